import { cardsByIds } from '~/features/catalog/cardRepo.server';
import type { ProductCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import { storeCardsByIds } from '~/features/catalog/storeRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import * as paths from '~/paths';
import type { Db } from '~db/connection.server';
import { prepared } from './preparedQuery';
import type { SearchEngine, Suggestions } from './SearchEngine';
import * as SearchText from './SearchText';
import { type SearchDeps, searchProducts } from './search.server';
import { decode } from './searchParams';
import * as Tokens from './text/Tokens';
import { redirectsBeginningWith } from './tuningRepo.server';

/** Asked anew each time: what was suspended shall be gone at once. */
const HEADERS = { 'Cache-Control': 'no-cache' };
const PICTURE_PX = 320;
const SUGGESTED = 5;
/** More are asked for than shown: some may have been hidden since they were indexed. */
const SUGGESTED_SPARE = 25;
/** Pages that people tuned in stand above the queries of the catalogue, and leave room for them. */
const SUGGESTED_PAGES = 2;
const MIN_LENGTH = 2;

/** `GET /api/search`: the parameters of /cari, the answer as the public contract gives it. */
export async function apiSearch(services: SearchDeps, request: Request): Promise<Response> {
  const startedMs = performance.now();
  const params = decode(new URL(request.url).searchParams);
  const result = await searchProducts(services, params);
  const { cards, total, pages, facets, priceRange, engine, degraded } = result;
  const tookMs = Math.round(performance.now() - startedMs);
  const hits = cards.map(hitOf);
  const page = result.params.hal;
  return Response.json(
    { query: params.q, total, page, pages, engine, degraded, tookMs, hits, facets, priceRange },
    { headers: HEADERS },
  );
}

const hitOf = (card: ProductCard) => ({
  slug: card.slug,
  title: card.name,
  priceRupiah: card.priceRupiah,
  wasPriceRupiah: card.wasRupiah,
  inStock: card.inStock,
  store: { slug: card.store.slug, name: card.store.name },
  category: card.categorySlug,
  province: Province.find(card.store.provinceCode)?.slug ?? card.store.provinceCode,
  city: card.store.regency,
  image: card.photo ? paths.photo(card.photo.hash, card.photo.mime, PICTURE_PX) : null,
});

/** `GET /api/suggest?q=`: queries, products and stores for what is being typed; all empty outside search phases. */
export async function apiSuggest({ db, clock, search }: SearchDeps, request: Request): Promise<Response> {
  const { q } = decode(new URL(request.url).searchParams);
  const moment = await currentFestival({ db, clock });
  if (!moment?.rules.search) return Response.json(NOTHING, { headers: HEADERS });
  const found = await suggested(search, q, moment.festival.id);
  const [products, stores, pages] = await Promise.all([
    cardsByIds(db, moment, found.productIds),
    storeCardsByIds(db, moment, found.storeIds),
    pagesFor(db, q),
  ]);
  // Only what the checked products' names bear out: an index that is behind still knows hidden titles.
  const queries = found.queries.filter((query) => isBorneOut(query, products));
  const answer = {
    queries: [...new Set([...pages, ...queries])].slice(0, SUGGESTED),
    products: products.slice(0, SUGGESTED).map(({ slug, name }) => ({ slug, title: name })),
    stores: stores.slice(0, SUGGESTED).map(({ slug, name }) => ({ slug, name })),
  };
  return Response.json(answer, { headers: HEADERS });
}

/** What the engine has for the text as it stands; where that is nothing, for the text as it may have been meant. */
async function suggested(search: SearchEngine, q: string, festivalId: number): Promise<Suggestions> {
  const limit = SUGGESTED + SUGGESTED_SPARE;
  const found = await search.suggest(q, festivalId, limit);
  if (found.productIds.length + found.storeIds.length > 0) return found;
  const { text, isRepaired } = prepared({ q, isExact: false }, search);
  return isRepaired ? search.suggest(text, festivalId, limit) : found;
}

/** The queries that people gave a page: whoever takes one is led there. */
async function pagesFor(db: Db, q: string): Promise<string[]> {
  const text = SearchText.normalized(q);
  return text.length < MIN_LENGTH ? [] : redirectsBeginningWith(db, text, SUGGESTED_PAGES);
}

/** Words are folded as an index folds them: what it proposes is written so. */
const isBorneOut = (query: string, products: readonly ProductCard[]): boolean => {
  const words = Tokens.words(query);
  return products.some(({ name }) => {
    const title = Tokens.words(name).join(' ');
    return words.every((word) => title.includes(word));
  });
};

const NOTHING = { queries: [], products: [], stores: [] };
