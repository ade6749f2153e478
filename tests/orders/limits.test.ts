import { expect, it } from 'vitest';
import { reservedPieces } from '~/features/catalog/variantRepo.server';
import { placeOrders } from '~/features/orders/checkout.server';
import * as Limits from '~/features/orders/Limits';
import { systemRandom } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import { anOrdering, HOUR_MS, makeMarket, seen } from './market';

const random = systemRandom;

eachDatabase('limits of placeOrders', (open) => {
  it('leave half of a store to others, whatever one browser asks for', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [
      [
        { priceRupiah: 1000, stock: 12 },
        { priceRupiah: 900, stock: 8 },
      ],
    ]);
    const greedy = { guestKey: 'greedy', addressKey: 'somewhere' };
    const deps = { db, clock, random };
    for (let times = 0; times < 20; times += 1) {
      await placeOrders(
        deps,
        anOrdering(
          shelves.map((shelf) => seen(shelf, 1)),
          { guest: greedy },
        ),
      );
    }
    const reserved = await reservedPieces(
      db,
      clock.now(),
      shelves.map((shelf) => shelf.variantId),
    );
    expect([...reserved.values()].reduce((sum, pieces) => sum + pieces, 0)).toBe(10);
    const refused = await placeOrders(deps, anOrdering([seen(shelves[0]!, 1)], { guest: greedy }));
    expect(refused).toMatchObject({ outcome: 'tooMany', refusals: [{ why: 'pieces', piecesLeft: 0 }] });
    expect((await placeOrders(deps, anOrdering([seen(shelves[0]!, 1)]))).outcome).toBe('placed');
  });

  it('let one browser and one number wait for so many orders of a store', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock: null }]]);
    const deps = { db, clock, random };
    const place = (changed: Parameters<typeof anOrdering>[1]) =>
      placeOrders(deps, anOrdering([seen(shelves[0]!, 1)], changed)).then(({ outcome }) => outcome);
    const guest = { guestKey: 'busy', addressKey: 'home' };
    for (let times = 0; times < Limits.MAX_LIVE_ORDERS_PER_STORE.guestKey; times += 1) {
      expect(await place({ guest })).toBe('placed');
    }
    expect(await place({ guest })).toBe('tooMany');
    const buyer = { ...anOrdering([]).buyer, phone: '+6281234567890' };
    for (let times = 0; times < Limits.MAX_LIVE_ORDERS_PER_STORE.buyerPhone; times += 1) {
      expect(await place({ buyer })).toBe('placed');
    }
    expect(await place({ buyer })).toBe('tooMany');
    clock.advance(48 * HOUR_MS);
    expect(await place({ guest, buyer })).toBe('placed');
  });

  it('leave some of a store to others when one address throws its cookies away', async () => {
    const { db } = await open();
    const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock: 40 }]]);
    const deps = { db, clock, random };
    const pieces = 4;
    for (let times = 0; times < 20; times += 1) {
      const guest = { guestKey: `fresh-${times}`, addressKey: 'one-house' };
      await placeOrders(deps, anOrdering([seen(shelves[0]!, pieces)], { guest }));
    }
    const reserved = await reservedPieces(db, clock.now(), [shelves[0]!.variantId]);
    expect(reserved.get(shelves[0]!.variantId)).toBe(32);
  });

  it('hold when one guest orders different variants of a store at the same instant', async () => {
    const { db } = await open({ poolSize: 10 });
    const { shelves, clock } = await makeMarket(db, [
      Array.from({ length: 8 }, () => ({ priceRupiah: 1000, stock: 5 })),
    ]);
    const deps = { db, clock, random };
    const guest = { guestKey: 'greedy', addressKey: 'somewhere' };
    await Promise.all(shelves.map((shelf) => placeOrders(deps, anOrdering([seen(shelf, 5)], { guest }))));
    const reserved = await reservedPieces(
      db,
      clock.now(),
      shelves.map((shelf) => shelf.variantId),
    );
    expect([...reserved.values()].reduce((sum, one) => sum + one, 0)).toBe(20);
  });
});
