import type { SearchDocument, SearchEngine, SearchRequest } from '~/features/search/SearchEngine';

export const FESTIVAL_ID = 1;
export const OTHER_FESTIVAL_ID = 2;

/** The engine of the test that runs. */
export type OpenEngine = () => SearchEngine;

/** A document with everything that a test does not care about filled in. */
export function documentOf(id: number, wanted: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    version: 1,
    title: `Barang ${id}`,
    brand: '',
    description: '',
    categorySlug: 'lainnya',
    provinceCode: '11',
    city: 'Aceh Tengah',
    storeId: 1,
    storeSlug: 'toko-satu',
    storeName: 'Lapak Satu',
    createdAt: id,
    soldCount: 0,
    basePriceRupiah: 10_000,
    festivals: [{ festivalId: FESTIVAL_ID, offers: [] }],
    ...wanted,
  };
}

export function requestOf(wanted: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q: '',
    exact: false,
    pinnedIds: [],
    festivalId: FESTIVAL_ID,
    at: 1_000,
    festivalPrice: true,
    categories: [],
    provinceCodes: [],
    storeSlug: null,
    minRupiah: null,
    maxRupiah: null,
    sort: 'relevan',
    offset: 0,
    limit: 24,
    ...wanted,
  };
}

export async function* batches(...documents: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  yield* documents;
}

/** The ids that an engine answers with. */
export const foundBy = (engine: OpenEngine) => async (wanted: Partial<SearchRequest>) =>
  (await engine().search(requestOf(wanted))).ids;
