import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox } from '~/features/search/indexer.server';
import { NO_PARAMS } from '~/features/search/ListPlace';
import { categoryPage, provincePage, searchPage } from '~/features/search/listPage.server';
import type { SearchEngine, SearchRequest } from '~/features/search/SearchEngine';
import { PAGE_SIZE, searchProducts } from '~/features/search/search.server';
import { apiSearch, apiSuggest } from '~/features/search/searchApi.server';
import type { Services } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import {
  CLOSES_AT,
  change,
  clockAt,
  insertFestival,
  insertProduct,
  insertStore,
  NOW,
  OPENS_AT,
} from './market';

eachDatabase('searching the festival', (open) => {
  let engine: EmbeddedEngine;
  beforeEach(() => {
    engine = openEmbeddedEngine(':memory:');
  });
  afterEach(() => engine.close());

  /** Forty products, the later ones dearer; every third is a coffee of East Java. */
  async function market(now = NOW) {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const gayo = await insertStore(db, festivalId, 'gayo', { name: 'Kopi Gayo Ibu Sari' });
    const malang = await insertStore(db, festivalId, 'malang', {
      provinceCode: '35',
      regency: 'Kota Malang',
    });
    for (let index = 1; index <= 40; index += 1) {
      const isCoffee = index % 3 === 0;
      await insertProduct(
        db,
        festivalId,
        isCoffee ? malang : gayo,
        `${isCoffee ? 'Kopi' : 'Teh'} Nomor ${index}`,
        {
          categorySlug: isCoffee ? 'kopi-teh-cokelat' : 'lainnya',
          variants: [{ priceRupiah: 1_000 * index, stock: index === 3 ? 0 : null }],
        },
      );
    }
    await followOutbox({ db }, engine);
    return { db, festivalId, malang, clock: clockAt(now), search: engine as SearchEngine };
  }

  it('gives pages of 24 with totals and facets by slug', async () => {
    const deps = await market();
    const first = await searchProducts(deps, NO_PARAMS);
    expect(first.cards).toHaveLength(PAGE_SIZE);
    expect(first).toMatchObject({
      total: 40,
      pages: 2,
      facets: { kategori: { 'kopi-teh-cokelat': 13, lainnya: 27 }, provinsi: { aceh: 27, 'jawa-timur': 13 } },
      priceRange: { min: 1_000, max: 40_000 },
    });
    const second = await searchProducts(deps, { ...NO_PARAMS, hal: 2 });
    expect(new Set([...first.cards, ...second.cards].map(({ id }) => id)).size).toBe(40);
  });

  it('shows the last page for one beyond it', async () => {
    const { params, cards } = await searchProducts(await market(), { ...NO_PARAMS, hal: 9 });
    expect(params.hal).toBe(2);
    expect(cards).toHaveLength(16);
  });

  it('ends every list at hit 1,000, whatever the engine counts, and never asks beyond', async () => {
    const deps = await market();
    const asked: [offset: number, limit: number][] = [];
    const endless = {
      vocabulary: () => deps.search.vocabulary(),
      async search(request: SearchRequest) {
        asked.push([request.offset, request.limit]);
        const answer = await deps.search.search({ ...request, offset: 0 });
        return { ...answer, total: 5_432 };
      },
    } as SearchEngine;
    const listed = await searchProducts({ ...deps, search: endless }, { ...NO_PARAMS, hal: 9_999 });
    expect([listed.params.hal, listed.pages, listed.cards.length]).toEqual([42, 42, 16]);
    expect(listed.total).toBe(5_432);
    expect(asked.join(' ')).toBe('1000,0 984,16');
  });

  it('says what it looked for in place of a misspelt query, and leaves it alone on demand', async () => {
    const deps = await market();
    const misspelt = { ...NO_PARAMS, q: 'koppii nommor' };
    const repaired = await searchProducts(deps, misspelt);
    expect(repaired).toMatchObject({ repairedText: 'kopi nomor', params: { q: 'koppii nommor' } });
    expect(repaired.total).toBeGreaterThanOrEqual(13);
    expect(repaired.words).toEqual(expect.arrayContaining(['kopi', 'nomor']));
    const exact = await searchProducts(deps, { ...misspelt, isExact: true });
    expect(exact).toMatchObject({ repairedText: null, total: 0 });
  });

  it('never shows what was hidden since the index was written, and fills the page up', async () => {
    const deps = await market();
    for (const id of [1, 2, 4]) await change(deps.db, 'product', id, { disputedAt: NOW - 1 });
    await change(deps.db, 'store', deps.malang, { approval: 'suspended' });
    const { cards, total } = await searchProducts(deps, NO_PARAMS);
    expect(cards).toHaveLength(24);
    expect(cards.map(({ id }) => id)).not.toEqual(expect.arrayContaining([1]));
    for (const { id, store } of cards) {
      expect([1, 2, 4]).not.toContain(id);
      expect(store.slug).toBe('gayo');
    }
    expect(total).toBeLessThan(40);
    expect((await searchProducts(deps, { ...NO_PARAMS, q: 'cokelat' })).cards).toEqual([]);
    const suggested = await (await apiSuggest(deps, new Request('http://x/api/suggest?q=kopi'))).json();
    expect(suggested).toMatchObject({ products: [] });
  });

  it.each([
    ['before the teaser', 499_999, 0],
    ['in the teaser', OPENS_AT - 1, 40],
    ['while open', OPENS_AT, 40],
    ['closed', CLOSES_AT, 40],
    ['in the archive', 3_000_000, 0],
    ['before there is a festival', 99, 0],
  ])('is empty or not by the phase: %s', async (_, now, total) => {
    const deps = await market(now);
    const result = await searchProducts(deps, NO_PARAMS);
    expect(result.total).toBe(total);
    expect(result.facets.kategori.lainnya ?? 0).toBe(total === 0 ? 0 : 27);
    const suggested = await (await apiSuggest(deps, new Request('http://x/api/suggest?q=kopi'))).json();
    const { queries, products } = suggested as { queries: string[]; products: object[] };
    expect([queries.length > 0, products.length > 0]).toEqual([total > 0, total > 0]);
  });

  it('prices lists as the phase says, at its very edges', async () => {
    const deps = await market();
    await insertProduct(deps.db, deps.festivalId, deps.malang, 'Madu Hutan', {
      variants: [
        {
          priceRupiah: 90_000,
          offers: [{ festivalId: deps.festivalId, priceRupiah: 500, startsAt: 0, endsAt: 9_000_000 }],
        },
      ],
    });
    await followOutbox({ db: deps.db }, engine);
    const cheapest = async (now: number) => {
      const { cards } = await searchProducts(
        { ...deps, clock: clockAt(now) },
        { ...NO_PARAMS, urut: 'termurah' },
      );
      return { name: cards[0]?.name, priceRupiah: cards[0]?.priceRupiah };
    };
    const tea = { name: 'Teh Nomor 1', priceRupiah: 1_000 };
    const honey = { name: 'Madu Hutan', priceRupiah: 500 };
    expect(await cheapest(OPENS_AT - 1)).toEqual(tea);
    expect(await cheapest(OPENS_AT)).toEqual(honey);
    expect(await cheapest(CLOSES_AT - 1)).toEqual(honey);
    expect(await cheapest(CLOSES_AT)).toEqual(tea);
  });

  it('answers the API as the public contract gives it', async () => {
    const deps = await market();
    const response = await apiSearch(
      deps,
      new Request('http://x/api/search?q=kopi&urut=termurah&harga_max=3000'),
    );
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(await response.json()).toEqual({
      query: 'kopi',
      total: 3,
      page: 1,
      pages: 1,
      engine: 'embedded',
      degraded: false,
      tookMs: expect.any(Number),
      hits: expect.arrayContaining([
        {
          slug: 'kopi-nomor-3',
          title: 'Kopi Nomor 3',
          priceRupiah: 3_000,
          wasPriceRupiah: null,
          inStock: false,
          store: { slug: 'malang', name: 'Toko malang' },
          category: 'kopi-teh-cokelat',
          province: 'jawa-timur',
          city: 'Kota Malang',
          image: null,
        },
      ]),
      facets: { kategori: { 'kopi-teh-cokelat': 1, lainnya: 2 }, provinsi: { aceh: 2, 'jawa-timur': 1 } },
      priceRange: { min: 1_000, max: 40_000 },
    });
  });

  it('suggests queries, products and stores', async () => {
    const deps = await market();
    const response = await apiSuggest(deps, new Request('http://x/api/suggest?q=kop'));
    const answer = (await response.json()) as { queries: string[]; products: object[]; stores: object[] };
    expect(answer.queries).toContain('kopi nomor');
    expect(answer.products).toHaveLength(5);
    expect(answer.products[0]).toEqual({ slug: 'kopi-nomor-3', title: 'Kopi Nomor 3' });
    expect(answer.stores).toEqual([{ slug: 'gayo', name: 'Kopi Gayo Ibu Sari' }]);
  });

  describe('the pages', () => {
    const asked = (path: string, slug?: string) => ({
      request: new Request(`http://x${path}`),
      params: slug === undefined ? {} : { slug },
    });
    const services = async () => ({
      ...(await market()),
      env: { publicUrl: 'https://contoh.id' } as Services['env'],
    });

    it('fix a category or a province and count the others', async () => {
      const deps = await services();
      const category = await categoryPage(deps, asked('/kategori/lainnya?kategori=busana', 'lainnya'));
      expect(category).toMatchObject({ total: 27, heading: 'Lainnya' });
      const province = await provincePage(deps, asked('/en/provinsi/jawa-timur?q=kopi', 'jawa-timur'));
      expect(province).toMatchObject({ total: 13, heading: 'Made in East Java' });
      expect(province.head).toMatchObject({
        title: 'Made in East Java',
        path: '/en/provinsi/jawa-timur',
        isHidden: true,
      });
    });

    it('answer 404 for a category or a province that there is not', async () => {
      const deps = await services();
      for (const slug of ['sihir', '__proto__', '']) {
        await expect(categoryPage(deps, asked('/kategori/x', slug))).rejects.toMatchObject({ status: 404 });
        await expect(provincePage(deps, asked('/provinsi/x', slug))).rejects.toMatchObject({ status: 404 });
      }
    });

    it('say whose store was chosen', async () => {
      const deps = await services();
      expect(await searchPage(deps, asked('/cari?toko=gayo'))).toMatchObject({
        storeName: 'Kopi Gayo Ibu Sari',
      });
      expect(await searchPage(deps, asked('/cari?toko=hilang'))).toMatchObject({
        storeName: 'hilang',
        total: 0,
      });
    });
  });
});
