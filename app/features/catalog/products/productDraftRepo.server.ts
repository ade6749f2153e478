import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import * as ProductForm from './ProductForm';

export type KeptDraft = {
  typed: ProductForm.TypedProduct;
  /** What the form showed when she began; null: nothing was stored yet. */
  base: ProductForm.TypedProduct | null;
  baseVersion: number;
  updatedAt: number;
};

type Place = { productId: number; personId: number };

/** Keeps what a person has typed of a product and not saved; what she kept before goes. */
export async function keepDraft(
  db: Db,
  now: number,
  { productId, personId }: Place,
  { typed, base, baseVersion }: Omit<KeptDraft, 'updatedAt'>,
): Promise<void> {
  const kept = { fields: JSON.stringify({ typed, base }), baseVersion, updatedAt: now };
  await db
    .insertInto('productDraft')
    .values({ productId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['productId', 'personId']).doUpdateSet(kept))
    .execute();
}

/** What a person has typed and not saved; null when there is nothing, or nothing that can be read. */
export async function findDraft(db: Db, { productId, personId }: Place): Promise<KeptDraft | null> {
  const row = await db
    .selectFrom('productDraft')
    .selectAll()
    .where('productId', '=', productId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ? keptOf(row) : null;
}

/** The newest that anybody of the store has typed of a product that was never saved whole. */
export async function newestDraft(db: Db, productId: number): Promise<KeptDraft | null> {
  const newest = db
    .selectFrom('productDraft')
    .selectAll()
    .where('productId', '=', productId)
    .orderBy('updatedAt', 'desc');
  const row = await newest.limit(1).executeTakeFirst();
  return row ? keptOf(row) : null;
}

export async function removeDraft(db: Db, { productId, personId }: Place): Promise<void> {
  await db
    .deleteFrom('productDraft')
    .where('productId', '=', productId)
    .where('personId', '=', personId)
    .execute();
}

/** All that was typed of a product, by whomever. */
export async function removeDrafts(db: Db, productId: number): Promise<void> {
  await db.deleteFrom('productDraft').where('productId', '=', productId).execute();
}

function keptOf({ fields, baseVersion, updatedAt }: Row<'productDraft'>): KeptDraft | null {
  const { typed, base } = JSON.parse(fields) as { typed?: unknown; base?: unknown };
  const form = ProductForm.parse(JSON.stringify(typed ?? null));
  return (
    form && { typed: form, base: ProductForm.parse(JSON.stringify(base ?? null)), baseVersion, updatedAt }
  );
}

/** What a new product of the store begins with. */
export function storeFacts(db: Db, storeId: number) {
  return db
    .selectFrom('store')
    .select(['categorySlug', 'regency', 'provinceCode'])
    .where('id', '=', storeId)
    .executeTakeFirstOrThrow();
}

/** The name of a draft, as far as it goes, so that its seller knows it again in her list. */
export async function setDraftName(db: Db, now: number, productId: number, name: string): Promise<void> {
  await db
    .updateTable('product')
    .set({ name, updatedAt: now })
    .where('id', '=', productId)
    .where('status', '=', 'draft')
    .execute();
}
