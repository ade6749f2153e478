import type { MatchingStrategies, MultiSearchQuery } from 'meilisearch';
import type { SearchRequest, Sort } from '../SearchEngine';
import { MARK_FROM, MARK_UNTIL } from './FoundWords';
import * as MeiliFilter from './MeiliFilter';

/** The groups of a list whose own choice is set aside when their values are counted. */
export type Group = 'category' | 'province' | 'price';
export const GROUPS: readonly Group[] = ['category', 'province', 'price'];

/** What was found out before: how words are matched, and which products stand first whatever their words. */
export type Scouted = {
  strategy: MatchingStrategies;
  /** The pinned products of the festival; they are counted apart. */
  pinnedIds: readonly number[];
  /** How many of them pass the filters and stand before the rest. */
  shownPins: number;
};

const MARKED_FIELDS = ['title', 'brand', 'tags', 'category', 'store', 'place'];

/** The field that holds the price of this request. */
export const priceField = ({ festivalPrice }: Pick<SearchRequest, 'festivalPrice'>) =>
  festivalPrice ? 'priceRupiah' : 'basePriceRupiah';

export const facetField = (group: Group, request: SearchRequest): string =>
  ({ category: 'categorySlug', province: 'provinceCode', price: priceField(request) })[group];

export const isChosen = (group: Group, request: SearchRequest): boolean => chosen(request)[group].length > 0;

/** One document of each product of the festival: of the window that holds the instant, or the first where no offer counts. */
function moment({ festivalId, at, festivalPrice }: SearchRequest): string[] {
  const festival = MeiliFilter.equals('festivalId', festivalId);
  if (!festivalPrice) return [festival, 'windowNumber = 0'];
  return [festival, `fromAt <= ${at}`, `untilAt > ${at}`];
}

/**
 * The queries of one list, in this order: its hits; its count, with the values of the groups in which nothing is
 * chosen; then one for each group in which something is, without its own choice.
 */
export function list(indexUid: string, request: SearchRequest, scouted: Scouted): MultiSearchQuery[] {
  const asked = { indexUid, q: wordsOf(request), matchingStrategy: scouted.strategy };
  const open = GROUPS.filter((group) => !isChosen(group, request));
  const pins = scouted.pinnedIds;
  const counted = (except: Group | null) => filterOf(request, except, pins);
  return [
    {
      ...asked,
      ...pageBehind(request, scouted.shownPins),
      filter: counted(null),
      sort: orderOf(request),
      attributesToRetrieve: ['productId'],
      attributesToHighlight: MARKED_FIELDS,
      highlightPreTag: MARK_FROM,
      highlightPostTag: MARK_UNTIL,
    },
    {
      ...asked,
      filter: counted(null),
      page: 1,
      hitsPerPage: 0,
      facets: open.map((group) => facetField(group, request)),
    },
    ...GROUPS.filter((group) => isChosen(group, request)).map((group) => ({
      ...asked,
      filter: counted(group),
      limit: 0,
      facets: [facetField(group, request)],
    })),
  ];
}

/** How many products of the festival have all words: few of them ask for those with some. Narrowing changes it never. */
export const haveAllWords = (indexUid: string, request: SearchRequest): MultiSearchQuery => ({
  indexUid,
  q: wordsOf(request),
  matchingStrategy: 'all',
  filter: moment(request),
  page: 1,
  hitsPerPage: 0,
});

/** The pinned products of the festival at the instant, with what filters ask. */
export const pinned = (indexUid: string, request: SearchRequest): MultiSearchQuery => ({
  indexUid,
  q: '',
  filter: [...moment(request), MeiliFilter.oneOf('productId', request.pinnedIds)],
  limit: request.pinnedIds.length,
  attributesToRetrieve: ['productId', 'categorySlug', 'provinceCode', 'storeSlug', priceField(request)],
});

/** How many products the index holds: the count of a value is exact, that of hits ends at 1,001. */
export const heads = (indexUid: string): MultiSearchQuery => ({
  indexUid,
  q: '',
  facets: ['isHead'],
  limit: 0,
});

/** The index's own bookmark: an answer without it comes from an index that was lost. */
export const bookmark = (indexUid: string): MultiSearchQuery => ({
  indexUid,
  q: '',
  filter: ['isBookmark = 1'],
  limit: 1,
});

/** Misspelt words are found by no phrase: that is how "exactly these words" is said. */
function wordsOf({ q, exact }: SearchRequest): string {
  if (!exact || q.includes('"')) return q;
  return q.replaceAll(/(^|\s)(-?)(\S+)/g, '$1$2"$3"');
}

function filterOf(request: SearchRequest, except: Group | null, pins: readonly number[]): string[] {
  const own = chosen(request);
  const groups = GROUPS.filter((group) => group !== except).flatMap((group) => own[group]);
  const store = request.storeSlug === null ? [] : [MeiliFilter.equals('storeSlug', request.storeSlug)];
  const others = pins.length > 0 ? [MeiliFilter.noneOf('productId', pins)] : [];
  return [...moment(request), ...store, ...groups, ...others];
}

function chosen(request: SearchRequest): Record<Group, string[]> {
  const { categories, provinceCodes, minRupiah, maxRupiah } = request;
  const price = priceField(request);
  return {
    category: categories.length > 0 ? [MeiliFilter.oneOf('categorySlug', categories)] : [],
    province: provinceCodes.length > 0 ? [MeiliFilter.oneOf('provinceCode', provinceCodes)] : [],
    price: [
      ...(minRupiah === null ? [] : [`${price} >= ${minRupiah}`]),
      ...(maxRupiah === null ? [] : [`${price} <= ${maxRupiah}`]),
    ],
  };
}

/** The hits that follow the pinned ones on this page. */
function pageBehind({ offset, limit }: SearchRequest, pins: number) {
  const ahead = Math.max(0, Math.min(limit, pins - offset));
  return { offset: Math.max(0, offset - pins), limit: limit - ahead };
}

/** Every order ends with the id, so that it is total: no product twice, none skipped. */
function orderOf(request: SearchRequest): string[] {
  const orders: Record<Sort, string[]> = {
    relevan: request.q.trim() === '' ? ['soldCount:desc'] : [],
    termurah: [`${priceField(request)}:asc`],
    termahal: [`${priceField(request)}:desc`],
    terbaru: ['createdAt:desc'],
    terlaris: ['soldCount:desc'],
  };
  const order = orders[request.sort];
  return order.length === 0 ? [] : [...order, 'productId:asc'];
}
