import type { Clock } from '~/clock.server';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import type { ProductCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import type { SearchAnswer, SearchEngine, SearchRequest } from './SearchEngine';
import type { SearchParams } from './searchParams';

export type SearchDeps = { db: Db; clock: Clock; search: SearchEngine };

/** One page of a list. Every card was checked against the database at `moment`; facets are by slug. */
export type SearchResult = {
  params: SearchParams;
  /** null: no festival is on, or its phase has no search. */
  moment: FestivalMoment | null;
  cards: ProductCard[];
  total: number;
  pages: number;
  facets: { kategori: Record<string, number>; provinsi: Record<string, number> };
  priceRange: { min: number; max: number } | null;
  engine: SearchAnswer['engine'];
  degraded: boolean;
};

export const PAGE_SIZE = 24;
/** A page that stays short after so many fillings is shown short: the index will have caught up by the next one. */
const MAX_REFILLS = 4;

/**
 * The products that a list asks for. In a phase without search, and without a festival, the answer is empty. A
 * page beyond the last one becomes the last. An index that is behind never shows what may not be seen: its hits
 * are read from the database, and the page is filled up with those that follow.
 */
export async function searchProducts(
  { db, clock, search }: SearchDeps,
  params: SearchParams,
): Promise<SearchResult> {
  const moment = await currentFestival({ db, clock });
  if (!moment?.rules.search) return empty(params);
  const request = requestOf(params, moment);
  let answer = await search.search(request);
  const pages = Math.max(1, Math.ceil(answer.total / PAGE_SIZE));
  if (params.hal > pages) {
    request.offset = (pages - 1) * PAGE_SIZE;
    answer = await search.search(request);
  }
  const { cards, hidden } = await shown({ db, search }, moment, request, answer);
  const { total, facets, priceRange, engine, degraded } = answer;
  return {
    params: { ...params, hal: Math.min(params.hal, pages) },
    moment,
    cards,
    total: Math.max(cards.length, total - hidden),
    pages,
    facets: { kategori: facets.categories, provinsi: bySlug(facets.provinces) },
    priceRange,
    engine,
    degraded,
  };
}

function requestOf(params: SearchParams, moment: FestivalMoment): SearchRequest {
  return {
    q: params.q,
    festivalId: moment.festival.id,
    at: moment.now,
    festivalPrice: moment.rules.festivalPrice,
    categories: params.kategori,
    provinceCodes: params.provinsi.flatMap((slug) => Province.findBySlug(slug)?.code ?? []),
    storeSlug: params.toko,
    minRupiah: params.minRupiah,
    maxRupiah: params.maxRupiah,
    sort: params.urut,
    offset: (params.hal - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
}

/** The cards of an answer that may be shown, filled up with those after it; `hidden`: how many may not. */
async function shown(
  { db, search }: Pick<SearchDeps, 'db' | 'search'>,
  moment: FestivalMoment,
  request: SearchRequest,
  answer: SearchAnswer,
): Promise<{ cards: ProductCard[]; hidden: number }> {
  const cards = await cardsByIds(db, moment, answer.ids);
  let seen = answer.ids.length;
  let hidden = seen - cards.length;
  for (let refill = 0; refill < MAX_REFILLS && cards.length < PAGE_SIZE; refill += 1) {
    const offset = request.offset + seen;
    if (offset >= answer.total) break;
    const { ids } = await search.search({ ...request, offset });
    const more = await cardsByIds(db, moment, ids);
    cards.push(...more.slice(0, PAGE_SIZE - cards.length));
    seen += ids.length;
    hidden += ids.length - more.length;
  }
  return { cards, hidden };
}

const bySlug = (byCode: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(byCode).flatMap(([code, count]) => {
      const slug = Province.find(code)?.slug;
      return slug === undefined ? [] : [[slug, count]];
    }),
  );

const empty = (params: SearchParams): SearchResult => ({
  params: { ...params, hal: 1 },
  moment: null,
  cards: [],
  total: 0,
  pages: 1,
  facets: { kategori: {}, provinsi: {} },
  priceRange: null,
  engine: 'embedded',
  degraded: false,
});
