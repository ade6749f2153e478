import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock } from '~/clock.server';
import { placeOrders } from '~/features/orders/checkout.server';
import type { Ordering } from '~/features/orders/Ordering';
import { systemRandom } from '~/services.server';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { openSqlite } from '~db/sqlite.server';
import { ROOT } from '../journeys/site';
import { makeBenchFestival, OPEN_AT } from './festival';
import { median } from './load';

const ROUNDS = 5;
const PER_ROUND = 60;
const STORES = 3;

/**
 * placeOrders (no HTTP) against transactions of the same rows with better-sqlite3 alone, in turn, both with
 * synchronous FULL on the same disk: orders a second, and the median of the ratios.
 */
export async function checkoutRatios(): Promise<string[]> {
  const folder = join(ROOT, '.cache', 'bench', 'checkout');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ours = await checkoutRunner(join(folder, 'ours.sqlite'));
  const bare = await bareRunner(join(folder, 'bare.sqlite'));
  await ours.run(PER_ROUND);
  bare.run(PER_ROUND);
  const ratios: number[] = [];
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await ours.run(PER_ROUND));
    rates.bare.push(bare.run(PER_ROUND));
    ratios.push((rates.ours.at(-1) ?? 0) / (rates.bare.at(-1) ?? 1));
  }
  await ours.close();
  bare.close();
  return [
    `Checkout of ${STORES} stores against bare better-sqlite3 transactions of the same rows (synchronous FULL)`,
    `  ${median(rates.ours).toFixed(0)} a second against ${median(rates.bare).toFixed(0)}: ratio ${median(ratios).toFixed(2)}`,
  ];
}

async function checkoutRunner(file: string) {
  const connection = connectSqlite(file);
  await migrateToLatest(connection);
  const variants = await makeBenchFestival(connection.db, STORES);
  const deps = { db: connection.db, clock: fixedClock(OPEN_AT + 1000), random: systemRandom };
  let made = 0;
  const order = (): Ordering => ({
    idempotencyKey: `bench-${made}`,
    basket: variants.map(({ variantId, priceRupiah }) => ({
      variantId,
      quantity: 1,
      seenRupiah: priceRupiah,
    })),
    buyer: {
      name: 'Dewi',
      phone: '',
      street: 'Jl. Melati 5',
      district: '',
      city: 'Kota Bandung',
      postcode: '',
    },
    notes: new Map(),
    guest: { guestKey: `guest-${made}`, addressKey: `address-${made++}` },
    language: 'id',
  });
  return {
    async run(count: number) {
      const startedAt = performance.now();
      for (let done = 0; done < count; done += 1) {
        const { outcome } = await placeOrders(deps, order());
        if (outcome !== 'placed') throw new Error(`the checkout ended as ${outcome}`);
      }
      return (count * 1000) / (performance.now() - startedAt);
    },
    close: () => connection.close(),
  };
}

const INSERTS = {
  group: `INSERT INTO "orderGroup" ("code","festivalId","idempotencyKey","buyerName","buyerPhone","street","guestKey","addressKey","language","totalRupiah","createdAt") VALUES (?,1,?,'Dewi','','Jl. Melati 5',?,?,'id',30000,1)`,
  order: `INSERT INTO "storeOrder" ("groupId","storeId","code","secret","state","payment","totalRupiah","reservedUntilAt","createdAt") VALUES (?,?,?,?,'intent','unpaid',10000,2,1)`,
  line: `INSERT INTO "orderLine" ("orderId","variantId","productName","quantity","priceRupiah") VALUES (?,?,'Kopi Gayo',1,10000)`,
  reservation: `INSERT INTO "reservation" ("orderId","variantId","storeId","quantity","guestKey","buyerPhone","addressKey","expiresAt") VALUES (?,?,?,1,?,'',?,2)`,
  event: `INSERT INTO "orderEvent" ("orderId","toState","actorKind","at") VALUES (?,'intent','guest',1)`,
};

async function bareRunner(file: string) {
  const connection = connectSqlite(file);
  await migrateToLatest(connection);
  const variants = await makeBenchFestival(connection.db, STORES);
  await connection.close();
  const sqlite = openSqlite(file);
  const statements = Object.fromEntries(
    Object.entries(INSERTS).map(([name, text]) => [name, sqlite.prepare<unknown[]>(text)]),
  ) as Record<keyof typeof INSERTS, ReturnType<typeof sqlite.prepare<unknown[]>>>;
  let made = 0;
  const one = sqlite.transaction(() => {
    const key = `bare-${made++}`;
    const group = statements.group.run(key, key, key, key).lastInsertRowid;
    for (const { variantId, storeId } of variants) {
      const order = statements.order.run(group, storeId, `${key}-${storeId}`, key).lastInsertRowid;
      statements.line.run(order, variantId);
      statements.reservation.run(order, variantId, storeId, key, key);
      statements.event.run(order);
    }
  });
  return {
    run(count: number) {
      const startedAt = performance.now();
      for (let done = 0; done < count; done += 1) one.immediate();
      return (count * 1000) / (performance.now() - startedAt);
    },
    close: () => sqlite.close(),
  };
}
