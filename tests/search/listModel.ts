import fc from 'fast-check';
import { type SearchDocument, type SearchRequest, SORTS } from '~/features/search/SearchEngine';
import { documentOf, FESTIVAL_ID, OTHER_FESTIVAL_ID } from './documents';

const CATEGORIES = ['busana', 'lainnya', 'camilan-kue'];
const TITLES = ['Kopi Gayo', 'Teh Manis', 'Kopi Susu Gula Aren', 'Keripik Tempe', 'Gula Kelapa'];
const QUERIES = ['', 'kopi', 'gula', 'kopi gula', 'teh zeppelin', 'kopi gayo asli', '-kopi', 'ko', 'barang'];
const PROVINCES = ['11', '35', '51'];

/** Scattered by small primes: the same documents in every run. */
export function randomDocument(id: number): SearchDocument {
  const offers = [
    { fromAt: (id * 37) % 100, untilAt: 100 + ((id * 13) % 100), priceRupiah: 100 + ((id * 71) % 900) },
    { fromAt: 50, untilAt: 50 + (id % 40), priceRupiah: 100 + ((id * 29) % 900) },
  ].filter(({ fromAt, untilAt }) => fromAt < untilAt);
  return documentOf(id, {
    title: `${TITLES[id % 5]!} ${id}`,
    categorySlug: CATEGORIES[(id * 7) % 3]!,
    provinceCode: PROVINCES[(id * 5) % 3]!,
    storeSlug: `toko-${id % 4}`,
    basePriceRupiah: 300 + ((id * 53) % 700),
    createdAt: (id * 31) % 17,
    soldCount: (id * 11) % 7,
    festivals: [{ festivalId: FESTIVAL_ID, offers }],
  });
}

export const anyRequest: fc.Arbitrary<SearchRequest> = fc.record({
  q: fc.constant(''),
  exact: fc.boolean(),
  pinnedIds: fc.constant([]),
  festivalId: fc.constantFrom(FESTIVAL_ID, OTHER_FESTIVAL_ID),
  at: fc.nat({ max: 210 }),
  festivalPrice: fc.boolean(),
  categories: fc.subarray(CATEGORIES),
  provinceCodes: fc.subarray(PROVINCES),
  storeSlug: fc.option(fc.constantFrom('toko-1', 'toko-2')),
  minRupiah: fc.option(fc.integer({ min: 100, max: 1000 })),
  maxRupiah: fc.option(fc.integer({ min: 100, max: 1000 })),
  sort: fc.constantFrom(...SORTS),
  offset: fc.nat({ max: 70 }),
  limit: fc.integer({ min: 1, max: 30 }),
});

/** Requests with words, of which no model knows the answer. */
export const anyQuery: fc.Arbitrary<SearchRequest> = fc
  .tuple(anyRequest, fc.constantFrom(...QUERIES))
  .map(([request, q]) => ({ ...request, q, offset: 0, limit: 60 }));

/** The answer that an engine must give, by a plain filter over all documents. */
export function modelOf(documents: readonly SearchDocument[], request: SearchRequest) {
  const { categories, provinceCodes, storeSlug, minRupiah, maxRupiah } = request;
  const own = documents.filter(({ festivals }) =>
    festivals.some((one) => one.festivalId === request.festivalId),
  );
  const price = (one: SearchDocument) => {
    const live = one.festivals[0]!.offers.filter(
      (offer) => offer.fromAt <= request.at && request.at < offer.untilAt,
    );
    const prices = request.festivalPrice ? live.map(({ priceRupiah }) => priceRupiah) : [];
    return Math.min(one.basePriceRupiah, ...prices);
  };
  const inStore = own.filter((one) => storeSlug === null || one.storeSlug === storeSlug);
  const category = (one: SearchDocument) => categories.length === 0 || categories.includes(one.categorySlug);
  const province = (one: SearchDocument) =>
    provinceCodes.length === 0 || provinceCodes.includes(one.provinceCode);
  const inRange = (one: SearchDocument) =>
    price(one) >= (minRupiah ?? 0) && price(one) <= (maxRupiah ?? Number.MAX_SAFE_INTEGER);
  const key = {
    relevan: (one: SearchDocument) => -one.soldCount,
    terlaris: (one: SearchDocument) => -one.soldCount,
    terbaru: (one: SearchDocument) => -one.createdAt,
    termurah: price,
    termahal: (one: SearchDocument) => -price(one),
  }[request.sort];
  const listed = inStore.filter((one) => category(one) && province(one) && inRange(one));
  const prices = inStore.filter((one) => category(one) && province(one)).map(price);
  return {
    ids: listed
      .sort((a, b) => key(a) - key(b) || a.id - b.id)
      .map(({ id }) => id)
      .slice(request.offset, request.offset + request.limit),
    total: listed.length,
    facets: {
      categories: counts(
        inStore.filter((one) => province(one) && inRange(one)).map((one) => one.categorySlug),
      ),
      provinces: counts(
        inStore.filter((one) => category(one) && inRange(one)).map((one) => one.provinceCode),
      ),
    },
    priceRange: prices.length === 0 ? null : { min: Math.min(...prices), max: Math.max(...prices) },
  };
}

const counts = (values: readonly string[]) =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
  );
