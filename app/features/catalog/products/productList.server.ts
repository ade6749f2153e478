import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { actInStore, actorOf, enterStore } from '~/features/accounts/visit.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { PhotoRef } from '../ProductCard';
import { decode, encode, type ProductListQuery } from './ProductListQuery';
import * as ProductState from './ProductState';
import * as repo from './productListRepo.server';
import { archiveProducts, restoreProducts } from './productStates.server';

const PAGE_SIZE = 25;
/** As many as a page of the list, and some more that were typed into an address. */
const MAX_CHOSEN = 100;

export type ProductRow = {
  id: number;
  slug: string;
  name: string;
  unit: string;
  state: ProductState.ProductState;
  /** Why it was sent back, in the organizers' words. */
  reason: string | null;
  photo: PhotoRef | null;
  /** null while it has no variant. */
  sums: repo.VariantSum | null;
};

/** A store's own products, narrowed and ordered as the address asks. */
export async function productsPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerProducts');
  const { pathname, searchParams } = new URL(args.request.url);
  const query = decode(searchParams);
  const moment = await currentFestival(services);
  const place = placeOf(visit.store.id, moment);
  const [counts, found] = await Promise.all([
    repo.countByFilter(services.db, place),
    repo.listProducts(services.db, place, query, PAGE_SIZE + 1),
  ]);
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const next = last ? { ...query, after: { id: last.id, key: String(last.sortKey) } } : null;
  const t = translator(paths.languageOf(pathname), 'products');
  return {
    title: t('list.title'),
    panel: visit.panel,
    storeId: visit.store.id,
    query,
    counts,
    rows: await rowsOf(services.db, moment, shown),
    next: next && encode(next),
    done: doneOf(searchParams),
  };
}

const placeOf = (storeId: number, moment: FestivalMoment | null) => ({
  storeId,
  checksFirst: moment?.festival.checksProductsFirst ?? true,
});

type Found = Awaited<ReturnType<typeof repo.listProducts>>;

async function rowsOf(db: Db, moment: FestivalMoment | null, found: Found): Promise<ProductRow[]> {
  const ids = found.map(({ id }) => id);
  const sentBack = found.filter(({ approval }) => approval === 'returned' || approval === 'suspended');
  const [sums, photos, visible, reasons] = await Promise.all([
    repo.variantSums(db, ids),
    repo.covers(db, ids),
    repo.visibleIds(db, moment, ids),
    repo.reasonsOf(
      db,
      sentBack.map(({ id }) => id),
    ),
  ]);
  const checksFirst = moment?.festival.checksProductsFirst ?? true;
  return found.map(({ id, slug, name, unit, status, approval, disputedAt }) => ({
    ...{ id, slug, name, unit },
    state: ProductState.of({
      ...{ status, approval, checksFirst },
      isDisputed: disputedAt !== null,
      isVisible: visible.has(id),
    }),
    reason: reasons.get(id) ?? null,
    photo: photos.get(id) ?? null,
    sums: sums.get(id) ?? null,
  }));
}

const DONE = ['archived', 'restored', 'changed'] as const;

/** What the page before has done to how many. */
function doneOf(query: URLSearchParams) {
  const what = DONE.find((one) => one === query.get('selesai'));
  const count = Number(query.get('banyak'));
  return what && Number.isSafeInteger(count) && count >= 0 ? { what, count } : null;
}

/** Archives or restores the products that were ticked. */
export async function productsAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerProducts', intent);
  const { db, clock } = services;
  const ids = chosenIds(form.getAll('produk'));
  const change = intent === 'archive' ? archiveProducts : restoreProducts;
  const count = await writeTransaction(db, (trx) =>
    change(trx, clock.now(), actorOf(visit), { storeId: visit.store.id, ids }),
  );
  const { pathname, searchParams } = new URL(args.request.url);
  const query = new URLSearchParams(
    encode({ ...decode(searchParams), after: null } satisfies ProductListQuery),
  );
  query.set('selesai', intent === 'archive' ? 'archived' : 'restored');
  query.set('banyak', String(count));
  return redirect(paths.sellerProducts(paths.languageOf(pathname), `?${query}`), { status: 303 });
}

/** Ids as a form or an address names them; what is none is left out. */
export const chosenIds = (texts: readonly FormDataEntryValue[]): number[] =>
  [
    ...new Set(
      texts.flatMap((text) =>
        typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? [Number(text)] : [],
      ),
    ),
  ].slice(0, MAX_CHOSEN);

export type ProductsPage = Awaited<ReturnType<typeof productsPage>>;
