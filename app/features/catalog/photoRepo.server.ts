import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { Twin } from './PhotoUpload';

/** A photo by the hash of what is kept, or undefined. */
export function findPhotoByHash(db: Db, hash: string): Promise<Row<'photo'> | undefined> {
  return db.selectFrom('photo').selectAll().where('hash', '=', hash).executeTakeFirst();
}

export function findPhotoById(db: Db, id: number): Promise<Row<'photo'> | undefined> {
  return db.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Adds a photo whose original is kept already; one that is there already stays as it is. Gives back its id. */
export async function keepPhoto(db: Db, photo: NewRow<'photo'>): Promise<number> {
  await db
    .insertInto('photo')
    .values(photo)
    .onConflict((clash) => clash.column('hash').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('photo')
    .select('id')
    .where('hash', '=', photo.hash)
    .executeTakeFirstOrThrow();
  return id;
}

/** The hashes of all photos. */
export function photoHashes(db: Db): Promise<{ hash: string }[]> {
  return db.selectFrom('photo').select('hash').execute();
}

const SHOWN_TWINS = 3;

/** The products of a store that show a photo already, except one; the first few, those in the archive left out. */
export function twinsInStore(
  db: Db,
  { storeId, photoId, exceptId }: { storeId: number; photoId: number; exceptId: number },
): Promise<Twin[]> {
  return db
    .selectFrom('productPhoto')
    .innerJoin('product', 'product.id', 'productPhoto.productId')
    .select(['product.id', 'product.name'])
    .where('productPhoto.photoId', '=', photoId)
    .where('product.storeId', '=', storeId)
    .where('product.id', '<>', exceptId)
    .where('product.status', '<>', 'archived')
    .orderBy('product.id')
    .limit(SHOWN_TWINS)
    .execute();
}
