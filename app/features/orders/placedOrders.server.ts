import { storeContacts } from '~/features/catalog/storeContactRepo.server';
import type { Db } from '~db/connection.server';
import type { PlacedOrder } from './HandoffCard';
import * as orderRepo from './orderRepo.server';

export type Placed = PlacedOrder & { groupId: number; storeId: number; secret: string; createdAt: number };

/** The orders of groups with their lines and how their stores are reached now. */
export async function placedOrders(db: Db, now: number, groupIds: readonly number[]) {
  const orders = await withLines(db, await orderRepo.ordersOfGroups(db, groupIds));
  const contacts = await storeContacts(db, now, [...new Set(orders.map((order) => order.storeId))]);
  return { orders, contacts };
}

/** Order rows with their lines. */
export async function withLines(db: Db, rows: readonly orderRepo.OrderRow[]): Promise<Placed[]> {
  const lines = await orderRepo.linesOfOrders(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    lines: lines
      .filter((line) => line.orderId === row.id)
      .map(({ id, productName, options, quantity, priceRupiah }) => ({
        ...{ id, productName, quantity, priceRupiah },
        options: JSON.parse(options) as [string, string][],
      })),
  }));
}
