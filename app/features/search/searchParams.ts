import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import * as Rupiah from '~/features/catalog/Rupiah';
import * as paths from '~/paths';
import { SORTS, type Sort } from './SearchEngine';

/** What the address of a list asks for. Categories and provinces by slug, each once, in the site's own order. */
export type SearchParams = {
  q: string;
  /** The words as they stand, without any repair. */
  isExact: boolean;
  kategori: readonly string[];
  provinsi: readonly string[];
  toko: string | null;
  minRupiah: number | null;
  maxRupiah: number | null;
  urut: Sort;
  hal: number;
};

export const MAX_QUERY_LENGTH = 200;
const MAX_PAGE = 10_000;
const DEFAULT_SORT: Sort = 'relevan';

/** Reads whatever stands in an address. What cannot be meant becomes its default; it never throws. */
export function decode(query: URLSearchParams): SearchParams {
  const [minRupiah, maxRupiah] = ascending(rupiah(query.get('harga_min')), rupiah(query.get('harga_max')));
  const asked = (name: string) => new Set(query.getAll(name).slice(0, MAX_VALUES));
  const categories = asked('kategori');
  const provinces = asked('provinsi');
  const q = words(query.get('q') ?? '');
  return {
    q,
    // A form sends the words that were meant: typed over, they are repaired again.
    isExact: q !== '' && ['1', q].includes(words(query.get('persis') ?? '')),
    kategori: Category.all.map(({ slug }) => slug).filter((slug) => categories.has(slug)),
    provinsi: Province.all.map(({ slug }) => slug).filter((slug) => provinces.has(slug)),
    toko: /^[a-z0-9-]{1,120}$/.exec(query.get('toko') ?? '')?.[0] ?? null,
    minRupiah,
    maxRupiah,
    urut: SORTS.find((sort) => sort === query.get('urut')) ?? DEFAULT_SORT,
    hal: pageNumber(query.get('hal') ?? ''),
  };
}

/** More values than there are categories or provinces cannot be meant. */
const MAX_VALUES = 100;

/** The parameters of a link to the list; defaults are left out, so that one list has one address. */
export function encode(params: SearchParams): Record<string, string | readonly string[]> {
  const { q, isExact, kategori, provinsi, toko, minRupiah, maxRupiah, urut, hal } = params;
  return {
    q,
    persis: isExact ? '1' : '',
    kategori,
    provinsi,
    toko: toko ?? '',
    harga_min: minRupiah === null ? '' : String(minRupiah),
    harga_max: maxRupiah === null ? '' : String(maxRupiah),
    urut: urut === DEFAULT_SORT ? '' : urut,
    hal: hal === 1 ? '' : String(hal),
  };
}

/** A list with its parameters as they stand in an address. `base` is its path; /cari without one. */
export function link(language: paths.Language, params: SearchParams, base?: string): string {
  const search = paths.search(language, encode(params));
  return base === undefined
    ? search
    : `${base}${search.includes('?') ? search.slice(search.indexOf('?')) : ''}`;
}

function words(text: string): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...plain.slice(0, 2 * MAX_QUERY_LENGTH)].slice(0, MAX_QUERY_LENGTH).join('');
}

function rupiah(text: string | null): number | null {
  const plain = (text ?? '').slice(0, 40);
  if (/^\d{1,10}$/.test(plain)) return within(Number(plain));
  const reading = Rupiah.parse(plain);
  return reading.ok ? within(reading.rupiah) : null;
}

const within = (amount: number) => (amount > 0 ? Math.min(amount, Rupiah.MAX_PRICE_RUPIAH) : null);

const ascending = (min: number | null, max: number | null): [number | null, number | null] =>
  min !== null && max !== null && min > max ? [max, min] : [min, max];

function pageNumber(text: string): number {
  const page = /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), MAX_PAGE);
}
