import { prepareQuery } from './indonesian/QueryRepair';
import type { SearchEngine } from './SearchEngine';
import type { SearchParams } from './searchParams';

/** What is looked for in place of what was typed; the same text where nothing was repaired. */
export type PreparedQuery = { text: string; isRepaired: boolean };

/** The query of a list, repaired by the words of the catalogue unless its address asks for it as it stands. */
export function prepared(
  { q, isExact }: Pick<SearchParams, 'q' | 'isExact'>,
  search: Pick<SearchEngine, 'vocabulary'>,
): PreparedQuery {
  return isExact || q === '' ? { text: q, isRepaired: false } : prepareQuery(q, search.vocabulary());
}
