import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { reservedPieces } from '~/features/catalog/variantRepo.server';
import { placeOrders } from '~/features/orders/checkout.server';
import { type Actor, moveOrder, openOrder, withdrawOrder } from '~/features/orders/orderMoves.server';
import * as orderRepo from '~/features/orders/orderRepo.server';
import { systemRandom } from '~/services.server';
import type { Db } from '~db/connection.server';
import { takenColumns } from '~db/migrations/0007Taken';
import { runStatements } from '~db/migrations/ddl';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { anOrdering, HOUR_MS, makeMarket, seen } from './market';

const SELLER: Actor = { kind: 'seller', id: 7 };

/** A store with `stock` pieces of one product, of which an order asks for `quantity`. */
async function anOrder(open: OpenDatabase, stock: number | null, quantity: number) {
  const { db } = await open({ poolSize: 10 });
  const { shelves, clock } = await makeMarket(db, [[{ priceRupiah: 1000, stock }]]);
  const shelf = shelves[0]!;
  const order = async (pieces: number) => {
    const placing = await placeOrders({ db, clock, random: systemRandom }, anOrdering([seen(shelf, pieces)]));
    if (placing.outcome !== 'placed') throw new Error(placing.outcome);
    const group = await orderRepo.findGroupByCode(db, placing.groupCode);
    return (await orderRepo.ordersOfGroups(db, [group!.id]))[0]!.id;
  };
  const orderId = await order(quantity);
  const confirm = (id = orderId) => moveOrder({ db, clock }, { orderId: id, to: 'confirmed', actor: SELLER });
  return { db, clock, shelf, orderId, order, confirm };
}

const stockOf = async (db: Db, variantId: number) =>
  (await db.selectFrom('variant').select('stock').where('id', '=', variantId).executeTakeFirstOrThrow())
    .stock;
const soldOf = async (db: Db, id: number) =>
  (await db.selectFrom('product').select('soldCount').where('id', '=', id).executeTakeFirstOrThrow())
    .soldCount;
const movesOf = async (db: Db, orderId: number) =>
  (await orderRepo.eventsOf(db, orderId)).map((event) => [event.fromState, event.toState, event.actorKind]);

eachDatabase('moves of an order', (open, dialect) => {
  it('opening notes who and when, and a second opening changes nothing', async () => {
    const { db, clock, orderId } = await anOrder(open, 5, 2);
    expect(await openOrder({ db, clock }, orderId)).toEqual({ outcome: 'moved', state: 'opened' });
    const openedAt = clock.now();
    clock.advance(60_000);
    expect(await openOrder({ db, clock }, orderId)).toEqual({ outcome: 'unchanged', state: 'opened' });
    expect((await orderRepo.lockOrder(db, orderId))?.openedAt).toBe(openedAt);
    expect(await movesOf(db, orderId)).toEqual([
      [null, 'intent', 'guest'],
      ['intent', 'opened', 'guest'],
    ]);
  });

  it('confirming takes the stock, ends the reservation, counts as sold and tells the indexes', async () => {
    const { db, clock, shelf, orderId, confirm } = await anOrder(open, 5, 2);
    await openOrder({ db, clock }, orderId);
    const before = await db.selectFrom('outbox').selectAll().execute();
    expect(await confirm()).toEqual({ outcome: 'moved', state: 'confirmed' });
    expect(await stockOf(db, shelf.variantId)).toBe(3);
    expect(await soldOf(db, shelf.productId)).toBe(2);
    expect(await reservedPieces(db, clock.now(), [shelf.variantId])).toEqual(new Map());
    const after = await db.selectFrom('outbox').selectAll().orderBy('id').execute();
    expect(after.slice(before.length)).toMatchObject([
      { subjectKind: 'product', subjectId: shelf.productId },
    ]);
  });

  it('confirming what nobody was seen opening passes through opened', async () => {
    const { db, orderId, confirm } = await anOrder(open, null, 2);
    await confirm();
    expect(await movesOf(db, orderId)).toEqual([
      [null, 'intent', 'guest'],
      ['intent', 'opened', 'seller'],
      ['opened', 'confirmed', 'seller'],
    ]);
  });

  it('takes the stock once when confirmed ten times at once', async () => {
    const { db, shelf, confirm } = await anOrder(open, 5, 2);
    const outcomes = (await Promise.all(Array.from({ length: 10 }, () => confirm()))).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.filter((outcome) => outcome === 'moved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(9);
    expect(await stockOf(db, shelf.variantId)).toBe(3);
  });

  it('cancelling what was confirmed puts the stock back', async () => {
    const { db, clock, shelf, orderId, confirm } = await anOrder(open, 5, 2);
    await confirm();
    const cancelled = await moveOrder(
      { db, clock },
      { orderId, to: 'cancelled', actor: SELLER, reason: 'habis' },
    );
    expect(cancelled).toEqual({ outcome: 'moved', state: 'cancelled' });
    expect(await stockOf(db, shelf.variantId)).toBe(5);
    expect(await soldOf(db, shelf.productId)).toBe(0);
    expect((await orderRepo.eventsOf(db, orderId)).at(-1)).toMatchObject({ actorId: 7, reason: 'habis' });
  });

  it('cancelling puts back exactly the pieces that confirming took, also when counting began or ended since', async () => {
    const cases = [
      // counted at confirming, at cancelling, then
      [null, 3, 3],
      [5, null, null],
      [5, 1, 3],
      [null, null, null],
    ] as const;
    for (const [stock, recounted, left] of cases) {
      const { db, clock, shelf, orderId, confirm } = await anOrder(open, stock, 2);
      await confirm();
      await db.updateTable('variant').set({ stock: recounted }).where('id', '=', shelf.variantId).execute();
      await moveOrder({ db, clock }, { orderId, to: 'cancelled', actor: SELLER });
      expect([stock, recounted, await stockOf(db, shelf.variantId)]).toEqual([stock, recounted, left]);
      expect(await soldOf(db, shelf.productId)).toBe(0);
    }
  });

  it('an order that was confirmed before pieces were noted gives back what it took then', async () => {
    const { db, clock, shelf, orderId, order, confirm } = await anOrder(open, 5, 2);
    const waiting = await order(1);
    await confirm();
    await sql`ALTER TABLE "orderLine" DROP COLUMN "takenPieces"`.execute(db);
    await runStatements(db as Kysely<unknown>, dialect, takenColumns);
    const [line] = await orderRepo.linesOfOrders(db, [waiting]);
    expect(line?.takenPieces).toBe(0);
    await moveOrder({ db, clock }, { orderId, to: 'cancelled', actor: SELLER });
    expect(await stockOf(db, shelf.variantId)).toBe(5);
  });

  it('refusing frees the reservation and leaves the stock', async () => {
    const { db, clock, shelf, orderId } = await anOrder(open, 5, 5);
    await moveOrder({ db, clock }, { orderId, to: 'refused', actor: SELLER });
    expect(await stockOf(db, shelf.variantId)).toBe(5);
    expect(await reservedPieces(db, clock.now(), [shelf.variantId])).toEqual(new Map());
    expect(await moveOrder({ db, clock }, { orderId, to: 'confirmed', actor: SELLER })).toEqual({
      outcome: 'illegal',
      state: 'refused',
    });
  });

  it('lets the shopper take an order back until the seller has confirmed it', async () => {
    const { db, clock, orderId, order, confirm } = await anOrder(open, 5, 1);
    expect(await withdrawOrder({ db, clock }, orderId)).toEqual({ outcome: 'moved', state: 'cancelled' });
    const another = await order(1);
    await confirm(another);
    expect(await withdrawOrder({ db, clock }, another)).toEqual({ outcome: 'illegal', state: 'confirmed' });
  });

  it('confirms an expired order while there is stock, and notes when it expired', async () => {
    const { db, clock, shelf, orderId, confirm } = await anOrder(open, 5, 4);
    clock.advance(7 * HOUR_MS);
    expect(await confirm()).toEqual({ outcome: 'moved', state: 'confirmed' });
    expect(await stockOf(db, shelf.variantId)).toBe(1);
    const events = await orderRepo.eventsOf(db, orderId);
    expect(events.map((event) => event.toState)).toEqual(['intent', 'expired', 'confirmed']);
    expect(events[1]?.at).toBe(clock.now() - HOUR_MS);
  });

  it('does not confirm an expired order whose pieces others have reserved since', async () => {
    const { db, clock, shelf, orderId, order, confirm } = await anOrder(open, 5, 4);
    clock.advance(7 * HOUR_MS);
    await order(3);
    expect(await confirm()).toEqual({ outcome: 'noStock', variantIds: [shelf.variantId] });
    expect(await stockOf(db, shelf.variantId)).toBe(5);
    expect((await orderRepo.lockOrder(db, orderId))?.state).toBe('intent');
  });

  it('notes an opening that comes too late to move the order', async () => {
    const { db, clock, orderId } = await anOrder(open, 5, 1);
    clock.advance(7 * HOUR_MS);
    expect(await openOrder({ db, clock }, orderId)).toEqual({ outcome: 'illegal', state: 'expired' });
    expect((await orderRepo.lockOrder(db, orderId))?.openedAt).toBe(clock.now());
    expect(await movesOf(db, orderId)).toHaveLength(1);
  });

  it.each(['in time', 'too late'])('writes an opening that comes %s in one transaction', async (when) => {
    const { db, clock, orderId } = await anOrder(open, 5, 1);
    if (when === 'too late') clock.advance(7 * HOUR_MS);
    let transactions = 0;
    const onlyTransactions = new Proxy(db, {
      get(whole, name) {
        if (name !== 'transaction') throw new Error(`${String(name)} outside of the transaction`);
        transactions += 1;
        return whole.transaction.bind(whole);
      },
    });
    await openOrder({ db: onlyTransactions, clock }, orderId);
    expect(transactions).toBe(1);
    expect((await orderRepo.lockOrder(db, orderId))?.openedAt).toBe(clock.now());
  });

  it('knows nothing of an order that is not there', async () => {
    const { db, clock } = await anOrder(open, 5, 1);
    expect(await openOrder({ db, clock }, 999_999)).toEqual({ outcome: 'unknown' });
  });
});
