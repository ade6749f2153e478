import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { BasketNow, StoreBlock } from './BasketView';
import * as OrderCode from './OrderCode';
import type { Ordering } from './Ordering';
import * as orderRepo from './orderRepo.server';
import * as Reservation from './Reservation';
import * as reservationRepo from './reservationRepo.server';

type Random = (byteCount: number) => Uint8Array;
type Checked = { moment: FestivalMoment; ordering: Ordering; basket: BasketNow };

const CODE_BYTES = 5;
const SECRET_BYTES = 16;
/** Of 33 million codes: with a million orders taken, five draws all fail once in 40 million times. */
const CODE_ATTEMPTS = 5;

/** Writes the group with its orders, lines, reservations and first events. Null when its key is taken. */
export async function writeGroup(trx: Db, random: Random, checked: Checked): Promise<string | null> {
  const code = OrderCode.groupCode(random(SECRET_BYTES));
  const groupId = await orderRepo.insertGroup(trx, groupRow(code, checked));
  if (groupId === null) return null;
  const orders = checked.basket.blocks.map((block) => orderRow(groupId, block, random, checked));
  const orderIds = await insertWithFreeCodes(trx, orders, random, checked.moment.festival.orderPrefix);
  const placed = checked.basket.blocks.map((block) => ({
    ...block,
    orderId: orderIds.get(block.store.id) ?? 0,
  }));
  await orderRepo.insertLines(trx, placed.flatMap(lineRows));
  const untilAt = new Map(orders.map((order) => [order.storeId, order.reservedUntilAt]));
  await reservationRepo.insertAll(
    trx,
    placed.flatMap((block) => reservationRows(block, untilAt.get(block.store.id) ?? 0, checked.ordering)),
  );
  await orderRepo.insertEvents(
    trx,
    placed.map(({ orderId }) => firstEvent(orderId, checked.moment.now)),
  );
  return code;
}

function groupRow(code: string, { moment, ordering, basket }: Checked): NewRow<'orderGroup'> {
  const { buyer, guest, idempotencyKey, language } = ordering;
  return {
    code,
    festivalId: moment.festival.id,
    idempotencyKey,
    buyerName: buyer.name,
    buyerPhone: buyer.phone,
    street: buyer.street,
    district: buyer.district,
    city: buyer.city,
    postcode: buyer.postcode,
    guestKey: guest.guestKey,
    addressKey: guest.addressKey,
    language,
    totalRupiah: basket.totalRupiah,
    createdAt: moment.now,
  };
}

type OrderRow = NewRow<'storeOrder'>;

function orderRow(
  groupId: number,
  block: StoreBlock,
  random: Random,
  { moment, ordering }: Checked,
): OrderRow {
  return {
    groupId,
    storeId: block.store.id,
    code: OrderCode.make(moment.festival.orderPrefix, random(CODE_BYTES)),
    secret: OrderCode.groupCode(random(SECRET_BYTES)),
    state: 'intent',
    payment: 'unpaid',
    note: ordering.notes.get(block.store.id) ?? '',
    totalRupiah: block.subtotalRupiah,
    reservedUntilAt: Reservation.expiresAt({ ...block.store, createdAt: moment.now }),
    openedAt: null,
    createdAt: moment.now,
  };
}

/** The ids by store. An order whose code is taken gets another one and is tried again. */
async function insertWithFreeCodes(trx: Db, orders: readonly OrderRow[], random: Random, prefix: string) {
  const ids = new Map<number, number>();
  let missing = orders;
  for (let attempt = 0; attempt < CODE_ATTEMPTS && missing.length > 0; attempt += 1) {
    for (const [storeId, id] of await orderRepo.insertOrders(trx, missing)) ids.set(storeId, id);
    missing = missing
      .filter((order) => !ids.has(order.storeId))
      .map((order) => ({ ...order, code: OrderCode.make(prefix, random(CODE_BYTES)) }));
  }
  if (missing.length > 0) throw new Error('no free order code was found');
  return ids;
}

type Placed = StoreBlock & { orderId: number };

const lineRows = ({ orderId, lines }: Placed): NewRow<'orderLine'>[] =>
  lines.map(({ variantId, quantity, sellable }) => ({
    orderId,
    variantId,
    productName: sellable.productName,
    options: JSON.stringify(sellable.options),
    unit: sellable.unit,
    quantity,
    priceRupiah: sellable.priceRupiah,
  }));

/**
 * Every line is reserved, also where the seller does not count: the limits count them, and a seller who begins to
 * count does not sell the same piece twice.
 */
const reservationRows = ({ orderId, store, lines }: Placed, expiresAt: number, { guest, buyer }: Ordering) =>
  lines.map(({ variantId, quantity }) => ({
    orderId,
    variantId,
    storeId: store.id,
    quantity,
    guestKey: guest.guestKey,
    buyerPhone: buyer.phone,
    addressKey: guest.addressKey,
    expiresAt,
    releasedAt: null,
  }));

const firstEvent = (orderId: number, at: number): NewRow<'orderEvent'> => ({
  orderId,
  fromState: null,
  toState: 'intent',
  actorKind: 'guest',
  actorId: null,
  at,
});
