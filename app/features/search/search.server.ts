import type { Clock } from '~/clock.server';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import type { ProductCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import { MAX_LISTED } from './ListCount';
import { prepared } from './preparedQuery';
import type { SearchAnswer, SearchEngine, SearchRequest } from './SearchEngine';
import * as SearchText from './SearchText';
import type { SearchParams } from './searchParams';
import { pinnedTo } from './tuningRepo.server';

export type SearchDeps = { db: Db; clock: Clock; search: SearchEngine };

/** One page of a list. Every card was checked against the database at `moment`; facets are by slug. */
export type SearchResult = {
  params: SearchParams;
  /** What was looked for in place of the words in `params`; null where they stayed as they are. */
  repairedText: string | null;
  /** null: no festival is on, or its phase has no search. */
  moment: FestivalMoment | null;
  cards: ProductCard[];
  /** How many there are, also beyond where the list ends. */
  total: number;
  pages: number;
  /** No or too few products have all the words: those with most of them are shown too. */
  isPartial: boolean;
  /** The words of the catalogue that were found, to be marked in titles. */
  words: readonly string[];
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
  const query = prepared(params, search);
  const pinnedIds = await pinnedTo(db, queriesOf(params.q, query.text));
  const request = requestOf(params, moment, { q: query.text, pinnedIds });
  let answer = await search.search(atPage(request, params.hal));
  const pages = Math.max(1, Math.ceil(Math.min(answer.total, MAX_LISTED) / PAGE_SIZE));
  const hal = Math.min(params.hal, pages);
  if (hal < params.hal) answer = await search.search(atPage(request, hal));
  const { cards, hidden } = await shown({ db, search }, moment, atPage(request, hal), answer);
  return {
    ...viewOf(answer),
    params: { ...params, hal },
    repairedText: query.isRepaired ? query.text : null,
    moment,
    cards,
    total: Math.max(cards.length, answer.total - hidden),
    pages,
  };
}

/** Under which queries people may have pinned products to a search: as it was typed, then as it was repaired. */
const queriesOf = (...texts: string[]): string[] => [
  ...new Set(texts.map(SearchText.normalized).filter((text) => text !== '')),
];

type Asked = Pick<SearchRequest, 'q' | 'pinnedIds'>;

function requestOf(params: SearchParams, moment: FestivalMoment, asked: Asked): SearchRequest {
  return {
    ...asked,
    exact: params.isExact,
    festivalId: moment.festival.id,
    at: moment.now,
    festivalPrice: moment.rules.festivalPrice,
    categories: params.kategori,
    provinceCodes: params.provinsi.flatMap((slug) => Province.findBySlug(slug)?.code ?? []),
    storeSlug: params.toko,
    minRupiah: params.minRupiah,
    maxRupiah: params.maxRupiah,
    sort: params.urut,
    offset: 0,
    limit: PAGE_SIZE,
  };
}

/** Beyond where lists end nothing is asked for: the page of such a number is the last. */
function atPage(request: SearchRequest, hal: number): SearchRequest {
  const offset = Math.min((hal - 1) * PAGE_SIZE, MAX_LISTED);
  return { ...request, offset, limit: Math.min(PAGE_SIZE, MAX_LISTED - offset) };
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
  for (let refill = 0; refill < MAX_REFILLS && cards.length < request.limit; refill += 1) {
    const offset = request.offset + seen;
    if (offset >= Math.min(answer.total, MAX_LISTED)) break;
    const { ids } = await search.search({ ...request, offset });
    const more = await cardsByIds(db, moment, ids);
    cards.push(...more.slice(0, request.limit - cards.length));
    seen += ids.length;
    hidden += ids.length - more.length;
  }
  return { cards, hidden };
}

const viewOf = ({ isPartial, words, facets, priceRange, engine, degraded }: SearchAnswer) => ({
  isPartial,
  words,
  facets: { kategori: facets.categories, provinsi: bySlug(facets.provinces) },
  priceRange,
  engine,
  degraded,
});

const bySlug = (byCode: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(byCode).flatMap(([code, count]) => {
      const slug = Province.find(code)?.slug;
      return slug === undefined ? [] : [[slug, count]];
    }),
  );

const empty = (params: SearchParams): SearchResult => ({
  params: { ...params, hal: 1 },
  repairedText: null,
  moment: null,
  cards: [],
  total: 0,
  pages: 1,
  isPartial: false,
  words: [],
  facets: { kategori: {}, provinsi: {} },
  priceRange: null,
  engine: 'embedded',
  degraded: false,
});
