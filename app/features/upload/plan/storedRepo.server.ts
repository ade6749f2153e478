import { type Db, dialectOf } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { PictureState, ProductState, VariantState } from './ProductState';
import type { IndexedVariant } from './StoreIndex';

/** A product of the store as it is in the database, and as a file's rows are compared with it. */
export type Stored = {
  product: Row<'product'>;
  variants: Row<'variant'>[];
  offers: Row<'offer'>[];
  state: ProductState;
};

/** Which festival prices count: of this festival, not over at `now`; null: there is none. */
export type Which = { storeId: number; festivalId: number | null; now: number };

/** All variants of a store, in the order of their products' ids. */
export async function indexedVariants(db: Db, storeId: number): Promise<IndexedVariant[]> {
  const rows = await db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .select(['variant.productId', 'variant.sku', 'variant.optionKey', 'variant.archivedAt'])
    .select(['product.name', 'product.status'])
    .where('variant.storeId', '=', storeId)
    .orderBy('variant.productId')
    .execute();
  return rows.map(({ productId, sku, optionKey, archivedAt, name, status }) => ({
    ...{ productId, sku, productName: name, hasOptions: optionKey !== '' },
    isArchived: archivedAt !== null,
    isProductArchived: status === 'archived',
  }));
}

/** Products of a store by id, with all that a file may change; in a transaction they are held. */
export async function storedProducts(
  db: Db,
  which: Which,
  productIds: readonly number[],
  { isHeld = false } = {},
): Promise<Map<number, Stored>> {
  if (productIds.length === 0) return new Map();
  const isLocked = isHeld && dialectOf(db) === 'postgres';
  const products = await db
    .selectFrom('product')
    .selectAll()
    .where('storeId', '=', which.storeId)
    .where('id', 'in', productIds)
    .orderBy('id')
    .$if(isLocked, (query) => query.forUpdate())
    .execute();
  const variants = await db
    .selectFrom('variant')
    .selectAll()
    .where('productId', 'in', productIds)
    .orderBy('position')
    .orderBy('id')
    .$if(isLocked, (query) => query.forUpdate())
    .execute();
  const offers = await offersOf(db, which, productIds);
  const pictures = await picturesOf(db, productIds);
  const variantsBy = byProduct(variants);
  const offersBy = byProduct(offers);
  return new Map(
    products.map((product) => {
      const parts = { variants: variantsBy.get(product.id) ?? [], offers: offersBy.get(product.id) ?? [] };
      const state = stateOf(product, parts, pictures.get(product.id) ?? []);
      return [product.id, { product, ...parts, state }];
    }),
  );
}

function byProduct<T extends { productId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.productId);
    if (group) group.push(row);
    else groups.set(row.productId, [row]);
  }
  return groups;
}

type OfProduct<T> = T & { productId: number };

/** Those that begin first come first. */
function offersOf(
  db: Db,
  { festivalId, now }: Which,
  productIds: readonly number[],
): Promise<OfProduct<Row<'offer'>>[]> {
  return db
    .selectFrom('offer')
    .innerJoin('variant', 'variant.id', 'offer.variantId')
    .selectAll('offer')
    .select('variant.productId')
    .where('variant.productId', 'in', productIds)
    .where('offer.festivalId', '=', festivalId ?? 0)
    .where('offer.endsAt', '>', now)
    .orderBy('offer.startsAt')
    .orderBy('offer.id')
    .execute();
}

/** What a file called the pictures, where they came from one and are still there; of the others the hash of the photo. */
async function picturesOf(db: Db, productIds: readonly number[]): Promise<Map<number, PictureState[]>> {
  const photos = await db
    .selectFrom('productPhoto')
    .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select(['productPhoto.productId', 'productPhoto.photoId', 'photo.hash'])
    .where('productPhoto.productId', 'in', productIds)
    .orderBy('productPhoto.position')
    .execute();
  const named = await db
    .selectFrom('productPicture')
    .selectAll()
    .where('productId', 'in', productIds)
    .orderBy('position')
    .execute();
  const photosBy = byProduct(photos);
  const namedBy = byProduct(named);
  return new Map(productIds.map((id) => [id, pictureStates(photosBy.get(id) ?? [], namedBy.get(id) ?? [])]));
}

function pictureStates(
  photos: readonly { photoId: number; hash: string }[],
  named: readonly Row<'productPicture'>[],
): PictureState[] {
  const shown = new Set(photos.map(({ photoId }) => photoId));
  const kept = named.filter(({ photoId }) => photoId === null || shown.has(photoId));
  const known = new Set(kept.map(({ photoId }) => photoId));
  const states = kept.map(({ ref, sourceHash, photoId }) => ({ ref, sourceHash, photoId, entryName: null }));
  const others = photos.filter(({ photoId }) => !known.has(photoId));
  return [
    ...states,
    ...others.map(({ hash, photoId }) => ({ ref: hash, sourceHash: null, photoId, entryName: null })),
  ];
}

function stateOf(
  product: Row<'product'>,
  { variants, offers }: Pick<Stored, 'variants' | 'offers'>,
  pictures: readonly PictureState[],
): ProductState {
  const live = variants.filter(({ archivedAt }) => archivedAt === null);
  const { name, categorySlug, description, unit, weightGrams, madeIn, brand, halal, pirt, bpom, sni } =
    product;
  return {
    ...{ name, description, unit, weightGrams, madeIn, brand, halal, pirt, bpom, sni, pictures },
    category: categorySlug,
    preorder: live[0]?.preorder === 1,
    variants: live.map((variant) => variantState(variant, offers)),
  };
}

const variantState = (variant: Row<'variant'>, offers: readonly Row<'offer'>[]): VariantState => ({
  id: variant.id,
  sku: variant.sku,
  options: JSON.parse(variant.options) as [string, string][],
  priceRupiah: variant.priceRupiah,
  festivalPriceRupiah: offers.find(({ variantId }) => variantId === variant.id)?.priceRupiah ?? null,
  stock: variant.stock,
});
