import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeBasket, mergeShared } from '~/features/orders/basketChange.server';
import { basketIntent } from '~/features/orders/basketIntent';
import { placeOrders } from '~/features/orders/checkout.server';
import * as orderRepo from '~/features/orders/orderRepo.server';
import type { SeenLine } from '~/features/orders/SeenBasket';
import { systemRandom } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import { sampled } from '../setup/runs';
import { anOrdering, CLOSE_AT, makeMarket, OPEN_AT, seen } from './market';

const ask = (fields: Record<string, string>) => basketIntent.parse(fields);

eachDatabase('changes of a basket', (open) => {
  it('adds at the price of now, caps at what is free and says each', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 900, stock: 3 },
        { priceRupiah: 500, stock: 0 },
      ],
    ]);
    const [few, none] = shelves.map((shelf) => String(shelf.variantId));
    const deps = { db, clock };
    const first = await changeBasket(deps, [], ask({ intent: 'add', variantId: few!, quantity: '2' }));
    expect(first).toEqual({ lines: [seen(shelves[0]!, 2)], notice: 'added' });
    const second = await changeBasket(
      deps,
      first.lines,
      ask({ intent: 'add', variantId: few!, quantity: '2' }),
    );
    expect(second).toEqual({ lines: [seen(shelves[0]!, 3)], notice: 'capped' });
    const third = await changeBasket(deps, second.lines, ask({ intent: 'add', variantId: none! }));
    expect(third).toEqual({ lines: second.lines, notice: 'soldOut' });
    const fourth = await changeBasket(deps, second.lines, ask({ intent: 'add', variantId: '999999' }));
    expect(fourth).toEqual({ lines: second.lines, notice: 'gone' });
  });

  it('sets, removes, and reads odd quantities as people mean them', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 900, stock: null }]]);
    const variantId = String(shelves[0]!.variantId);
    const full = [seen(shelves[0]!, 4)];
    const set = async (quantity: string) =>
      (await changeBasket({ db, clock }, full, ask({ intent: 'set', variantId, quantity }))).lines[0]
        ?.quantity;
    expect(await Promise.all(['7', '0', '-3', 'abc', '1e9', '2.9', ''].map(set))).toEqual([
      7,
      undefined,
      undefined,
      1,
      999,
      2,
      1,
    ]);
    expect((await changeBasket({ db, clock }, full, ask({ intent: 'remove', variantId }))).lines).toEqual([]);
    expect(basketIntent.safeParse({ intent: 'steal', variantId }).success).toBe(false);
    expect(basketIntent.safeParse({ intent: 'add', variantId: '1e400' }).success).toBe(false);
  });

  it('takes no sixty-first product and gives none of the sixty away', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 900, stock: null }]]);
    const full: SeenLine[] = Array.from({ length: 60 }, (_, index) => ({
      variantId: 5000 + index,
      quantity: 1,
      seenRupiah: 1,
    }));
    const add = ask({ intent: 'add', variantId: String(shelves[0]!.variantId) });
    expect(await changeBasket({ db, clock }, full, add)).toEqual({ lines: full, notice: 'full' });
  });

  it('puts nothing in while no festival sells or is about to', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 900, stock: null }]]);
    const add = ask({ intent: 'add', variantId: String(shelves[0]!.variantId) });
    const notices: string[] = [];
    for (const at of [OPEN_AT - 1, CLOSE_AT - 1, CLOSE_AT]) {
      clock.set(at);
      notices.push((await changeBasket({ db, clock }, [], add)).notice);
    }
    expect(notices).toEqual(['added', 'added', 'closed']);
  });

  it('merges a shared basket by the larger quantity and leaves out what is not sold', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 900, stock: null },
        { priceRupiah: 500, stock: null },
      ],
    ]);
    const [one, other] = shelves;
    const own = [{ ...seen(one!, 5), seenRupiah: 800 }];
    const shared = [
      { variantId: one!.variantId, quantity: 2 },
      { variantId: other!.variantId, quantity: 3 },
    ];
    const merged = await mergeShared({ db, clock }, own, shared);
    expect(merged).toEqual({ lines: [own[0], seen(other!, 3)], notice: 'merged' });
    const partly = await mergeShared({ db, clock }, own, [...shared, { variantId: 999_999, quantity: 1 }]);
    expect(partly).toEqual({ ...merged, notice: 'mergedPartly' });
  });
});

eachDatabase('sums', (open, dialect) => {
  it('of a group are those of its orders, and those of an order are those of its lines', async () => {
    const { db } = await open();
    const products = [
      { priceRupiah: 100, stock: null },
      { priceRupiah: 85_000, stock: 10_000 },
      { priceRupiah: 999_999_999, stock: null },
    ];
    const { shelves, clock } = await makeMarket(db, [products, products, products.slice(0, 1)]);
    const quantities = fc.array(fc.integer({ min: 0, max: 40 }), {
      minLength: shelves.length,
      maxLength: shelves.length,
    });
    const check = async (pieces: number[]) => {
      const basket = shelves.flatMap((shelf, index) => (pieces[index] ? [seen(shelf, pieces[index]!)] : []));
      fc.pre(basket.length > 0);
      const guest = { guestKey: `guest ${Math.random()}`, addressKey: `address ${Math.random()}` };
      const placing = await placeOrders({ db, clock, random: systemRandom }, anOrdering(basket, { guest }));
      if (placing.outcome !== 'placed') throw new Error(placing.outcome);
      const group = await orderRepo.findGroupByCode(db, placing.groupCode);
      const orders = await orderRepo.ordersOfGroups(db, [group!.id]);
      expect(orders.reduce((sum, order) => sum + order.totalRupiah, 0)).toBe(group!.totalRupiah);
      for (const order of orders) {
        const lines = await orderRepo.linesOfOrders(db, [order.id]);
        expect(lines.reduce((sum, line) => sum + line.quantity * line.priceRupiah, 0)).toBe(
          order.totalRupiah,
        );
      }
      expect(group!.totalRupiah).toBe(
        basket.reduce((sum, line) => sum + line.quantity * (line.seenRupiah ?? 0), 0),
      );
    };
    await fc.assert(fc.asyncProperty(quantities, check), sampled(dialect === 'sqlite' ? 500 : 200));
  });
});
