import type { Clock } from '~/clock.server';
import type { Db } from '~db/connection.server';
import { allDocuments, changesOf, endOfLog, isOurs, logAfter } from '../indexer.server';
import type { Bookmark, Place } from './Bookmark';
import { type KeepAlive, NOTHING_TO_KEEP } from './meiliClient.server';
import type { MeiliEngine } from './meiliEngine.server';
import { IndexLost } from './meiliFault.server';
import type { MeiliIndex } from './meiliIndex.server';
import { afterOthers, whileWriting } from './writerLease.server';

type Deps = { db: Db; clock: Clock };

/** Held while somebody writes in the live index, and while somebody builds a new one. */
const WRITER = 'meilisearch';
const BUILDER = 'meilisearch build';

/**
 * One pass of Meilisearch's index from its bookmark to the end of the outbox; gives back how many rows it read, 0
 * also while another process is at it. An index that is not there, has no bookmark (it was lost, or emptied) or
 * followed another log is rebuilt; with `settingsMatter` one that was built with other settings as well.
 */
export async function followWithMeili(
  deps: Deps,
  engine: MeiliEngine,
  { settingsMatter = false }: { settingsMatter?: boolean } = {},
): Promise<number> {
  const bookmark = await engine.live.bookmark();
  const isUsable = bookmark !== null && (!settingsMatter || bookmark.settings === engine.fingerprint());
  const place = isUsable ? await placeInLog(deps.db, bookmark) : null;
  if (!place) {
    await whileWriting(deps, BUILDER, (keepAlive) => build(deps, engine, keepAlive));
    return 0;
  }
  if (!(await logAfter(deps.db, place)).end) return 0;
  const outcome = await whileWriting(deps, WRITER, (keepAlive) => replay(deps.db, engine.live, keepAlive));
  return outcome?.done ?? 0;
}

/**
 * Builds the whole index anew beside the live one and swaps; waits for whoever is building one already. The live
 * one goes on being searched and followed, the new one catches up with the log before it takes its place.
 */
export function rebuildMeili(deps: Deps, engine: MeiliEngine): Promise<{ documents: number }> {
  return afterOthers(deps, BUILDER, (keepAlive) => build(deps, engine, keepAlive), NOTHING_TO_KEEP);
}

/** Does work on the live index while no process follows the log with it. */
export function whileNobodyFollows<T>(deps: Deps, work: () => Promise<T>): Promise<T> {
  return afterOthers(deps, WRITER, work, NOTHING_TO_KEEP);
}

async function build(deps: Deps, engine: MeiliEngine, keepAlive: KeepAlive): Promise<{ documents: number }> {
  const { db } = deps;
  const from = await endOfLog(db);
  const begun = await engine.begin(keepAlive);
  await begun.fill(allDocuments(db));
  await begun.mark(from);
  await replay(db, begun.index, keepAlive);
  const swap = async (keepWriting: KeepAlive) => {
    const keepBoth = async () => {
      await keepAlive();
      await keepWriting();
    };
    await replay(db, begun.index, keepBoth);
    await keepBoth();
    return engine.swap(begun, keepBoth);
  };
  return afterOthers(deps, WRITER, swap, keepAlive);
}

/**
 * Follows the log from the index's own bookmark to its end. The bookmark is read anew in each round and moved on
 * only if nobody touched it meanwhile: one that lost its turn and wrote all the same has set it back.
 */
async function replay(db: Db, index: MeiliIndex, keepAlive: KeepAlive): Promise<number> {
  for (let followed = 0; ; ) {
    const bookmark = await index.bookmark();
    if (!bookmark?.place) throw new IndexLost(`${index.uid} has no bookmark`);
    const { rows, end } = await logAfter(db, bookmark.place);
    if (!end) return followed;
    for await (const { documents, removedIds } of changesOf(db, rows)) {
      await keepAlive();
      await index.apply(documents, removedIds, { bookmark, keepAlive });
    }
    await keepAlive();
    if (isSame(await index.bookmark(), bookmark)) await index.setBookmark({ ...bookmark, place: end });
    followed += rows.length;
  }
}

const isSame = (one: Bookmark | null, other: Bookmark): boolean =>
  one?.build === other.build && one.place?.xid === other.place?.xid && one.place?.id === other.place?.id;

/** Where the index stopped; null when that is not in this log. */
async function placeInLog(db: Db, { place }: Bookmark): Promise<Place | null> {
  return place !== null && (await isOurs(db, place)) ? place : null;
}
