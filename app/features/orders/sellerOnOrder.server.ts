import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Access from '~/features/accounts/Access';
import { actInStore, type Visit, visitor } from '~/features/accounts/visit.server';
import type { Services } from '~/services.server';
import type { OrderRow } from './orderRepo.server';
import type { SellerMove } from './SellerMove';
import { moveBySeller } from './sellerMoves.server';
import { backTo, newsAfter, readNews } from './sellerNews.server';
import { findById } from './sellerOrderRepo.server';
import { sellerOrderViews } from './sellerOrderView.server';

/** What an order's page shows to whoever is signed in as its seller; all null for anybody else. */
export async function sellerOnOrder(services: Services, { request }: LoaderFunctionArgs, order: OrderRow) {
  const visit = await visitor(services, request);
  if (!visit || !mayAnswer(visit, order)) return { answer: null, otherStore: otherStoreOf(visit, order) };
  const row = await findById(services.db, order.storeId, order.id);
  const [view] = row && visit.store ? await sellerOrderViews(services, visit.store.name, [row]) : [];
  const kind = readNews(new URL(request.url).searchParams);
  return {
    answer: view ? { order: view, now: services.clock.now(), news: kind && { kind, order: view } } : null,
    otherStore: null,
  };
}

/** Only in the store whose panel is open, as the table says of the inbox. */
function mayAnswer({ roles, store }: Visit, order: OrderRow): boolean {
  if (!store || store.id !== order.storeId) return false;
  const asker = { roles, storeApproval: store.approval, phase: null };
  return Access.decide(Access.viewRule('sellerOrders'), asker) === 'allowed';
}

/** Another store of hers, whose panel she has to open first. */
function otherStoreOf(visit: Visit | null, order: OrderRow): { id: number; name: string } | null {
  const found = visit?.stores.find(({ id }) => id === order.storeId);
  return found && found.id !== visit?.store?.id ? { id: found.id, name: found.name } : null;
}

/**
 * Does on the order's page what the inbox does. Whoever merely holds the link, its secret too, is sent to the
 * sign-in; a seller of another store is told that there is no such order.
 */
export async function answerOnOrder(
  services: Services,
  args: ActionFunctionArgs,
  { order, move, form }: { order: OrderRow; move: SellerMove; form: FormData },
) {
  const visit = await actInStore(services, args, 'sellerOrders', move);
  if (visit.store.id !== order.storeId) throw responseFor(notFound('an order of another store'));
  const moved = await moveBySeller(services, visit, { orderId: order.id, move, form });
  if (moved.outcome === 'asked again') return data(moved.problem, { status: 422 });
  return backTo(args.request, { kabar: newsAfter(move, moved) });
}

export type SellerOnOrder = Awaited<ReturnType<typeof sellerOnOrder>>;
