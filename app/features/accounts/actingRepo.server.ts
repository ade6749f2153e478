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
