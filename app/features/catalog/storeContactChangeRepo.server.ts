import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { ContactKind } from '~db/schema/stores';

export type ContactChange = Row<'storeContactChange'>;

const waiting = (db: Db) =>
  db.selectFrom('storeContactChange').selectAll().where('doneAt', 'is', null).where('stoppedAt', 'is', null);

/** The changes of a store's contacts that were asked for and neither made nor stopped, the oldest first. */
export const waitingChanges = (db: Db, storeId: number): Promise<ContactChange[]> =>
  waiting(db).where('storeId', '=', storeId).orderBy('id').execute();

/** One change that still waits. */
export const waitingChange = (db: Db, id: number): Promise<ContactChange | undefined> =>
  waiting(db).where('id', '=', id).executeTakeFirst();

export async function insertChange(
  db: Db,
  change: Omit<NewRow<'storeContactChange'>, 'doneAt' | 'stoppedAt'>,
): Promise<number> {
  const { id } = await db
    .insertInto('storeContactChange')
    .values({ ...change, doneAt: null, stoppedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stops what waits of some kinds of a store's contacts; gives back how many that were. */
export async function stopChanges(
  db: Db,
  now: number,
  storeId: number,
  kinds: readonly ContactKind[],
): Promise<number> {
  if (kinds.length === 0) return 0;
  const stopped = await db
    .updateTable('storeContactChange')
    .set({ stoppedAt: now })
    .where('storeId', '=', storeId)
    .where('kind', 'in', kinds)
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst();
  return Number(stopped.numUpdatedRows);
}

/** Notes that a change was made; false when somebody else was first. */
export async function markDone(db: Db, now: number, id: number): Promise<boolean> {
  const done = await db
    .updateTable('storeContactChange')
    .set({ doneAt: now })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
