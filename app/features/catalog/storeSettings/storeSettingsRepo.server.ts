import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

/** A store with all that its settings show, as it stands; null when there is none. */
export async function storeSettings(db: Db, now: number, storeId: number) {
  const [store, hours, closures, logo] = await Promise.all([
    db.selectFrom('store').selectAll().where('id', '=', storeId).executeTakeFirst(),
    db.selectFrom('storeHours').selectAll().where('storeId', '=', storeId).execute(),
    db
      .selectFrom('storeClosure')
      .selectAll()
      .where('storeId', '=', storeId)
      .where('untilAt', '>', now)
      .orderBy('fromAt')
      .execute(),
    db
      .selectFrom('store')
      .innerJoin('photo', 'photo.id', 'store.logoPhotoId')
      .select(['photo.hash', 'photo.mime'])
      .where('store.id', '=', storeId)
      .executeTakeFirst(),
  ]);
  return store ? { store, hours, closures, logo: logo ?? null } : null;
}

type Columns = Partial<
  Pick<
    Row<'store'>,
    | 'name'
    | 'ownerName'
    | 'story'
    | 'provinceCode'
    | 'regency'
    | 'timeZone'
    | 'categorySlug'
    | 'shippingPolicy'
    | 'returnPolicy'
    | 'paymentPolicy'
    | 'logoPhotoId'
    | 'preferredContact'
  >
>;

/** Changes columns of a store; each time it is a version further. */
export async function updateStore(db: Db, now: number, storeId: number, columns: Columns): Promise<void> {
  await db
    .updateTable('store')
    .set((eb) => ({ ...columns, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', storeId)
    .execute();
}

/** Replaces the opening hours of a store. */
export async function setHours(
  db: Db,
  storeId: number,
  hours: readonly Omit<NewRow<'storeHours'>, 'storeId'>[],
): Promise<void> {
  await db.deleteFrom('storeHours').where('storeId', '=', storeId).execute();
  if (hours.length === 0) return;
  await db
    .insertInto('storeHours')
    .values(hours.map((range) => ({ ...range, storeId })))
    .execute();
}

export async function insertClosure(db: Db, closure: NewRow<'storeClosure'>): Promise<void> {
  await db.insertInto('storeClosure').values(closure).execute();
}

/** Takes a closure of this store away; another store's is left alone. */
export async function removeClosure(db: Db, storeId: number, id: number): Promise<void> {
  await db.deleteFrom('storeClosure').where('storeId', '=', storeId).where('id', '=', id).execute();
}

/** Notes a change of what organizers have approved. */
export async function noteEdit(
  db: Db,
  edit: Pick<NewRow<'approvalEvent'>, 'subjectId' | 'state' | 'reason' | 'actorKind' | 'actorId' | 'at'>,
): Promise<void> {
  await db
    .insertInto('approvalEvent')
    .values({ ...edit, subjectKind: 'edit', editOf: 'store' })
    .execute();
}
