import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { enterStore, type StoreVisit } from '~/features/accounts/visit.server';
import { currentFestival } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import * as Category from '../Category';
import { photosOfProduct } from '../productPhotoRepo.server';
import * as Regency from '../Regency';
import * as ProductForm from './ProductForm';
import type { Problems } from './ProductProblem';
import * as ProductState from './ProductState';
import { findDraft, type KeptDraft, newestDraft, storeFacts } from './productDraftRepo.server';
import { reasonsOf, visibleIds } from './productListRepo.server';
import { findStored, type StoredProduct } from './productWriteRepo.server';
import { typedProduct } from './typedProduct';
import type { TableProblem } from './VariantTable';

const FORM_KEY_BYTES = 16;

/** The form as it is opened: what it shows, upon what, and where the product stands. */
export type OpenForm = {
  typed: ProductForm.TypedProduct;
  /** What was stored when she began, as JSON; null: nothing yet. */
  base: string | null;
  version: number;
  /** Of a new product: sent twice it is one. */
  formKey: string;
};

/** The editor of one product of the store, or of a new one. What she had typed and not saved is in it. */
export async function productPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerProduct');
  const { pathname, searchParams } = new URL(args.request.url);
  const language = paths.languageOf(pathname);
  const stored = await storedOf(services, visit, args.params.id ?? '');
  const draft = stored && (await draftOf(services, visit, stored));
  const facts = await storeFacts(services.db, visit.store.id);
  const t = translator(language, 'products');
  return {
    title: stored ? stored.product.name : t('editor.newTitle'),
    panel: visit.panel,
    form: stored ? openOver(stored, draft) : newForm(services, facts),
    product: stored && (await standingOf(services, stored)),
    photos: stored ? await photosOfProduct(services.db, stored.product.id) : [],
    store: visit.store.slug,
    canChange: visit.store.approval !== 'suspended',
    draftAt: draft?.updatedAt ?? null,
    categories: Category.all.map(({ slug }) => ({ value: slug, label: Category.nameOf(slug, language) })),
    places: Regency.ofProvince(facts.provinceCode),
    done: searchParams.get('selesai'),
    tableProblem: tableProblemOf(searchParams.get('masalah')),
  };
}

/** null: a new one. Throws 404 where the store has no such product. */
export async function storedOf(
  { db }: Pick<Services, 'db'>,
  { store }: StoreVisit,
  id: string,
): Promise<StoredProduct | null> {
  if (id === 'baru') return null;
  const stored = /^[1-9]\d{0,14}$/.test(id) ? await findStored(db, store.id, Number(id)) : undefined;
  if (!stored) throw responseFor(notFound('no such product in this store'));
  return stored;
}

/** Of a product that was never saved whole, what anybody of the store has typed; else only what she herself has. */
async function draftOf(
  { db }: Services,
  { person }: StoreVisit,
  { product }: StoredProduct,
): Promise<KeptDraft | null> {
  const own = await findDraft(db, { productId: product.id, personId: person.id });
  return own ?? (product.status === 'draft' ? newestDraft(db, product.id) : null);
}

function openOver(stored: StoredProduct, draft: KeptDraft | null): OpenForm {
  const now = typedProduct(stored);
  return {
    typed: draft?.typed ?? now,
    base: JSON.stringify(draft ? draft.base : now),
    version: draft?.baseVersion ?? stored.product.version,
    formKey: stored.product.formKey ?? '',
  };
}

type StoreFacts = Awaited<ReturnType<typeof storeFacts>>;

function newForm({ random }: Services, { categorySlug, regency }: StoreFacts): OpenForm {
  const formKey = Buffer.from(random(FORM_KEY_BYTES)).toString('hex');
  const typed = { ...ProductForm.EMPTY, category: categorySlug, madeIn: regency };
  return { typed, base: null, version: 0, formKey };
}

async function standingOf(services: Services, { product }: StoredProduct) {
  const { db } = services;
  const moment = await currentFestival(services);
  const [visible, reasons] = await Promise.all([
    visibleIds(db, moment, [product.id]),
    reasonsOf(db, [product.id]),
  ]);
  const { id, slug, name, status, approval, version } = product;
  const isVisible = visible.has(id);
  const checksFirst = moment?.festival.checksProductsFirst ?? true;
  const isDisputed = product.disputedAt !== null;
  const isSentBack = approval === 'returned' || approval === 'suspended';
  return {
    ...{ id, slug, name, status, version, isVisible },
    state: ProductState.of({ status, approval, isDisputed, isVisible, checksFirst }),
    reason: isSentBack ? (reasons.get(id) ?? null) : null,
  };
}

const TABLE_PROBLEMS: readonly TableProblem[] = [
  'tooManyVariants',
  'tooManyOptions',
  'optionWithoutValues',
  'optionNameTwice',
];
const tableProblemOf = (text: string | null) => TABLE_PROBLEMS.find((problem) => problem === text) ?? null;

export type ProductPage = Awaited<ReturnType<typeof productPage>>;
export type ProductStanding = NonNullable<ProductPage['product']>;

/** Why the form comes back, with all that was typed in it. */
export type ProductAnswer =
  | { kind: 'refused'; form: OpenForm; problems: Problems }
  | {
      kind: 'conflict';
      form: OpenForm;
      stored: { typed: ProductForm.TypedProduct; version: number; savedAt: number };
    };
