import { expect, it } from 'vitest';
import { MINUTE_MS } from '../accounts/people';
import { eachDatabase } from '../setup/databases';
import { OPENS_AT } from '../setup/festivalFixture';
import { aStore, idsOf, tenProducts } from './feedHouse';

eachDatabase('a feed that would shrink', (open) => {
  it('goes on as it was when a store is emptied by mistake, also in the feed of the festival', async () => {
    const { feed, change, ids, db, storeId, clock } = await tenProducts(open);
    expect([idsOf(await feed()).length, idsOf(await feed('/katalog.csv')).length]).toEqual([10, 10]);
    await change(ids, { status: 'archived' });
    clock.advance(MINUTE_MS);
    expect(await feed()).toHaveLength(10);
    expect(await feed()).toHaveLength(10);
    expect(await feed('/katalog.csv')).toHaveLength(10);
    const told = await db.selectFrom('notice').selectAll().where('storeId', '=', storeId).execute();
    expect(told.map(({ kind, payload }) => [kind, JSON.parse(payload)])).toEqual([
      ['feed.held', { itemCount: 10, freshCount: 0, lostCount: 10 }],
    ]);
    await change(ids.slice(0, 6), { status: 'active' });
    expect(await feed()).toHaveLength(6);
  });

  it('shrinks when it loses half, or five', async () => {
    const { feed, change, ids } = await tenProducts(open);
    await feed();
    await change(ids.slice(0, 5), { status: 'archived' });
    expect(await feed()).toHaveLength(5);
    await change(ids, { status: 'archived' });
    expect(await feed()).toHaveLength(0);
  });

  it('is held for what it loses, not for how many there are: all others in their place are a loss too', async () => {
    const { feed, change, ids, product } = await tenProducts(open);
    const before = idsOf(await feed());
    await change(ids, { status: 'archived' });
    for (let number = 0; number < 12; number += 1) await product(`baru-${number}`);
    expect(idsOf(await feed())).toEqual(before);
  });

  it('ends at once with the suspension of its store, and drops what organizers took out', async () => {
    const { feed, change, ids, db, storeId } = await tenProducts(open);
    await feed();
    await feed('/katalog.csv');
    await change(ids, { status: 'archived' });
    await change(ids.slice(0, 1), { approval: 'suspended' });
    await change(ids.slice(1, 2), { disputedAt: 1 });
    expect(await feed()).toHaveLength(8);
    expect(await feed('/katalog.csv')).toHaveLength(8);
    await db.updateTable('store').set({ approval: 'suspended' }).where('id', '=', storeId).execute();
    expect(await feed()).toBe(404);
    expect(await feed('/katalog.csv')).toEqual([]);
  });

  it('keeps no festival price past its window, and ends with the phase', async () => {
    const { feed, change, product, clock, festivalId } = await aStore(open);
    const ids: number[] = [];
    const ends = clock.now() + 60 * MINUTE_MS;
    for (let number = 0; number < 7; number += 1) {
      const offers = [{ festivalId, priceRupiah: 9_000, startsAt: OPENS_AT, endsAt: ends }];
      ids.push(await product(`kripik-${number}`, [{ offers }]));
    }
    const sales = async () =>
      ((await feed()) as Record<string, string>[]).map(({ sale_price }) => sale_price);
    expect(new Set(await sales())).toEqual(new Set(['9000.00 IDR']));
    await change(ids, { status: 'archived' });
    expect(new Set(await sales())).toEqual(new Set(['9000.00 IDR']));
    clock.set(ends);
    expect(await sales()).toEqual(['', '', '', '', '', '', '']);
  });
});
