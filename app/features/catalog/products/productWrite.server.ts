import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { ApprovalState } from '~db/schema/stores';
import * as catalogRepo from '../catalogRepo.server';
import { festivalToJoin } from '../festivalToJoin.server';
import * as OptionKey from '../OptionKey';
import * as Slug from '../Slug';
import { rename } from '../slugRepo.server';
import type { ProductFields, VariantFields } from './ProductFields';
import { variantName } from './ProductForm';
import { isEmpty, type Problems } from './ProductProblem';
import * as ProductRules from './ProductRules';
import type { Actor, StoredProduct } from './productWriteRepo.server';
import * as repo from './productWriteRepo.server';
import { writeVariants } from './variantWrite.server';

export type Saving = {
  storeId: number;
  /** null: a new one. */
  productId: number | null;
  fields: ProductFields;
  variants: readonly VariantFields[];
  /** The version that was changed; null: whatever is there now (an import). Without meaning for a new one. */
  baseVersion: number | null;
  /** Of the empty form of a new product: sent twice it is one product. */
  formKey?: string | null;
};

export type Saved =
  | { outcome: 'saved'; productId: number; version: number }
  /** Somebody saved another version meanwhile: nothing was written. */
  | { outcome: 'conflict'; stored: StoredProduct }
  | { outcome: 'refused'; problems: Problems }
  /** The store has no such product. */
  | { outcome: 'missing' };

/**
 * Saves a product as it was typed or read from a file, and puts it on sale: new or changed, with its variants, price
 * changes, address, entry in the festival and what the indexes must hear of. One in the archive stays there. Nothing
 * is written unless 'saved' comes back. Call it inside a transaction. Variants that are not named stay as they are.
 */
export async function saveProduct(trx: Db, now: number, actor: Actor, saving: Saving): Promise<Saved> {
  const storeName = await repo.lockStore(trx, saving.storeId);
  const productId = await idOf(trx, saving);
  const stored =
    productId === null ? null : await repo.findStored(trx, saving.storeId, productId, { isHeld: true });
  if (stored === undefined) return { outcome: 'missing' };
  if (stored && saving.baseVersion !== null && stored.product.version !== saving.baseVersion) {
    return { outcome: 'conflict', stored };
  }
  const problems = await problemsOf(trx, saving, stored);
  if (!isEmpty(problems)) return { outcome: 'refused', problems };
  return stored
    ? saveOver(trx, now, actor, { ...saving, stored, storeName })
    : saveNew(trx, now, actor, { ...saving, storeName });
}

/** A form that was sent twice means the product that the first made. */
async function idOf(trx: Db, { storeId, productId, formKey }: Saving): Promise<number | null> {
  if (productId !== null || !formKey) return productId;
  return (await repo.idByFormKey(trx, storeId, formKey)) ?? null;
}

async function problemsOf(
  trx: Db,
  { storeId, variants }: Saving,
  stored: StoredProduct | null,
): Promise<Problems> {
  const problems = ProductRules.problemsOf(variants);
  if (!isEmpty(problems)) return problems;
  const known = new Set(stored?.variants.map(({ id }) => id));
  const unnamed = stored ? clashesOf(stored, variants) : {};
  if (!isEmpty(unnamed)) return unnamed;
  const skus = variants.flatMap(({ sku, isArchived }) => (sku !== null && !isArchived ? [sku] : []));
  const taken = await repo.skusElsewhere(trx, storeId, stored?.product.id ?? null, skus);
  return Object.fromEntries(
    variants.flatMap(({ id, sku, isArchived }, row): [string, Problems[string]][] => {
      if (id !== null && !known.has(id)) return [[variantName(row, 'price'), ['variantGone']]];
      return sku !== null && !isArchived && taken.has(sku) ? [[variantName(row, 'sku'), ['skuTaken']]] : [];
    }),
  );
}

/** Variants on sale that were not named stay, so nothing may take their SKU or options. */
function clashesOf(stored: StoredProduct, variants: readonly VariantFields[]): Problems {
  const named = new Set(variants.map(({ id }) => id));
  const keys = new Set(variants.flatMap(({ id, options }) => (id === null ? [OptionKey.of(options)] : [])));
  const staying = stored.variants.filter(
    ({ id, archivedAt, optionKey }) => archivedAt === null && !named.has(id) && !keys.has(optionKey),
  );
  const has = (test: (row: Row<'variant'>) => boolean) => staying.some(test);
  return Object.fromEntries(
    variants.flatMap(({ sku, options, isArchived }, row): [string, Problems[string]][] => {
      if (isArchived) return [];
      if (sku !== null && has((one) => one.sku === sku)) return [[variantName(row, 'sku'), ['skuTwice']]];
      const key = OptionKey.of(options);
      return has((one) => one.optionKey === key) ? [[variantName(row, 'price'), ['variantTwice']]] : [];
    }),
  );
}

type New = Saving & { storeName: string };

async function saveNew(trx: Db, now: number, actor: Actor, saving: New): Promise<Saved> {
  const { fields, storeId, formKey = null } = saving;
  const { preorder, preorderDays, ...columns } = fields;
  const variants = saving.variants.filter(({ isArchived }) => !isArchived);
  const productId = await catalogRepo.insertProduct(trx, now, {
    ...{ ...columns, storeId, formKey, status: 'active', approval: 'submitted', disputedAt: null },
    slug: await freeSlug(trx, fields.name, saving.storeName, null),
    photos: [],
    variants: variants.map(({ sku, options, priceRupiah, stock }) => ({
      ...{ sku, options, priceRupiah, preorder, preorderDays, priceHistory: [], offers: [] },
      stock: stock === 'asStored' ? null : stock,
    })),
  });
  await repo.noteApproval(trx, now, { kind: 'product', id: productId, state: 'submitted', actor });
  await enter(trx, now, productId);
  return { outcome: 'saved', productId, version: 1 };
}

type Over = New & { stored: StoredProduct };

async function saveOver(trx: Db, now: number, actor: Actor, saving: Over): Promise<Saved> {
  const { stored, fields } = saving;
  const { product } = stored;
  const next = statesAfter(product, fields);
  await writeVariants(trx, now, stored, saving);
  const version = await repo.updateProduct(trx, now, product.id, fields, next.states);
  await readdress(trx, product, fields.name, saving.storeName);
  if (next.event) await repo.noteApproval(trx, now, { ...next.event, id: product.id, actor });
  if (next.states.status === 'active') await enter(trx, now, product.id);
  await outboxRepo.append(trx, now, [{ kind: 'product', id: product.id }]);
  return { outcome: 'saved', productId: product.id, version };
}

type Next = {
  states: Pick<Row<'product'>, 'status' | 'approval'>;
  event: { kind: 'product' | 'edit'; state: ApprovalState } | null;
};

/**
 * What saving makes of a product. A draft, or what was sent back, is submitted; what was approved stays so, and a
 * change of what organizers looked at is noted for them. A suspended one stays suspended, whatever is changed.
 */
export function statesAfter(product: Row<'product'>, fields: ProductFields): Next {
  const { approval } = product;
  const status = product.status === 'draft' ? 'active' : product.status;
  if (approval === 'draft' || approval === 'returned') {
    return { states: { status, approval: 'submitted' }, event: { kind: 'product', state: 'submitted' } };
  }
  const isSeenAnew = approval === 'approved' && LOOKED_AT.some((name) => product[name] !== fields[name]);
  return { states: { status, approval }, event: isSeenAnew ? { kind: 'edit', state: 'submitted' } : null };
}

/** What an organizer judges a product by. Prices and stock never are: a seller changes them as she likes. */
const LOOKED_AT = [
  'name',
  'description',
  'categorySlug',
  'brand',
  'madeIn',
  'halal',
  'halalStatement',
  'pirt',
  'bpom',
  'sni',
] as const;

/** A name whose words changed gets an address of its own; the old one leads there. */
async function readdress(trx: Db, product: Row<'product'>, name: string, storeName: string): Promise<void> {
  if (Slug.of(product.name) === Slug.of(name) && product.status !== 'draft') return;
  const slug = await freeSlug(trx, name, storeName, product.id);
  if (slug !== product.slug) await rename(trx, 'product', product.id, slug);
}

/** The nicest address that is free, or was this product's own. */
export async function freeSlug(
  trx: Db,
  name: string,
  storeName: string,
  productId: number | null,
): Promise<string> {
  await repo.lockSlugs(trx);
  for (const slug of Slug.candidates(name, storeName, 'produk')) {
    if (!(await repo.isSlugTaken(trx, slug, productId))) return slug;
  }
  throw new Error('the candidates for a slug never end');
}

/** Into the festival that is on, or the one that comes next. */
async function enter(trx: Db, now: number, productId: number): Promise<void> {
  const festival = await festivalToJoin(trx, now);
  if (festival) await repo.enterFestival(trx, now, festival.id, productId);
}
