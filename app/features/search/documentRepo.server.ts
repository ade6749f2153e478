import type { Db } from '~db/connection.server';
import type { PriceWindow, SearchDocument } from './SearchEngine';

/**
 * The documents of the products, of those asked, that could ever be seen: store approved, product active and
 * approved (or waiting, where the festival publishes first), both entered, not disputed, with a variant. Phases
 * are not asked: they change by the clock, and the search asks them. What is left out belongs in no index.
 */
export async function documentsByIds(db: Db, productIds: readonly number[]): Promise<SearchDocument[]> {
  if (productIds.length === 0) return [];
  const [products, variants, festivals] = await Promise.all([
    productRows(db, productIds),
    variantRows(db, productIds),
    festivalRows(db, productIds),
  ]);
  const offers = await offerRows(
    db,
    variants.map(({ id }) => id),
  );
  const variantsOf = grouped(variants, ({ productId }) => productId);
  const festivalsOf = grouped(festivals, ({ productId }) => productId);
  return products.flatMap((product) => {
    const own = variantsOf.get(product.id) ?? [];
    const entered = festivalsOf.get(product.id) ?? [];
    if (own.length === 0 || entered.length === 0) return [];
    return [
      toDocument(
        product,
        own,
        entered.map(({ festivalId }) => festivalId),
        offers,
      ),
    ];
  });
}

/** Ids of all products after `afterId`, in order, at most `limit`. */
export async function productIdsAfter(db: Db, afterId: number, limit: number): Promise<number[]> {
  return idsOf(
    await db
      .selectFrom('product')
      .select('id')
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

/** Ids of the products of a store after `afterId`, in order, at most `limit`. */
export async function productIdsOfStore(db: Db, storeId: number, afterId: number, limit: number) {
  return idsOf(
    await db
      .selectFrom('product')
      .select('id')
      .where('storeId', '=', storeId)
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

/** When the outbox row of this place was written; null when the log has no such row. */
export async function outboxRowAt(db: Db, place: { xid: number; id: number }): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select('at')
    .where('id', '=', place.id)
    .where('xid', '=', place.xid)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The id of the newest change of the search's tuning, 0 when there is none: another one means that it was changed. */
export async function newestTuning(db: Db): Promise<number> {
  const row = await db
    .selectFrom('searchTuningEvent')
    .select(({ fn }) => fn.max<number | null>('id').as('newest'))
    .executeTakeFirst();
  return row?.newest ?? 0;
}

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

function productRows(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('product')
    .innerJoin('store', 'store.id', 'product.storeId')
    .select([
      'product.id',
      'product.version',
      'product.name',
      'product.brand',
      'product.description',
      'product.categorySlug',
      'product.createdAt',
      'product.soldCount',
      'store.version as storeVersion',
      'store.id as storeId',
      'store.slug as storeSlug',
      'store.name as storeName',
      'store.regency',
      'store.provinceCode',
    ])
    .where('product.id', 'in', ids)
    .where('product.status', '=', 'active')
    .where('product.disputedAt', 'is', null)
    .where('store.approval', '=', 'approved')
    .orderBy('product.id')
    .execute();
}

function variantRows(db: Db, productIds: readonly number[]) {
  return db
    .selectFrom('variant')
    .select(['id', 'productId', 'priceRupiah'])
    .where('productId', 'in', productIds)
    .where('archivedAt', 'is', null)
    .execute();
}

function festivalRows(db: Db, productIds: readonly number[]) {
  return db
    .selectFrom('productEntry')
    .innerJoin('product', 'product.id', 'productEntry.productId')
    .innerJoin('festival', 'festival.id', 'productEntry.festivalId')
    .innerJoin('storeEntry', (join) =>
      join
        .onRef('storeEntry.festivalId', '=', 'productEntry.festivalId')
        .onRef('storeEntry.storeId', '=', 'product.storeId'),
    )
    .select(['productEntry.productId', 'productEntry.festivalId'])
    .where('productEntry.productId', 'in', productIds)
    .where('productEntry.state', '=', 'accepted')
    .where('storeEntry.state', '=', 'accepted')
    .where(({ eb, or, and }) =>
      or([
        eb('product.approval', '=', 'approved'),
        and([eb('product.approval', '=', 'submitted'), eb('festival.checksProductsFirst', '=', 0)]),
      ]),
    )
    .orderBy('productEntry.festivalId')
    .execute();
}

function offerRows(db: Db, variantIds: readonly number[]) {
  if (variantIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('offer')
    .select(['variantId', 'festivalId', 'priceRupiah', 'startsAt', 'endsAt'])
    .where('variantId', 'in', variantIds)
    .execute();
}

type ProductRow = Awaited<ReturnType<typeof productRows>>[number];
type VariantRow = Awaited<ReturnType<typeof variantRows>>[number];
type OfferRow = Awaited<ReturnType<typeof offerRows>>[number];

function toDocument(
  product: ProductRow,
  variants: readonly VariantRow[],
  festivalIds: readonly number[],
  offers: readonly OfferRow[],
): SearchDocument {
  const own = new Set(variants.map(({ id }) => id));
  const ownOffers = offers.filter(({ variantId }) => own.has(variantId));
  const { name, brand, version, storeVersion, regency, ...fields } = product;
  return {
    ...fields,
    title: name,
    brand: brand ?? '',
    city: regency,
    version: version + storeVersion,
    basePriceRupiah: Math.min(...variants.map(({ priceRupiah }) => priceRupiah)),
    festivals: festivalIds.map((festivalId) => ({
      festivalId,
      offers: ownOffers.filter((offer) => offer.festivalId === festivalId).map(toWindow),
    })),
  };
}

/** The lowest price of a product is its lowest variant's: an offer above that lowers nothing and drops out later. */
const toWindow = ({ startsAt, endsAt, priceRupiah }: OfferRow): PriceWindow => ({
  fromAt: startsAt,
  untilAt: endsAt,
  priceRupiah,
});

function grouped<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
