import { translator } from '~/i18n/i18n.server';
import type { Db } from '~db/connection.server';
import { find as findCategory } from '../Category';
import * as catalogRepo from '../catalogRepo.server';
import * as ProductForm from './ProductForm';
import * as draftRepo from './productDraftRepo.server';
import type { OpenForm } from './productEditor.server';
import { findStored, idByFormKey, lockStore } from './productWriteRepo.server';

export type Keeping = {
  storeId: number;
  personId: number;
  /** null: of a new product, which becomes a draft now. */
  productId: number | null;
  form: OpenForm;
};

const NAME = { min: 3, max: 255 };

/**
 * Keeps what is typed, as it is typed, whatever may be wrong with it; nothing of it is shown to anybody else. A new
 * product becomes a draft, once for each form. Gives back the product's id, null where the store has no such product.
 * Call it inside a transaction.
 */
export async function keepTyped(trx: Db, now: number, keeping: Keeping): Promise<number | null> {
  const { storeId, personId, form } = keeping;
  await lockStore(trx, storeId);
  const productId = keeping.productId ?? (await draftOfForm(trx, now, keeping));
  const stored = await findStored(trx, storeId, productId);
  if (!stored) return null;
  await draftRepo.keepDraft(
    trx,
    now,
    { productId, personId },
    {
      typed: form.typed,
      base: form.base === null ? null : ProductForm.parse(form.base),
      // A form that was empty began upon the draft as it was made.
      baseVersion: form.version || stored.product.version,
    },
  );
  const name = nameOf(form);
  if (stored.product.status === 'draft' && name !== null && name !== stored.product.name) {
    await draftRepo.setDraftName(trx, now, productId, name);
  }
  return productId;
}

async function draftOfForm(trx: Db, now: number, { storeId, form }: Keeping): Promise<number> {
  const known = await idByFormKey(trx, storeId, form.formKey);
  if (known !== undefined) return known;
  const { categorySlug } = await draftRepo.storeFacts(trx, storeId);
  const facts = { weightGrams: null, brand: null, halal: null, pirt: null, bpom: null, sni: null };
  return catalogRepo.insertProduct(trx, now, {
    ...{ ...facts, storeId, formKey: form.formKey, disputedAt: null, variants: [], photos: [] },
    ...{ status: 'draft', approval: 'draft' },
    // It gets an address of its name when it is put on sale.
    slug: `draf-${storeId}-${form.formKey}`,
    name: nameOf(form) ?? translator('id', 'products')('newName'),
    categorySlug: findCategory(form.typed.category)?.slug ?? categorySlug,
  });
}

function nameOf({ typed }: OpenForm): string | null {
  const name = typed.name.trim().replaceAll(/\s+/g, ' ');
  return name.length >= NAME.min && name.length <= NAME.max ? name : null;
}
