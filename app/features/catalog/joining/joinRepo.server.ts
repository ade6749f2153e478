import { sql } from 'kysely';
import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { Typed } from '../StoreForm';

export type Draft = { typed: Typed; step: number; updatedAt: number };

/** What a person has typed so far. */
export async function findDraft(db: Db, personId: number): Promise<Draft | null> {
  const row = await db
    .selectFrom('joinDraft')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ? { typed: JSON.parse(row.facts) as Typed, step: row.step, updatedAt: row.updatedAt } : null;
}

/**
 * Keeps what was typed. `step` is the furthest that was reached. `isNew`: there was no draft when she was asked; one
 * that was there and is gone by now was sent meanwhile, and does not come back.
 */
export async function keepDraft(
  db: Db,
  now: number,
  personId: number,
  { typed, step, isNew }: Omit<Draft, 'updatedAt'> & { isNew: boolean },
): Promise<void> {
  const row = { facts: JSON.stringify(typed), step, updatedAt: now };
  if (!isNew) {
    await db.updateTable('joinDraft').set(row).where('personId', '=', personId).execute();
    return;
  }
  await db
    .insertInto('joinDraft')
    .values({ personId, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
}

/** Takes the draft away; false when it was not there: another send of the same form was first. */
export async function takeDraft(db: Db, personId: number): Promise<boolean> {
  const taken = await db.deleteFrom('joinDraft').where('personId', '=', personId).executeTakeFirst();
  return taken.numDeletedRows > 0n;
}

/** Those of the contacts that a store has in which the person is no member. */
export async function contactsOfOthers(
  db: Db,
  personId: number,
  values: readonly string[],
): Promise<Set<string>> {
  if (values.length === 0) return new Set();
  const rows = await db
    .selectFrom('storeContact')
    .select('storeContact.value')
    .where('storeContact.value', 'in', values)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('storeMember')
            .select('storeMember.storeId')
            .whereRef('storeMember.storeId', '=', 'storeContact.storeId')
            .where('storeMember.personId', '=', personId)
            .where('storeMember.endedAt', 'is', null),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ value }) => value));
}

/** The store that bears or bore a slug, unless it is `exceptId`. */
export function storeOfSlug(db: Db, slug: string, exceptId: number | null) {
  return db
    .selectFrom('slug')
    .innerJoin('store', 'store.id', 'slug.ownerId')
    .select(['store.id', 'store.name', 'store.regency', 'store.approval'])
    .where('slug.kind', '=', 'store')
    .where('slug.slug', '=', slug)
    .where('store.id', '!=', exceptId ?? 0)
    .executeTakeFirst();
}

/** Holds the addresses of stores for this transaction, so that no two take the same one at once. */
export async function lockSlugs(trx: Db): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('store slugs', 0))`.execute(trx);
}

/** Gives consents, each once: one that holds in the same version is left as it is. */
export async function giveConsents(db: Db, consents: readonly Omit<NewRow<'consent'>, 'withdrawnAt'>[]) {
  for (const consent of consents) {
    const { personId, purpose, version } = consent;
    const held = await db
      .selectFrom('consent')
      .select('id')
      .where('personId', '=', personId)
      .where('purpose', '=', purpose)
      .where('version', '=', version)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (!held)
      await db
        .insertInto('consent')
        .values({ ...consent, withdrawnAt: null })
        .execute();
  }
}

/** Names a person who has told no name yet. */
export async function nameIfNameless(db: Db, now: number, personId: number, name: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ name, updatedAt: now })
    .where('id', '=', personId)
    .where('name', '=', '')
    .execute();
}

/** Sends a store in again that was sent back; false when that has been done already. */
export async function resubmit(
  db: Db,
  now: number,
  storeId: number,
  fields: Pick<
    NewRow<'store'>,
    'name' | 'ownerName' | 'story' | 'provinceCode' | 'regency' | 'timeZone' | 'categorySlug'
  >,
): Promise<boolean> {
  const updated = await db
    .updateTable('store')
    .set((eb) => ({ ...fields, approval: 'submitted', updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', storeId)
    .where('approval', 'in', ['draft', 'returned'])
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Why a store was sent back the last time; '' when it never was. */
export async function lastReason(db: Db, storeId: number): Promise<string> {
  const event = await db
    .selectFrom('approvalEvent')
    .select('reason')
    .where('subjectKind', '=', 'store')
    .where('subjectId', '=', storeId)
    .where('state', '=', 'returned')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return event?.reason ?? '';
}

export async function noteApproval(db: Db, event: NewRow<'approvalEvent'>): Promise<void> {
  await db.insertInto('approvalEvent').values(event).execute();
}
