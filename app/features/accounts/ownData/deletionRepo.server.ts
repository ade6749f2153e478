import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';

/** The deletion that a person has asked for and that was neither done nor cancelled. */
export function openRequest(db: Db, personId: number): Promise<Row<'deletionRequest'> | undefined> {
  return db
    .selectFrom('deletionRequest')
    .selectAll()
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst();
}

export async function insertRequest(
  db: Db,
  request: { personId: number; askedAt: number; dueAt: number },
): Promise<void> {
  await db
    .insertInto('deletionRequest')
    .values({ ...request, cancelledAt: null, doneAt: null })
    .execute();
}

/** Cancels what has not been done. False when there was nothing to cancel. */
export async function cancel(db: Db, personId: number, cancelledAt: number): Promise<boolean> {
  const cancelled = await db
    .updateTable('deletionRequest')
    .set({ cancelledAt })
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst();
  return cancelled.numUpdatedRows > 0n;
}

/** Takes the requests that are due as done: no other one carries them out too. Gives back whose they are. */
export async function takeDue(db: Db, now: number): Promise<number[]> {
  const taken = await db
    .updateTable('deletionRequest')
    .set({ doneAt: now })
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('dueAt', '<=', now)
    .returning('personId')
    .execute();
  return taken.map(({ personId }) => personId);
}

/**
 * Erases a person: nothing stays that tells who she was. Her row stays, nameless, for records point at it; so do the
 * consents (article 24 of UU 27/2022 wants their proof) and what kind of thing happened when.
 */
export async function erase(
  db: Db,
  personId: number,
  person: Pick<Row<'person'>, 'email' | 'phone' | 'backupPhone'>,
  now: number,
) {
  const addresses = [person.email, person.phone, person.backupPhone].filter((one) => one !== null);
  if (addresses.length > 0) await db.deleteFrom('signInCode').where('address', 'in', addresses).execute();
  await db.deleteFrom('signInCode').where('personId', '=', personId).execute();
  await db.deleteFrom('pendingChange').where('personId', '=', personId).execute();
  await db.deleteFrom('notice').where('personId', '=', personId).execute();
  await db.deleteFrom('productDraft').where('personId', '=', personId).execute();
  await db.deleteFrom('joinDraft').where('personId', '=', personId).execute();
  await db.deleteFrom('personRole').where('personId', '=', personId).execute();
  await db.updateTable('accountEvent').set({ detail: '' }).where('personId', '=', personId).execute();
  await db
    .updateTable('session')
    .set({ endedAt: now, device: '' })
    .where('personId', '=', personId)
    .execute();
  await db
    .updateTable('storeMember')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
  await db
    .updateTable('person')
    .set({
      ...{ name: '', email: null, phone: null, backupPhone: null, passwordHash: null },
      ...{ deletedAt: now, updatedAt: now },
    })
    .where('id', '=', personId)
    .execute();
}
