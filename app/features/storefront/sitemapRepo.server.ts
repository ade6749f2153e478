import { visibleProducts, visibleStores } from '~/features/catalog/visibilityRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';

export type Changed = { slug: string; updatedAt: number };

/** The products that may be seen with an id in [fromId, untilId), with when they last changed. */
export function productsBetween(
  db: Db,
  moment: FestivalMoment,
  fromId: number,
  untilId: number,
): Promise<Changed[]> {
  return visibleProducts(db, moment)
    .select(['product.slug', 'product.updatedAt'])
    .where('product.id', '>=', fromId)
    .where('product.id', '<', untilId)
    .orderBy('product.id')
    .execute();
}

/** The stores that may be seen. */
export function shownStores(db: Db, moment: FestivalMoment): Promise<Changed[]> {
  return visibleStores(db, moment).select(['store.slug', 'store.updatedAt']).orderBy('store.id').execute();
}

/** The highest id of any product, 0 without one. */
export async function lastProductId(db: Db): Promise<number> {
  const row = await db.selectFrom('product').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}
