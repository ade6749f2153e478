import { sql } from 'kysely';
import { type Db, dialectOf } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { ProductStatus } from '~db/schema/catalog';
import type { ActorKind, ApprovalState } from '~db/schema/stores';
import * as OptionKey from '../OptionKey';
import type { ProductFields, VariantFields } from './ProductFields';

export type Actor = { kind: ActorKind; id: number };

/** A product as it is stored, with all its variants, those on sale first and each in the seller's order. */
export type StoredProduct = { product: Row<'product'>; variants: Row<'variant'>[] };

/**
 * Holds a store's products against every other write until the transaction ends: SKUs and forms sent twice are
 * looked up before they are written. On SQLite the IMMEDIATE transaction is the lock. Gives back the store's name.
 */
export async function lockStore(trx: Db, storeId: number): Promise<string> {
  const query = trx.selectFrom('store').select('name').where('id', '=', storeId);
  const locked = dialectOf(trx) === 'postgres' ? query.forNoKeyUpdate() : query;
  return (await locked.executeTakeFirstOrThrow()).name;
}

/** Lets slugs be chosen by one at a time, until the transaction ends. */
export async function lockSlugs(trx: Db): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('product slugs', 0))`.execute(trx);
}

/** A product of a store as it is stored, undefined when it has none of that id; in a transaction it is held. */
export async function findStored(
  db: Db,
  storeId: number,
  productId: number,
  { isHeld = false } = {},
): Promise<StoredProduct | undefined> {
  const own = db.selectFrom('product').selectAll().where('id', '=', productId).where('storeId', '=', storeId);
  const product = await (isHeld && dialectOf(db) === 'postgres' ? own.forUpdate() : own).executeTakeFirst();
  if (!product) return undefined;
  const all = db
    .selectFrom('variant')
    .selectAll()
    .where('productId', '=', productId)
    .orderBy('position')
    .orderBy('id');
  const variants = await (isHeld && dialectOf(db) === 'postgres' ? all.forUpdate() : all).execute();
  const isLast = ({ archivedAt }: Row<'variant'>) => Number(archivedAt !== null);
  return { product, variants: variants.sort((one, other) => isLast(one) - isLast(other)) };
}

/** The product that an empty form has become, undefined while it has not been saved. */
export async function idByFormKey(db: Db, storeId: number, formKey: string): Promise<number | undefined> {
  const found = db
    .selectFrom('product')
    .select('id')
    .where('storeId', '=', storeId)
    .where('formKey', '=', formKey);
  return (await found.executeTakeFirst())?.id;
}

/** Which of the SKUs are those of another product of the store, on sale or in the archive. */
export async function skusElsewhere(
  db: Db,
  storeId: number,
  productId: number | null,
  skus: readonly string[],
) {
  if (skus.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('variant')
    .select('sku')
    .where('storeId', '=', storeId)
    .where('sku', 'in', skus)
    .$if(productId !== null, (query) => query.where('productId', '<>', productId ?? 0))
    .execute();
  return new Set(rows.flatMap(({ sku }) => (sku === null ? [] : [sku])));
}

/** Whether a slug is or ever was that of another product. */
export async function isSlugTaken(db: Db, slug: string, productId: number | null): Promise<boolean> {
  const owned = db
    .selectFrom('slug')
    .select('ownerId')
    .where('kind', '=', 'product')
    .where('slug', '=', slug);
  const owner = await owned.executeTakeFirst();
  return owner !== undefined && owner.ownerId !== productId;
}

type Changed = Partial<Pick<Row<'product'>, 'formKey'>> & { status: ProductStatus; approval: ApprovalState };

/** Writes what is stored of a product and makes it the next version. */
export async function updateProduct(
  db: Db,
  now: number,
  productId: number,
  { preorder: _preorder, preorderDays: _days, ...fields }: ProductFields,
  states: Changed,
): Promise<number> {
  const { version } = await db
    .updateTable('product')
    .set(({ eb }) => ({ ...fields, ...states, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', productId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Another status, approval or both of products; each is a version further. */
export async function setStates(
  db: Db,
  now: number,
  productIds: readonly number[],
  states: { status?: ProductStatus; approval?: ApprovalState },
): Promise<void> {
  if (productIds.length === 0) return;
  await db
    .updateTable('product')
    .set(({ eb }) => ({ ...states, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', 'in', productIds)
    .execute();
}

/** Those of the products that are in one of the states. */
export async function idsInStatus(db: Db, ids: readonly number[], statuses: readonly ProductStatus[]) {
  if (ids.length === 0) return [];
  const found = db.selectFrom('product').select('id').where('id', 'in', ids).where('status', 'in', statuses);
  return (await found.execute()).map(({ id }) => id);
}

/** Those of the products that were more than a draft, and have a variant to sell. */
export async function idsOnceSubmitted(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const found = await db
    .selectFrom('product')
    .innerJoin('variant', 'variant.productId', 'product.id')
    .select('product.id')
    .distinct()
    .where('product.id', 'in', ids)
    .where('product.approval', '<>', 'draft')
    .where('variant.archivedAt', 'is', null)
    .execute();
  return found.map(({ id }) => id);
}

type Subject = { kind: 'product' | 'edit'; id: number; state: ApprovalState; actor: Actor };

/** Adds to the history of approvals. */
export async function noteApproval(db: Db, now: number, { kind, id, state, actor }: Subject): Promise<void> {
  await db
    .insertInto('approvalEvent')
    .values({ subjectKind: kind, subjectId: id, state, actorKind: actor.kind, actorId: actor.id, at: now })
    .execute();
}

/**
 * Takes SKUs and options away from variants that are about to get others, so that two may change places: both are
 * unique at every moment.
 */
export async function clearKeys(db: Db, variantIds: readonly number[]): Promise<void> {
  if (variantIds.length === 0) return;
  await db
    .updateTable('variant')
    .set({ sku: null, optionKey: sql<string>`'~' || "id"` })
    .where('id', 'in', variantIds)
    .execute();
}

type Preorder = Pick<ProductFields, 'preorder' | 'preorderDays'>;
export type PlacedVariant = VariantFields & { position: number; productId: number; storeId: number };

/** Writes one variant over its stored row. A stock 'asStored' is left. */
export async function updateVariant(
  db: Db,
  id: number,
  variant: PlacedVariant,
  preorder: Preorder,
): Promise<void> {
  const { stock, ...columns } = columnsOf(variant, preorder);
  const own = stock === 'asStored' ? {} : { stock };
  await db
    .updateTable('variant')
    .set({ ...columns, ...own })
    .where('id', '=', id)
    .execute();
}

/** Adds a variant. Gives back its id. */
export async function insertVariant(db: Db, variant: PlacedVariant, preorder: Preorder): Promise<number> {
  const { stock, ...columns } = columnsOf(variant, preorder);
  const { id } = await db
    .insertInto('variant')
    .values({ ...columns, stock: stock === 'asStored' ? null : stock })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const columnsOf = (
  { options, sku, priceRupiah, stock, position, productId, storeId }: PlacedVariant,
  { preorder, preorderDays }: Preorder,
) => ({
  ...{ productId, storeId, sku, priceRupiah, stock, position, preorderDays, archivedAt: null },
  options: JSON.stringify(options),
  optionKey: OptionKey.of(options),
  preorder: preorder ? (1 as const) : (0 as const),
});

/** Takes variants off sale. They stay, since orders speak of them, and keep their SKU for when they come back. */
export async function archiveVariants(db: Db, now: number, variantIds: readonly number[]): Promise<void> {
  if (variantIds.length === 0) return;
  await db
    .updateTable('variant')
    .set({ archivedAt: now })
    .where('id', 'in', variantIds)
    .where('archivedAt', 'is', null)
    .execute();
}

/** Notes the prices that variants have from now on. */
export async function notePrices(
  db: Db,
  now: number,
  prices: readonly { variantId: number; priceRupiah: number }[],
): Promise<void> {
  if (prices.length === 0) return;
  await db
    .insertInto('priceChange')
    .values(prices.map((price) => ({ ...price, at: now })))
    .execute();
}

/** Enters a product in a festival, unless it stands in it already: what organizers said of it there stays. */
export async function enterFestival(
  db: Db,
  now: number,
  festivalId: number,
  productId: number,
): Promise<void> {
  await db
    .insertInto('productEntry')
    .values({ festivalId, productId, state: 'accepted', enteredAt: now })
    .onConflict((conflict) => conflict.columns(['productId', 'festivalId']).doNothing())
    .execute();
}
