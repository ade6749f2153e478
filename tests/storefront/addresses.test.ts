import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backPath } from '~/backPath';
import * as Province from '~/features/catalog/Province';
import * as Island from '~/features/storefront/Island';
import { pageNumber } from '~/features/storefront/pageNumber';
import * as StoreSearch from '~/features/storefront/StoreSearch';
import { MESSAGES } from '~/i18n/messages';
import { LANGUAGES } from '~/paths';
import { sampled } from '../setup/runs';

const SITE = 'https://bangga.contoh';

describe('the way back', () => {
  it('leads to a path of this site with its query', () => {
    expect(backPath('/cari?q=kopi%20gayo&hal=2')).toBe('/cari?q=kopi%20gayo&hal=2');
  });

  it.each([
    '//jahat.contoh',
    '/\\jahat.contoh',
    '/\t/jahat.contoh',
    'https://jahat.contoh',
    'cari',
    '',
    null,
  ])('is none for %j', (text) => {
    expect(backPath(text)).toBeNull();
  });

  it('never leads to another host, whatever is asked', () => {
    const part = fc.constantFrom('/', '\\', '\t', '\n', '@', ':', '?', '#', '%2f', 'jahat.contoh', '..');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => `/${parts.join('')}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const path = backPath(text);
        return path === null || new URL(path, SITE).origin === SITE;
      }),
      sampled(1000),
    );
  });
});

describe('the address of a list of stores', () => {
  it('reads what it wrote', () => {
    const search = { pulau: 'jawa', provinsi: null, kategori: 'batik-tenun', hal: 3 } as const;
    const address = StoreSearch.link('id', search);
    expect(address).toBe('/toko?pulau=jawa&kategori=batik-tenun&hal=3');
    expect(StoreSearch.read(new URL(address, SITE).searchParams)).toEqual(search);
  });

  it('a province comes before its island, and what is unknown counts as not chosen', () => {
    const read = (query: string) => StoreSearch.read(new URLSearchParams(query));
    expect(read('pulau=jawa&provinsi=bali')).toMatchObject({ pulau: null, provinsi: 'bali' });
    expect(read('pulau=atlantis&provinsi=x&kategori=y&hal=-1')).toEqual({
      pulau: null,
      provinsi: null,
      kategori: null,
      hal: 1,
    });
  });

  it('an island stands for all its provinces', () => {
    const search = StoreSearch.read(new URLSearchParams('pulau=bali-nusa-tenggara'));
    expect(StoreSearch.provinceCodes(search)).toEqual(['51', '52', '53']);
    expect(StoreSearch.provinceCodes(StoreSearch.read(new URLSearchParams()))).toEqual([]);
  });

  it.each([
    ['2', 2],
    ['0', 1],
    ['1.5', 1],
    ['x', 1],
    ['99999', 1],
    ['', 1],
  ])('page %j is page %i', (text, page) => {
    expect(pageNumber(new URLSearchParams({ hal: text }))).toBe(page);
  });
});

describe('the island groups', () => {
  it('cover every province once and are named in one list of messages', () => {
    expect(Island.ISLANDS.flatMap(({ codes }) => codes).sort()).toEqual(
      Province.all.map(({ code }) => code).sort(),
    );
    expect(Island.ISLANDS.map((island) => Island.nameOf(island, 'en'))).toEqual([
      ...['Sumatra', 'Java', 'Bali & Nusa Tenggara', 'Kalimantan', 'Sulawesi', 'Maluku', 'Papua'],
    ]);
    for (const language of LANGUAGES) {
      const lists = Object.values(MESSAGES[language]).filter((messages) => 'islands' in messages);
      expect(lists).toHaveLength(1);
    }
  });
});
