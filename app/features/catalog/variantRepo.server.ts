import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import * as Price from './Price';
import type { PriceNow } from './ProductCard';

/** A variant at one instant. `free`: pieces that may still be ordered, null where the seller does not count. */
export type VariantNow = PriceNow & {
  id: number;
  productId: number;
  options: readonly (readonly [name: string, value: string])[];
  sku: string | null;
  free: number | null;
  preorder: boolean;
  /** Days until a preorder is sent, null where the seller does not say. */
  preorderDays: number | null;
};

type VariantRow = Row<'variant'>;

/** The variants of products at a moment, by product id, in the seller's order; archived ones are left out. */
export async function variantsOf(db: Db, moment: FestivalMoment, productIds: readonly number[]) {
  const byProduct = new Map<number, VariantNow[]>();
  if (productIds.length === 0) return byProduct;
  const rows = await db
    .selectFrom('variant')
    .selectAll()
    .where('productId', 'in', productIds)
    .where('archivedAt', 'is', null)
    .orderBy('productId')
    .orderBy('position')
    .orderBy('id')
    .execute();
  for (const variant of await atMoment(db, moment, rows)) {
    const others = byProduct.get(variant.productId);
    if (others) others.push(variant);
    else byProduct.set(variant.productId, [variant]);
  }
  return byProduct;
}

/** The given variant rows with price and free stock at a moment, in the same order. */
export async function atMoment(
  db: Db,
  moment: FestivalMoment,
  rows: readonly VariantRow[],
): Promise<VariantNow[]> {
  const offers = await liveOffers(
    db,
    moment,
    rows.map((row) => row.id),
  );
  const history = await historyOf(db, [...offers.keys()]);
  const reserved = await reservedPieces(
    db,
    moment.now,
    rows.filter((row) => row.stock !== null).map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    productId: row.productId,
    options: JSON.parse(row.options) as [string, string][],
    sku: row.sku,
    free: row.stock === null ? null : Math.max(0, row.stock - (reserved.get(row.id) ?? 0)),
    preorder: row.preorder === 1,
    preorderDays: row.preorderDays,
    ...Price.at(
      { priceRupiah: row.priceRupiah, offers: offers.get(row.id) ?? [], history: history.get(row.id) ?? [] },
      moment,
    ),
  }));
}

/** Pieces held by live reservations at `now`, by variant; variants without any are left out. */
export async function reservedPieces(db: Db, now: number, variantIds: readonly number[]) {
  if (variantIds.length === 0) return new Map<number, number>();
  const rows = await db
    .selectFrom('reservation')
    .select(({ fn }) => ['variantId', fn.sum<number>('quantity').as('pieces')])
    .where('variantId', 'in', variantIds)
    .where('expiresAt', '>', now)
    .where('releasedAt', 'is', null)
    .groupBy('variantId')
    .execute();
  return new Map(rows.map((row) => [row.variantId, row.pieces]));
}

async function liveOffers(db: Db, moment: FestivalMoment, variantIds: readonly number[]) {
  if (!moment.rules.festivalPrice || variantIds.length === 0) return new Map<number, Price.PricedOffer[]>();
  const rows = await db
    .selectFrom('offer')
    .select(['variantId', 'festivalId', 'priceRupiah', 'startsAt', 'endsAt'])
    .where('variantId', 'in', variantIds)
    .where('endsAt', '>', moment.now)
    .where('startsAt', '<=', moment.now)
    .execute();
  return grouped(rows);
}

async function historyOf(db: Db, variantIds: readonly number[]) {
  if (variantIds.length === 0)
    return new Map<number, { variantId: number; priceRupiah: number; at: number }[]>();
  const rows = await db
    .selectFrom('priceChange')
    .select(['variantId', 'priceRupiah', 'at'])
    .where('variantId', 'in', variantIds)
    .orderBy('variantId')
    .orderBy('at')
    .execute();
  return grouped(rows);
}

function grouped<T extends { variantId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.variantId);
    if (group) group.push(row);
    else groups.set(row.variantId, [row]);
  }
  return groups;
}
