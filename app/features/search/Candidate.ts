import * as PriceTimeline from './PriceTimeline';
import type { PriceWindow, SearchAnswer, SearchRequest, Sort } from './SearchEngine';

/** A product of one festival as filters, facets and sorting need it. */
export type Candidate = {
  id: number;
  categorySlug: string;
  provinceCode: string;
  storeId: number;
  storeSlug: string;
  createdAt: number;
  soldCount: number;
  basePriceRupiah: number;
  timeline: readonly PriceWindow[];
};

/** `rank` by product id, lower first; null when the query has no words. */
export type Ranks = ReadonlyMap<number, number> | null;

type Chosen = { candidate: Candidate; priceRupiah: number; rank: number };
type List = Pick<SearchAnswer, 'ids' | 'total' | 'facets' | 'priceRange'>;

/**
 * The page of a list with its counts. Each group of facets, and the price range, is counted with the group's own
 * choice set aside: the number beside a value is what the list would show if it were chosen.
 */
export function list(candidates: Iterable<Candidate>, request: SearchRequest, ranks: Ranks): List {
  const chosen: Chosen[] = [];
  const categories = new Map<string, number>();
  const provinces = new Map<string, number>();
  const range = { min: Number.POSITIVE_INFINITY, max: 0 };
  const passes = filtersOf(request);
  for (const candidate of candidates) {
    if (request.storeSlug !== null && candidate.storeSlug !== request.storeSlug) continue;
    const priceRupiah = priceOf(candidate, request);
    const inCategory = passes.category(candidate.categorySlug);
    const inProvince = passes.province(candidate.provinceCode);
    const inPrice = passes.price(priceRupiah);
    if (inProvince && inPrice) count(categories, candidate.categorySlug);
    if (inCategory && inPrice) count(provinces, candidate.provinceCode);
    if (!inCategory || !inProvince) continue;
    range.min = Math.min(range.min, priceRupiah);
    range.max = Math.max(range.max, priceRupiah);
    if (inPrice) chosen.push({ candidate, priceRupiah, rank: ranks?.get(candidate.id) ?? 0 });
  }
  const ids = page(chosen, ORDERS[request.sort], request).map(({ candidate }) => candidate.id);
  const facets = { categories: Object.fromEntries(categories), provinces: Object.fromEntries(provinces) };
  return { ids, total: chosen.length, facets, priceRange: range.max > 0 ? range : null };
}

function filtersOf({ categories, provinceCodes, minRupiah, maxRupiah }: SearchRequest) {
  const among = (values: readonly string[]) => {
    const set = new Set(values);
    return (value: string) => set.size === 0 || set.has(value);
  };
  const price = (rupiah: number) =>
    (minRupiah === null || rupiah >= minRupiah) && (maxRupiah === null || rupiah <= maxRupiah);
  return { category: among(categories), province: among(provinceCodes), price };
}

const priceOf = (candidate: Candidate, { at, festivalPrice }: SearchRequest) =>
  festivalPrice
    ? PriceTimeline.at(candidate.basePriceRupiah, candidate.timeline, at)
    : candidate.basePriceRupiah;

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

type Order = (a: Chosen, b: Chosen) => number;

const byId: Order = (a, b) => a.candidate.id - b.candidate.id;
const bySold: Order = (a, b) => b.candidate.soldCount - a.candidate.soldCount;

const ORDERS: Record<Sort, Order> = {
  relevan: (a, b) => a.rank - b.rank || bySold(a, b) || byId(a, b),
  termurah: (a, b) => a.priceRupiah - b.priceRupiah || byId(a, b),
  termahal: (a, b) => b.priceRupiah - a.priceRupiah || byId(a, b),
  terbaru: (a, b) => b.candidate.createdAt - a.candidate.createdAt || byId(a, b),
  terlaris: (a, b) => bySold(a, b) || byId(a, b),
};

/** Up to here the first ones are picked out one by one, beyond it is cheaper to sort everything. */
const MAX_PICKED = 500;

function page(chosen: Chosen[], order: Order, { offset, limit }: SearchRequest): Chosen[] {
  const end = offset + limit;
  if (end > MAX_PICKED || end >= chosen.length) return chosen.sort(order).slice(offset, end);
  return first(chosen, end, order).slice(offset, end);
}

/** The first `size` in order, without sorting the rest: a list of 100,000 shows 24. */
function first(chosen: readonly Chosen[], size: number, order: Order): Chosen[] {
  const best: Chosen[] = [];
  for (const one of chosen) {
    const last = best[size - 1];
    if (last !== undefined && order(one, last) >= 0) continue;
    best.splice(placeOf(best, one, order), 0, one);
    if (best.length > size) best.pop();
  }
  return best;
}

function placeOf(sorted: readonly Chosen[], one: Chosen, order: Order): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && order(there, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
