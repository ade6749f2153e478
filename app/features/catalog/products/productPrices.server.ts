import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { actInStore, enterStore } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Options } from '../OptionKey';
import * as PricePlan from './PricePlan';
import { chosenIds } from './productList.server';
import * as repo from './productPriceRepo.server';
import { tellIndexes } from './productStates.server';
import { lockStore, notePrices, setStates } from './productWriteRepo.server';
import { seenOf } from './seenPrices';

/** More would hold the write lock too long. */
const MAX_VARIANTS = 1_000;

type Amount = { priceRupiah: number; stock: number | null };
export type PriceChange = { id: number; productId: number; name: string; before: Amount; after: Amount };

export type PricePreview = {
  ids: readonly number[];
  plan: PricePlan.TypedPlan;
  problem: PricePlan.PlanProblem | { field: 'angka'; problem: 'outOfRange'; name: string } | null;
  isTooMuch: boolean;
  /** Only what would become another price or stock. */
  changes: readonly PriceChange[];
};

/** What a plan for the prices and stock of chosen products would make of them: nothing is changed by looking. */
export async function pricesPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerPrices');
  const { pathname, searchParams } = new URL(args.request.url);
  const t = translator(paths.languageOf(pathname), 'products');
  return {
    title: t('prices.title'),
    panel: visit.panel,
    preview: await previewOf(services.db, visit.store.id, searchParams),
  };
}

async function previewOf(
  db: Db,
  storeId: number,
  query: URLSearchParams,
  isHeld = false,
): Promise<PricePreview> {
  const ids = chosenIds(query.getAll('produk'));
  const plan = PricePlan.decode(query);
  const meaning = PricePlan.read(plan);
  const found = await repo.variantsOnSale(db, storeId, ids, { limit: MAX_VARIANTS + 1, isHeld });
  const isTooMuch = found.length > MAX_VARIANTS;
  const isAsked = plan.harga !== 'keep' || plan.stok !== 'stockKeep';
  if ('problem' in meaning || isTooMuch || !isAsked) {
    const problem = isAsked && 'problem' in meaning ? meaning : null;
    return { ids, plan, isTooMuch, changes: [], problem };
  }
  const changes = found.map((variant) => changeOf(variant, meaning)).filter(isChange);
  const wrong = changes.find(({ after }) => !PricePlan.isInRange(after.priceRupiah));
  const problem = wrong ? ({ field: 'angka', problem: 'outOfRange', name: wrong.name } as const) : null;
  return { ids, plan, isTooMuch, problem, changes: wrong ? [] : changes };
}

function changeOf(variant: repo.PricedVariant, plan: PricePlan.PricePlan): PriceChange {
  const { id, productId, productName, priceRupiah, stock } = variant;
  const values = (JSON.parse(variant.options) as Options).map(([, value]) => value);
  return {
    ...{ id, productId, before: { priceRupiah, stock } },
    name: [productName, ...values].join(' · '),
    after: { priceRupiah: PricePlan.priceAfter(plan, priceRupiah), stock: PricePlan.stockAfter(plan, stock) },
  };
}

const isChange = ({ before, after }: PriceChange): boolean =>
  before.priceRupiah !== after.priceRupiah || before.stock !== after.stock;

export type PricesAnswer = { preview: PricePreview; isStale: boolean };

/** Does what the preview showed, all of it or nothing. Where a price or stock has changed since, it is shown anew. */
export async function pricesAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await actInStore(services, args, 'sellerPrices', String(form.get('intent') ?? ''));
  const query = new URLSearchParams(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  const answer = await apply(services, visit.store.id, query);
  if (typeof answer !== 'number') return data<PricesAnswer>(answer, { status: answer.isStale ? 409 : 422 });
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(paths.sellerProducts(language, `?selesai=changed&banyak=${answer}`), { status: 303 });
}

function apply(
  { db, clock }: Services,
  storeId: number,
  query: URLSearchParams,
): Promise<number | PricesAnswer> {
  return writeTransaction(db, async (trx) => {
    await lockStore(trx, storeId);
    const preview = await previewOf(trx, storeId, query, true);
    const { changes } = preview;
    if (changes.length === 0) return { preview, isStale: false };
    if (seenOf(changes) !== query.get('terlihat')) return { preview, isStale: true };
    return write(trx, clock.now(), changes);
  });
}

async function write(trx: Db, now: number, changes: readonly PriceChange[]): Promise<number> {
  const priced = changes.filter(({ before, after }) => before.priceRupiah !== after.priceRupiah);
  const productIds = [...new Set(changes.map(({ productId }) => productId))];
  await repo.setPricesAndStocks(
    trx,
    changes.map(({ id, after }) => ({ id, ...after })),
  );
  await notePrices(
    trx,
    now,
    priced.map(({ id, after }) => ({ variantId: id, priceRupiah: after.priceRupiah })),
  );
  await setStates(trx, now, productIds, {});
  await tellIndexes(trx, now, productIds);
  return productIds.length;
}

export type PricesPage = Awaited<ReturnType<typeof pricesPage>>;
