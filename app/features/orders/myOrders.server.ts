import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Services } from '~/services.server';
import { readGroupCodes } from './basketCookie.server';
import * as Expiry from './Expiry';
import * as OrderCode from './OrderCode';
import * as orderRepo from './orderRepo.server';
import { ownHead } from './ownPage.server';
import { placedOrders } from './placedOrders.server';

/** The order groups that this browser remembers, newest first. */
export async function myOrdersPage(services: Services, { request }: LoaderFunctionArgs) {
  const { db, clock, cookies } = services;
  const now = clock.now();
  const codes = (await readGroupCodes({ cookies, request })).filter(OrderCode.isGroupCode);
  const groups = await orderRepo.findGroupsByCodes(db, codes);
  const { orders, contacts } = await placedOrders(
    db,
    now,
    groups.map((group) => group.id),
  );
  return {
    head: ownHead(services, request, 'mine'),
    groups: groups.map(({ id, code, createdAt, totalRupiah }) => ({
      ...{ code, createdAt, totalRupiah },
      orders: orders
        .filter((order) => order.groupId === id)
        .map((order) => ({
          code: order.code,
          secret: order.secret,
          storeId: order.storeId,
          storeName: contacts.get(order.storeId)?.name ?? '',
          totalRupiah: order.totalRupiah,
          state: Expiry.stateAt(order, now),
        })),
    })),
  };
}

export type MyOrdersPage = Awaited<ReturnType<typeof myOrdersPage>>;
