import { reservedPieces } from '~/features/catalog/variantRepo.server';
import { visibleProducts } from '~/features/catalog/visibilityRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { FeedProduct, FeedVariant } from './FeedItem';

/** After which product, and at most how many; `storeId` null: of all stores. */
export type FeedPage = { storeId: number | null; afterId: number; limit: number };

/** The next products that may be seen at a moment, in the order of their ids, with all that a feed says of them. */
export async function productsAfter(db: Db, moment: FestivalMoment, page: FeedPage): Promise<FeedProduct[]> {
  const { storeId, afterId, limit } = page;
  const products = await visibleProducts(db, moment)
    .select([
      'product.id',
      'product.slug',
      'product.name',
      'product.description',
      'product.categorySlug',
      'store.name as storeName',
      'store.provinceCode',
    ])
    .$if(storeId !== null, (query) => query.where('product.storeId', '=', storeId ?? 0))
    .where('product.id', '>', afterId)
    .orderBy('product.id')
    .limit(limit)
    .execute();
  const ids = products.map(({ id }) => id);
  const [variants, photos] = [await variantsOf(db, moment, ids), await photosOf(db, ids)];
  return products.map((product) => ({
    ...product,
    variants: variants.get(product.id) ?? [],
    photos: photos.get(product.id) ?? [],
  }));
}

async function variantsOf(db: Db, moment: FestivalMoment, productIds: readonly number[]) {
  if (productIds.length === 0) return new Map<number, FeedVariant[]>();
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'productId', 'options', 'priceRupiah', 'stock', 'preorder'])
    .where('productId', 'in', productIds)
    .where('archivedAt', 'is', null)
    .orderBy('productId')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const counted = rows.filter(({ stock }) => stock !== null).map(({ id }) => id);
  const reserved = await reservedPieces(db, moment.now, counted);
  const offers = await offersOf(
    db,
    moment,
    rows.map(({ id }) => id),
  );
  return grouped(
    rows.map(({ id, productId, options, priceRupiah, stock, preorder }) => ({
      productId,
      id,
      options: JSON.parse(options) as [string, string][],
      priceRupiah,
      free: stock === null ? null : Math.max(0, stock - (reserved.get(id) ?? 0)),
      preorder: preorder === 1,
      offers: offers.get(id) ?? [],
    })),
    ({ productId }) => productId,
  );
}

async function offersOf(db: Db, { festival, now }: FestivalMoment, variantIds: readonly number[]) {
  if (variantIds.length === 0) return new Map<number, never[]>();
  const rows = await db
    .selectFrom('offer')
    .select(['variantId', 'priceRupiah', 'startsAt', 'endsAt'])
    .where('variantId', 'in', variantIds)
    .where('festivalId', '=', festival.id)
    .where('endsAt', '>', now)
    .orderBy('id')
    .execute();
  return grouped(rows, ({ variantId }) => variantId);
}

async function photosOf(db: Db, productIds: readonly number[]) {
  if (productIds.length === 0) return new Map<number, never[]>();
  const rows = await db
    .selectFrom('productPhoto')
    .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select(['productPhoto.productId', 'photo.hash', 'photo.mime', 'photo.width', 'photo.height'])
    .where('productPhoto.productId', 'in', productIds)
    .orderBy('productPhoto.productId')
    .orderBy('productPhoto.position')
    .execute();
  return grouped(rows, ({ productId }) => productId);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Of these products, those that organizers took out of sight (or their stores): no feed may go on with them. */
export async function takenOut(
  db: Db,
  { festival, now }: FestivalMoment,
  productIds: readonly number[],
): Promise<Set<number>> {
  const taken = new Set<number>();
  for (let from = 0; from < productIds.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('product')
      .innerJoin('store', 'store.id', 'product.storeId')
      .leftJoin('storeEntry', (join) =>
        join.onRef('storeEntry.storeId', '=', 'store.id').on('storeEntry.festivalId', '=', festival.id),
      )
      .select('product.id')
      .where('product.id', 'in', productIds.slice(from, from + IDS_AT_ONCE))
      .where(({ eb, or }) =>
        or([
          eb('product.approval', '=', 'suspended'),
          eb('product.disputedAt', '<=', now),
          eb('store.approval', '!=', 'approved'),
          eb('storeEntry.state', 'is', null),
          eb('storeEntry.state', '!=', 'accepted'),
        ]),
      )
      .execute();
    for (const { id } of rows) taken.add(id);
  }
  return taken;
}

/** Both databases bound the parameters of one statement. */
const IDS_AT_ONCE = 500;
