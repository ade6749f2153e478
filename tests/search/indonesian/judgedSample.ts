import { existsSync, readFileSync } from 'node:fs';
import type { DocumentIndex } from '~/features/search/embedded/DocumentIndex';
import type { Repair } from '~/features/search/indonesian/Repair';
import { hits, indexOf, type RunDocument } from '../../../bin/search/queryRun';
import { parseRows } from '../../../bin/search/rows';

const FOLDER = '../shared/data';
const LIST_END = 10;
/** Rated from here on, a product answers the query. */
const ANSWERS = 2;

type JudgedQuery = { q: string; ratings: ReadonlyMap<string, number> };
export type Judged = { documents: RunDocument[]; queries: JudgedQuery[] };

/** The judged titles and queries that lie beside the project; null where they do not. */
export function judgedSample(): Judged | null {
  if (!existsSync(`${FOLDER}/judgments.csv`)) return null;
  const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
  const judgments = parseRows(read('judgments.csv'));
  const queries = parseRows(read('queries.csv')).map(({ query_id, query = '' }) => ({
    q: query,
    ratings: new Map(
      judgments
        .filter((judgment) => judgment.query_id === query_id)
        .map(({ doc_id = '', rating }) => [doc_id, Number(rating)] as const),
    ),
  }));
  const lines = read('prdect.jsonl').trim().split('\n');
  return { documents: lines.map((line) => JSON.parse(line) as RunDocument), queries };
}

export const openJudged = ({ documents }: Judged): DocumentIndex => indexOf(documents);

const isAnswered = ({ ratings }: JudgedQuery) => [...ratings.values()].some((rating) => rating >= ANSWERS);

/** The mean nDCG of the first ten over the queries that anything answers; gain 2^rating - 1, what is unjudged 0. */
export function meanGain({ queries }: Judged, index: DocumentIndex, off: readonly Repair[] = []): number {
  const gains = queries.filter(isAnswered).map(({ q, ratings }) => {
    const found = hits(index, q, off).map((id) => ratings.get(String(id)) ?? 0);
    return discounted(found) / discounted([...ratings.values()].sort((a, b) => b - a));
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
}

/** How many are shown for each query that nothing answers. */
export const hitsWithoutAnswer = ({ queries }: Judged, index: DocumentIndex): number[] =>
  queries.filter((query) => !isAnswered(query)).map(({ q }) => hits(index, q).length);

const discounted = (ratings: readonly number[]): number =>
  ratings
    .slice(0, LIST_END)
    .reduce((sum, rating, index) => sum + (2 ** rating - 1) / Math.log2(index + 2), 0);
