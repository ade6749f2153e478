import type { DocumentIndex } from '~/features/search/embedded/DocumentIndex';
import type { Repair } from '~/features/search/indonesian/Repair';
import * as Tokens from '~/features/search/text/Tokens';
import { hits, indexOf, type RunDocument } from '../../../bin/search/queryRun';
import asked from './askedByHand.json';
import { catalogueSample } from './catalogueSample';
import { slips } from './slips';

/** A query and what makes a title a right one: it has all words of one of the lists. */
export type KnownItem = { kind: string; q: string; right: readonly (readonly string[])[] };
export type Score = { queries: number; reciprocalRank: number; inTop3: number };

export type Sample = { index: DocumentIndex; titles: ReadonlyMap<string | number, ReadonlySet<string>> };

export function openSample(documents: readonly RunDocument[] = catalogueSample()): Sample {
  const titles = documents.map(({ id, title = '' }) => [id, new Set(Tokens.words(title))] as const);
  return { index: indexOf(documents), titles: new Map(titles) };
}

const asItem = ({ q, right }: { q: string; right: string[] }): KnownItem => ({
  kind: 'by hand',
  q,
  right: right.map(Tokens.words),
});

export const byHand: readonly KnownItem[] = asked.known.map(asItem);
/** Written when the rules and lists stood: what they do to queries that they were not made with. */
export const late: readonly KnownItem[] = asked.late.map(asItem);

export const byRule = (): KnownItem[] =>
  slips(catalogueSample().map(({ title = '' }) => title)).map(({ kind, q, meant }) => ({
    kind,
    q,
    right: [meant],
  }));

export const nothingThere: readonly string[] = [...asked.nothing, ...asked.nothingLate];

/** The place of the first right product among the hits, from 1; 0 when there is none. */
function rankOf({ index, titles }: Sample, { q, right }: KnownItem, off: readonly Repair[] = []): number {
  return 1 + hits(index, q, off).findIndex((id) => isRight(titles.get(id), right));
}

export const isRight = (title: ReadonlySet<string> | undefined, right: KnownItem['right']): boolean =>
  right.some((words) => words.every((word) => title?.has(word)));

export function scoreOf(sample: Sample, items: readonly KnownItem[], off: readonly Repair[] = []): Score {
  const ranks = items.map((item) => rankOf(sample, item, off));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    queries: items.length,
    reciprocalRank: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
    inTop3: mean(ranks.map((rank) => (rank > 0 && rank <= 3 ? 1 : 0))),
  };
}
