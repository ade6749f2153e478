import type { MultiSearchQuery } from 'meilisearch';
import * as MeiliFilter from './MeiliFilter';

/** So many titles are read for the queries that are proposed: the list is short and typed at speed. */
const MAX_READ = 100;

/** What is proposed while somebody types: products by title and brand, the most sold first; stores by name. */
export function of(
  indexUid: string,
  text: string,
  festivalId: number,
  limit: number,
): [products: MultiSearchQuery, stores: MultiSearchQuery] {
  const common = {
    indexUid,
    q: text,
    matchingStrategy: 'all' as const,
    filter: [MeiliFilter.equals('festivalId', festivalId), 'windowNumber = 0'],
  };
  return [
    {
      ...common,
      attributesToSearchOn: ['title', 'brand'],
      attributesToRetrieve: ['productId', 'title'],
      sort: ['soldCount:desc', 'productId:asc'],
      limit: Math.max(limit, MAX_READ),
    },
    {
      ...common,
      attributesToSearchOn: ['store'],
      attributesToRetrieve: ['storeId'],
      distinct: 'storeId',
      limit,
    },
  ];
}
