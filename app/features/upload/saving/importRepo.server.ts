import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { ImportState } from '~db/schema/imports';

export type Run = Row<'importRun'>;

/** Adds an import whose file was read. Gives back its id. */
export async function insertRun(db: Db, run: NewRow<'importRun'>): Promise<number> {
  const { id } = await db.insertInto('importRun').values(run).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Adds items; those of one statement are bounded by the caller. */
export async function insertItems(db: Db, items: readonly NewRow<'importItem'>[]): Promise<void> {
  if (items.length > 0) await db.insertInto('importItem').values(items).execute();
}

export const findRun = (db: Db, id: number): Promise<Run | undefined> =>
  db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirst();

/** An import for this transaction alone. */
export function lockRun(db: Db, id: number): Promise<Run> {
  const query = db.selectFrom('importRun').selectAll().where('id', '=', id);
  return (dialectOf(db) === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
}

/** Holds a store against every other import until the transaction ends. */
export async function lockStore(trx: Db, storeId: number): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  await trx.selectFrom('store').select('id').where('id', '=', storeId).forNoKeyUpdate().execute();
}

export async function storeName(db: Db, storeId: number): Promise<string> {
  return (await db.selectFrom('store').select('name').where('id', '=', storeId).executeTakeFirstOrThrow())
    .name;
}

/** The import of a store that is being saved, undefined when none is. */
export const savingRunOf = (db: Db, storeId: number): Promise<Run | undefined> =>
  db
    .selectFrom('importRun')
    .selectAll()
    .where('storeId', '=', storeId)
    .where('state', '=', 'saving')
    .executeTakeFirst();

/** Imports that were being saved by a process that has ended. */
export const leftRuns = (db: Db, now: number): Promise<Run[]> =>
  db
    .selectFrom('importRun')
    .selectAll()
    .where('state', '=', 'saving')
    .where('claimedUntilAt', '<=', now)
    .orderBy('id')
    .execute();

/** Imports of a store that were checked before `before` and never saved: whoever checked them has gone. */
export async function abandonedRuns(db: Db, storeId: number, before: number): Promise<number[]> {
  const rows = await db
    .selectFrom('importRun')
    .select('id')
    .where('storeId', '=', storeId)
    .where('state', '=', 'checked')
    .where('createdAt', '<=', before)
    .execute();
  return rows.map(({ id }) => id);
}

/** The last import of a store that has ended, 0 before the first. */
export async function lastEndedRun(db: Db, storeId: number): Promise<number> {
  const row = await db
    .selectFrom('importRun')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('storeId', '=', storeId)
    .where('endedAt', 'is not', null)
    .executeTakeFirst();
  return row?.id ?? 0;
}

type Changed = {
  state?: ImportState;
  itemCount?: number;
  position?: number;
  claimedUntilAt?: number;
  endedAt?: number;
};

export async function updateRun(db: Db, id: number, changed: Changed): Promise<void> {
  await db.updateTable('importRun').set(changed).where('id', '=', id).execute();
}

/** Takes over an import that was left, for as long as is said; false when somebody else was quicker. */
export async function claimRun(
  db: Db,
  id: number,
  { now, untilAt }: { now: number; untilAt: number },
): Promise<boolean> {
  const result = await db
    .updateTable('importRun')
    .set({ claimedUntilAt: untilAt })
    .where('id', '=', id)
    .where('state', '=', 'saving')
    .where('claimedUntilAt', '<=', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The next items of an import, from a position on. */
export const itemsFrom = (
  db: Db,
  runId: number,
  position: number,
  limit: number,
): Promise<Row<'importItem'>[]> =>
  db
    .selectFrom('importItem')
    .selectAll()
    .where('runId', '=', runId)
    .where('position', '>=', position)
    .orderBy('position')
    .limit(limit)
    .execute();

export type SavedItem = Omit<NewRow<'importItem'>, 'changes'> & { changes: string };

/** Notes what has become of items, in one statement: those rows are there already, so nothing is inserted. */
export async function saveItems(db: Db, items: readonly SavedItem[]): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('importItem')
    .values(items)
    .onConflict((clash) =>
      clash.columns(['runId', 'position']).doUpdateSet(({ ref }) => ({
        rows: ref('excluded.rows'),
        outcome: ref('excluded.outcome'),
        productId: ref('excluded.productId'),
        after: ref('excluded.after'),
        changes: ref('excluded.changes'),
        before: ref('excluded.before'),
        version: ref('excluded.version'),
      })),
    )
    .execute();
}

export type MadeItem = { runId: number; position: number; productId: number | null; version: number | null };

/** Notes which products new items have become, in one statement; all else of them is as it was planned. */
export async function noteMade(db: Db, items: readonly MadeItem[]): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('importItem')
    .values(items.map((item) => ({ ...item, rows: '', outcome: 'created' as const })))
    .onConflict((clash) =>
      clash.columns(['runId', 'position']).doUpdateSet(({ ref }) => ({
        productId: ref('excluded.productId'),
        version: ref('excluded.version'),
      })),
    )
    .execute();
}

/** Forgets an import that was checked and never saved, with its items. */
export async function removeRun(db: Db, id: number): Promise<void> {
  await db.deleteFrom('importRun').where('id', '=', id).where('state', '=', 'checked').execute();
}
