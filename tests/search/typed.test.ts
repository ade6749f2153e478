import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox } from '~/features/search/indexer.server';
import { searchPage } from '~/features/search/listPage.server';
import type { SearchEngine } from '~/features/search/SearchEngine';
import { apiSearch, apiSuggest } from '~/features/search/searchApi.server';
import type { Services } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import { clockAt, insertFestival, insertProduct, insertStore } from './market';

eachDatabase('what is typed into a search', (open) => {
  let engine: EmbeddedEngine;
  beforeEach(() => {
    engine = openEmbeddedEngine(':memory:');
  });
  afterEach(() => engine.close());

  /** Three coffees of a store. */
  async function market() {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'gayo');
    for (const number of [1, 2, 3]) await insertProduct(db, festivalId, storeId, `Kopi Nomor ${number}`);
    await followOutbox({ db }, engine);
    const env = { publicUrl: 'https://contoh.id' } as Services['env'];
    return { db, festivalId, storeId, clock: clockAt(), search: engine as SearchEngine, env };
  }

  it('shows that nothing was found by signs alone, and everything where nothing was typed', async () => {
    const deps = await market();
    for (const q of ['%3F%3F%3F', '%21%21%21', '%F0%9F%99%82'])
      for (const path of ['/cari', '/en/cari'])
        expect(
          await searchPage(deps, { request: new Request(`http://x${path}?q=${q}`), params: {} }),
        ).toMatchObject({ total: 0, cards: [], repairedText: null });
    const all = await searchPage(deps, { request: new Request('http://x/cari?q=%20'), params: {} });
    expect(all.total).toBe(3);
  });

  it('answers to control characters in what was typed as to spaces', async () => {
    const deps = await market();
    const asked = (path: string) => new Request(`http://x${path}?q=%00kopi%1b%00nomor%07`);
    const answer = await apiSearch(deps, asked('/api/search'));
    expect(await answer.json()).toMatchObject({ query: 'kopi nomor', total: 3 });
    const { params } = await searchPage(deps, { request: asked('/cari'), params: {} });
    expect(params.q).toBe('kopi nomor');
    expect(await (await apiSuggest(deps, asked('/api/suggest'))).json()).toMatchObject({
      products: Array(3).fill(expect.anything()),
    });
  });

  it('proposes queries by names that the index folds: ligatures, marks, and all of a long one', async () => {
    const deps = await market();
    const insert = (name: string) => insertProduct(deps.db, deps.festivalId, deps.storeId, name);
    await insert('Kraft Œuvre Cæsar');
    await insert('किताब हिंदी');
    await insert(`Wadah ${'sangat '.repeat(15)}panjangsekali`);
    await followOutbox({ db: deps.db }, engine);
    const proposed = async (q: string) => {
      const asked = new Request(`http://x/api/suggest?q=${encodeURIComponent(q)}`);
      return ((await (await apiSuggest(deps, asked)).json()) as { queries: string[] }).queries;
    };
    expect(await proposed('œuv')).toEqual(expect.arrayContaining(['oeuvre', 'oeuvre caesar']));
    expect((await proposed('कित')).length).toBeGreaterThan(0);
    expect(await proposed('panjangse')).toEqual(['panjangsekali']);
  });
});
