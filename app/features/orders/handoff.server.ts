import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { invalid, notFound, responseFor } from '~/errors';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import * as HandoffCard from './HandoffCard';
import * as OrderCode from './OrderCode';
import { openOrder } from './orderMoves.server';
import * as orderRepo from './orderRepo.server';
import { ownHead } from './ownPage.server';
import { placedOrders } from './placedOrders.server';

const PHONE = /Android|iPhone|iPad|iPod|Mobile|Opera Mini/i;

/** One card for each store of an order group. Whoever has the address may see it: it is the key. */
export async function handoffPage(services: Services, { request, params }: LoaderFunctionArgs) {
  const { db, clock, env } = services;
  const group = await groupOf(db, params.groupCode);
  const now = clock.now();
  const desktop = !PHONE.test(request.headers.get('User-Agent') ?? '');
  const { orders, contacts } = await placedOrders(db, now, [group.id]);
  const cards = orders.flatMap((order) => {
    const contact = contacts.get(order.storeId);
    const orderUrl = `${env.publicUrl}${paths.order('id', order.code)}`;
    return contact ? [HandoffCard.of(order, contact, group, { now, desktop, orderUrl })] : [];
  });
  return {
    head: ownHead(services, request, 'handoff'),
    groupCode: group.code,
    totalRupiah: group.totalRupiah,
    cards,
    now,
    desktop,
  };
}

const openedForm = z.object({
  intent: z.literal('opened'),
  orderId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

/** Notes that a link was opened: from the beacon, or from the form where there is no script. */
export async function handoffAction(services: Services, { request, params }: ActionFunctionArgs) {
  const group = await groupOf(services.db, params.groupCode);
  const read = openedForm.safeParse(Object.fromEntries(await postedForm(request)));
  if (!read.success) throw responseFor(invalid('unknown intent'));
  const orders = await orderRepo.ordersOfGroups(services.db, [group.id]);
  const order = orders.find(({ id }) => id === read.data.orderId);
  if (!order) throw responseFor(notFound('no such order in this group'));
  await openOrder(services, order.id);
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(`${paths.handoff(language, group.code)}#${order.code}`, { status: 303 });
}

async function groupOf(db: Db, code: string | undefined): Promise<orderRepo.GroupRow> {
  const group = code && OrderCode.isGroupCode(code) ? await orderRepo.findGroupByCode(db, code) : undefined;
  if (!group) throw responseFor(notFound('no such order group'));
  return group;
}

export type HandoffPage = Awaited<ReturnType<typeof handoffPage>>;
