import { sql } from 'kysely';
import { type Connection, type Db, dialectOf } from '~db/connection.server';
import { migrationsFor } from '~db/migrations/migrations';

/** Names of migrations that have not run on this database. */
export async function pendingMigrations({ db, dialect }: Connection): Promise<string[]> {
  const known = Object.keys(migrationsFor(dialect));
  try {
    const { rows } = await sql<{ name: string }>`SELECT "name" FROM "kysely_migration"`.execute(db);
    const done = new Set(rows.map(({ name }) => name));
    return known.filter((name) => !done.has(name));
  } catch (error) {
    if (error instanceof Error && /kysely_migration/.test(error.message)) return known;
    throw error;
  }
}

/** What the database itself finds wrong: broken pages and foreign keys; on PostgreSQL constraints not validated. */
export async function brokenParts(db: Db): Promise<string[]> {
  if (dialectOf(db) === 'postgres') {
    const unchecked = sql<{ conname: string }>`SELECT conname FROM pg_constraint WHERE NOT convalidated`;
    return (await unchecked.execute(db)).rows.map(({ conname }) => `constraint ${conname} is not validated`);
  }
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  const keys = await sql<{ table: string; rowid: number }>`PRAGMA foreign_key_check`.execute(db);
  return [
    ...integrity.rows.map((row) => row.integrity_check).filter((word) => word !== 'ok'),
    ...keys.rows.map(({ table, rowid }) => `${table} row ${rowid} points at nothing`),
  ];
}

type Found = { code: string };
const codesOf = async (query: { execute(): Promise<Found[]> }) =>
  (await query.execute()).map(({ code }) => code);

/** Codes of orders whose total is not the sum of their lines, or that have no line. */
export function ordersOffTheirLines(db: Db): Promise<string[]> {
  const sum = sql<number>`COALESCE(SUM("orderLine"."quantity" * "orderLine"."priceRupiah"), 0)`;
  return codesOf(
    db
      .selectFrom('storeOrder')
      .leftJoin('orderLine', 'orderLine.orderId', 'storeOrder.id')
      .groupBy(['storeOrder.id', 'storeOrder.code', 'storeOrder.totalRupiah'])
      .having((eb) =>
        eb.or([eb(sum, '<>', eb.ref('storeOrder.totalRupiah')), eb(eb.fn.count('orderLine.id'), '=', 0)]),
      )
      .select('storeOrder.code as code'),
  );
}

/** Codes of order groups whose total is not the sum of their orders, or that have no order. */
export function groupsOffTheirOrders(db: Db): Promise<string[]> {
  const sum = sql<number>`COALESCE(SUM("storeOrder"."totalRupiah"), 0)`;
  return codesOf(
    db
      .selectFrom('orderGroup')
      .leftJoin('storeOrder', 'storeOrder.groupId', 'orderGroup.id')
      .groupBy(['orderGroup.id', 'orderGroup.code', 'orderGroup.totalRupiah'])
      .having((eb) =>
        eb.or([eb(sum, '<>', eb.ref('orderGroup.totalRupiah')), eb(eb.fn.count('storeOrder.id'), '=', 0)]),
      )
      .select('orderGroup.code as code'),
  );
}

/** Reservations without an order of theirs, or that reserve what their order has no line of. */
export async function strayReservations(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('reservation')
    .leftJoin('orderLine', (join) =>
      join
        .onRef('orderLine.orderId', '=', 'reservation.orderId')
        .onRef('orderLine.variantId', '=', 'reservation.variantId'),
    )
    .where('orderLine.id', 'is', null)
    .select('reservation.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Slugs in use that the register of all slugs does not know as their owner's. */
export async function unregisteredSlugs(db: Db): Promise<string[]> {
  const codes: string[] = [];
  for (const kind of ['store', 'product', 'festival'] as const) {
    const unknown = sql<Found>`
      SELECT "owner"."slug" AS "code" FROM ${sql.table(kind)} AS "owner"
      LEFT JOIN "slug" ON "slug"."kind" = ${kind} AND "slug"."slug" = "owner"."slug" AND "slug"."ownerId" = "owner"."id"
      WHERE "slug"."slug" IS NULL`;
    codes.push(...(await unknown.execute(db)).rows.map(({ code }) => code));
  }
  return codes;
}

/** How many photos there are. */
export async function photoCount(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('photo')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
