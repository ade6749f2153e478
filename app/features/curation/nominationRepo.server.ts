import { type Db, dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { EntryState } from '~db/schema/festival';
import type { Terms } from './Nomination';

/** What a festival asks of products that are put forward; nothing of a festival that there is not. */
export async function termsOf(db: Db, festivalId: number): Promise<Terms> {
  const row = await db
    .selectFrom('festival')
    .select(['minDiscountPercent', 'minStock'])
    .where('id', '=', festivalId)
    .executeTakeFirst();
  return row ?? { minDiscountPercent: 0, minStock: 0 };
}

/** The nominations of products in a festival, by product; in a transaction they are held. */
export async function nominationsOf(
  db: Db,
  festivalId: number,
  productIds: readonly number[],
  isHeld = false,
): Promise<Map<number, Row<'nomination'>>> {
  if (productIds.length === 0) return new Map();
  const found = db
    .selectFrom('nomination')
    .selectAll()
    .where('productId', 'in', productIds)
    .where('festivalId', '=', festivalId)
    .orderBy('productId');
  const rows = await (isHeld && dialectOf(db) === 'postgres' ? found.forUpdate() : found).execute();
  return new Map(rows.map((row) => [row.productId, row]));
}

/** Puts a product forward, or puts it forward again. */
export async function nominate(
  db: Db,
  nomination: Pick<NewRow<'nomination'>, 'festivalId' | 'productId' | 'storeId' | 'nominatedAt'>,
): Promise<void> {
  const fresh = { state: 'nominated' as const, reason: '', decidedAt: null, decidedBy: null };
  await db
    .insertInto('nomination')
    .values({ ...nomination, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['productId', 'festivalId'])
        .doUpdateSet({ ...fresh, nominatedAt: nomination.nominatedAt }),
    )
    .execute();
}

export async function withdraw(db: Db, festivalId: number, productId: number): Promise<void> {
  await db
    .updateTable('nomination')
    .set({ state: 'withdrawn', reason: '' })
    .where('festivalId', '=', festivalId)
    .where('productId', '=', productId)
    .execute();
}

type Decided = Pick<Row<'nomination'>, 'festivalId' | 'productId' | 'state' | 'reason'> & {
  decidedAt: number;
  decidedBy: number;
};

/** Notes what organizers have decided. */
export async function decide(db: Db, { festivalId, productId, ...decided }: Decided): Promise<void> {
  await db
    .updateTable('nomination')
    .set(decided)
    .where('festivalId', '=', festivalId)
    .where('productId', '=', productId)
    .execute();
}

export type NominationCursor = { at: number; id: number };
type Wanted = { festivalId: number; state: EntryState; after: NominationCursor | null; limit: number };

/** The nominations of one state, those that wait longest first, with product and store. */
export function nominationsIn(db: Db, { festivalId, state, after, limit }: Wanted) {
  return db
    .selectFrom('nomination')
    .innerJoin('product', 'product.id', 'nomination.productId')
    .innerJoin('store', 'store.id', 'nomination.storeId')
    .select(['nomination.productId', 'nomination.storeId', 'nomination.state', 'nomination.reason'])
    .select(['nomination.nominatedAt', 'nomination.decidedAt'])
    .select(['product.name', 'product.slug', 'product.status', 'product.approval'])
    .select(['store.name as storeName', 'store.ownerName', 'store.approval as storeApproval'])
    .where('nomination.festivalId', '=', festivalId)
    .where('nomination.state', '=', state)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('nomination.nominatedAt', 'nomination.productId'),
          '>',
          tuple(after?.at ?? 0, after?.id ?? 0),
        ),
      ),
    )
    .orderBy('nomination.nominatedAt')
    .orderBy('nomination.productId')
    .limit(limit)
    .execute();
}

/** How many nominations of a festival stand in each state. */
export async function countNominations(
  db: Db,
  festivalId: number,
): Promise<Partial<Record<EntryState, number>>> {
  const rows = await db
    .selectFrom('nomination')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('festivalId', '=', festivalId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** The names of products by id. */
export async function productNames(db: Db, productIds: readonly number[]): Promise<Map<number, string>> {
  if (productIds.length === 0) return new Map();
  const rows = await db.selectFrom('product').select(['id', 'name']).where('id', 'in', productIds).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
