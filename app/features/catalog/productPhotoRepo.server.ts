import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, dialectOf } from '~db/connection.server';
import type { Row } from '~db/schema';

/** A photo of a product as its editor shows it; the first is the cover. */
export type ProductPhoto = {
  photoId: number;
  hash: string;
  mime: string;
  width: number;
  height: number;
  alt: string;
};

/** A product of that store, for this transaction alone; undefined when there is none, or it is another store's. */
export function lockProduct(db: Db, storeId: number, productId: number): Promise<Row<'product'> | undefined> {
  const query = db
    .selectFrom('product')
    .selectAll()
    .where('id', '=', productId)
    .where('storeId', '=', storeId);
  return (dialectOf(db) === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
}

/** A product of that store, or undefined. */
export function findProduct(db: Db, storeId: number, productId: number) {
  const products = db.selectFrom('product').select(['id', 'name', 'status']).where('id', '=', productId);
  return products.where('storeId', '=', storeId).executeTakeFirst();
}

/** The photos of a product, the cover first. */
export function photosOfProduct(db: Db, productId: number): Promise<ProductPhoto[]> {
  return db
    .selectFrom('productPhoto')
    .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select([
      'productPhoto.photoId',
      'photo.hash',
      'photo.mime',
      'photo.width',
      'photo.height',
      'productPhoto.alt',
    ])
    .where('productPhoto.productId', '=', productId)
    .orderBy('productPhoto.position')
    .execute();
}

/** Makes these the photos of a product, in this order. */
export async function replacePhotos(
  db: Db,
  productId: number,
  photos: readonly { photoId: number; alt: string }[],
): Promise<void> {
  await db.deleteFrom('productPhoto').where('productId', '=', productId).execute();
  const rows = photos.map(({ photoId, alt }, position) => ({ productId, photoId, alt, position }));
  if (rows.length > 0) await db.insertInto('productPhoto').values(rows).execute();
}

/** Notes that a product was changed: its version, and the log that the indexes follow. */
export async function noteChange(db: Db, productId: number, now: number): Promise<void> {
  await db
    .updateTable('product')
    .set((eb) => ({ version: eb('version', '+', 1), updatedAt: now }))
    .where('id', '=', productId)
    .execute();
  await outboxRepo.append(db, now, [{ kind: 'product', id: productId }]);
}
