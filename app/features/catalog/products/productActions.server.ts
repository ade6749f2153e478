import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { actInStore, actorOf, type StoreVisit } from '~/features/accounts/visit.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import * as ProductChanges from './ProductChanges';
import * as ProductForm from './ProductForm';
import { copyProduct } from './productCopy.server';
import { removeDraft } from './productDraftRepo.server';
import { type Keeping, keepTyped } from './productDrafts.server';
import { type OpenForm, type ProductAnswer, storedOf } from './productEditor.server';
import { saveForm } from './productSave.server';
import { archiveProducts, restoreProducts } from './productStates.server';
import { doneToTable } from './tableDeeds';

/** What a form of the editor asks for, with all that an answer needs. */
type Asked = {
  services: Services;
  args: ActionFunctionArgs;
  visit: StoreVisit;
  form: FormData;
  keeping: Keeping;
};

/** Everything that the editor's forms do; all of it leads on by a redirect, or brings the form back as it was typed. */
export async function productAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  // "removeOption:1" is the intent removeOption of the second option.
  const [intent = ''] = String(form.get('intent') ?? '').split(':');
  const visit = await actInStore(services, args, 'sellerProduct', intent);
  const stored = await storedOf(services, visit, args.params.id ?? '');
  const place = { storeId: visit.store.id, personId: visit.person.id, productId: stored?.product.id ?? null };
  const asked = { services, args, visit, form, keeping: { ...place, form: openForm(form) } };
  const does = DOES[intent as keyof typeof DOES];
  return does(asked);
}

const DOES = {
  save: (asked: Asked) => save(asked, asked.keeping),
  choose: (asked: Asked) => save(asked, chosen(asked)),
  keep: (asked: Asked) => keep(asked, asked.keeping.form.typed, '?selesai=draf'),
  discard,
  duplicate,
  archive: (asked: Asked) => move(asked, archiveProducts, 'arsip'),
  restore: (asked: Asked) => move(asked, restoreProducts, 'kembali'),
  addOption: shape,
  removeOption: shape,
  combine: shape,
  price: shape,
  archiveVariant: shape,
  restoreVariant: shape,
};

/** The form as it came: what was typed, upon what it began, and which form it is. */
export function openForm(form: FormData): OpenForm {
  const text = (name: string) => String(form.get(name) ?? '');
  const base = text('base');
  return {
    typed: ProductForm.read(form),
    base: ProductForm.parse(base) ? base : null,
    version: /^\d{1,12}$/.test(text('version')) ? Number(text('version')) : 0,
    formKey: /^[0-9a-f]{8,64}$/.test(text('formKey')) ? text('formKey') : '',
  };
}

async function save({ services, args, visit }: Asked, keeping: Keeping) {
  if (keeping.productId === null && keeping.form.formKey === '')
    throw responseFor(notFound('no form of ours'));
  const answer = await saveForm(services.db, services.clock.now(), actorOf(visit), keeping);
  switch (answer.kind) {
    case 'saved':
      return redirect(editorPath(args, answer.productId, `?selesai=disimpan&versi=${answer.version}`), {
        status: 303,
      });
    case 'missing':
      throw responseFor(notFound('no such product in this store'));
    case 'refused':
      return data<ProductAnswer>(answer, { status: 422 });
    case 'conflict':
      return data<ProductAnswer>(answer, { status: 409 });
  }
}

/** The form with what she chose of two versions, upon the one that was stored then. */
function chosen({ form, keeping }: Asked): Keeping {
  const kept = (name: string) => ProductForm.parse(String(form.get(name) ?? ''));
  const [mine, stored] = [kept('mine') ?? keeping.form.typed, kept('stored')];
  if (!stored) return { ...keeping, form: { ...keeping.form, typed: mine } };
  const base = keeping.form.base === null ? null : ProductForm.parse(keeping.form.base);
  const takesStored = ({ cell, isMine }: ProductChanges.Difference) => {
    const choice = form.get(`choice.${cell}`);
    return choice === 'stored' || (choice !== 'mine' && !isMine);
  };
  const typed = ProductChanges.chosen(mine, base, stored, takesStored);
  return { ...keeping, form: { ...keeping.form, typed, base: JSON.stringify(stored) } };
}

/** Another shape of the table: kept as her draft, and shown again. */
function shape(asked: Asked) {
  const { typed } = asked.keeping.form;
  const price = String(asked.form.get('allPrice') ?? '').slice(0, LONGEST_PRICE);
  const made = doneToTable(typed, String(asked.form.get('intent')), price) ?? { typed, problem: null };
  return keep(asked, made.typed, made.problem ? `?masalah=${made.problem}#variasi` : '#variasi');
}

const LONGEST_PRICE = 40;

async function keep({ services, args, keeping }: Asked, typed: ProductForm.TypedProduct, after: string) {
  if (keeping.productId === null && keeping.form.formKey === '')
    throw responseFor(notFound('no form of ours'));
  const { db, clock } = services;
  const kept = { ...keeping, form: { ...keeping.form, typed } };
  const productId = await writeTransaction(db, (trx) => keepTyped(trx, clock.now(), kept));
  if (productId === null) throw responseFor(notFound('no such product in this store'));
  return redirect(editorPath(args, productId, after), { status: 303 });
}

async function discard({ services, args, keeping: { productId, personId } }: Asked) {
  if (productId === null) return redirect(editorPath(args, 'baru'), { status: 303 });
  await writeTransaction(services.db, (trx) => removeDraft(trx, { productId, personId }));
  return redirect(editorPath(args, productId, '?selesai=dibuang'), { status: 303 });
}

async function duplicate({ services, args, keeping: { storeId, productId } }: Asked) {
  const { db, clock } = services;
  const copy =
    productId === null
      ? null
      : await writeTransaction(db, (trx) => copyProduct(trx, clock.now(), storeId, productId));
  if (copy === null) throw responseFor(notFound('nothing to copy'));
  return redirect(editorPath(args, copy, '?selesai=salinan'), { status: 303 });
}

async function move({ services, args, visit, keeping }: Asked, change: typeof archiveProducts, done: string) {
  const { storeId, productId } = keeping;
  if (productId === null) throw responseFor(notFound('a product that is not saved'));
  const { db, clock } = services;
  await writeTransaction(db, (trx) =>
    change(trx, clock.now(), actorOf(visit), { storeId, ids: [productId] }),
  );
  return redirect(editorPath(args, productId, `?selesai=${done}`), { status: 303 });
}

const editorPath = ({ request }: ActionFunctionArgs, id: number | 'baru', after = '') =>
  paths.sellerProduct(paths.languageOf(new URL(request.url).pathname), id, after);
