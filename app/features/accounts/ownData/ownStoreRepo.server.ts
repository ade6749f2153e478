import type { Db } from '~db/connection.server';

/** The stores that a person owns, whatever their state. */
export async function ownedStores(db: Db, personId: number) {
  return db
    .selectFrom('storeMember')
    .innerJoin('store', 'store.id', 'storeMember.storeId')
    .select(['store.id', 'store.slug', 'store.name', 'store.approval'])
    .where('personId', '=', personId)
    .where('role', '=', 'owner')
    .where('endedAt', 'is', null)
    .orderBy('store.id')
    .execute();
}

/** Of these stores those that somebody else owns too. */
export async function ownedByOthersToo(db: Db, personId: number, storeIds: readonly number[]) {
  if (storeIds.length === 0) return new Set<number>();
  const rows = await db
    .selectFrom('storeMember')
    .select('storeId')
    .where('storeId', 'in', storeIds)
    .where('personId', '<>', personId)
    .where('role', '=', 'owner')
    .where('endedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ storeId }) => storeId));
}

type Hiding = { personId: number; reason: string; now: number };

/** Suspends a store that is shown, with the reason. False when it was not shown. */
export async function suspend(db: Db, storeId: number, { personId, reason, now }: Hiding): Promise<boolean> {
  const suspended = await db
    .updateTable('store')
    .set((eb) => ({ approval: 'suspended', updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', storeId)
    .where('approval', '=', 'approved')
    .executeTakeFirst();
  if (suspended.numUpdatedRows === 0n) return false;
  await noteApproval(db, storeId, 'suspended', { personId, reason, now });
  return true;
}

/** Shows a store again that its own owner had hidden for `hiddenFor`. False when that was not why it is hidden. */
export async function restore(
  db: Db,
  storeId: number,
  { hiddenFor, ...why }: Hiding & { hiddenFor: string },
) {
  const last = await db
    .selectFrom('approvalEvent')
    .select(['state', 'reason'])
    .where('subjectKind', '=', 'store')
    .where('subjectId', '=', storeId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.state !== 'suspended' || last.reason !== hiddenFor) return false;
  const restored = await db
    .updateTable('store')
    .set((eb) => ({ approval: 'approved', updatedAt: why.now, version: eb('version', '+', 1) }))
    .where('id', '=', storeId)
    .where('approval', '=', 'suspended')
    .executeTakeFirst();
  if (restored.numUpdatedRows === 0n) return false;
  await noteApproval(db, storeId, 'approved', why);
  return true;
}

async function noteApproval(
  db: Db,
  storeId: number,
  state: 'suspended' | 'approved',
  { personId, reason, now }: Hiding,
) {
  await db
    .insertInto('approvalEvent')
    .values({
      ...{ subjectKind: 'store', subjectId: storeId, state, reason, at: now },
      ...{ actorKind: 'seller', actorId: personId },
    })
    .execute();
}

/** Takes from a store what tells whose it was: its contacts, also those to come, its licences, the owner's name. */
export async function forgetOwner(db: Db, storeId: number, now: number): Promise<void> {
  for (const table of ['storeContact', 'storeContactChange', 'storeLicence'] as const) {
    await db.deleteFrom(table).where('storeId', '=', storeId).execute();
  }
  await db
    .updateTable('store')
    .set((eb) => ({ ownerName: '', nib: null, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', storeId)
    .execute();
}
