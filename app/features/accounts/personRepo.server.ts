import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { ChangedContact, MemberRole, PersonRole } from '~db/schema/accounts';
import type { ApprovalState } from '~db/schema/stores';
import type { SignInAddress } from './SignInAddress';

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

/** Sets a contact of a person, or with null takes it away. */
export async function setContact(
  db: Db,
  id: number,
  { kind, value, now }: { kind: ChangedContact; value: string | null; now: number },
): Promise<void> {
  await db
    .updateTable('person')
    .set({ [kind]: value, updatedAt: now })
    .where('id', '=', id)
    .execute();
}

/** The person who has lost an address of hers and names the backup number that stands with it. */
export function findByBackup(db: Db, { channel, address }: SignInAddress, backupPhone: string) {
  const column = channel === 'email' ? 'email' : 'phone';
  return db
    .selectFrom('person')
    .selectAll()
    .where(column, '=', address)
    .where('backupPhone', '=', backupPhone)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

/** Makes an account for an address that has none. Undefined when another has just made one. */
export async function insertUnlessThere(db: Db, person: NewRow<'person'>): Promise<number | undefined> {
  const made = await db
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

export async function setName(db: Db, id: number, name: string, now: number): Promise<void> {
  await db.updateTable('person').set({ name, updatedAt: now }).where('id', '=', id).execute();
}

export async function rolesOf(db: Db, personId: number): Promise<PersonRole[]> {
  const rows = await db.selectFrom('personRole').select('role').where('personId', '=', personId).execute();
  return rows.map(({ role }) => role);
}

/** Which of these people are organizers. */
export async function organizersAmong(db: Db, personIds: readonly number[]): Promise<Set<number>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('personRole')
    .select('personId')
    .where('personId', 'in', personIds)
    .where('role', '<>', 'mentor')
    .execute();
  return new Set(rows.map(({ personId }) => personId));
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

/** What happened to an account, the newest first. */
export function eventsOf(db: Db, personId: number, limit: number) {
  return db
    .selectFrom('accountEvent')
    .select(['id', 'kind', 'detail', 'actorKind', 'at'])
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
