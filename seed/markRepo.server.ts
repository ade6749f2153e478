import type { Kysely } from 'kysely';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { closesAtOf, opensAtOf, phasesFrom, type SceneName } from './Scene';

const KEY = 'demo';

/** What tells a demo database from a real one, and when its festival closes. */
export type DemoMark = {
  scene: SceneName;
  stores: number;
  products: number;
  seed: number;
  opensAt: number;
  closesAt: number;
  /** False while the seed is being written: it was cut off when it is still so afterwards. */
  isWhole: boolean;
};

/** Thrown when the database holds something that the seed did not write. */
export class ForeignData extends Error {
  override name = 'ForeignData';
}

/** The demo's mark, or null where the database was never seeded. */
export async function read(db: Kysely<Database>): Promise<DemoMark | null> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  return row ? (JSON.parse(row.value) as DemoMark) : null;
}

export async function write(db: Db, mark: DemoMark): Promise<void> {
  const value = JSON.stringify(mark);
  await db
    .insertInto('installation')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Throws ForeignData unless nothing at all has been written yet. */
export async function assertEmpty(db: Kysely<Database>): Promise<void> {
  for (const table of ['installation', 'festival', 'store', 'product', 'orderGroup'] as const) {
    const row = await db
      .selectFrom(table)
      .select(db.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (row.count > 0) throw new ForeignData(`The database is not empty: "${table}" has ${row.count} rows.`);
  }
}

/**
 * Moves the demo festival to where its scene puts it at `now`: phases, offers and the stage move by the same span.
 * Throws ForeignData when the database is no demo.
 */
export async function renew(db: Kysely<Database>, now: number): Promise<DemoMark> {
  const mark = await read(db);
  if (!mark)
    throw new ForeignData('This database was not made by the seed: there is no demo festival to renew.');
  const opensAt = opensAtOf(mark.scene, now);
  const byMs = opensAt - mark.opensAt;
  const renewed = { ...mark, opensAt, closesAt: closesAtOf(opensAt) };
  const festival = (await festivalRepo.findAll(db)).find((one) => one.slug === 'bangga-buatan-indonesia');
  await writeTransaction(db, async (trx) => {
    if (festival) {
      await festivalRepo.setPhases(trx, festival.id, phasesFrom(opensAt));
      for (const table of ['offer', 'slot'] as const) {
        await trx
          .updateTable(table)
          .set((eb) => ({ startsAt: eb('startsAt', '+', byMs), endsAt: eb('endsAt', '+', byMs) }))
          .where('festivalId', '=', festival.id)
          .execute();
      }
      await trx
        .updateTable('priceChange')
        .set((eb) => ({ at: eb('at', '+', byMs) }))
        .execute();
      await outboxRepo.append(trx, now, [{ kind: 'festival', id: festival.id }]);
    }
    await write(trx, renewed);
  });
  return renewed;
}
