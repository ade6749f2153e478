import type { Kysely } from 'kysely';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { closesAtOf, DEMO_FESTIVAL, opensAtOf, phasesFrom, type SceneName } from './Scene';
import { TABLES } from './tables';

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

/** Whether a festival that was open when it was seeded has ended, so that moving it to now opens it again. */
export const isOver = ({ scene, closesAt }: DemoMark, now: number): boolean =>
  scene !== 'tumbuh-2020' && scene !== 'closed-festival' && closesAt <= now;

/** The demo's mark, or null where the database was never seeded. */
export async function read(db: Db): Promise<DemoMark | null> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  return row ? (JSON.parse(row.value) as DemoMark) : null;
}

/** Marks the database as the demo's own. Throws ForeignData when it is marked already: another seed is under way. */
export async function claim(db: Db, mark: DemoMark): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('installation')
    .values({ key: KEY, value: JSON.stringify(mark) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n)
    throw new ForeignData('Another seed is being written to this database.');
}

/** Replaces the mark. */
export async function write(db: Db, mark: DemoMark): Promise<void> {
  await db
    .updateTable('installation')
    .set({ value: JSON.stringify(mark) })
    .where('key', '=', KEY)
    .execute();
}

/** Throws ForeignData unless nothing at all has been written yet. */
export async function assertEmpty(db: Db): Promise<void> {
  for (const table of TABLES) {
    const count = await countOf(db, table);
    if (count > 0) throw new ForeignData(`The database is not empty: "${table}" has ${count} rows.`);
  }
}

export async function countOf(db: Db, table: keyof Database): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(db.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Moves the demo festival to where its scene puts it at `now`: phases, offers, the stage, prices and the stores'
 * holidays move by the same span. Throws ForeignData when the database is no whole demo with a festival to move.
 */
export async function renew(db: Kysely<Database>, now: number): Promise<DemoMark> {
  const mark = await read(db);
  if (!mark) throw new ForeignData('This database was not made by the seed: there is nothing to renew.');
  if (!mark.isWhole) throw new ForeignData('This demo was cut off while it was written: run the seed again.');
  const festival = (await festivalRepo.findAll(db)).find((one) => one.slug === DEMO_FESTIVAL);
  if (!festival) throw new ForeignData(`The scene "${mark.scene}" has no festival that could be moved.`);
  const opensAt = opensAtOf(mark.scene, now);
  const renewed = { ...mark, opensAt, closesAt: closesAtOf(opensAt) };
  await writeTransaction(db, async (trx) => {
    await festivalRepo.setPhases(trx, festival.id, phasesFrom(opensAt));
    await moveBy(trx, festival.id, opensAt - mark.opensAt);
    await outboxRepo.append(trx, now, [{ kind: 'festival', id: festival.id }]);
    await write(trx, renewed);
  });
  return renewed;
}

async function moveBy(db: Db, festivalId: number, byMs: number): Promise<void> {
  for (const table of ['offer', 'slot'] as const) {
    await db
      .updateTable(table)
      .set((eb) => ({ startsAt: eb('startsAt', '+', byMs), endsAt: eb('endsAt', '+', byMs) }))
      .where('festivalId', '=', festivalId)
      .execute();
  }
  await db
    .updateTable('priceChange')
    .set((eb) => ({ at: eb('at', '+', byMs) }))
    .execute();
  await db
    .updateTable('storeClosure')
    .set((eb) => ({ fromAt: eb('fromAt', '+', byMs), untilAt: eb('untilAt', '+', byMs) }))
    .execute();
}
