import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { ConsentPurpose } from '~db/schema/accounts';

/** All that a person ever agreed to, the newest first. */
export function consentsOf(db: Db, personId: number): Promise<Row<'consent'>[]> {
  return db
    .selectFrom('consent')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

/** Whether a consent stands: given, and not taken back. */
export async function hasConsent(db: Db, personId: number, purpose: ConsentPurpose): Promise<boolean> {
  const standing = await db
    .selectFrom('consent')
    .select('id')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return standing !== undefined;
}

export async function insertConsent(
  db: Db,
  consent: { personId: number; purpose: ConsentPurpose; version: string; givenAt: number },
): Promise<void> {
  await db
    .insertInto('consent')
    .values({ ...consent, withdrawnAt: null })
    .execute();
}

/** Takes a consent back; the row stays as proof that it was given. False when none stood. */
export async function withdraw(db: Db, personId: number, purpose: ConsentPurpose, now: number) {
  const taken = await db
    .updateTable('consent')
    .set({ withdrawnAt: now })
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}
