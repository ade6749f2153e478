import { type Kysely, sql } from 'kysely';
import { type Db, dialectOf, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as Mark from './markRepo.server';
import { TABLES } from './tables';

/**
 * Takes away a demo that the seed wrote before, so that another can be written; false where there is none. Throws
 * ForeignData, and takes nothing away, when stores, products, festivals or orders stand there that no seed wrote.
 */
export async function clearOwnDemo(db: Kysely<Database>): Promise<boolean> {
  return writeTransaction(db, async (trx) => {
    const mark = await Mark.read(trx);
    if (!mark) return false;
    await assertOwn(trx, mark);
    await clear(trx);
    return true;
  });
}

async function assertOwn(db: Db, mark: Mark.DemoMark): Promise<void> {
  const written = {
    store: mark.stores,
    product: mark.products,
    festival: mark.scene === 'tumbuh-2020' ? 1 : 2,
    orderGroup: 0,
  };
  for (const [table, expected] of Object.entries(written) as [keyof typeof written, number][]) {
    const count = await Mark.countOf(db, table);
    // A seed that was cut off wrote some of its rows, never more than all.
    if (mark.isWhole ? count === expected : count <= expected) continue;
    throw new Mark.ForeignData(
      `This demo holds more than the seed wrote ("${table}": ${count} rows, ${expected} by the seed). Use an empty database.`,
    );
  }
}

/** Ids begin anew; those of the outbox go on, so that an index that followed the old log sees that it is gone. */
async function clear(db: Db): Promise<void> {
  if (dialectOf(db) === 'postgres') {
    const restarting = TABLES.filter((table) => table !== 'outbox').map((table) => sql.table(table));
    await sql`TRUNCATE ${sql.join(restarting)} RESTART IDENTITY`.execute(db);
    await sql`TRUNCATE ${sql.table('outbox')} CONTINUE IDENTITY`.execute(db);
    return;
  }
  for (const table of TABLES) await db.deleteFrom(table).execute();
  await sql`DELETE FROM sqlite_sequence WHERE name <> 'outbox'`.execute(db);
}
