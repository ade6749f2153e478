import { sql } from 'kysely';
import type { Db } from '~db/connection.server';

export const VIEWS = ['semua', 'harga', 'nominasi'] as const;
/** All products on sale, those with a festival price, those put forward. */
export type View = (typeof VIEWS)[number];

type Wanted = {
  storeId: number;
  festivalId: number;
  now: number;
  view: View;
  text: string;
  /** Only this product, null for all. */
  onlyId: number | null;
  afterId: number | null;
  limit: number;
};

/** Products on sale of a store, newest first, at most `limit`. */
export function productsOf(db: Db, wanted: Wanted) {
  const { storeId, festivalId, now, view, text, onlyId, afterId, limit } = wanted;
  const part = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .selectFrom('product')
    .select(['product.id', 'product.name', 'product.slug'])
    .where('product.storeId', '=', storeId)
    .where('product.status', '=', 'active')
    .$if(onlyId !== null, (query) => query.where('product.id', '=', onlyId ?? 0))
    .$if(afterId !== null, (query) => query.where('product.id', '<', afterId ?? 0))
    .$if(text !== '', (query) => query.where(sql<boolean>`lower("product"."name") LIKE ${part} ESCAPE '\\'`))
    .$if(view === 'nominasi', (query) =>
      query.where('product.id', 'in', (eb) =>
        eb
          .selectFrom('nomination')
          .select('nomination.productId')
          .where('nomination.storeId', '=', storeId)
          .where('nomination.festivalId', '=', festivalId)
          .where('nomination.state', '<>', 'withdrawn'),
      ),
    )
    .$if(view === 'harga', (query) =>
      query.where('product.id', 'in', (eb) =>
        eb
          .selectFrom('offer')
          .innerJoin('variant', 'variant.id', 'offer.variantId')
          .select('variant.productId')
          .where('offer.festivalId', '=', festivalId)
          .where('offer.endsAt', '>', now)
          .where('variant.storeId', '=', storeId)
          .where('variant.archivedAt', 'is', null),
      ),
    )
    .orderBy('product.id', 'desc')
    .limit(limit)
    .execute();
}
