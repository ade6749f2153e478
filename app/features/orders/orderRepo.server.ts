import type { Db } from '~db/connection.server';
import { dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { OrderStateName } from '~db/schema/orders';

export type GroupRow = Row<'orderGroup'>;
export type OrderRow = Row<'storeOrder'>;
export type LineRow = Row<'orderLine'>;

/** The group that a submit with this key has made, if any. */
export const findGroupByKey = (db: Db, idempotencyKey: string): Promise<GroupRow | undefined> =>
  db.selectFrom('orderGroup').selectAll().where('idempotencyKey', '=', idempotencyKey).executeTakeFirst();

export const findGroupByCode = (db: Db, code: string): Promise<GroupRow | undefined> =>
  db.selectFrom('orderGroup').selectAll().where('code', '=', code).executeTakeFirst();

/** The groups of these codes, newest first. */
export async function findGroupsByCodes(db: Db, codes: readonly string[]): Promise<GroupRow[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom('orderGroup')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export const findGroupById = (db: Db, id: number): Promise<GroupRow> =>
  db.selectFrom('orderGroup').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The id of the new group; null when its key is taken (on PostgreSQL after waiting for who took it). */
export async function insertGroup(db: Db, group: NewRow<'orderGroup'>): Promise<number | null> {
  const row = await db
    .insertInto('orderGroup')
    .values(group)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The ids of the orders by store; those whose code is taken are left out and not written. */
export async function insertOrders(
  db: Db,
  orders: readonly NewRow<'storeOrder'>[],
): Promise<Map<number, number>> {
  const rows = await db
    .insertInto('storeOrder')
    .values(orders)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning(['id', 'storeId'])
    .execute();
  return new Map(rows.map((row) => [row.storeId, row.id]));
}

export async function insertLines(db: Db, lines: readonly NewRow<'orderLine'>[]): Promise<void> {
  await db.insertInto('orderLine').values(lines).execute();
}

export async function insertEvents(db: Db, events: readonly NewRow<'orderEvent'>[]): Promise<void> {
  await db.insertInto('orderEvent').values(events).execute();
}

/** The orders of groups, in the order in which they were written. */
export async function ordersOfGroups(db: Db, groupIds: readonly number[]): Promise<OrderRow[]> {
  if (groupIds.length === 0) return [];
  return db.selectFrom('storeOrder').selectAll().where('groupId', 'in', groupIds).orderBy('id').execute();
}

/** The lines of orders, in the order in which they were written. */
export async function linesOfOrders(db: Db, orderIds: readonly number[]): Promise<LineRow[]> {
  if (orderIds.length === 0) return [];
  return db.selectFrom('orderLine').selectAll().where('orderId', 'in', orderIds).orderBy('id').execute();
}

/** Notes how many pieces of a line were taken out of the counted stock. */
export async function setTakenPieces(db: Db, lineId: number, pieces: number): Promise<void> {
  await db.updateTable('orderLine').set({ takenPieces: pieces }).where('id', '=', lineId).execute();
}

export const findOrderByCode = (db: Db, code: string): Promise<OrderRow | undefined> =>
  db.selectFrom('storeOrder').selectAll().where('code', '=', code).executeTakeFirst();

/** An order, held against other moves until the transaction ends (on SQLite the transaction is the lock). */
export function lockOrder(trx: Db, id: number): Promise<OrderRow | undefined> {
  const query = trx.selectFrom('storeOrder').selectAll().where('id', '=', id);
  return (dialectOf(trx) === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

export async function setState(db: Db, id: number, state: OrderStateName): Promise<void> {
  await db.updateTable('storeOrder').set({ state }).where('id', '=', id).execute();
}

/** Notes when the hand-off was first opened; a later opening changes nothing. */
export async function setOpenedAt(db: Db, id: number, at: number): Promise<void> {
  await db
    .updateTable('storeOrder')
    .set({ openedAt: at })
    .where('id', '=', id)
    .where('openedAt', 'is', null)
    .execute();
}

/** What happened to an order, oldest first. */
export const eventsOf = (db: Db, orderId: number): Promise<Row<'orderEvent'>[]> =>
  db.selectFrom('orderEvent').selectAll().where('orderId', '=', orderId).orderBy('id').execute();
