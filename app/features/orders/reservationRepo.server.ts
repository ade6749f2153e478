import { sql } from 'kysely';
import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { Held, LimitKey } from './Limits';

/**
 * Holds the variants against every other order until the transaction ends, in id order so that two never wait for
 * each other. Sums must be read in a later statement: this one may have waited, and its own snapshot is older. On
 * SQLite the IMMEDIATE transaction is the lock.
 */
export async function lockVariants(trx: Db, variantIds: readonly number[]): Promise<void> {
  if (dialectOf(trx) !== 'postgres' || variantIds.length === 0) return;
  await trx
    .selectFrom('variant')
    .select('id')
    .where('id', 'in', variantIds)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/**
 * Lets one guest order only once at a time, by each of the given keys, until the transaction ends: two at once would
 * each count what the other is about to hold as nothing. On SQLite the IMMEDIATE transaction is the lock.
 */
export async function lockGuest(trx: Db, keys: readonly string[]): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  for (const key of keys.filter(Boolean).sort()) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
  }
}

/** What live reservations under one key hold, by store; stores without any are left out. */
export async function heldByStore(
  db: Db,
  now: number,
  by: { key: LimitKey; value: string },
  storeIds: readonly number[],
): Promise<Map<number, Held>> {
  const rows = await db
    .selectFrom('reservation')
    .innerJoin('variant', 'variant.id', 'reservation.variantId')
    .select(({ fn }) => [
      'reservation.storeId',
      fn.count<number>('reservation.orderId').distinct().as('orders'),
      fn
        .sum<number | null>('reservation.quantity')
        .filterWhere('variant.stock', 'is not', null)
        .as('countedPieces'),
    ])
    .where(`reservation.${by.key}`, '=', by.value)
    .where('reservation.storeId', 'in', storeIds)
    .where('reservation.expiresAt', '>', now)
    .where('reservation.releasedAt', 'is', null)
    .groupBy('reservation.storeId')
    .execute();
  return new Map(
    rows.map(({ storeId, orders, countedPieces }) => [
      storeId,
      { orders, countedPieces: countedPieces ?? 0 },
    ]),
  );
}

/** All pieces that stores count, reserved ones included, by store; stores that count nothing are left out. */
export async function countedStockByStore(db: Db, storeIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('variant')
    .select(({ fn }) => ['storeId', fn.sum<number>('stock').as('pieces')])
    .where('storeId', 'in', storeIds)
    .where('stock', 'is not', null)
    .where('archivedAt', 'is', null)
    .groupBy('storeId')
    .execute();
  return new Map(rows.map((row) => [row.storeId, row.pieces]));
}

export async function insertAll(db: Db, reservations: readonly NewRow<'reservation'>[]): Promise<void> {
  await db.insertInto('reservation').values(reservations).execute();
}

/** Ends what the order still holds. */
export async function release(db: Db, orderId: number, now: number): Promise<void> {
  await db
    .updateTable('reservation')
    .set({ releasedAt: now })
    .where('orderId', '=', orderId)
    .where('releasedAt', 'is', null)
    .execute();
}

/** Stock and product of variants, by variant id. Lock them first. */
export async function stockOf(db: Db, variantIds: readonly number[]) {
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'productId', 'stock'])
    .where('id', 'in', variantIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes pieces out of the counted stock, or puts them back (negative). Stock that is not counted stays so. */
export async function takeStock(db: Db, variantId: number, pieces: number): Promise<void> {
  await db
    .updateTable('variant')
    .set(({ eb }) => ({ stock: eb('stock', '-', pieces) }))
    .where('id', '=', variantId)
    .where('stock', 'is not', null)
    .execute();
}

/** Counts pieces as sold, or no longer (negative). A new version tells the indexes that their copy is old. */
export async function countSold(db: Db, productId: number, pieces: number, now: number): Promise<void> {
  await db
    .updateTable('product')
    .set(({ eb }) => ({
      soldCount: eb('soldCount', '+', pieces),
      version: eb('version', '+', 1),
      updatedAt: now,
    }))
    .where('id', '=', productId)
    .execute();
}
