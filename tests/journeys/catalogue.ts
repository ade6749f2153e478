import * as Province from '~/features/catalog/Province';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as Phase from '~/features/festival/Phase';
import { type Connection, connectSqlite, type Db } from '~db/connection.server';
import { databaseFile } from './site';

/** What a test must know of a seeded festival before it walks: slugs to put into addresses. */
export type Catalogue = {
  festival: string;
  archived: string;
  categories: string[];
  provinces: string[];
  stores: string[];
  /** The province of each store, by their slugs. */
  provinceOf: Map<string, string>;
  /** Stores with this contact only, or with it as the preferred one. */
  instagramStores: string[];
  whatsappStores: string[];
  products: string[];
  /** With two variants or more, all of them to be had. */
  variantProduct: string;
  singleProduct: string;
  soldOutProduct: string | null;
  /** Two variant ids of different stores. */
  variantIds: number[];
};

/** Opens the database of a folder for as long as `work` takes. */
export async function withDatabase<T>(dataDir: string, work: (db: Connection['db']) => Promise<T>) {
  const connection = connectSqlite(databaseFile(dataDir));
  try {
    return await work(connection.db);
  } finally {
    await connection.close();
  }
}

/** Reads a seeded folder; the site may be running on it. `hasVariants`: whether something must come in variants. */
export const catalogueOf = (dataDir: string, { hasVariants = true } = {}): Promise<Catalogue> =>
  withDatabase(dataDir, (db) => read(db, hasVariants));

async function read(db: Db, hasVariants: boolean): Promise<Catalogue> {
  const { current, archived } = await festivals(db);
  const stores = await storesOf(db, current.id);
  const products = await productsOf(db, current.id);
  const one = (found: (product: Shown) => boolean) => products.find(found)?.slug ?? null;
  return {
    festival: current.slug,
    archived: archived?.slug ?? current.slug,
    categories: [...new Set(products.map((product) => product.categorySlug))],
    provinces: [...new Set(stores.map((store) => Province.find(store.provinceCode)?.slug ?? ''))],
    stores: stores.map((store) => store.slug),
    provinceOf: new Map(stores.map((store) => [store.slug, Province.find(store.provinceCode)?.slug ?? ''])),
    instagramStores: stores.filter((store) => !store.whatsapp).map((store) => store.slug),
    whatsappStores: stores.filter((store) => store.whatsapp).map((store) => store.slug),
    products: products.map((product) => product.slug),
    variantProduct: must(one((product) => (product.variants > 1 || !hasVariants) && product.leastStock > 0)),
    singleProduct: must(one((product) => product.variants === 1 && product.leastStock > 0)),
    soldOutProduct: one((product) => product.mostStock === 0),
    variantIds: twoStores(products),
  };
}

function must(slug: string | null): string {
  if (slug === null) throw new Error('The seeded festival lacks a product that the tests need');
  return slug;
}

/** The festival that sells last is the current one; one that ended long before it is the archive. */
async function festivals(db: Db) {
  const all = await festivalRepo.findAll(db);
  const opensAt = (phases: readonly Phase.Phase[]) => Phase.sellingWindow(phases)?.opensAt ?? 0;
  const sorted = all.sort((a, b) => opensAt(b.phases) - opensAt(a.phases));
  const current = sorted[0];
  if (!current) throw new Error('There is no festival');
  return { current, archived: sorted[1] };
}

const storesOf = async (db: Db, festivalId: number) =>
  db
    .selectFrom('store')
    .innerJoin('storeEntry', 'storeEntry.storeId', 'store.id')
    .leftJoin('storeContact', (join) =>
      join.onRef('storeContact.storeId', '=', 'store.id').on('storeContact.kind', '=', 'whatsapp'),
    )
    .select(['store.slug', 'store.provinceCode', 'storeContact.value as whatsapp'])
    .where('storeEntry.festivalId', '=', festivalId)
    .where('storeEntry.state', '=', 'accepted')
    .where('store.approval', '=', 'approved')
    .orderBy('store.id')
    .execute();

type Shown = Awaited<ReturnType<typeof productsOf>>[number];

async function productsOf(db: Db, festivalId: number) {
  const uncounted = 1_000_000;
  return db
    .selectFrom('product')
    .innerJoin('store', 'store.id', 'product.storeId')
    .innerJoin('productEntry', 'productEntry.productId', 'product.id')
    .innerJoin('variant', 'variant.productId', 'product.id')
    .select(({ fn, eb }) => [
      'product.slug',
      'product.categorySlug',
      'product.storeId',
      fn.count<number>('variant.id').as('variants'),
      fn.min<number>('variant.id').as('variantId'),
      fn.min<number>(fn.coalesce('variant.stock', eb.val(uncounted))).as('leastStock'),
      fn.max<number>(fn.coalesce('variant.stock', eb.val(uncounted))).as('mostStock'),
    ])
    .where('productEntry.festivalId', '=', festivalId)
    .where('productEntry.state', '=', 'accepted')
    .where('product.status', '=', 'active')
    .where('product.approval', '=', 'approved')
    .where('store.approval', '=', 'approved')
    .groupBy(['product.id', 'product.slug', 'product.categorySlug', 'product.storeId'])
    .orderBy('product.id')
    .execute();
}

function twoStores(products: readonly Shown[]): number[] {
  const buyable = products.filter((product) => product.leastStock > 3);
  const first = buyable[0];
  const second = buyable.find((product) => product.storeId !== first?.storeId);
  return [first, second].flatMap((product) => (product ? [product.variantId] : []));
}
