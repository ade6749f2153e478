import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

export type Upload = Row<'photoUpload'>;

/** An upload of a store by its key, or undefined. */
export function findUpload(db: Db, storeId: number, key: string): Promise<Upload | undefined> {
  return db
    .selectFrom('photoUpload')
    .selectAll()
    .where('storeId', '=', storeId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export function findUploadById(db: Db, id: number): Promise<Upload | undefined> {
  return db.selectFrom('photoUpload').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The upload for this transaction alone: two that finish it at a time do it once. */
export function lockUpload(db: Db, id: number): Promise<Upload | undefined> {
  const query = db.selectFrom('photoUpload').selectAll().where('id', '=', id);
  return (dialectOf(db) === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** Begins an upload; when its key is there already nothing changes. Gives back whether it is new. */
export async function insertUpload(db: Db, upload: NewRow<'photoUpload'>): Promise<number | null> {
  const inserted = await db
    .insertInto('photoUpload')
    .values(upload)
    .onConflict((clash) => clash.columns(['storeId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Notes how much is on the disk. Never less than before: answers of twins may come in any order. */
export async function noteReceived(db: Db, id: number, received: number, now: number): Promise<void> {
  await db
    .updateTable('photoUpload')
    .set({ receivedBytes: received, updatedAt: now })
    .where('id', '=', id)
    .where('receivedBytes', '<', received)
    .where('doneAt', 'is', null)
    .execute();
}

/** Goes back to what lies on this disk. */
export async function setReceived(db: Db, id: number, receivedBytes: number, now: number): Promise<void> {
  const present = { receivedBytes, updatedAt: now };
  await db.updateTable('photoUpload').set(present).where('id', '=', id).where('doneAt', 'is', null).execute();
}

type Outcome = Partial<Pick<Upload, 'photoId' | 'productId' | 'refusal'>>;

export async function finish(db: Db, id: number, outcome: Outcome, now: number): Promise<void> {
  const done = { ...outcome, doneAt: now, updatedAt: now };
  await db.updateTable('photoUpload').set(done).where('id', '=', id).where('doneAt', 'is', null).execute();
}

/** The uploads of a store that are not done, those that were gone on with longest ago first. */
export function pendingOf(db: Db, storeId: number): Promise<Upload[]> {
  const pending = db.selectFrom('photoUpload').selectAll().where('storeId', '=', storeId);
  return pending.where('doneAt', 'is', null).orderBy('updatedAt').orderBy('id').execute();
}

export async function removeUpload(db: Db, id: number): Promise<void> {
  await db.deleteFrom('photoUpload').where('id', '=', id).execute();
}

/** Keys of the uploads whose part may lie on the disk, with their stores. */
export function unfinished(db: Db): Promise<Pick<Upload, 'storeId' | 'key'>[]> {
  return db.selectFrom('photoUpload').select(['storeId', 'key']).where('doneAt', 'is', null).execute();
}
