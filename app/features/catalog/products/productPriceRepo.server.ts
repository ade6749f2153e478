import { sql } from 'kysely';
import { type Db, dialectOf } from '~db/connection.server';

export type PricedVariant = {
  id: number;
  productId: number;
  productName: string;
  options: string;
  priceRupiah: number;
  stock: number | null;
};

/** The variants on sale of products of a store, at most `limit`, by product; in a transaction they are held. */
export async function variantsOnSale(
  db: Db,
  storeId: number,
  productIds: readonly number[],
  { limit, isHeld = false }: { limit: number; isHeld?: boolean },
): Promise<PricedVariant[]> {
  if (productIds.length === 0) return [];
  const found = db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .select([
      'variant.id',
      'variant.productId',
      'product.name as productName',
      'options',
      'priceRupiah',
      'stock',
    ])
    .where('product.storeId', '=', storeId)
    .where('product.status', '<>', 'archived')
    .where('variant.productId', 'in', productIds)
    .where('variant.archivedAt', 'is', null)
    .orderBy('variant.productId')
    .orderBy('variant.position')
    .orderBy('variant.id')
    .limit(limit);
  return (isHeld && dialectOf(db) === 'postgres' ? found.forUpdate('variant') : found).execute();
}

const ROWS_PER_STATEMENT = 200;

/** Gives variants new prices and stocks, many in one statement. */
export async function setPricesAndStocks(
  db: Db,
  changes: readonly { id: number; priceRupiah: number; stock: number | null }[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += ROWS_PER_STATEMENT) {
    const part = changes.slice(from, from + ROWS_PER_STATEMENT);
    const prices = part.map(({ id, priceRupiah }) => sql`WHEN ${id} THEN ${sql.lit(priceRupiah)}`);
    const stocks = part.map(({ id, stock }) => sql`WHEN ${id} THEN ${sql.lit(stock)}`);
    await db
      .updateTable('variant')
      .set({
        priceRupiah: sql<number>`CASE "id" ${sql.join(prices, sql` `)} ELSE "priceRupiah" END`,
        stock: sql<number | null>`CASE "id" ${sql.join(stocks, sql` `)} ELSE "stock" END`,
      })
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
  }
}
