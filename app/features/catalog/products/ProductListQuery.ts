/** What the list of products can be narrowed to; "semua" leaves out the archive. */
export const STATE_FILTERS = [
  'semua',
  'tayang',
  'draf',
  'menunggu',
  'dikembalikan',
  'habis',
  'arsip',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const PRODUCT_SORTS = ['terbaru', 'diubah', 'nama'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** The last product of the page before: the list goes on after it. */
type ProductCursor = { key: string; id: number };

export type ProductListQuery = {
  q: string;
  keadaan: StateFilter;
  urut: ProductSort;
  after: ProductCursor | null;
};

const MAX_QUERY = 100;
const MAX_WORDS = 6;

/** Reads whatever stands in an address; what cannot be meant becomes its default. */
export function decode(query: URLSearchParams): ProductListQuery {
  return {
    q: (query.get('q') ?? '')
      .toWellFormed()
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, MAX_QUERY),
    keadaan: STATE_FILTERS.find((one) => one === query.get('keadaan')) ?? 'semua',
    urut: PRODUCT_SORTS.find((one) => one === query.get('urut')) ?? 'terbaru',
    after: cursorOf(query.get('sesudah') ?? ''),
  };
}

/** The parameters of a link to the list; defaults are left out. */
export function encode({ q, keadaan, urut, after }: ProductListQuery): string {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  if (keadaan !== 'semua') query.set('keadaan', keadaan);
  if (urut !== 'terbaru') query.set('urut', urut);
  if (after) query.set('sesudah', `${after.id}~${after.key}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The words that a name or SKU must hold, in lower case. */
export const wordsOf = (q: string): string[] =>
  q.toLowerCase().split(' ').filter(Boolean).slice(0, MAX_WORDS);

function cursorOf(text: string): ProductCursor | null {
  const found = /^([1-9]\d{0,14})~(.{0,400})$/su.exec(text);
  return found ? { id: Number(found[1]), key: found[2] ?? '' } : null;
}
