import type { SearchAnswer, SearchRequest, Sort } from '../SearchEngine';
import * as Bits from './Bits';
import type { ProductShelf, Values } from './ProductShelf';
import type { Found } from './TextSearch';
import * as TopOf from './TopOf';

type List = Pick<SearchAnswer, 'ids' | 'total' | 'facets' | 'priceRange' | 'words'>;

/**
 * The page of a list with its counts. Each group of facets, and the price range, is counted with the group's own
 * choice set aside: the number beside a value is what the list would show if it were chosen.
 */
export function of(shelf: ProductShelf, request: SearchRequest, found: Found): List {
  const prices = request.festivalPrice
    ? shelf.festival(request.festivalId).pricesAt(request.at, shelf.basePrice)
    : shelf.basePrice;
  const pinned = pinnedOf(shelf, request);
  const matching = found.documents.slice();
  for (const document of pinned) Bits.set(matching, document);
  const { chosen, facets, priceRange } = filtered(shelf, request, matching, prices);
  const wanted = request.offset + request.limit;
  const keys = keysOf(shelf, request.sort, chosen, { prices, found, pinned, wanted });
  const order = orderOf(shelf, request.sort, chosen, keys);
  const { offset, limit } = request;
  const shown = TopOf.page(chosen.length, order, offset, offset + limit).map((at) => chosen[at] ?? 0);
  return {
    ids: shown.map((document) => shelf.ids[document] ?? 0),
    total: chosen.length,
    facets,
    priceRange,
    words: [...new Set(shown.flatMap((document) => found.words(document)))],
  };
}

/** The pinned products of the festival, in their order; only relevance heeds them. */
function pinnedOf(shelf: ProductShelf, { sort, pinnedIds, festivalId }: SearchRequest): number[] {
  if (sort !== 'relevan' || pinnedIds.length === 0) return [];
  const { members } = shelf.festival(festivalId);
  const documents = pinnedIds.map((id) => shelf.documentOf(id));
  return documents.filter(
    (document): document is number => document !== undefined && Bits.has(members, document),
  );
}

function filtered(shelf: ProductShelf, request: SearchRequest, matching: Bits.Bits, prices: Float64Array) {
  const { category, province, store } = shelf;
  const categories = new Uint32Array(shelf.categories.texts.length);
  const provinces = new Uint32Array(shelf.provinces.texts.length);
  const isCategory = chosenOf(shelf.categories, request.categories);
  const isProvince = chosenOf(shelf.provinces, request.provinceCodes);
  const onlyStore = request.storeSlug === null ? null : (shelf.stores.find(request.storeSlug) ?? -1);
  const least = request.minRupiah ?? Number.NEGATIVE_INFINITY;
  const most = request.maxRupiah ?? Number.POSITIVE_INFINITY;
  const numbers = Bits.numbers(matching);
  let [count, lowest, highest] = [0, Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < numbers.length; at += 1) {
    const document = numbers[at] ?? 0;
    if (onlyStore !== null && store[document] !== onlyStore) continue;
    const price = prices[document] ?? 0;
    const [own, place] = [category[document] ?? 0, province[document] ?? 0];
    const inPrice = price >= least && price <= most;
    if (inPrice && isProvince[place] === 1) categories[own] = (categories[own] ?? 0) + 1;
    if (inPrice && isCategory[own] === 1) provinces[place] = (provinces[place] ?? 0) + 1;
    if (isCategory[own] !== 1 || isProvince[place] !== 1) continue;
    if (price < lowest) lowest = price;
    if (price > highest) highest = price;
    // What is chosen is written over what was already read.
    if (inPrice) numbers[count++] = document;
  }
  return {
    chosen: numbers.subarray(0, count),
    facets: {
      categories: countsOf(shelf.categories, categories),
      provinces: countsOf(shelf.provinces, provinces),
    },
    priceRange: highest > 0 ? { min: lowest, max: highest } : null,
  };
}

/** By number of a value whether it is chosen: all are where none was named. */
function chosenOf(values: Values, wanted: readonly string[]): Uint8Array {
  const chosen = new Uint8Array(values.texts.length).fill(wanted.length === 0 ? 1 : 0);
  for (const text of wanted) {
    const value = values.find(text);
    if (value !== undefined) chosen[value] = 1;
  }
  return chosen;
}

function countsOf({ texts }: Values, counts: Uint32Array): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [value, text] of texts.entries()) {
    const count = counts[value] ?? 0;
    if (count > 0) found[text] = count;
  }
  return found;
}

/** What products are compared by first, lower first; relevance then asks for the most sold, all at last for the id. */
function keysOf(shelf: ProductShelf, sort: Sort, chosen: Uint32Array, means: Means): Float64Array {
  const keys = new Float64Array(chosen.length);
  const key = KEYS[sort](shelf, means, chosen);
  for (let at = 0; at < keys.length; at += 1) keys[at] = key(chosen[at] ?? 0);
  return keys;
}

type Means = { prices: Float64Array; found: Found; pinned: readonly number[]; wanted: number };

type Key = (document: number) => number;

const KEYS: Record<Sort, (shelf: ProductShelf, means: Means, chosen: Uint32Array) => Key> = {
  relevan: (_, { found, pinned, wanted }, chosen) => {
    const places = new Map(pinned.map((document, place) => [document, place - pinned.length]));
    const compete = competing(found, chosen, wanted);
    return (document) =>
      places.get(document) ??
      (compete === null || Bits.has(compete, document) ? found.key(document) : BEYOND);
  },
  termurah:
    (_, { prices }) =>
    (document) =>
      prices[document] ?? 0,
  termahal:
    (_, { prices }) =>
    (document) =>
      -(prices[document] ?? 0),
  terbaru:
    ({ createdAt }) =>
    (document) =>
      -(createdAt[document] ?? 0),
  terlaris:
    ({ soldCount }) =>
    (document) =>
      -(soldCount[document] ?? 0),
};

/** Stands behind the page whatever its key is. */
const BEYOND = Number.MAX_VALUE;

/**
 * The products that can be on a page. Where those that lead fill it, the others need not be compared: of a frequent
 * word that is most of them. null: all can.
 */
function competing({ leading }: Found, chosen: Uint32Array, wanted: number): Bits.Bits | null {
  if (leading === null) return null;
  let count = 0;
  for (let at = 0; at < chosen.length && count < wanted; at += 1)
    if (Bits.has(leading.first, chosen[at] ?? 0)) count += 1;
  if (count < wanted) return null;
  const all = leading.first.slice();
  Bits.addAll(all, leading.perhaps);
  return all;
}

function orderOf({ ids, soldCount }: ProductShelf, sort: Sort, chosen: Uint32Array, keys: Float64Array) {
  const bySold = sort === 'relevan';
  return (a: number, b: number): number => {
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (difference !== 0) return difference;
    const [first, second] = [chosen[a] ?? 0, chosen[b] ?? 0];
    const sold = bySold ? (soldCount[second] ?? 0) - (soldCount[first] ?? 0) : 0;
    return sold || (ids[first] ?? 0) - (ids[second] ?? 0);
  };
}
