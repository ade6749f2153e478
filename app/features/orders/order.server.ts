import { timingSafeEqual } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { invalid, notFound, responseFor } from '~/errors';
import { storeContacts } from '~/features/catalog/storeContactRepo.server';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { readGroupCodes } from './basketCookie.server';
import * as Expiry from './Expiry';
import * as OrderCode from './OrderCode';
import { withdrawOrder } from './orderMoves.server';
import * as orderRepo from './orderRepo.server';
import { ownHead } from './ownPage.server';
import { withLines } from './placedOrders.server';
import { isSellerMove } from './SellerMove';
import { answerOnOrder, sellerOnOrder } from './sellerOnOrder.server';

/** One order: all of it for who holds its secret or its group; for anyone else number, store and state. */
export async function orderPage(services: Services, args: LoaderFunctionArgs) {
  const { db, clock } = services;
  const { order, group, isOwner, holdsGroup, secret } = await askedOrder(services, args);
  const now = clock.now();
  const store = (await storeContacts(db, now, [order.storeId])).get(order.storeId);
  if (!store) throw responseFor(notFound('the store of the order is gone'));
  const state = Expiry.stateAt(order, now);
  return {
    head: ownHead(services, args.request, 'order', order.code),
    code: order.code,
    state,
    // Null: the store has no page now, a link to it would lead nowhere.
    store: { id: store.id, slug: store.isSuspended ? null : store.slug, name: store.name },
    own: isOwner ? await ownView(services, order, group, state) : null,
    // The key to the orders of all stores: who was given the link to one order gets that one only.
    groupCode: holdsGroup ? group.code : null,
    secret: isOwner ? secret : null,
    seller: await sellerOnOrder(services, args, order),
  };
}

async function ownView(
  { db }: Services,
  order: orderRepo.OrderRow,
  group: orderRepo.GroupRow,
  state: string,
) {
  const [placed] = await withLines(db, [order]);
  const { buyerName, buyerPhone, street, district, city, postcode } = group;
  return {
    lines: (placed?.lines ?? []).map(({ id, quantity, productName, options, priceRupiah }) => ({
      ...{ id, quantity, options },
      name: productName,
      sumRupiah: quantity * priceRupiah,
    })),
    totalRupiah: order.totalRupiah,
    note: order.note,
    buyer: {
      name: buyerName,
      phone: buyerPhone,
      address: [street, district, city, postcode].filter(Boolean).join(', '),
    },
    events: (await orderRepo.eventsOf(db, order.id)).map(({ toState, at, reason }) => ({
      toState,
      at,
      reason,
    })),
    reservedUntilAt: order.reservedUntilAt,
    createdAt: order.createdAt,
    canCancel: state === 'intent' || state === 'opened',
  };
}

/** The shopper takes the order back. Without the secret or the cookie the order counts as not there. */
export async function orderAction(services: Services, args: ActionFunctionArgs) {
  const { order, isOwner } = await askedOrder(services, args);
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  if (isSellerMove(intent)) return answerOnOrder(services, args, { order, move: intent, form });
  if (!isOwner) throw responseFor(notFound('not the shopper'));
  if (intent !== 'cancel') throw responseFor(invalid('unknown intent'));
  await withdrawOrder(services, order.id);
  const { pathname, search } = new URL(args.request.url);
  return redirect(`${pathname}${search}`, { status: 303 });
}

async function askedOrder(services: Services, { request, params }: LoaderFunctionArgs) {
  const code = OrderCode.parse(params.code ?? '');
  const order = code ? await orderRepo.findOrderByCode(services.db, code) : undefined;
  if (!order) throw responseFor(notFound('no such order'));
  const group = await orderRepo.findGroupById(services.db, order.groupId);
  const secret = new URL(request.url).searchParams.get('kunci');
  const codes = await readGroupCodes({ cookies: services.cookies, request });
  const holdsGroup = codes.includes(group.code);
  const isOwner = holdsGroup || isSameSecret(secret ?? '', order.secret);
  return { order, group, isOwner, holdsGroup, secret };
}

function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export type OrderPage = Awaited<ReturnType<typeof orderPage>>;
