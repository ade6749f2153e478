import type { PriceChange } from '~/features/catalog/HonestPrice';
import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

export type ListedVariant = Pick<Row<'variant'>, 'id' | 'productId' | 'options' | 'priceRupiah' | 'stock'> & {
  productName: string;
};

type Which = {
  /** Only products of this store. */
  storeId?: number;
  /** In a transaction: nobody changes them until it ends. */
  isHeld?: boolean;
};

/** The variants on sale of active products, by product. */
export function variantsOf(
  db: Db,
  productIds: readonly number[],
  { storeId, isHeld = false }: Which = {},
): Promise<ListedVariant[]> {
  if (productIds.length === 0) return Promise.resolve([]);
  const found = db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .select(['variant.id', 'variant.productId', 'variant.options', 'variant.priceRupiah', 'variant.stock'])
    .select('product.name as productName')
    .$if(storeId !== undefined, (query) => query.where('product.storeId', '=', storeId ?? 0))
    .where('product.status', '=', 'active')
    .where('variant.productId', 'in', productIds)
    .where('variant.archivedAt', 'is', null)
    .orderBy('variant.productId')
    .orderBy('variant.position')
    .orderBy('variant.id');
  return (isHeld && dialectOf(db) === 'postgres' ? found.forUpdate('variant') : found).execute();
}

/** The festival prices of variants that are not over at `now`, by variant, the first one first. */
export async function offersOf(db: Db, festivalId: number, variantIds: readonly number[], now: number) {
  if (variantIds.length === 0) return new Map<number, Row<'offer'>[]>();
  const rows = await db
    .selectFrom('offer')
    .selectAll()
    .where('variantId', 'in', variantIds)
    .where('endsAt', '>', now)
    .where('festivalId', '=', festivalId)
    .orderBy('startsAt')
    .execute();
  return byVariant(rows);
}

/** What variants have cost, by variant. */
export async function pricesOf(db: Db, variantIds: readonly number[]) {
  if (variantIds.length === 0) return new Map<number, (PriceChange & { variantId: number })[]>();
  const rows = await db
    .selectFrom('priceChange')
    .select(['variantId', 'priceRupiah', 'at'])
    .where('variantId', 'in', variantIds)
    .orderBy('variantId')
    .orderBy('at')
    .execute();
  return byVariant(rows);
}

function byVariant<T extends { variantId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(row.variantId, [...(groups.get(row.variantId) ?? []), row]);
  return groups;
}

const ROWS_PER_STATEMENT = 200;

export async function insertOffers(db: Db, offers: readonly NewRow<'offer'>[]): Promise<void> {
  for (let from = 0; from < offers.length; from += ROWS_PER_STATEMENT) {
    await db
      .insertInto('offer')
      .values(offers.slice(from, from + ROWS_PER_STATEMENT))
      .execute();
  }
}

/** A festival price of a store that is not over at `now`, with its product; undefined when it has none of that id. */
export function findOffer(db: Db, storeId: number, id: number, now: number) {
  return db
    .selectFrom('offer')
    .innerJoin('variant', 'variant.id', 'offer.variantId')
    .select(['offer.id', 'offer.startsAt', 'offer.endsAt', 'variant.productId'])
    .where('offer.id', '=', id)
    .where('variant.storeId', '=', storeId)
    .where('offer.endsAt', '>', now)
    .executeTakeFirst();
}

/** Ends a festival price at `now`: one that has begun stays as past, one that has not is taken away. */
export async function endOffer(
  db: Db,
  { id, startsAt }: { id: number; startsAt: number },
  now: number,
): Promise<void> {
  if (startsAt >= now) await db.deleteFrom('offer').where('id', '=', id).execute();
  else await db.updateTable('offer').set({ endsAt: now }).where('id', '=', id).execute();
}
