import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { checkoutAction } from '~/features/orders/checkoutPage.server';
import type { Ordering } from '~/features/orders/Ordering';
import * as orderRepo from '~/features/orders/orderRepo.server';
import * as reservationRepo from '~/features/orders/reservationRepo.server';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { anOrdering, CLOSE_AT, newKey, seen } from './market';
import { aShop, BUYER, locationOf } from './shop';

/** Stops who comes to it until it is opened. */
function aGate() {
  const arrived = new EventTarget();
  const opened = new EventTarget();
  const once = (target: EventTarget) =>
    new Promise<void>((resolve) => target.addEventListener('now', () => resolve(), { once: true }));
  const [reached, passed] = [once(arrived), once(opened)];
  const pass = () => {
    arrived.dispatchEvent(new Event('now'));
    return passed;
  };
  return { reached, pass, open: () => opened.dispatchEvent(new Event('now')) };
}

/** The services of one request that waits at the gate before it reads its basket, which may be empty by then. */
function gated(services: Services, gate: ReturnType<typeof aGate>, isEmptied: boolean): Services {
  const { basket } = services.cookies;
  const parse: typeof basket.parse = async (header) => {
    await gate.pass();
    return isEmptied ? '' : basket.parse(header);
  };
  return { ...services, cookies: { ...services.cookies, basket: { ...basket, parse } } };
}

/** The row of a group as the first of two twins writes it. */
async function insertBareGroup(trx: Db, festivalId: number, { idempotencyKey, buyer, guest }: Ordering) {
  const code = newKey();
  const { name: buyerName, phone: buyerPhone, street } = buyer;
  const row = { code, festivalId, idempotencyKey, buyerName, buyerPhone, street, ...guest };
  const groupId = await orderRepo.insertGroup(trx, { ...row, language: 'id', totalRupiah: 0, createdAt: 1 });
  return { groupId, code };
}

/** Until a connection waits for the lock of a guest. */
async function untilSomebodyWaits(db: Db): Promise<void> {
  for (let isWaiting = false; !isWaiting; ) {
    const { rows } = await sql`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`.execute(
      db,
    );
    isWaiting = rows.length > 0;
  }
}

eachDatabase('twins of a submit', (open, dialect) => {
  it.each([
    ['the first has taken the last pieces', { quantity: 5 }],
    ['the festival has closed', { quantity: 1, closes: true }],
    ['the basket has been emptied', { quantity: 1, empties: true }],
  ] as const)('leads a twin of a submit to the same hand-off when meanwhile %s', async (_why, twin) => {
    const { add, form, send, shopper, market, connection } = await aShop(open);
    await add(0, twin.quantity);
    const fields = { ...BUYER, ...(await form()) };
    // The twin has looked its key up, in vain, and waits before it reads its basket.
    const gate = aGate();
    const second = shopper.ask(
      (services, args) => checkoutAction(gated(services, gate, 'empties' in twin), args),
      '/pesan',
      { form: fields },
    );
    await gate.reached;
    const first = locationOf(await send(fields));
    expect(first).toMatch(/^\/kirim\//);
    if ('closes' in twin) market.clock.set(CLOSE_AT);
    gate.open();
    expect(locationOf(await second)).toBe(first);
    expect(await connection.db.selectFrom('orderGroup').selectAll().execute()).toHaveLength(1);
  });

  if (dialect === 'postgres') {
    it('waits for a twin that is still being placed before it says that nothing was ordered', async () => {
      const { add, form, send, market, connection } = await aShop(open);
      const { db } = connection;
      await add(0, 1);
      const fields = { ...BUYER, ...(await form()) };
      const gate = aGate();
      // The first twin is inside its transaction, with the guest locked, when the festival closes.
      const first = writeTransaction(db, async (trx) => {
        await reservationRepo.lockGuest(trx, ['a browser']);
        await gate.pass();
        const ordering = anOrdering([seen(market.shelves[0]!, 1)], { idempotencyKey: fields.key });
        const { groupId, code } = await insertBareGroup(trx, market.festivalId, ordering);
        return groupId === null ? '' : code;
      });
      await gate.reached;
      market.clock.set(CLOSE_AT);
      const second = send(fields);
      await Promise.race([second, untilSomebodyWaits(db)]);
      gate.open();
      expect(locationOf(await second)).toBe(`/kirim/${await first}`);
    });
  }
});
