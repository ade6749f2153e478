import type { Db } from '~db/connection.server';
import type { PhotoRef } from './ProductCard';

/** The category that a product of the store most likely has: the store's own. */
export async function categoryOfStore(db: Db, storeId: number): Promise<string> {
  const store = await db
    .selectFrom('store')
    .select('categorySlug')
    .where('id', '=', storeId)
    .executeTakeFirstOrThrow();
  return store.categorySlug;
}

/** A draft that a photo has become; `priceRupiah` null: no price yet. */
export type PhotoDraft = {
  id: number;
  name: string;
  priceRupiah: number | null;
  photo: PhotoRef | null;
};

/** More than two choices of thirty photos are filled in from the list of products. */
const MAX_DRAFTS = 60;

/** What has become of the photos that a store sent since `since` and is still a draft, in the order of sending. */
export async function draftsFromPhotos(db: Db, storeId: number, since: number): Promise<PhotoDraft[]> {
  const rows = await db
    .selectFrom('photoUpload')
    .innerJoin('product', 'product.id', 'photoUpload.productId')
    .leftJoin('productPhoto', (join) =>
      join.onRef('productPhoto.productId', '=', 'product.id').on('productPhoto.position', '=', 0),
    )
    .leftJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select(['product.id', 'product.name', 'productPhoto.alt'])
    .select(['photo.hash', 'photo.mime', 'photo.width', 'photo.height'])
    .select(({ selectFrom }) =>
      selectFrom('variant')
        .select(({ fn }) => fn.min('variant.priceRupiah').as('price'))
        .whereRef('variant.productId', '=', 'product.id')
        .where('variant.archivedAt', 'is', null)
        .as('priceRupiah'),
    )
    .where('photoUpload.storeId', '=', storeId)
    .where('photoUpload.forProductId', 'is', null)
    .where('photoUpload.doneAt', '>=', since)
    .where('product.storeId', '=', storeId)
    .where('product.status', '=', 'draft')
    .orderBy('photoUpload.id', 'desc')
    .limit(MAX_DRAFTS)
    .execute();
  return rows.reverse().map(({ hash, mime, width, height, alt, ...draft }) => ({
    ...draft,
    photo: hash && mime && width && height ? { hash, mime, width, height, alt: alt ?? '' } : null,
  }));
}

/** The variants on sale of a product, with their prices; usually a draft has none or one. */
export function variantsOnSale(db: Db, productId: number): Promise<{ id: number; priceRupiah: number }[]> {
  return db
    .selectFrom('variant')
    .select(['id', 'priceRupiah'])
    .where('productId', '=', productId)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Gives a product without variants its only one. */
export async function insertOnlyVariant(
  db: Db,
  { storeId, productId, priceRupiah }: { storeId: number; productId: number; priceRupiah: number },
): Promise<number> {
  const nothing = { sku: null, stock: null, preorderDays: null, archivedAt: null };
  const { id } = await db
    .insertInto('variant')
    .values({ ...nothing, storeId, productId, priceRupiah })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setPrice(db: Db, variantId: number, priceRupiah: number): Promise<void> {
  await db.updateTable('variant').set({ priceRupiah }).where('id', '=', variantId).execute();
}

/** Every price change is a row: the honest was-price is read from them. */
export async function notePrice(db: Db, variantId: number, priceRupiah: number, at: number): Promise<void> {
  await db.insertInto('priceChange').values({ variantId, priceRupiah, at }).execute();
}

export async function setName(db: Db, productId: number, name: string): Promise<void> {
  await db.updateTable('product').set({ name }).where('id', '=', productId).execute();
}

/** Puts a draft into the archive, where it is out of the way. */
export async function archiveDraft(db: Db, productId: number): Promise<void> {
  const drafts = db.updateTable('product').set({ status: 'archived' }).where('id', '=', productId);
  await drafts.where('status', '=', 'draft').execute();
}
