import { PRODUCT_SETTINGS } from './productSettings';
import type { SearchAnswer, SearchRequest } from './SearchEngine';
import * as Query from './text/Query';

const STOP_WORDS = new Set(PRODUCT_SETTINGS.stopWords);

/** Whether something was typed by which nothing can be looked for: signs and emoji alone. An empty query lists all. */
export const isIn = ({ q }: Pick<SearchRequest, 'q'>): boolean =>
  q.trim() !== '' && Query.isEmpty(Query.parse(q, STOP_WORDS));

/** The answer of an engine to that: nothing, in every count. */
export const answerOf = (engine: SearchAnswer['engine']): SearchAnswer => ({
  ids: [],
  total: 0,
  isPartial: false,
  words: [],
  facets: { categories: {}, provinces: {} },
  priceRange: null,
  engine,
  degraded: false,
});
