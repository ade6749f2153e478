import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

export async function insertInvitation(
  db: Db,
  invitation: Pick<NewRow<'invitation'>, 'storeId' | 'tokenHash' | 'invitedBy' | 'createdAt' | 'expiresAt'>,
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({ ...invitation, usedAt: null, usedBy: null, withdrawnAt: null })
    .execute();
}

const open = (db: Db, now: number) =>
  db
    .selectFrom('invitation')
    .innerJoin('store', 'store.id', 'invitation.storeId')
    .innerJoin('person', 'person.id', 'invitation.invitedBy')
    .select(['invitation.id', 'invitation.storeId', 'invitation.createdAt', 'invitation.expiresAt'])
    .select(['store.name as storeName', 'person.name as inviterName'])
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now);

/** An invitation that may still be accepted. */
export const findOpen = (db: Db, tokenHash: string, now: number) =>
  open(db, now).where('tokenHash', '=', tokenHash).executeTakeFirst();

export const openOf = (db: Db, storeId: number, now: number) =>
  open(db, now).where('invitation.storeId', '=', storeId).orderBy('invitation.id', 'desc').execute();

/** Uses an invitation up. Undefined when it is no longer open: of two who accept it at once one comes too late. */
export function use(
  db: Db,
  tokenHash: string,
  { usedBy, now }: { usedBy: number; now: number },
): Promise<Row<'invitation'> | undefined> {
  return db
    .updateTable('invitation')
    .set({ usedAt: now, usedBy })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Withdraws an open invitation of a store. False when it is another's, or not open. */
export async function withdrawOne(db: Db, storeId: number, id: number, now: number): Promise<boolean> {
  const withdrawn = await db
    .updateTable('invitation')
    .set({ withdrawnAt: now })
    .where('id', '=', id)
    .where('storeId', '=', storeId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return withdrawn.numUpdatedRows > 0n;
}

/** Who belongs to a store now, the owners first. */
export const membersOf = (db: Db, storeId: number) =>
  db
    .selectFrom('storeMember')
    .innerJoin('person', 'person.id', 'storeMember.personId')
    .select(['person.id', 'person.name', 'person.phone', 'person.email'])
    .select(['storeMember.role', 'storeMember.joinedAt'])
    .where('storeId', '=', storeId)
    .where('endedAt', 'is', null)
    .orderBy('storeMember.role')
    .orderBy('storeMember.joinedAt')
    .orderBy('person.id')
    .execute();

/** What a person is to a store now, null when nothing. */
export async function roleIn(db: Db, storeId: number, personId: number) {
  const member = await db
    .selectFrom('storeMember')
    .select('role')
    .where('storeId', '=', storeId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return member?.role ?? null;
}

/** Ends what a person is to a store as staff; an owner stays. False when she was no staff. */
export async function endStaff(db: Db, storeId: number, personId: number, endedAt: number): Promise<boolean> {
  const ended = await db
    .updateTable('storeMember')
    .set({ endedAt })
    .where('storeId', '=', storeId)
    .where('personId', '=', personId)
    .where('role', '=', 'staff')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
