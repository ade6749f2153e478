import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { ActorKind, ContactKind } from '~db/schema/stores';
import * as OptionKey from './OptionKey';

export type NewStore = Omit<NewRow<'store'>, 'createdAt' | 'updatedAt'> & {
  contacts: readonly { kind: ContactKind; value: string }[];
  hours: readonly { weekday: number; opensMinute: number; closesMinute: number }[];
  closures: readonly { fromAt: number; untilAt: number; note: string }[];
};

export type NewOffer = { festivalId: number; priceRupiah: number; startsAt: number; endsAt: number };

export type NewVariant = {
  sku: string | null;
  options: OptionKey.Options;
  priceRupiah: number;
  stock: number | null;
  preorder: boolean;
  /** Days until it is sent, 1 to 365; only of a preorder. */
  preorderDays?: number | null;
  /** Earlier prices; the present one is added by itself when it is not among them. */
  priceHistory: readonly { priceRupiah: number; at: number }[];
  offers: readonly NewOffer[];
};

export type NewProduct = Omit<NewRow<'product'>, 'createdAt' | 'updatedAt'> & {
  variants: readonly NewVariant[];
  photos: readonly { photoId: number; alt: string }[];
};

type Actor = { kind: ActorKind; id: number | null };
const SYSTEM: Actor = { kind: 'system', id: null };

/**
 * Adds a store with contacts, hours and closures; registers its slug, begins its history and tells the indexes. Gives
 * back its id.
 */
export async function insertStore(db: Db, now: number, store: NewStore, by = SYSTEM): Promise<number> {
  const { contacts, hours, closures, ...fields } = store;
  const { id } = await db
    .insertInto('store')
    .values({ ...fields, createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('slug').values({ kind: 'store', slug: store.slug, ownerId: id }).execute();
  await db.insertInto('storeVisits').values({ storeId: id }).execute();
  const own = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, storeId: id }));
  if (contacts.length > 0) await db.insertInto('storeContact').values(own(contacts)).execute();
  if (hours.length > 0) await db.insertInto('storeHours').values(own(hours)).execute();
  if (closures.length > 0) await db.insertInto('storeClosure').values(own(closures)).execute();
  await db
    .insertInto('approvalEvent')
    .values({
      subjectKind: 'store',
      subjectId: id,
      state: store.approval,
      actorKind: by.kind,
      actorId: by.id,
      at: now,
    })
    .execute();
  await outboxRepo.append(db, now, [{ kind: 'store', id }]);
  return id;
}

/** Adds a photo whose original is kept already. Gives back its id. */
export async function insertPhoto(db: Db, photo: NewRow<'photo'>): Promise<number> {
  const { id } = await db.insertInto('photo').values(photo).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Adds one product; see insertProducts. */
export async function insertProduct(db: Db, now: number, product: NewProduct): Promise<number> {
  const [id] = await insertProducts(db, now, [product]);
  if (id === undefined) throw new Error('The database gave no id for the new product');
  return id;
}

/**
 * Adds products with variants, price changes, offers and photos; registers their slugs and tells the indexes.
 * Gives back their ids in the same order. One statement a table: call it with some hundred products at most.
 */
export async function insertProducts(
  db: Db,
  now: number,
  products: readonly NewProduct[],
): Promise<number[]> {
  if (products.length === 0) return [];
  const rows = products.map(({ variants: _variants, photos: _photos, ...fields }) => ({
    ...fields,
    createdAt: now,
    updatedAt: now,
  }));
  const inserted = await db.insertInto('product').values(rows).returning(['id', 'slug']).execute();
  const idBySlug = new Map(inserted.map((row) => [row.slug, row.id]));
  const ids = products.map((product) => idBySlug.get(product.slug) ?? 0);
  await insertAll(
    db,
    'slug',
    inserted.map((row) => ({ kind: 'product' as const, slug: row.slug, ownerId: row.id })),
  );
  await insertVariants(
    db,
    now,
    products.flatMap((product, index) =>
      product.variants.map((variant, position) => ({
        variant,
        position,
        productId: ids[index] ?? 0,
        storeId: product.storeId,
      })),
    ),
  );
  await insertAll(
    db,
    'productPhoto',
    products.flatMap((product, index) =>
      product.photos.map((photo, position) => ({ ...photo, position, productId: ids[index] ?? 0 })),
    ),
  );
  await outboxRepo.append(
    db,
    now,
    ids.map((id) => ({ kind: 'product', id })),
  );
  return ids;
}

type PlacedVariant = { variant: NewVariant; position: number; productId: number; storeId: number };

async function insertVariants(db: Db, now: number, placed: readonly PlacedVariant[]): Promise<void> {
  const rows = placed.map(({ variant, position, productId, storeId }) => ({
    productId,
    storeId,
    position,
    sku: variant.sku,
    options: JSON.stringify(variant.options),
    optionKey: OptionKey.of(variant.options),
    priceRupiah: variant.priceRupiah,
    stock: variant.stock,
    preorder: variant.preorder ? (1 as const) : (0 as const),
    preorderDays: variant.preorderDays ?? null,
    archivedAt: null,
  }));
  const ids = new Map<string, number>();
  for (const part of chunks(rows)) {
    const inserted = await db
      .insertInto('variant')
      .values(part)
      .returning(['id', 'productId', 'optionKey'])
      .execute();
    for (const row of inserted) ids.set(`${row.productId} ${row.optionKey}`, row.id);
  }
  const withIds = placed.map(({ variant, productId }) => ({
    variant,
    variantId: ids.get(`${productId} ${OptionKey.of(variant.options)}`) ?? 0,
  }));
  await insertAll(
    db,
    'priceChange',
    withIds.flatMap(({ variant, variantId }) => changesOf(variant, variantId, now)),
  );
  await insertAll(
    db,
    'offer',
    withIds.flatMap(({ variant, variantId }) => variant.offers.map((offer) => ({ ...offer, variantId }))),
  );
}

function changesOf(variant: NewVariant, variantId: number, now: number) {
  const changes = variant.priceHistory.map((change) => ({ ...change, variantId }));
  const last = changes.at(-1);
  if (last?.priceRupiah !== variant.priceRupiah)
    changes.push({ variantId, priceRupiah: variant.priceRupiah, at: now });
  return changes;
}

/** Both databases bound the parameters of one statement: rows go in parts. */
const ROWS_PER_STATEMENT = 500;

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    yield rows.slice(from, from + ROWS_PER_STATEMENT);
}

type Bulk = 'slug' | 'productPhoto' | 'priceChange' | 'offer';

async function insertAll<T extends Bulk>(db: Db, table: T, rows: readonly NewRow<T>[]): Promise<void> {
  for (const part of chunks(rows))
    await db
      .insertInto<T>(table)
      .values(part as never)
      .execute();
}
