import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { invalid, notFound, responseFor } from '~/errors';
import { actInStore, enterStore, type StoreVisit } from '~/features/accounts/visit.server';
import { storeContacts } from '~/features/catalog/storeContactRepo.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as AnswerTime from './AnswerTime';
import * as OrderCode from './OrderCode';
import * as SellerMove from './SellerMove';
import * as SellerTab from './SellerTab';
import { moveBySeller } from './sellerMoves.server';
import { backTo, newsAfter, readNews } from './sellerNews.server';
import * as sellerOrderRepo from './sellerOrderRepo.server';
import { sellerOrderViews } from './sellerOrderView.server';

const PAGE_SIZE = 20;
const MAX_QUERY = 80;

/** The inbox of the store whose panel is open: one drawer of it, or what a search found in all of them. */
export async function sellerOrdersPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerOrders');
  const { db, clock } = services;
  const { store } = visit;
  const url = new URL(args.request.url);
  const asked = readAddress(url.searchParams);
  const now = clock.now();
  const rows = await rowsOf(services, store.id, asked);
  const contact = (await storeContacts(db, now, [store.id])).get(store.id);
  return {
    panel: visit.panel,
    title: translator(paths.languageOf(url.pathname), 'sellerOrders')('title'),
    now,
    tab: asked.tab,
    query: asked.query,
    counts: Object.fromEntries(await sellerOrderRepo.countsByTab(db, store.id, now)),
    orders: await sellerOrderViews(services, store.name, rows.slice(0, PAGE_SIZE)),
    nextAfter: rows.length > PAGE_SIZE ? (rows[PAGE_SIZE - 1]?.id ?? null) : null,
    isFirst: asked.after === 0,
    news: await newsOf(services, visit, url.searchParams),
    answers: contact ? { ...AnswerTime.at(contact, now), zone: contact.timeZone } : null,
  };
}

type Asked = { tab: SellerTab.SellerTab; query: string; after: number };

/** Always decodes: a bad value becomes the default. */
function readAddress(params: URLSearchParams): Asked {
  const after = Number(params.get('lewat'));
  return {
    tab: SellerTab.parse(params.get('tab')),
    query: (params.get('q') ?? '')
      .toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, MAX_QUERY),
    after: Number.isSafeInteger(after) && after > 0 ? after : 0,
  };
}

function rowsOf({ db, clock }: Pick<Services, 'db' | 'clock'>, storeId: number, asked: Asked) {
  const { tab, query, after } = asked;
  const limit = PAGE_SIZE + 1;
  if (query === '') return sellerOrderRepo.pageOfTab(db, { storeId, now: clock.now(), tab, after, limit });
  // Many a name can be read as a code too ("lestari"): both are looked for.
  const code = OrderCode.parse(query);
  return sellerOrderRepo.pageOfSearch(db, { storeId, text: query, code, after, limit });
}

/** What was just done to an order: told once, in the page that the form led back to. */
async function newsOf(services: Services, { store }: StoreVisit, params: URLSearchParams) {
  const kind = readNews(params);
  const code = OrderCode.parse(params.get('pesanan') ?? '');
  if (!kind || !code) return null;
  const row = await sellerOrderRepo.findByCode(services.db, store.id, code);
  const [order] = row ? await sellerOrderViews(services, store.name, [row]) : [];
  return order ? { kind, order } : null;
}

/** Confirms, refuses, ships or finishes an order of the store, and leads back to where its form stood. */
export async function sellerOrdersAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const move = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerOrders', move);
  if (!SellerMove.isSellerMove(move)) throw responseFor(invalid('no such move'));
  const order = await sellerOrderRepo.findById(services.db, visit.store.id, Number(form.get('order')) || 0);
  if (!order) throw responseFor(notFound('no such order in this store'));
  const moved = await moveBySeller(services, visit, { orderId: order.id, move, form });
  if (moved.outcome === 'asked again') return data(moved.problem, { status: 422 });
  return backTo(args.request, { kabar: newsAfter(move, moved), pesanan: order.code });
}

export type SellerOrdersPage = Awaited<ReturnType<typeof sellerOrdersPage>>;
