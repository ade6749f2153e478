import '../../setup/thirdPartyGuard';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import type { MeilisearchFake } from '../../mocks/meilisearch';
import { batches, documentOf, requestOf } from '../documents';
import { openBuilt, openFake } from './meiliPlaces';

let fake: MeilisearchFake;
let engine: MeiliEngine;
beforeEach(async () => {
  fake = openFake();
  engine = await openBuilt();
});

const lotsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => documentOf(at + 1, { title: `Kopi Gayo ${at + 1}` }));

describe('a list from Meilisearch', () => {
  it('costs one request, and a second where words are matched in part', async () => {
    await engine.index(lotsOf(30));
    fake.asked.length = 0;
    await engine.search(requestOf({ q: 'kopi gayo' }));
    expect(fake.asked.map(({ path }) => path)).toEqual(['/multi-search']);
    expect(await engine.search(requestOf({ q: 'kopi zeppelin' }))).toMatchObject({
      isPartial: true,
      total: 30,
    });
    expect(fake.asked).toHaveLength(3);
  });

  it('says which words of the catalogue it found', async () => {
    await engine.index([
      documentOf(1, { title: 'Keripik Tempé' }),
      documentOf(2, { title: 'Keripik Bayam' }),
    ]);
    expect((await engine.search(requestOf({ q: 'kripik temp' }))).words).toEqual(
      expect.arrayContaining(['keripik', 'tempe']),
    );
  });

  it('takes no word for a misspelt one when exactly these are wanted', async () => {
    await engine.index([documentOf(1, { title: 'Keripik Tempe' })]);
    expect((await engine.search(requestOf({ q: 'keripek' }))).ids).toEqual([1]);
    expect((await engine.search(requestOf({ q: 'keripek', exact: true }))).ids).toEqual([]);
    expect((await engine.search(requestOf({ q: 'keripik tempe', exact: true }))).ids).toEqual([1]);
  });

  it('counts to 1,001 and no further', async () => {
    await engine.index(lotsOf(1_010));
    expect((await engine.search(requestOf())).total).toBe(1_001);
    expect(await engine.health()).toEqual({ ok: true, documents: 1_010 });
  });
});

describe('pinned products', () => {
  beforeEach(() =>
    engine.index([
      ...lotsOf(5),
      documentOf(8, {
        title: 'Madu Hutan',
        categorySlug: 'busana',
        provinceCode: '35',
        basePriceRupiah: 99_000,
      }),
      documentOf(9, { title: 'Teh Melati' }),
    ]),
  );

  it('stand first in their order and are counted once, on every page', async () => {
    const ask = async (offset: number) =>
      engine.search(requestOf({ q: 'kopi', pinnedIds: [9, 3, 9, 77], offset, limit: 3 }));
    const pages = await Promise.all([ask(0), ask(3), ask(6)]);
    expect(pages.flatMap(({ ids }) => ids)).toEqual([9, 3, 1, 2, 4, 5]);
    expect(pages.map(({ total }) => total)).toEqual([6, 6, 6]);
  });

  it('are counted in every facet and in the range of prices, under their own filters', async () => {
    const answer = await engine.search(requestOf({ q: 'kopi', pinnedIds: [8], categories: ['lainnya'] }));
    expect(answer.ids).toEqual([1, 2, 3, 4, 5]);
    expect(answer.facets.categories).toEqual({ lainnya: 5, busana: 1 });
    expect(answer.facets.provinces).toEqual({ '11': 5 });
    const { facets, priceRange } = await engine.search(requestOf({ q: 'kopi', pinnedIds: [8] }));
    expect(facets.provinces).toEqual({ '11': 5, '35': 1 });
    expect(priceRange).toEqual({ min: 10_000, max: 99_000 });
  });

  it('stand nowhere but where they belong in any other order', async () => {
    expect((await engine.search(requestOf({ q: 'kopi', pinnedIds: [9], sort: 'terbaru' }))).ids).toEqual([
      5, 4, 3, 2, 1,
    ]);
  });
});

describe('writing', () => {
  it('writes the new windows before the old ones go: a product is never missing in between', async () => {
    const offers = [{ fromAt: 500, untilAt: 2_000, priceRupiah: 5_000 }];
    await engine.index([documentOf(1, { festivals: [{ festivalId: 1, offers }] })]);
    const seen: number[] = [];
    fake.trouble = async ({ path }) => {
      if (path.startsWith('/tasks')) {
        fake.trouble = () => null;
        seen.push((await engine.search(requestOf())).total);
      }
      return null;
    };
    await engine.index([documentOf(1, { version: 2 })]);
    expect(seen).toEqual([1]);
    expect((await engine.search(requestOf())).total).toBe(1);
    expect(fake.store.indexes.get('products')?.documents.size).toBe(2);
  });

  it('throws when a task that was accepted fails, and leaves the old document', async () => {
    await engine.index([documentOf(1, { title: 'Batik' })]);
    fake.store.fails = ({ type }) => type === 'documentAdditionOrUpdate';
    await expect(engine.index([documentOf(1, { title: 'Tenun', version: 2 })])).rejects.toThrow('failed');
    fake.store.fails = () => false;
    expect((await engine.search(requestOf({ q: 'batik' }))).ids).toEqual([1]);
  });

  it('leaves no index of a build behind, not even of one that broke off', async () => {
    async function* broken() {
      yield [documentOf(1)];
      throw new Error('the source broke off');
    }
    await expect(engine.reindex(broken())).rejects.toThrow('broke off');
    await engine.reindex(batches());
    expect([...fake.store.indexes.keys()]).toEqual(['products']);
  });

  it('finds what people call otherwise, as soon as they said so', async () => {
    await engine.index([documentOf(1, { title: 'Ponsel' })]);
    expect((await engine.search(requestOf({ q: 'henpon' }))).ids).toEqual([]);
    await engine.useSynonyms({ henpon: ['ponsel'] });
    expect((await engine.search(requestOf({ q: 'henpon' }))).ids).toEqual([1]);
    await engine.reindex(batches([documentOf(1, { title: 'Ponsel' })]));
    expect((await engine.search(requestOf({ q: 'henpon' }))).ids).toEqual([1]);
  });

  it('deletes nothing before the swap is done, which it cannot ask the task for', async () => {
    const swaps: (string | undefined)[] = [];
    let looks = 0;
    fake.trouble = ({ method, path }) => {
      if (path === '/swap-indexes') {
        fake.store.pause();
        looks = 0;
      }
      // It has to look a second time, and a third.
      if (/_build_.*\/documents\/bookmark$/.test(path) && ++looks === 3) fake.store.resume();
      if (method === 'DELETE')
        swaps.push(fake.store.tasks.filter(({ type }) => type === 'indexSwap').at(-1)?.status);
      return null;
    };
    await engine.reindex(batches([documentOf(1)]));
    expect(looks).toBe(3);
    expect(swaps).toEqual(['succeeded']);
    expect((await engine.search(requestOf())).ids).toEqual([1]);
  });
});
