import type { Kysely } from 'kysely';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as ProductChanges from './ProductChanges';
import type { VariantFields } from './ProductFields';
import * as ProductForm from './ProductForm';
import type { Problems } from './ProductProblem';
import { removeDraft, removeDrafts } from './productDraftRepo.server';
import { type Keeping, keepTyped } from './productDrafts.server';
import type { OpenForm, ProductAnswer } from './productEditor.server';
import { readProduct } from './productSchema';
import { saveProduct } from './productWrite.server';
import {
  type Actor,
  findStored,
  idByFormKey,
  lockStore,
  type StoredProduct,
} from './productWriteRepo.server';
import { typedProduct } from './typedProduct';

export type FormSaved =
  | { kind: 'saved'; productId: number; version: number }
  | { kind: 'missing' }
  | ProductAnswer;

/**
 * Saves a form and puts its product on sale, in one transaction. Where somebody else has saved meanwhile and the two
 * do not agree, or something is wrong, nothing is saved, but what was typed is kept as her draft.
 */
export function saveForm(
  db: Kysely<Database>,
  now: number,
  actor: Actor,
  keeping: Keeping,
): Promise<FormSaved> {
  return writeTransaction(db, async (trx) => {
    await lockStore(trx, keeping.storeId);
    const answer = await attempt(trx, now, actor, keeping);
    const isDraftable = keeping.productId !== null || answer.kind === 'conflict';
    if ((answer.kind === 'refused' || answer.kind === 'conflict') && isDraftable)
      await keepTyped(trx, now, keeping);
    return answer;
  });
}

async function attempt(trx: Db, now: number, actor: Actor, keeping: Keeping): Promise<FormSaved> {
  const { storeId, personId, form } = keeping;
  const productId = keeping.productId ?? (await idByFormKey(trx, storeId, form.formKey)) ?? null;
  const stored = productId === null ? null : await findStored(trx, storeId, productId, { isHeld: true });
  if (stored === undefined) return { kind: 'missing' };
  const base = form.base === null ? null : ProductForm.parse(form.base);
  if (stored && disagree(form, base, stored)) return conflict(form, stored);
  const reading = readProduct(form.typed);
  if (!reading.ok) return refused(form, reading.problems);
  const saved = await saveProduct(trx, now, actor, {
    ...{ storeId, productId, formKey: form.formKey || null, fields: reading.product.fields },
    variants: withStockLeft(reading.product.variants, form.typed, base),
    baseVersion: stored?.product.version ?? null,
  });
  if (saved.outcome === 'refused') return refused(form, saved.problems);
  if (saved.outcome !== 'saved') throw new Error(`a product that was held is ${saved.outcome}`);
  if (stored?.product.status === 'draft') await removeDrafts(trx, saved.productId);
  else await removeDraft(trx, { productId: saved.productId, personId });
  return { kind: 'saved', productId: saved.productId, version: saved.version };
}

/**
 * A draft that nobody has saved yet is no version of anybody's. Orders, too, make a version (the stock), and so do
 * photos: only what the form itself says differently is a conflict.
 */
function disagree(form: OpenForm, base: ProductForm.TypedProduct | null, stored: StoredProduct): boolean {
  if (form.version === stored.product.version) return false;
  if (base === null && stored.product.status === 'draft') return false;
  return ProductChanges.between(form.typed, base, typedProduct(stored)).length > 0;
}

const conflict = (form: OpenForm, stored: StoredProduct): ProductAnswer => ({
  kind: 'conflict',
  form,
  stored: {
    typed: typedProduct(stored),
    version: stored.product.version,
    savedAt: stored.product.updatedAt,
  },
});

const refused = (form: OpenForm, problems: Problems): ProductAnswer => ({ kind: 'refused', form, problems });

/** A stock that she left alone follows the orders that came meanwhile. */
function withStockLeft(
  variants: readonly VariantFields[],
  typed: ProductForm.TypedProduct,
  base: ProductForm.TypedProduct | null,
): VariantFields[] {
  const began = new Map(base?.variants.map(({ id, stock }) => [id, stock]));
  return variants.map((variant, row) => {
    const { id = '', stock = '' } = typed.variants[row] ?? {};
    return id !== '' && began.get(id) === stock ? { ...variant, stock: 'asStored' as const } : variant;
  });
}
