import { sql } from 'kysely';
import type { Db } from '~db/connection.server';

/** Of few pieces left the seller is told; the index of them says the same number. */
const LOW_STOCK = 3;

type Asking = { storeId: number; festivalId: number; personId: number };

/**
 * What waits in a store for its seller, as numbers; `unsavedId` is a product of which something is typed and not saved.
 * All in one statement, each part of it by an index.
 */
export async function waiting(db: Db, { storeId, festivalId, personId }: Asking) {
  const row = await db
    .selectNoFrom(({ selectFrom }) => {
      const products = () => selectFrom('product').where('product.storeId', '=', storeId);
      const active = () => products().where('product.status', '=', 'active');
      const count = sql<number>`count(*)`.as('count');
      return [
        products().where('product.status', '=', 'draft').select(count).as('drafts'),
        active().where('product.approval', '=', 'returned').select(count).as('returned'),
        active().where('product.approval', '=', 'submitted').select(count).as('submitted'),
        lowIn(db, storeId).as('low'),
        soldOutIn(db, storeId).as('soldOut'),
        selectFrom('nomination')
          .where('nomination.storeId', '=', storeId)
          .where('nomination.festivalId', '=', festivalId)
          .where('nomination.state', '=', 'returned')
          .select(count)
          .as('nominationsReturned'),
        selectFrom('productDraft')
          .innerJoin('product', 'product.id', 'productDraft.productId')
          .where('productDraft.personId', '=', personId)
          .where('product.storeId', '=', storeId)
          .select(({ fn }) => fn.min<number | null>('productDraft.productId').as('id'))
          .as('unsavedId'),
      ];
    })
    .executeTakeFirstOrThrow();
  const { unsavedId, ...counts } = row;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));
  return { ...(numbers as Record<keyof typeof counts, number>), unsavedId: unsavedId ?? null };
}

const lowIn = (db: Db, storeId: number) =>
  db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .where('variant.storeId', '=', storeId)
    .where('variant.stock', '<=', sql.lit(LOW_STOCK))
    .where('variant.stock', '>', sql.lit(0))
    .where('variant.archivedAt', 'is', null)
    .where('product.status', '=', 'active')
    .select(sql<number>`count(DISTINCT "variant"."productId")`.as('count'));

/** Products on sale of which no variant can be had, begun with the few variants that are sold out. */
const soldOutIn = (db: Db, storeId: number) =>
  db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.productId')
    .where('variant.storeId', '=', storeId)
    .where('variant.stock', '=', sql.lit(0))
    .where('variant.archivedAt', 'is', null)
    .where('product.status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('variant as other')
            .select('other.id')
            .whereRef('other.productId', '=', 'variant.productId')
            .where('other.archivedAt', 'is', null)
            .where((eb) => eb.or([eb('other.stock', 'is', null), eb('other.stock', '>', 0)])),
        ),
      ),
    )
    .select(sql<number>`count(DISTINCT "variant"."productId")`.as('count'));

export type SeenOrder = {
  state: string;
  openedAt: number | null;
  reservedUntilAt: number;
  /** When the seller first confirmed or refused it; null: not yet. */
  answeredAt: number | null;
  confirmedAt: number | null;
};

/** The orders of a store made since an instant, newest first, at most `limit`, with when they were answered. */
export function ordersSince(
  db: Db,
  { storeId, sinceAt, limit }: { storeId: number; sinceAt: number; limit: number },
): Promise<SeenOrder[]> {
  return db
    .selectFrom('storeOrder')
    .select(['state', 'openedAt', 'reservedUntilAt'])
    .select(({ selectFrom }) => {
      const first = (states: readonly ('confirmed' | 'refused')[]) =>
        selectFrom('orderEvent')
          .select(({ fn }) => fn.min<number | null>('at').as('at'))
          .whereRef('orderEvent.orderId', '=', 'storeOrder.id')
          .where('toState', 'in', states);
      return [first(['confirmed', 'refused']).as('answeredAt'), first(['confirmed']).as('confirmedAt')];
    })
    .where('storeId', '=', storeId)
    .where('createdAt', '>=', sinceAt)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** How often the pages of a store and its products were opened, by day from a day on. */
export async function viewsSince(db: Db, storeId: number, day: number): Promise<Map<number, number>> {
  const own = db
    .selectFrom('visitDay')
    .where('subjectKind', '=', 'store')
    .where('subjectId', '=', storeId)
    .where('day', '>=', day)
    .select(({ fn }) => ['day', fn.sum<number>('visits').as('visits')])
    .groupBy('day');
  const ofProducts = db
    .selectFrom('visitDay')
    .where('subjectKind', '=', 'product')
    .where('subjectId', 'in', (eb) => eb.selectFrom('product').select('id').where('storeId', '=', storeId))
    .where('day', '>=', day)
    .select(({ fn }) => ['day', fn.sum<number>('visits').as('visits')])
    .groupBy('day');
  const rows = await own.unionAll(ofProducts).execute();
  const views = new Map<number, number>();
  for (const row of rows) views.set(row.day, (views.get(row.day) ?? 0) + Number(row.visits));
  return views;
}
