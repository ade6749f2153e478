import { visibleProducts, visibleStores } from '~/features/catalog/visibilityRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';

export type Changed = { slug: string; updatedAt: number };
/** From the first id on, up to the last, which is left out. */
export type IdRange = { fromId: number; untilId: number };
export type IdSpan = { firstId: number; lastId: number };

/** The products of a range that may be seen, with when they last changed. */
export const productsBetween = (db: Db, moment: FestivalMoment, { fromId, untilId }: IdRange) =>
  visibleProducts(db, moment)
    .select(['product.slug', 'product.updatedAt'])
    .where('product.id', '>=', fromId)
    .where('product.id', '<', untilId)
    .orderBy('product.id')
    .execute();

/** The stores of a range that may be seen. */
export const storesBetween = (db: Db, moment: FestivalMoment, { fromId, untilId }: IdRange) =>
  visibleStores(db, moment)
    .select(['store.slug', 'store.updatedAt'])
    .where('store.id', '>=', fromId)
    .where('store.id', '<', untilId)
    .orderBy('store.id')
    .execute();

/** The lowest and the highest id of any product, null without one. */
export const idsOfProducts = (db: Db): Promise<IdSpan | null> => idsOf(db, 'product');

/** The lowest and the highest id of any store, null without one. */
export const idsOfStores = (db: Db): Promise<IdSpan | null> => idsOf(db, 'store');

/** Two looks into the index of the key: asked for both at once, SQLite would read the whole table. */
async function idsOf(db: Db, table: 'product' | 'store'): Promise<IdSpan | null> {
  const ids = db.selectFrom(table).select('id').limit(1);
  const first = await ids.orderBy('id').executeTakeFirst();
  const last = await ids.orderBy('id', 'desc').executeTakeFirst();
  return first && last ? { firstId: first.id, lastId: last.id } : null;
}
