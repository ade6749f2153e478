import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';

/** An organizer's acting that has neither ended nor run out, with the store. */
export function findLiveActing(db: Db, id: number, now: number) {
  return db
    .selectFrom('acting')
    .innerJoin('store', 'store.id', 'acting.storeId')
    .select(['acting.id as actingId', 'acting.reason', 'acting.untilAt'])
    .select(['store.id', 'store.slug', 'store.name', 'store.approval'])
    .where('acting.id', '=', id)
    .where('acting.endedAt', 'is', null)
    .where('acting.untilAt', '>', now)
    .executeTakeFirst();
}

/** Notes one thing that was done while acting. */
export async function noteAct(db: Db, act: NewRow<'actingAct'>): Promise<void> {
  await db.insertInto('actingAct').values(act).execute();
}

export async function insertActing(
  db: Db,
  acting: Pick<NewRow<'acting'>, 'organizerId' | 'storeId' | 'reason' | 'startedAt' | 'untilAt'>,
): Promise<number> {
  const { id } = await db
    .insertInto('acting')
    .values({ ...acting, endedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends an acting, unless it has ended. */
export async function endActing(db: Db, id: number, endedAt: number): Promise<void> {
  await db.updateTable('acting').set({ endedAt }).where('id', '=', id).where('endedAt', 'is', null).execute();
}

/** Ends whatever an organizer has opened. */
export async function endActingsOf(db: Db, organizerId: number, endedAt: number): Promise<void> {
  await db
    .updateTable('acting')
    .set({ endedAt })
    .where('organizerId', '=', organizerId)
    .where('endedAt', 'is', null)
    .execute();
}

/** The actings in a store, the newest first, with the organizer's name. */
export const actingsOf = (db: Db, storeId: number, limit: number) =>
  db
    .selectFrom('acting')
    .innerJoin('person', 'person.id', 'acting.organizerId')
    .select(['acting.id', 'reason', 'startedAt', 'untilAt', 'endedAt', 'person.name'])
    .where('storeId', '=', storeId)
    .orderBy('acting.id', 'desc')
    .limit(limit)
    .execute();

/** What was done in some actings, in the order in which it was done. */
export async function actsOf(db: Db, actingIds: readonly number[], limit: number) {
  if (actingIds.length === 0) return [];
  return db
    .selectFrom('actingAct')
    .selectAll()
    .where('actingId', 'in', actingIds)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** A store to be opened. */
export const storeToOpen = (db: Db, storeId: number) =>
  db.selectFrom('store').select(['id', 'name', 'approval']).where('id', '=', storeId).executeTakeFirst();
