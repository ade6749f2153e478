import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { MemberRole, PersonRole } from '~db/schema/accounts';
import type { ApprovalState } from '~db/schema/stores';

export async function insertPerson(db: Db, person: NewRow<'person'>): Promise<number> {
  const { id } = await db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A person who has not deleted the account. */
export function findPerson(db: Db, id: number): Promise<Row<'person'> | undefined> {
  const person = db.selectFrom('person').selectAll().where('id', '=', id);
  return person.where('deletedAt', 'is', null).executeTakeFirst();
}

/** The person who signs in with this address: an e-mail in lower case or a number in E.164. */
export function findByAddress(db: Db, channel: 'email' | 'whatsapp', address: string) {
  const column = channel === 'email' ? 'email' : 'phone';
  const person = db.selectFrom('person').selectAll().where(column, '=', address);
  return person.where('deletedAt', 'is', null).executeTakeFirst();
}

export async function setPasswordHash(db: Db, id: number, passwordHash: string, now: number) {
  await db.updateTable('person').set({ passwordHash, updatedAt: now }).where('id', '=', id).execute();
}

export async function rolesOf(db: Db, personId: number): Promise<PersonRole[]> {
  const rows = await db.selectFrom('personRole').select('role').where('personId', '=', personId).execute();
  return rows.map(({ role }) => role);
}

/** Gives a role; once is as good as twice. */
export async function grantRole(db: Db, role: NewRow<'personRole'>): Promise<void> {
  await db
    .insertInto('personRole')
    .values(role)
    .onConflict((conflict) => conflict.columns(['personId', 'role']).doNothing())
    .execute();
}

/** A store in whose panel a person may be. */
export type MemberStore = {
  id: number;
  slug: string;
  name: string;
  approval: ApprovalState;
  role: MemberRole;
};

/** The stores of a person, the one joined first first. */
export function storesOf(db: Db, personId: number): Promise<MemberStore[]> {
  return db
    .selectFrom('storeMember')
    .innerJoin('store', 'store.id', 'storeMember.storeId')
    .select(['store.id', 'store.slug', 'store.name', 'store.approval', 'storeMember.role'])
    .where('storeMember.personId', '=', personId)
    .where('storeMember.endedAt', 'is', null)
    .orderBy('storeMember.joinedAt')
    .orderBy('store.id')
    .execute();
}

/** The id of a store by its slug, or null. */
export async function storeIdOf(db: Db, slug: string): Promise<number | null> {
  const store = await db.selectFrom('store').select('id').where('slug', '=', slug).executeTakeFirst();
  return store?.id ?? null;
}

/** Makes a person a member of a store, or one again. */
export async function addMember(db: Db, member: Omit<NewRow<'storeMember'>, 'endedAt'>): Promise<void> {
  await db
    .insertInto('storeMember')
    .values({ ...member, endedAt: null })
    .onConflict((conflict) =>
      conflict.columns(['storeId', 'personId']).doUpdateSet({ role: member.role, endedAt: null }),
    )
    .execute();
}

export async function noteEvent(db: Db, event: NewRow<'accountEvent'>): Promise<void> {
  await db.insertInto('accountEvent').values(event).execute();
}
