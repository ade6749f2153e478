import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { notFound } from '~/errors';
import { translator } from '~/i18n/i18n.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { insertProduct } from './catalogRepo.server';
import * as PhotoUpload from './PhotoUpload';
import * as draftRepo from './photoDraftRepo.server';
import { lockProduct, noteChange } from './productPhotoRepo.server';
import { presentSlug, rename } from './slugRepo.server';

type Random = (byteCount: number) => Uint8Array;
export type NewDraft = { storeId: number; photoId: number; fileName: string; priceRupiah: number | null };

/**
 * Makes a draft of a photo: named after its file where that has a name, in the category of the store, with the price
 * where there is one; without a price it has no variant yet. Gives back the product's id. Call it in a transaction.
 */
export async function draftFromPhoto(
  trx: Db,
  random: Random,
  { storeId, photoId, fileName, priceRupiah }: NewDraft,
  now: number,
): Promise<number> {
  const name = PhotoUpload.productName(fileName) ?? translator('id', 'photos')('newProduct');
  const facts = { weightGrams: null, brand: null, halal: null, halalStatement: null, disputedAt: null };
  const licences = { pirt: null, bpom: null, sni: null };
  const variant = { sku: null, options: [], stock: null, preorder: false, priceHistory: [], offers: [] };
  return insertProduct(trx, now, {
    ...{ storeId, name, ...facts, ...licences, status: 'draft', approval: 'draft' },
    slug: await freeSlug(trx, random, name),
    categorySlug: await draftRepo.categoryOfStore(trx, storeId),
    variants: priceRupiah === null ? [] : [{ ...variant, priceRupiah }],
    photos: [{ photoId, alt: '' }],
  });
}

type Means = { db: Kysely<Database>; clock: Clock; random: Random };
/** What was typed for a draft; null: nothing, it stays as it is. */
export type Completion = { productId: number; name: string | null; priceRupiah: number | null };

/**
 * Gives drafts the names and prices that were typed in their list, all or none of them. Throws NotFound when one is
 * another store's. One that is no draft any more is passed over: it has been finished elsewhere.
 */
export async function completeDrafts(
  { db, clock, random }: Means,
  storeId: number,
  completions: readonly Completion[],
): Promise<void> {
  const now = clock.now();
  // In the order of ids: two who save at a time wait for each other and do not lock each other out.
  const inOrder = [...completions].sort((one, other) => one.productId - other.productId);
  await writeTransaction(db, async (trx) => {
    for (const completion of inOrder) await complete(trx, random, { storeId, ...completion }, now);
  });
}

/** Puts a draft aside that was not wanted. Throws NotFound when it is another store's. */
export async function discardDraft({ db, clock }: Means, storeId: number, productId: number): Promise<void> {
  await writeTransaction(db, async (trx) => {
    if (!(await lockProduct(trx, storeId, productId))) throw notFound('no such product in this store');
    await draftRepo.archiveDraft(trx, productId);
    await noteChange(trx, productId, clock.now());
  });
}

type Wanted = Completion & { storeId: number };

async function complete(trx: Db, random: Random, wanted: Wanted, now: number): Promise<void> {
  const { storeId, productId, name } = wanted;
  const product = await lockProduct(trx, storeId, productId);
  if (!product) throw notFound('no such product in this store');
  if (product.status !== 'draft') return;
  const isRenamed = name !== null && name !== product.name;
  if (isRenamed) {
    await draftRepo.setName(trx, productId, name);
    await rename(trx, 'product', productId, await freeSlug(trx, random, name));
  }
  const isPriced = await price(trx, wanted, now);
  if (isRenamed || isPriced) await noteChange(trx, productId, now);
}

/** Of a product with several variants the prices are set in its editor: one price would not say which is meant. */
async function price(trx: Db, { storeId, productId, priceRupiah }: Wanted, now: number): Promise<boolean> {
  const [variant, another] = await draftRepo.variantsOnSale(trx, productId);
  if (priceRupiah === null || another || variant?.priceRupiah === priceRupiah) return false;
  if (variant) await draftRepo.setPrice(trx, variant.id, priceRupiah);
  const variantId =
    variant?.id ?? (await draftRepo.insertOnlyVariant(trx, { storeId, productId, priceRupiah }));
  await draftRepo.notePrice(trx, variantId, priceRupiah, now);
  return true;
}

const LONGEST_SLUG = 60;
const SUFFIX_BYTES = 3;

/** A slug that nobody bears or ever bore: the words of the name, with a few letters behind them where those are taken. */
async function freeSlug(trx: Db, random: Random, name: string): Promise<string> {
  const words = slugWords(name);
  if (words !== '' && (await presentSlug(trx, 'product', words)) === null) return words;
  for (;;) {
    const suffix = Buffer.from(random(SUFFIX_BYTES)).toString('hex');
    const slug = words === '' ? `produk-${suffix}` : `${words}-${suffix}`;
    if ((await presentSlug(trx, 'product', slug)) === null) return slug;
  }
}

function slugWords(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, LONGEST_SLUG).replace(/-+$/, '');
}
