import type { Db } from '~db/connection.server';

/** The person as she is kept: whether there is a password is said, the password itself nobody has. */
export async function personRecord(db: Db, personId: number) {
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const { passwordHash, ...known } = person;
  const roles = await db
    .selectFrom('personRole')
    .select(['role', 'grantedAt'])
    .where('personId', '=', personId)
    .execute();
  return { ...known, hasPassword: passwordHash !== null, roles };
}

/** Sessions without what is kept of their tokens. */
export const sessionsOf = (db: Db, personId: number) =>
  db
    .selectFrom('session')
    .select(['id', 'device', 'isOrganizer', 'createdAt', 'seenAt', 'expiresAt', 'endedAt'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute();

const OWN = {
  consents: 'consent',
  events: 'accountEvent',
  notices: 'notice',
  changes: 'pendingChange',
  deletions: 'deletionRequest',
  joining: 'joinDraft',
} as const;
export type OwnList = keyof typeof OWN;
export const OWN_LISTS = Object.keys(OWN) as OwnList[];

/** Whole rows that are about the person alone. */
export function ownRows(db: Db, list: OwnList, personId: number): Promise<object[]> {
  return db.selectFrom(OWN[list]).selectAll().where('personId', '=', personId).execute();
}

/** The stores that a person owns or works for. */
export const storesOf = (db: Db, personId: number) =>
  db
    .selectFrom('storeMember')
    .select(['storeId', 'role', 'joinedAt', 'endedAt'])
    .where('personId', '=', personId)
    .orderBy('storeId')
    .execute();

const OF_STORE = {
  contacts: 'storeContact',
  contactChanges: 'storeContactChange',
  hours: 'storeHours',
  closures: 'storeClosure',
  licences: 'storeLicence',
} as const;

/** A store with all that hangs on it but products and orders. */
export async function storeRecord(db: Db, storeId: number) {
  const store = await db.selectFrom('store').selectAll().where('id', '=', storeId).executeTakeFirstOrThrow();
  const parts: Record<string, object[]> = {};
  for (const [name, table] of Object.entries(OF_STORE)) {
    parts[name] = await db.selectFrom(table).selectAll().where('storeId', '=', storeId).execute();
  }
  const history = await db
    .selectFrom('approvalEvent')
    .select(['state', 'reason', 'actorKind', 'at'])
    .where('subjectKind', '=', 'store')
    .where('subjectId', '=', storeId)
    .orderBy('id')
    .execute();
  return { ...store, ...parts, history };
}

/** Some products of a store with their variants, after a given one. */
export async function productsAfter(db: Db, storeId: number, afterId: number, limit: number) {
  const products = await db
    .selectFrom('product')
    .selectAll()
    .where('storeId', '=', storeId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = products.map(({ id }) => id);
  const variants =
    ids.length === 0
      ? []
      : await db.selectFrom('variant').selectAll().where('productId', 'in', ids).execute();
  return products.map((product) => ({
    ...product,
    variants: variants.filter(({ productId }) => productId === product.id),
  }));
}

/** Some orders of a store, after a given one: what was ordered, not by whom, for that is another's data. */
export async function ordersAfter(db: Db, storeId: number, afterId: number, limit: number) {
  const orders = await db
    .selectFrom('storeOrder')
    .select(['id', 'code', 'state', 'totalRupiah', 'createdAt'])
    .where('storeId', '=', storeId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = orders.map(({ id }) => id);
  const lines =
    ids.length === 0
      ? []
      : await db
          .selectFrom('orderLine')
          .select(['orderId', 'productName', 'quantity', 'priceRupiah'])
          .where('orderId', 'in', ids)
          .execute();
  return orders.map((order) => ({ ...order, lines: lines.filter(({ orderId }) => orderId === order.id) }));
}
