import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchRequest } from '~/features/search/SearchEngine';
import { sampled } from '../setup/runs';
import { documentOf, FESTIVAL_ID, foundBy, type OpenEngine, OTHER_FESTIVAL_ID, requestOf } from './documents';
import { anyQuery, anyRequest, modelOf, randomDocument } from './listModel';

/** What engines promise about filters, facets, order and time. */
export function listsContract(engine: OpenEngine): void {
  const found = foundBy(engine);
  describe('filters and facets', () => {
    beforeEach(() =>
      engine().index([
        documentOf(1, { categorySlug: 'busana', provinceCode: '11', basePriceRupiah: 10_000 }),
        documentOf(2, { categorySlug: 'busana', provinceCode: '35', basePriceRupiah: 20_000 }),
        documentOf(3, { categorySlug: 'lainnya', provinceCode: '35', basePriceRupiah: 30_000 }),
        documentOf(4, {
          categorySlug: 'camilan-kue',
          provinceCode: '51',
          basePriceRupiah: 40_000,
          storeSlug: 'dua',
        }),
      ]),
    );

    it('takes several values of a group as either, several groups as both', async () => {
      expect(await found({ categories: ['busana', 'lainnya'] })).toEqual([1, 2, 3]);
      expect(await found({ categories: ['busana', 'lainnya'], provinceCodes: ['35'] })).toEqual([2, 3]);
      expect(await found({ storeSlug: 'dua' })).toEqual([4]);
    });

    it('counts a group with its own choice set aside', async () => {
      const { facets, total } = await engine().search(
        requestOf({ categories: ['busana'], provinceCodes: ['35'] }),
      );
      expect(total).toBe(1);
      expect(facets.categories).toEqual({ busana: 1, lainnya: 1 });
      expect(facets.provinces).toEqual({ '11': 1, '35': 1 });
    });

    it('takes both ends of a price range in, and tells the range without it', async () => {
      const answer = await engine().search(requestOf({ minRupiah: 20_000, maxRupiah: 30_000 }));
      expect(answer.ids).toEqual([2, 3]);
      expect(answer.priceRange).toEqual({ min: 10_000, max: 40_000 });
      expect(answer.facets.categories).toEqual({ busana: 1, lainnya: 1 });
    });

    it('gives any page of a list once, with the total of the whole', async () => {
      const pages = await Promise.all(
        [0, 3].map((offset) => engine().search(requestOf({ offset, limit: 3 }))),
      );
      expect(pages.flatMap(({ ids }) => ids)).toEqual([1, 2, 3, 4]);
      expect(pages.map(({ total }) => total)).toEqual([4, 4]);
    });
  });

  it('sorts by price, age and sales, and what is equal by id', async () => {
    await engine().index([
      documentOf(3, { basePriceRupiah: 500, createdAt: 30, soldCount: 5 }),
      documentOf(1, { basePriceRupiah: 900, createdAt: 10, soldCount: 5 }),
      documentOf(2, { basePriceRupiah: 500, createdAt: 20, soldCount: 9 }),
    ]);
    expect(await found({ sort: 'termurah' })).toEqual([2, 3, 1]);
    expect(await found({ sort: 'termahal' })).toEqual([1, 2, 3]);
    expect(await found({ sort: 'terbaru' })).toEqual([3, 2, 1]);
    expect(await found({ sort: 'terlaris' })).toEqual([2, 1, 3]);
  });

  describe('time', () => {
    const FROM_AT = 2_000;
    const UNTIL_AT = 3_000;
    beforeEach(() =>
      engine().index([
        documentOf(1, {
          basePriceRupiah: 900,
          festivals: [
            { festivalId: FESTIVAL_ID, offers: [{ fromAt: FROM_AT, untilAt: UNTIL_AT, priceRupiah: 400 }] },
          ],
        }),
        documentOf(2, { basePriceRupiah: 500 }),
      ]),
    );

    it.each([
      [FROM_AT - 1, [2, 1], 500],
      [FROM_AT, [1, 2], 400],
      [UNTIL_AT - 1, [1, 2], 400],
      [UNTIL_AT, [2, 1], 500],
    ])('prices by the instant of asking, at %i', async (at, ids, min) => {
      const answer = await engine().search(requestOf({ at, sort: 'termurah' }));
      expect(answer.ids).toEqual(ids);
      expect(answer.priceRange?.min).toBe(min);
      expect((await found({ at, maxRupiah: 450 })).length).toBe(min === 400 ? 1 : 0);
    });

    it('gives no answer of another instant to the same question', async () => {
      const asked = [UNTIL_AT, FROM_AT, FROM_AT - 1, UNTIL_AT - 1, UNTIL_AT];
      const cheapest: (number | undefined)[] = [];
      for (const at of asked) cheapest.push((await found({ at, sort: 'termurah' }))[0]);
      expect(cheapest).toEqual([2, 1, 2, 1, 2]);
    });

    it('counts no offer in a phase without festival prices', async () => {
      expect(await found({ at: FROM_AT, festivalPrice: false, sort: 'termurah' })).toEqual([2, 1]);
    });

    it('finds a product in each of its festivals and in no other, with its offers there', async () => {
      const offers = [{ fromAt: 0, untilAt: 9_000, priceRupiah: 100 }];
      await engine().index([
        documentOf(7, {
          title: 'Madu',
          festivals: [
            { festivalId: FESTIVAL_ID, offers: [] },
            { festivalId: OTHER_FESTIVAL_ID, offers },
          ],
        }),
      ]);
      expect(await found({ q: 'madu' })).toEqual([7]);
      expect(await found({ festivalId: OTHER_FESTIVAL_ID })).toEqual([7]);
      expect(await found({ q: 'madu', minRupiah: 200 })).toEqual([7]);
      expect(await found({ festivalId: OTHER_FESTIVAL_ID, q: 'madu', minRupiah: 200 })).toEqual([]);
      expect(await found({ festivalId: 3 })).toEqual([]);
    });
  });

  it('lists as a plain filter over all documents would, whatever is asked', async () => {
    const documents = Array.from({ length: 60 }, (_, index) => randomDocument(index + 1));
    await engine().index(documents);
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        expect(await engine().search(request)).toMatchObject(modelOf(documents, request));
      }),
      sampled(1000),
    );
  });

  describe('whatever is searched', () => {
    beforeEach(() => engine().index(Array.from({ length: 60 }, (_, index) => randomDocument(index + 1))));

    it('counts beside each value what choosing it lists', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery, async (request) => {
          const { facets } = await engine().search(request);
          for (const [value, count] of Object.entries(facets.categories))
            expect((await engine().search({ ...request, categories: [value] })).total).toBe(count);
          for (const [value, count] of Object.entries(facets.provinces))
            expect((await engine().search({ ...request, provinceCodes: [value] })).total).toBe(count);
        }),
        sampled(300),
      );
    });

    it('shows on its pages each product once, in the order of the whole list', async () => {
      await fc.assert(
        fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 17 }), async (request, limit) => {
          const { ids, total } = await engine().search(request);
          expect(new Set(ids).size).toBe(total);
          const paged: number[] = [];
          for (let offset = 0; offset < total; offset += limit)
            paged.push(...(await engine().search({ ...request, offset, limit })).ids);
          expect(paged).toEqual(ids);
        }),
        sampled(300),
      );
    });

    it('never adds a product when the list is narrowed', async () => {
      const narrowed = (request: SearchRequest): Partial<SearchRequest>[] => [
        { storeSlug: request.storeSlug ?? 'toko-1' },
        { minRupiah: Math.max(500, request.minRupiah ?? 0) },
        { maxRupiah: Math.min(600, request.maxRupiah ?? 600) },
        ...(request.categories.length === 0 ? [{ categories: ['busana'] }] : []),
        ...(request.provinceCodes.length === 0 ? [{ provinceCodes: ['35', '51'] }] : []),
      ];
      await fc.assert(
        fc.asyncProperty(anyQuery, async (request) => {
          const { ids } = await engine().search(request);
          for (const narrower of narrowed(request)) {
            const fewer = await engine().search({ ...request, ...narrower });
            expect(ids).toEqual(expect.arrayContaining(fewer.ids));
          }
        }),
        sampled(300),
      );
    });
  });
}
