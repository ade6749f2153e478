import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ListPlace from '~/features/search/ListPlace';
import { decode, encode, MAX_QUERY_LENGTH } from '~/features/search/searchParams';
import * as paths from '~/paths';
import { sampled } from '../setup/runs';

const read = (text: string) => decode(new URLSearchParams(text));

describe('the parameters of a list', () => {
  it('reads what the public contract names', () => {
    expect(
      read(
        'q=kopi+gayo&kategori=busana&kategori=batik-tenun&provinsi=aceh&toko=ibu-sari&harga_min=5000&harga_max=Rp25.000&urut=termurah&hal=3',
      ),
    ).toEqual({
      q: 'kopi gayo',
      isExact: false,
      kategori: ['batik-tenun', 'busana'],
      provinsi: ['aceh'],
      toko: 'ibu-sari',
      minRupiah: 5_000,
      maxRupiah: 25_000,
      urut: 'termurah',
      hal: 3,
    });
  });

  it.each([
    ['kategori=sihir&kategori=', { kategori: [] }],
    ['kategori=busana&kategori=busana', { kategori: ['busana'] }],
    ['provinsi=atlantis', { provinsi: [] }],
    ['toko=../etc', { toko: null }],
    ['harga_min=-5&harga_max=abc', { minRupiah: null, maxRupiah: null }],
    ['harga_min=9000&harga_max=1000', { minRupiah: 1_000, maxRupiah: 9_000 }],
    ['harga_max=99999999999999999999', { maxRupiah: null }],
    ['urut=acak', { urut: 'relevan' }],
    ['hal=0', { hal: 1 }],
    ['hal=-1', { hal: 1 }],
    ['hal=1e9', { hal: 1 }],
    ['hal=999999', { hal: 10_000 }],
    ['q=kopi&persis=1', { q: 'kopi', isExact: true }],
    ['q=kopi&persis=ya', { isExact: false }],
    ['persis=1', { isExact: false }],
    ['q=%00kopi%0a%20%20gayo', { q: 'kopi gayo' }],
    ['', ListPlace.NO_PARAMS],
  ])('turns a bad value into its default: %s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  const NAMES = [
    'q',
    'kategori',
    'provinsi',
    'toko',
    'harga_min',
    'harga_max',
    'urut',
    'hal',
    'persis',
    'lain',
  ];
  const VALUES = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'busana',
      'aceh',
      'termahal',
      '2',
      '25rb',
      '\uD800',
      '__proto__',
      'constructor',
      '%',
      'é'.repeat(500),
    ),
  );
  const anyQuery = fc
    .array(fc.tuple(fc.constantFrom(...NAMES), VALUES), { maxLength: 30 })
    .map((pairs) => new URLSearchParams(pairs));

  it('decodes whatever stands in an address, within bounds, and reads its own links back the same', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const params = decode(query);
        expect([...params.q].length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        expect(params.q.isWellFormed()).toBe(true);
        expect(params.hal).toBeGreaterThanOrEqual(1);
        const link = paths.search('id', encode(params));
        expect(decode(new URL(link, 'https://contoh.id').searchParams)).toEqual(params);
      }),
      sampled(1000),
    );
  });
});

describe('the place of a list', () => {
  const params = { ...ListPlace.NO_PARAMS, q: 'kopi', kategori: ['busana'], hal: 2 };

  it('keeps its own choice out of its links', () => {
    const place = { kind: 'category', slug: 'busana' } as const;
    expect(ListPlace.to('id', place, params)).toBe('/kategori/busana?q=kopi&hal=2');
    expect(ListPlace.to('en', { kind: 'search' }, params)).toBe('/en/cari?q=kopi&kategori=busana&hal=2');
    expect(ListPlace.to('id', place, { ...params, q: '', hal: 1 })).toBe('/kategori/busana');
  });

  it('has one address for search engines, with the page number alone', () => {
    const search = { kind: 'search' } as const;
    expect(ListPlace.canonical('id', search, params)).toBe('/kategori/busana?hal=2');
    expect(ListPlace.canonical('id', search, { ...ListPlace.NO_PARAMS, provinsi: ['aceh'] })).toBe(
      '/provinsi/aceh',
    );
    expect(ListPlace.canonical('id', search, { ...params, provinsi: ['aceh'] })).toBe('/cari?hal=2');
  });

  it('offers search engines plain lists only', () => {
    const search = { kind: 'search' } as const;
    const category = { kind: 'category', slug: 'busana' } as const;
    const own = { ...ListPlace.NO_PARAMS, kategori: ['busana'] };
    expect(ListPlace.isIndexable(search, ListPlace.NO_PARAMS)).toBe(true);
    expect(ListPlace.isIndexable(search, own)).toBe(true);
    expect(ListPlace.isIndexable(category, own)).toBe(true);
    expect(ListPlace.isIndexable(category, { ...own, provinsi: ['aceh'] })).toBe(false);
    expect(ListPlace.isIndexable(search, { ...own, q: 'kopi' })).toBe(false);
    expect(ListPlace.isIndexable(search, { ...own, maxRupiah: 5 })).toBe(false);
    expect(ListPlace.isIndexable(search, { ...own, urut: 'termurah' })).toBe(false);
  });
});

it('takes words as they are typed for the words that were meant, and repairs the next ones', () => {
  const isExact = (q: string, persis: string) => decode(new URLSearchParams({ q, persis })).isExact;
  expect(isExact('kopi gayo', '1')).toBe(true);
  expect(isExact('kopi gayo', 'kopi gayo')).toBe(true);
  expect(isExact('kripik', 'kopi gayo')).toBe(false);
});
