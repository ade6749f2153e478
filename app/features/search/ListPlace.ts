import * as paths from '~/paths';
import { link, type SearchParams } from './searchParams';

/** Where a list of products stands: the search page, or a page whose category or province is its own. */
export type ListPlace = { kind: 'search' } | { kind: 'category' | 'province'; slug: string };

export const NO_PARAMS: SearchParams = {
  q: '',
  isExact: false,
  kategori: [],
  provinsi: [],
  toko: null,
  minRupiah: null,
  maxRupiah: null,
  urut: 'relevan',
  hal: 1,
};

/** The parameters with the choice that the page itself is. */
export function fixed(place: ListPlace, params: SearchParams): SearchParams {
  if (place.kind === 'category') return { ...params, kategori: [place.slug] };
  return place.kind === 'province' ? { ...params, provinsi: [place.slug] } : params;
}

/** The parameters without the choice that the page itself is: what stands after its path. */
function chosen(place: ListPlace, params: SearchParams): SearchParams {
  if (place.kind === 'category') return { ...params, kategori: [] };
  return place.kind === 'province' ? { ...params, provinsi: [] } : params;
}

export function pathOf(language: paths.Language, place: ListPlace): string {
  if (place.kind === 'category') return paths.category(language, place.slug);
  return place.kind === 'province' ? paths.province(language, place.slug) : paths.search(language);
}

/** A link to the list of a place with parameters. */
export const to = (language: paths.Language, place: ListPlace, params: SearchParams): string =>
  link(language, chosen(place, params), pathOf(language, place));

/**
 * The one address under which search engines shall know the list: a category or a province that was chosen
 * alone is the page of that category or province; of the parameters only the page number stays.
 */
export function canonical(language: paths.Language, place: ListPlace, params: SearchParams): string {
  return to(language, home(place, params), { ...NO_PARAMS, hal: params.hal });
}

function home(place: ListPlace, { kategori, provinsi }: SearchParams): ListPlace {
  const [category] = kategori;
  const [province] = provinsi;
  if (place.kind !== 'search' || kategori.length + provinsi.length !== 1) return place;
  if (category !== undefined) return { kind: 'category', slug: category };
  return province === undefined ? place : { kind: 'province', slug: province };
}

/** Whether the list is worth a place in a search engine: words, prices and combined filters are endless. */
export function isIndexable(place: ListPlace, params: SearchParams): boolean {
  const { kategori, provinsi } = chosen(place, params);
  const choices = kategori.length + provinsi.length;
  return (
    !hasWordsOrPrices(params) &&
    params.urut === NO_PARAMS.urut &&
    choices <= (place.kind === 'search' ? 1 : 0)
  );
}

const hasWordsOrPrices = ({ q, toko, minRupiah, maxRupiah }: SearchParams) =>
  q !== '' || toko !== null || minRupiah !== null || maxRupiah !== null;

/** Whether anything but words narrows the list down. */
export function isFiltered(place: ListPlace, params: SearchParams): boolean {
  const { kategori, provinsi } = chosen(place, params);
  return hasWordsOrPrices({ ...params, q: '' }) || kategori.length + provinsi.length > 0;
}

/** Whether these are the words of a search as somebody typed them, not yet narrowed down, sorted or paged. */
export const isPlainSearch = (place: ListPlace, params: SearchParams): boolean =>
  params.q !== '' &&
  params.hal === 1 &&
  params.urut === NO_PARAMS.urut &&
  place.kind === 'search' &&
  !isFiltered(place, params);
