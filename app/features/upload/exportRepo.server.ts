import type { Db } from '~db/connection.server';
import type { ExportProduct, ExportVariant } from './ExportRow';

type OfStore = { storeId: number; festivalId: number | null; now: number };

/** The next products of a store after an id, whoever may see them, the archived ones left out. */
export async function exportedAfter(
  db: Db,
  of: OfStore,
  afterId: number,
  limit: number,
): Promise<ExportProduct[]> {
  const products = await db
    .selectFrom('product')
    .select(['id', 'name', 'description', 'categorySlug', 'unit', 'weightGrams', 'madeIn', 'brand'])
    .select(['halal', 'pirt', 'bpom', 'sni'])
    .where('storeId', '=', of.storeId)
    .where('status', '!=', 'archived')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  const variants = await variantsOf(
    db,
    of,
    products.map(({ id }) => id),
  );
  return products.map((product) => ({ ...product, variants: variants.get(product.id) ?? [] }));
}

/** What the options of a store's variants are, each once, as the database has them. */
export async function optionTexts(db: Db, storeId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .select('variant.options')
    .distinct()
    .where('variant.storeId', '=', storeId)
    .where('variant.archivedAt', 'is', null)
    .where('product.status', '!=', 'archived')
    .execute();
  return rows.map(({ options }) => options);
}

async function variantsOf(
  db: Db,
  { festivalId, now }: OfStore,
  productIds: readonly number[],
): Promise<Map<number, ExportVariant[]>> {
  const byProduct = new Map<number, ExportVariant[]>();
  if (productIds.length === 0) return byProduct;
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'productId', 'sku', 'options', 'priceRupiah', 'stock', 'preorder'])
    .where('productId', 'in', productIds)
    .where('archivedAt', 'is', null)
    .orderBy('productId')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const prices = await festivalPrices(
    db,
    { festivalId, now },
    rows.map(({ id }) => id),
  );
  for (const { id, productId, options, preorder, ...row } of rows) {
    const variant: ExportVariant = {
      ...row,
      options: JSON.parse(options) as [string, string][],
      preorder: preorder === 1,
      festivalPriceRupiah: prices.get(id) ?? null,
    };
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), variant]);
  }
  return byProduct;
}

/** Of each variant the offer in force, else the next one: those that begin first come first. */
async function festivalPrices(
  db: Db,
  { festivalId, now }: Omit<OfStore, 'storeId'>,
  variantIds: readonly number[],
): Promise<Map<number, number>> {
  if (festivalId === null || variantIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('offer')
    .select(['variantId', 'priceRupiah'])
    .where('variantId', 'in', variantIds)
    .where('festivalId', '=', festivalId)
    .where('endsAt', '>', now)
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ variantId, priceRupiah }) => [variantId, priceRupiah]));
}
