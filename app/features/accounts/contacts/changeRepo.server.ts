import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { ChangedContact } from '~db/schema/accounts';

export async function insertChange(db: Db, change: NewRow<'pendingChange'>): Promise<number> {
  const { id } = await db
    .insertInto('pendingChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The changes of a person that have not come to hold and were not stopped, the newest first. */
export function waitingOf(db: Db, personId: number): Promise<Row<'pendingChange'>[]> {
  return db
    .selectFrom('pendingChange')
    .selectAll()
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** Stops one change of a person. Undefined when it is not hers, holds already or was stopped before. */
export function stopOne(db: Db, personId: number, id: number, stoppedAt: number) {
  return stopping(db, personId, stoppedAt).where('id', '=', id).returningAll().executeTakeFirst();
}

/** Stops what waits of one kind: the newer one takes its place. */
export async function stopKind(db: Db, personId: number, kind: ChangedContact, stoppedAt: number) {
  await stopping(db, personId, stoppedAt).where('kind', '=', kind).execute();
}

/** Stops what was asked for in a session. */
export async function stopOfSession(db: Db, personId: number, sessionId: number, stoppedAt: number) {
  await stopping(db, personId, stoppedAt).where('sessionId', '=', sessionId).execute();
}

const stopping = (db: Db, personId: number, stoppedAt: number) =>
  db
    .updateTable('pendingChange')
    .set({ stoppedAt })
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null);

/** Takes the changes that are due, oldest first, as done: no other one carries them out too. */
export async function takeDue(db: Db, now: number): Promise<Row<'pendingChange'>[]> {
  const due = await db
    .selectFrom('pendingChange')
    .select('id')
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .where('holdsAt', '<=', now)
    .execute();
  if (due.length === 0) return [];
  const taken = await db
    .updateTable('pendingChange')
    .set({ doneAt: now })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .returningAll()
    .execute();
  return taken.sort((one, other) => one.id - other.id);
}

/** A change that was due and could not be made. */
export async function undoDone(db: Db, id: number, stoppedAt: number): Promise<void> {
  await db.updateTable('pendingChange').set({ doneAt: null, stoppedAt }).where('id', '=', id).execute();
}
