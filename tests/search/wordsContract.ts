import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { sampled } from '../setup/runs';
import { documentOf, FESTIVAL_ID, foundBy, type OpenEngine, OTHER_FESTIVAL_ID, requestOf } from './documents';

/** What engines promise about words and suggestions. */
export function wordsContract(engine: OpenEngine): void {
  const found = foundBy(engine);
  describe('words', () => {
    beforeEach(() =>
      engine().index([
        documentOf(1, { title: 'Kopi Arabika Gayo 250 g', categorySlug: 'kopi-teh-cokelat' }),
        documentOf(2, { title: 'Kopi Robusta Temanggung', description: 'bukan kopi dari Gayo' }),
        documentOf(3, { title: 'Teh Melati', brand: 'Daun Kayu', storeName: 'Kebun Bu Rara' }),
        documentOf(4, { title: 'Keripik Tempé', city: 'Kota Malang', provinceCode: '35' }),
      ]),
    );

    it('finds a word of the title before the same word of a description', async () => {
      expect(await found({ q: 'gayo' })).toEqual([1, 2]);
    });

    it('finds the beginning of the last word', async () => {
      expect((await found({ q: 'kopi robu' }))[0]).toBe(2);
      expect(await found({ q: 'robu' })).toEqual([2]);
      expect(await found({ q: 'kop' })).toEqual(expect.arrayContaining([1, 2]));
    });

    it('finds by brand, store, city, province and category', async () => {
      expect(await found({ q: 'daun kayu' })).toEqual([3]);
      expect(await found({ q: 'bu rara' })).toEqual([3]);
      expect(await found({ q: 'malang' })).toEqual([4]);
      expect(await found({ q: 'jawa timur' })).toEqual([4]);
      expect(await found({ q: 'cokelat' })).toEqual([1]);
    });

    it('heeds neither case nor diacritics', async () => {
      expect(await found({ q: 'TEMPE' })).toEqual([4]);
      expect(await found({ q: 'tempé' })).toEqual([4]);
    });

    it('finds nothing for a word that nobody wrote, and says so in every count', async () => {
      expect(await engine().search(requestOf({ q: 'zeppelin' }))).toMatchObject({
        ids: [],
        total: 0,
        facets: { categories: {}, provinces: {} },
        priceRange: null,
      });
    });

    it('finds what has some of the words where nothing has all of them', async () => {
      expect(await found({ q: 'teh melati zeppelin' })).toEqual([3]);
    });

    it('finds a misspelt word, unless just what was typed is asked for', async () => {
      expect(await found({ q: 'temangung' })).toEqual([2]);
      expect(await found({ q: 'temangung', exact: true })).toEqual([]);
      expect(await found({ q: 'temanggung', exact: true })).toEqual([2]);
    });

    it('finds a word that was cut in two, and two that were joined', async () => {
      expect(await found({ q: 'temang gung' })).toEqual([2]);
      expect(await found({ q: 'tehmelati' })).toEqual([3]);
    });

    it('leaves out what has a word with a minus before it, and finds a phrase only as it stands', async () => {
      expect(await found({ q: 'kopi -robusta ' })).toEqual([1]);
      expect(await found({ q: '"arabika gayo"' })).toEqual([1]);
      expect(await found({ q: '"gayo arabika"' })).toEqual([]);
    });

    it('tells which words it found, to be marked', async () => {
      const { words } = await engine().search(requestOf({ q: 'kopi TEMANGUNG' }));
      expect(words).toEqual(expect.arrayContaining(['kopi', 'temanggung']));
      expect(words).not.toContain('gayo');
    });

    it('says when it gives what has only some of the words', async () => {
      expect((await engine().search(requestOf({ q: 'teh melati zeppelin' }))).isPartial).toBe(true);
      expect((await engine().search(requestOf({ q: 'melati' }))).isPartial).toBe(false);
    });

    it('takes synonyms that people wrote, until they write others', async () => {
      await engine().useSynonyms({ ngopi: ['kopi robusta'] });
      expect(await found({ q: 'ngopi' })).toEqual([2]);
      await engine().useSynonyms({});
      expect(await found({ q: 'ngopi' })).toEqual([]);
    });

    it('lets people add to what a word of our own lists means, and both find', async () => {
      await engine().index([
        documentOf(5, { title: 'Ponsel Lipat' }),
        documentOf(6, { title: 'Gawai Kayu' }),
        documentOf(7, { title: 'Handphone Anak' }),
      ]);
      expect(PRODUCT_SETTINGS.synonyms.hp).toEqual(expect.arrayContaining(['ponsel', 'handphone']));
      const own = await found({ q: 'hp ' });
      expect(own).toEqual(expect.arrayContaining([5, 7]));
      expect(own).not.toContain(6);
      await engine().useSynonyms({ hp: ['gawai'] });
      expect((await found({ q: 'hp ' })).sort()).toEqual([5, 6, 7]);
      await engine().useSynonyms({ gawai: ['tempe'] });
      expect((await found({ q: 'hp ' })).sort()).toEqual([5, 7]);
      expect((await found({ q: 'gawai ' })).sort()).toEqual([4, 6]);
    });

    it('puts pinned products first where they pass the filters, and counts each once', async () => {
      const pinnedIds = [4, 99, 1];
      const { ids, total } = await engine().search(requestOf({ q: 'melati', pinnedIds }));
      expect(ids).toEqual([4, 1, 3]);
      expect(total).toBe(3);
      expect(await found({ pinnedIds: [4, 3] })).toEqual([4, 3, 1, 2]);
      expect(await found({ q: 'melati', pinnedIds, provinceCodes: ['11'] })).toEqual([1, 3]);
      expect(await found({ q: 'melati', pinnedIds, sort: 'terbaru' })).toEqual([3]);
    });

    it('gives everything for an empty query, and what lacks a word for one that is only unwanted', async () => {
      expect(await found({ q: '   ' })).toHaveLength(4);
      expect(await found({ q: '-kopi' })).toEqual([3, 4]);
    });

    it.each(['???', '!!! …', '🙂', '👍🏽 ❤️', '  !! "" ', '-', '- -!', '"', '\u200b'])(
      'finds nothing by signs alone, and says so in every count: %j',
      async (q) => {
        for (const exact of [false, true])
          expect(await engine().search(requestOf({ q, exact, sort: 'terbaru' }))).toMatchObject({
            ids: [],
            total: 0,
            facets: { categories: {}, provinces: {} },
            priceRange: null,
            isPartial: false,
            degraded: false,
          });
      },
    );
  });

  it('answers whatever is typed', async () => {
    await engine().index([documentOf(1, { title: 'Kopi Arabika' })]);
    const hostile = [
      '"',
      "'",
      '""',
      '"kopi',
      'kopi"',
      'kopi OR',
      'AND',
      'NOT kopi',
      'NEAR(kopi arabika)',
      'title:kopi',
      '{title} : kopi',
      'kopi*',
      '*',
      '-kopi',
      '^kopi',
      '(',
      ')',
      'kopi)',
      '\0',
      'ko\0pi',
      '\uD800',
      '🙂',
      '🙂kopi',
      '%',
      '_',
      '\\',
      ';DROP TABLE x',
      'a'.repeat(10_000),
      'kopi '.repeat(2_000),
      '"'.repeat(10_000),
      '﷽'.repeat(500),
      'ﬁ',
      'İ',
      '\u0301',
      '\u200b',
      '\u202e',
      'ꙮ',
      '𝕜𝕠𝕡𝕚',
    ];
    for (const q of hostile) {
      await engine().search(requestOf({ q }));
      await engine().suggest(q, FESTIVAL_ID, 5);
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (q) => {
        const { ids } = await engine().search(requestOf({ q }));
        expect(ids.length).toBeLessThanOrEqual(1);
        await engine().suggest(q, FESTIVAL_ID, 5);
      }),
      sampled(1000),
    );
  });

  describe('suggestions', () => {
    beforeEach(() =>
      engine().index([
        documentOf(1, { title: 'Kopi Gayo Arabika', soldCount: 1, storeId: 7, storeName: 'Kopi Ibu Sari' }),
        documentOf(2, { title: 'Kopi Gayo Robusta', soldCount: 9 }),
        documentOf(3, { title: 'Teh Kotak', storeId: 8, storeName: 'Warung Kopi', festivals: [] }),
      ]),
    );

    it('completes the begun word and proposes products and stores', async () => {
      const { queries, productIds, storeIds } = await engine().suggest('kop', FESTIVAL_ID, 5);
      expect(queries).toEqual(expect.arrayContaining(['kopi', 'kopi gayo']));
      expect(productIds).toEqual([2, 1]);
      expect(storeIds).toEqual([7]);
    });

    it('keeps to the limit, and to the festival', async () => {
      expect((await engine().suggest('kop', FESTIVAL_ID, 1)).productIds).toEqual([2]);
      expect(await engine().suggest('kop', OTHER_FESTIVAL_ID, 5)).toEqual({
        queries: [],
        productIds: [],
        storeIds: [],
      });
      expect(await engine().suggest('', FESTIVAL_ID, 5)).toEqual({
        queries: [],
        productIds: [],
        storeIds: [],
      });
    });
  });
}
