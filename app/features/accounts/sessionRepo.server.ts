import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

/** A session with the person it belongs to. */
export type LiveSession = Pick<
  Row<'session'>,
  'id' | 'personId' | 'isOrganizer' | 'storeId' | 'actingId' | 'seenAt' | 'expiresAt'
> &
  Pick<Row<'person'>, 'name' | 'email' | 'phone'>;

export async function insertSession(db: Db, session: NewRow<'session'>): Promise<number> {
  const { id } = await db.insertInto('session').values(session).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The session of a token that has neither ended nor run out, of a person who is still here. */
export function findLive(db: Db, tokenHash: string, now: number): Promise<LiveSession | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select(['session.id', 'personId', 'isOrganizer', 'storeId', 'actingId', 'seenAt', 'expiresAt'])
    .select(['person.name', 'person.email', 'person.phone'])
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('person.deletedAt', 'is', null)
    .executeTakeFirst();
}

export function findSession(db: Db, id: number): Promise<Row<'session'> | undefined> {
  return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notes that a session is used, and until when it lasts now. */
export async function touch(db: Db, id: number, seenAt: number, expiresAt: number): Promise<void> {
  await db.updateTable('session').set({ seenAt, expiresAt }).where('id', '=', id).execute();
}

/** Which store's panel a session has open. */
export async function chooseStore(db: Db, id: number, storeId: number | null): Promise<void> {
  await db.updateTable('session').set({ storeId }).where('id', '=', id).execute();
}

/** Ends one session of a person. False when it is not hers, or has ended. */
export async function end(db: Db, personId: number, id: number, now: number): Promise<boolean> {
  const ended = await db
    .updateTable('session')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends all sessions of a person but one (null: really all). Gives back how many there were. */
export async function endOthers(db: Db, personId: number, keptId: number | null, now: number) {
  const ended = await db
    .updateTable('session')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .$if(keptId !== null, (query) => query.where('id', '<>', keptId ?? 0))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** The sessions of a person that live, the one used last first. */
export function liveOf(db: Db, personId: number, now: number): Promise<Row<'session'>[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('seenAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Which store a session's organizer has opened as its seller; null: none. */
export async function setActing(db: Db, id: number, actingId: number | null): Promise<void> {
  await db.updateTable('session').set({ actingId }).where('id', '=', id).execute();
}
