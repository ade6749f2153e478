import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { PhotoRef } from './ProductCard';
import type { StoreContact } from './Sellable';
import { storeContacts } from './storeContactRepo.server';
import { type VariantNow, variantsOf } from './variantRepo.server';
import { visibleProducts } from './visibilityRepo.server';

/** A product as its page shows it, at the moment that showed it. */
export type ProductDetail = {
  moment: FestivalMoment;
  product: Row<'product'>;
  photos: PhotoRef[];
  variants: VariantNow[];
  store: StoreContact;
  policies: { shipping: string; returns: string; payment: string };
};

/**
 * The product of a slug at the first of `moments` that may show it (the current festival before those in the
 * archive), or null.
 */
export async function productDetail(
  db: Db,
  moments: readonly FestivalMoment[],
  slug: string,
): Promise<ProductDetail | null> {
  for (const moment of moments) {
    const found = await visibleProducts(db, moment)
      .selectAll('product')
      .select(['store.shippingPolicy', 'store.returnPolicy', 'store.paymentPolicy'])
      .where('product.slug', '=', slug)
      .executeTakeFirst();
    if (!found) continue;
    const { shippingPolicy, returnPolicy, paymentPolicy, ...product } = found;
    const policies = { shipping: shippingPolicy, returns: returnPolicy, payment: paymentPolicy };
    return detailOf(db, moment, product, policies);
  }
  return null;
}

async function detailOf(
  db: Db,
  moment: FestivalMoment,
  product: Row<'product'>,
  policies: ProductDetail['policies'],
): Promise<ProductDetail | null> {
  const [photos, variants, stores] = await Promise.all([
    photosOf(db, product.id),
    variantsOf(db, moment, [product.id]),
    storeContacts(db, moment.now, [product.storeId]),
  ]);
  const store = stores.get(product.storeId);
  const own = variants.get(product.id);
  // Of a product whose variants are all archived there is nothing to show a price of.
  if (!store || !own) return null;
  return { moment, product, photos, variants: own, store, policies };
}

/** The photos of a product, the cover first. */
function photosOf(db: Db, productId: number): Promise<PhotoRef[]> {
  return db
    .selectFrom('productPhoto')
    .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select(['photo.hash', 'photo.mime', 'photo.width', 'photo.height', 'productPhoto.alt'])
    .where('productPhoto.productId', '=', productId)
    .orderBy('productPhoto.position')
    .execute();
}

/** Ids of visible products of one store, newest first; `exceptId` is left out. */
export async function idsOfStore(
  db: Db,
  moment: FestivalMoment,
  storeId: number,
  { offset = 0, limit, exceptId = 0 }: { offset?: number; limit: number; exceptId?: number },
): Promise<number[]> {
  const rows = await visibleProducts(db, moment)
    .select('product.id')
    .where('product.storeId', '=', storeId)
    .where('product.id', '<>', exceptId)
    .orderBy('product.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** How many products of a store may be seen. */
export async function countOfStore(db: Db, moment: FestivalMoment, storeId: number): Promise<number> {
  const row = await visibleProducts(db, moment)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('product.storeId', '=', storeId)
    .executeTakeFirstOrThrow();
  return row.count;
}
