import { sql } from 'kysely';
import type { Db } from '~db/connection.server';
import type { OrderStateName } from '~db/schema/orders';
import * as SellerTab from './SellerTab';

const ofStore = (db: Db, storeId: number) =>
  db
    .selectFrom('storeOrder')
    .innerJoin('orderGroup', 'orderGroup.id', 'storeOrder.groupId')
    .selectAll('storeOrder')
    .select([
      'orderGroup.buyerName',
      'orderGroup.buyerPhone',
      'orderGroup.street',
      'orderGroup.district',
      'orderGroup.city',
      'orderGroup.postcode',
    ])
    .where('storeOrder.storeId', '=', storeId);

/** An order of this store with its shopper; undefined when it is another store's. */
export const findById = (db: Db, storeId: number, id: number) =>
  ofStore(db, storeId).where('storeOrder.id', '=', id).executeTakeFirst();

export const findByCode = (db: Db, storeId: number, code: string) =>
  ofStore(db, storeId).where('storeOrder.code', '=', code).executeTakeFirst();

export type SellerOrderRow = NonNullable<Awaited<ReturnType<typeof findById>>>;

export type Drawer = {
  storeId: number;
  now: number;
  tab: SellerTab.SellerTab;
  /** The last order of the page before, 0 for the first page. */
  after: number;
  limit: number;
};

/** The orders of a drawer from `after` on, in its order: what waits oldest first, what is over newest first. */
export function pageOfTab(db: Db, { storeId, now, tab, after, limit }: Drawer): Promise<SellerOrderRow[]> {
  const isQueue = SellerTab.isQueue(tab);
  return inTab(ofStore(db, storeId), tab, now)
    .$if(after > 0, (query) => query.where('storeOrder.id', isQueue ? '>' : '<', after))
    .orderBy('storeOrder.id', isQueue ? 'asc' : 'desc')
    .limit(limit)
    .execute();
}

const WAITING: readonly OrderStateName[] = ['intent', 'opened'];

/** By the state as of `now`: what nobody confirmed in time is over, whatever its row says. */
function inTab(query: ReturnType<typeof ofStore>, tab: SellerTab.SellerTab, now: number) {
  const states = SellerTab.statesOf(tab);
  if (states.some((state) => WAITING.includes(state))) {
    return query.where('storeOrder.state', 'in', states).where('storeOrder.reservedUntilAt', '>', now);
  }
  if (!states.includes('expired')) return query.where('storeOrder.state', 'in', states);
  return query.where(({ eb, and, or }) =>
    or([
      eb('storeOrder.state', 'in', states),
      and([eb('storeOrder.state', 'in', WAITING), eb('storeOrder.reservedUntilAt', '<=', now)]),
    ]),
  );
}

type Search = { storeId: number; text: string; code: string | null; after: number; limit: number };

/** The orders of a store whose code or shopper's name holds the text, newest first, from `after` on. */
export function pageOfSearch(
  db: Db,
  { storeId, text, code, after, limit }: Search,
): Promise<SellerOrderRow[]> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return ofStore(db, storeId)
    .where(({ eb, or }) =>
      or([
        ...(code === null ? [] : [eb('storeOrder.code', '=', code)]),
        sql<boolean>`lower("storeOrder"."code") LIKE ${pattern} ESCAPE '\\'`,
        sql<boolean>`lower("orderGroup"."buyerName") LIKE ${pattern} ESCAPE '\\'`,
      ]),
    )
    .$if(after > 0, (query) => query.where('storeOrder.id', '<', after))
    .orderBy('storeOrder.id', 'desc')
    .limit(limit)
    .execute();
}

/** How many orders of a store lie in each drawer at `now`. */
export async function countsByTab(db: Db, storeId: number, now: number) {
  const rows = await db
    .selectFrom('storeOrder')
    .select(({ fn, eb }) => [
      'state',
      fn.countAll<number>().as('all'),
      fn.sum<number>(eb.case().when('reservedUntilAt', '>', now).then(1).else(0).end()).as('live'),
    ])
    .where('storeId', '=', storeId)
    .groupBy('state')
    .execute();
  const counts = new Map<SellerTab.SellerTab, number>(SellerTab.TABS.map((tab) => [tab, 0]));
  const add = (state: OrderStateName, count: number) => {
    const tab = SellerTab.of(state);
    counts.set(tab, (counts.get(tab) ?? 0) + count);
  };
  for (const { state, all, live } of rows) {
    const isWaiting = WAITING.includes(state);
    add(state, isWaiting ? live : all);
    if (isWaiting) add('expired', all - live);
  }
  return counts;
}

/** Why orders were refused, by order; the last refusal counts. */
export async function refusalsOf(db: Db, orderIds: readonly number[]): Promise<Map<number, string>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('orderEvent')
    .select(['orderId', 'reason'])
    .where('orderId', 'in', orderIds)
    .where('toState', '=', 'refused')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ orderId, reason }) => [orderId, reason]));
}
