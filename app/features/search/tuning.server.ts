import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { conflict, invalid, notFound } from '~/errors';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import { writeTransaction } from '~db/connection.server';
import type { Database, Row } from '~db/schema';
import type { ActorKind } from '~db/schema/stores';
import * as SearchText from './SearchText';
import * as SitePath from './SitePath';
import * as repo from './tuningRepo.server';

type Deps = { db: Kysely<Database>; clock: Clock };
/** Who tunes: an organizer by id, or the system (a command). */
export type TunedBy = { kind: ActorKind; id: number | null };

type Entry = Pick<Row<'searchTuningEvent'>, 'kind' | 'query' | 'value'>;
type Tuning = {
  synonyms: Record<string, string[]>;
  redirects: readonly { query: string; path: string }[];
  pins: readonly repo.Pin[];
};

/** What an index can take for one word: Meilisearch looks words of up to three up, and 50 phrases for each. */
const MAX_WORDS_OF_KEY = 3;
export const MAX_MEANINGS = 50;
const MAX_WORDS_OF_MEANING = 5;

/** All that is tuned now. */
export async function tuningNow(db: Db): Promise<Tuning> {
  const [synonyms, redirects, pins] = await Promise.all([
    repo.synonymsOf(db),
    repo.allRedirects(db),
    repo.allPins(db),
  ]);
  return { synonyms, redirects, pins };
}

/**
 * Whoever asks for `word` finds `meaning` too; the other way is a synonym of its own. Once there it changes nothing.
 * Invalid: a key of more than three words, a meaning of more than five, nothing left of one, both the same;
 * Conflict: the word has 50 already.
 */
export async function addSynonym(deps: Deps, asked: { word: string; meaning: string; by: TunedBy }) {
  const word = wordsOf(asked.word, MAX_WORDS_OF_KEY);
  const meaning = wordsOf(asked.meaning, MAX_WORDS_OF_MEANING);
  if (word === meaning) throw invalid('a word is no synonym of itself');
  await changing(deps, asked.by, 'added', { kind: 'synonym', query: word, value: meaning }, async (db) => {
    if ((await repo.countMeanings(db, word)) >= MAX_MEANINGS)
      throw conflict('the word has too many synonyms');
    return repo.insertSynonym(db, word, meaning);
  });
}

/** NotFound where there is no such synonym. */
export async function removeSynonym(deps: Deps, asked: { word: string; meaning: string; by: TunedBy }) {
  const [query, value] = [SearchText.normalized(asked.word), SearchText.normalized(asked.meaning)];
  await changing(deps, asked.by, 'removed', { kind: 'synonym', query, value }, async (db) =>
    found(await repo.deleteSynonym(db, query, value)),
  );
}

/**
 * A search for exactly `query` leads to a page of this site; a query that had a page gets this one instead.
 * Invalid: no words, or a path that leads elsewhere or to another search.
 */
export async function addRedirect(deps: Deps, asked: { query: string; path: string; by: TunedBy }) {
  const query = wordsOf(asked.query);
  const path = SitePath.read(asked.path);
  if (path === null) throw invalid('not a page of this site');
  await changing(
    deps,
    asked.by,
    'added',
    { kind: 'redirect', query, value: path },
    async (db) => (await repo.putRedirect(db, query, path)) !== path,
  );
}

/** NotFound where the query has no page. */
export async function removeRedirect(deps: Deps, asked: { query: string; by: TunedBy }) {
  const query = SearchText.normalized(asked.query);
  await changing(deps, asked.by, 'removed', { kind: 'redirect', query, value: '' }, async (db) =>
    found((await repo.deleteRedirect(db, query)) !== null),
  );
}

/** The product stands first in searches for exactly `query`, behind those pinned before it. */
export async function addPin(deps: Deps, asked: { query: string; productId: number; by: TunedBy }) {
  const { productId } = asked;
  const query = wordsOf(asked.query);
  await changing(deps, asked.by, 'added', { kind: 'pin', query, value: String(productId) }, async (db) => {
    if (!(await repo.hasProduct(db, productId))) throw notFound('no such product');
    return repo.insertPin(db, query, productId);
  });
}

/** NotFound where the product is not pinned to the query. */
export async function removePin(deps: Deps, asked: { query: string; productId: number; by: TunedBy }) {
  const { productId } = asked;
  const query = SearchText.normalized(asked.query);
  await changing(deps, asked.by, 'removed', { kind: 'pin', query, value: String(productId) }, async (db) =>
    found(await repo.deletePin(db, query, productId)),
  );
}

/** Who changed what and when, the newest first; `beforeId` is the last event of the page before. */
export const tuningHistory = (db: Db, beforeId: number | null = null, limit = 50) =>
  repo.eventsBefore(db, beforeId, limit);

function wordsOf(text: string, atMost = Number.POSITIVE_INFINITY): string {
  const plain = SearchText.normalized(text);
  if (plain === '') throw invalid('no words');
  if (plain.split(' ').length > atMost) throw invalid('too many words');
  return plain;
}

function found(isThere: boolean): boolean {
  if (!isThere) throw notFound('not tuned so');
  return isThere;
}

/**
 * The change, its line in the history and its row in the log are one transaction: the indexes that follow the log
 * take synonyms up from there, and kept pages turn. A change that changed nothing leaves no line.
 */
async function changing(
  { db, clock }: Deps,
  by: TunedBy,
  change: Row<'searchTuningEvent'>['change'],
  entry: Entry,
  write: (db: Db) => Promise<boolean>,
): Promise<void> {
  const at = clock.now();
  await writeTransaction(db, async (trx) => {
    if (!(await write(trx))) return;
    const id = await repo.insertEvent(trx, { ...entry, change, actorKind: by.kind, actorId: by.id, at });
    await outboxRepo.append(trx, at, [{ kind: 'searchTuning', id }]);
  });
}
