import { expect, it } from 'vitest';
import { reservedPieces } from '~/features/catalog/variantRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import { placeOrders } from '~/features/orders/checkout.server';
import * as OrderCode from '~/features/orders/OrderCode';
import * as orderRepo from '~/features/orders/orderRepo.server';
import { systemRandom } from '~/services.server';
import type { Db } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { anOrdering, CLOSE_AT, HOUR_MS, makeMarket, OPEN_AT, seen } from './market';

const random = systemRandom;
const countOf = async (
  db: Db,
  table: 'orderGroup' | 'storeOrder' | 'orderLine' | 'reservation' | 'orderEvent',
) => {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

eachDatabase('placeOrders', (open) => {
  it('makes one order per store with the prices of this instant, its codes, notes and events', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 85_000, stock: 5 },
        { priceRupiah: 12_500, stock: null },
      ],
      [{ priceRupiah: 40_000, stock: 3 }],
    ]);
    const [coffee, crackers, cloth] = shelves;
    const basket = [seen(coffee!, 2), seen(crackers!, 4), seen(cloth!, 1)];
    const ordering = anOrdering(basket, { notes: new Map([[cloth!.storeId, 'warna biru 🥰']]) });
    const placing = await placeOrders({ db, clock, random }, ordering);
    if (placing.outcome !== 'placed') throw new Error(placing.outcome);
    expect(OrderCode.isGroupCode(placing.groupCode)).toBe(true);
    const group = await orderRepo.findGroupByCode(db, placing.groupCode);
    expect(group).toMatchObject({ totalRupiah: 260_000, buyerName: 'Dewi', createdAt: clock.now() });
    const orders = await orderRepo.ordersOfGroups(db, [group!.id]);
    expect(orders.map((order) => [order.totalRupiah, order.note, order.state])).toEqual([
      [220_000, '', 'intent'],
      [40_000, 'warna biru 🥰', 'intent'],
    ]);
    for (const order of orders) expect(OrderCode.parse(order.code)).toBe(order.code);
    const lines = await orderRepo.linesOfOrders(
      db,
      orders.map((order) => order.id),
    );
    expect(lines.map((line) => [line.quantity, line.priceRupiah, typeof line.priceRupiah])).toEqual([
      [2, 85_000, 'number'],
      [4, 12_500, 'number'],
      [1, 40_000, 'number'],
    ]);
    expect(await countOf(db, 'orderEvent')).toBe(2);
    expect(await reservedPieces(db, clock.now(), [coffee!.variantId])).toEqual(
      new Map([[coffee!.variantId, 2]]),
    );
  });

  it('answers a repeated submit with the same group, after the closing and without stock too', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock: 1 }]]);
    const ordering = anOrdering([seen(shelves[0]!, 1)]);
    const first = await placeOrders({ db, clock, random }, ordering);
    clock.set(CLOSE_AT + HOUR_MS);
    const second = await placeOrders({ db, clock, random }, ordering);
    expect(second).toEqual({ ...first, outcome: 'repeated' });
  });

  it('makes one group of the same submit twenty times at once', async () => {
    const { db } = await open({ poolSize: 20 });
    const { shelves, clock } = await makeMarket(db, [
      [{ priceRupiah: 1000, stock: 2 }],
      [{ priceRupiah: 500, stock: null }],
    ]);
    const ordering = anOrdering(shelves.map((shelf) => seen(shelf, 2)));
    const placings = await Promise.all(
      Array.from({ length: 20 }, () => placeOrders({ db, clock, random }, ordering)),
    );
    expect(placings.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1);
    expect(placings.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(19);
    expect(new Set(placings.map((placing) => ('groupCode' in placing ? placing.groupCode : ''))).size).toBe(
      1,
    );
    expect(await countOf(db, 'orderGroup')).toBe(1);
    expect(await countOf(db, 'storeOrder')).toBe(2);
  });

  it('places nothing under one key with different baskets but the first', async () => {
    const { db } = await open({ poolSize: 10 });
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 1000, stock: null },
        { priceRupiah: 500, stock: null },
      ],
    ]);
    const [one, other] = shelves.map((shelf) => anOrdering([seen(shelf, 1)]));
    const sent = Array.from({ length: 10 }, (_, index) =>
      placeOrders(
        { db, clock, random },
        { ...(index % 2 ? one! : other!), idempotencyKey: one!.idempotencyKey },
      ),
    );
    const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(9);
    expect(await countOf(db, 'storeOrder')).toBe(1);
  });

  it('reserves exactly the last 10 pieces for 200 who come at once and tells 190 that it has changed', async () => {
    const { db } = await open({ poolSize: 20 });
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 1000, stock: 10 },
        { priceRupiah: 700, stock: 50 },
      ],
    ]);
    const [last, other] = shelves;
    const orderings = Array.from({ length: 200 }, (_, index) =>
      // Every third one asks in the other order and for more: two must not wait for each other.
      anOrdering(index % 3 === 0 ? [seen(other!, 1), seen(last!, 1)] : [seen(last!, 1)]),
    );
    const placings = await Promise.all(
      orderings.map((ordering) => placeOrders({ db, clock, random }, ordering)),
    );
    expect(placings.filter(({ outcome }) => outcome === 'placed')).toHaveLength(10);
    expect(placings.filter(({ outcome }) => outcome === 'changed')).toHaveLength(190);
    const reserved = await reservedPieces(db, clock.now(), [last!.variantId]);
    expect(reserved.get(last!.variantId)).toBe(10);
    expect(await countOf(db, 'orderGroup')).toBe(10);
  });

  it('places nothing when a price, the stock or the visibility has changed since it was seen', async () => {
    const { db } = await open();
    const { shelves, clock, festivalId } = await makeMarket(db, [
      [{ priceRupiah: 1000, stock: 5 }],
      [{ priceRupiah: 500, stock: 5 }],
    ]);
    const [first, second] = shelves;
    const deps = { db, clock, random };
    const cheaper = [seen(first!, 1), { ...seen(second!, 1), seenRupiah: 400 }];
    expect(await placeOrders(deps, anOrdering(cheaper))).toEqual({ outcome: 'changed' });
    expect(await placeOrders(deps, anOrdering([seen(first!, 6)]))).toEqual({ outcome: 'changed' });
    expect(await placeOrders(deps, anOrdering([]))).toEqual({ outcome: 'changed' });
    await db
      .updateTable('productEntry')
      .set({ state: 'withdrawn' })
      .where('productId', '=', second!.productId)
      .where('festivalId', '=', festivalId)
      .execute();
    expect(await placeOrders(deps, anOrdering([seen(first!, 1), seen(second!, 1)]))).toEqual({
      outcome: 'changed',
    });
    expect(await countOf(db, 'orderGroup')).toBe(0);
    expect(await countOf(db, 'reservation')).toBe(0);
  });

  it('is closed before the opening and from the closing on, to the millisecond', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock: null }]]);
    const outcomes: string[] = [];
    for (const at of [OPEN_AT - 1, OPEN_AT, CLOSE_AT - 1, CLOSE_AT]) {
      clock.set(at);
      const { outcome } = await placeOrders({ db, clock, random }, anOrdering([seen(shelves[0]!, 1)]));
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual(['closed', 'placed', 'placed', 'closed']);
  });

  it('is closed when there is no festival at all', async () => {
    const { db } = await open();
    const { shelves, clock, festivalId } = await makeMarket(db, [[{ priceRupiah: 1000, stock: null }]]);
    await festivalRepo.setPhases(db, festivalId, [{ kind: 'archive', startsAt: OPEN_AT }]);
    expect(await placeOrders({ db, clock, random }, anOrdering([seen(shelves[0]!, 1)]))).toEqual({
      outcome: 'closed',
    });
  });

  it('frees the stock of an expired reservation by the instant of reading alone', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock: 1 }]]);
    const deps = { db, clock, random };
    await placeOrders(deps, anOrdering([seen(shelves[0]!, 1)]));
    const [order] = await db.selectFrom('storeOrder').selectAll().execute();
    expect(order!.reservedUntilAt).toBe(clock.now() + 6 * HOUR_MS);
    clock.set(order!.reservedUntilAt - 1);
    expect((await placeOrders(deps, anOrdering([seen(shelves[0]!, 1)]))).outcome).toBe('changed');
    clock.set(order!.reservedUntilAt);
    expect((await placeOrders(deps, anOrdering([seen(shelves[0]!, 1)]))).outcome).toBe('placed');
  });

  it('tries another code when one is taken', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [
      [{ priceRupiah: 1000, stock: null }],
      [{ priceRupiah: 1000, stock: null }],
    ]);
    let draws = 0;
    // The first codes of every group are the same; only later draws differ.
    const unlucky = (bytes: number) =>
      bytes === 5 && draws++ % 5 < 2 ? new Uint8Array(5) : systemRandom(bytes);
    const basket = shelves.map((shelf) => seen(shelf, 1));
    for (let times = 0; times < 3; times += 1) {
      const { outcome } = await placeOrders({ db, clock, random: unlucky }, anOrdering(basket));
      expect(outcome).toBe('placed');
    }
    const orders = await db.selectFrom('storeOrder').selectAll().execute();
    expect(orders).toHaveLength(6);
    expect(new Set(orders.map((order) => order.code)).size).toBe(6);
    expect(orders.some((order) => order.code === 'BBI-00000')).toBe(true);
  });
});
