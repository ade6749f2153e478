import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { reservedPieces } from '~/features/catalog/variantRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { ActorKind } from '~db/schema/stores';
import * as Expiry from './Expiry';
import * as OrderFlow from './OrderFlow';
import * as orderRepo from './orderRepo.server';
import * as reservationRepo from './reservationRepo.server';
import * as Shortage from './Shortage';

type Deps = { db: Kysely<Database>; clock: Clock };

export type Actor = { kind: ActorKind; id: number | null };
export type Move = {
  orderId: number;
  to: OrderFlow.OrderState;
  actor: Actor;
  reason?: string;
  /** Narrower than the graph: what this actor may do less than others. */
  onlyFrom?: readonly OrderFlow.OrderState[];
};

export type Moved =
  | { outcome: 'moved'; state: OrderFlow.OrderState }
  /** It was there already: the second of two taps. */
  | { outcome: 'unchanged'; state: OrderFlow.OrderState }
  | { outcome: 'illegal'; state: OrderFlow.OrderState }
  /** Confirming needs pieces that are no longer there. */
  | { outcome: 'noStock'; variantIds: number[] }
  | { outcome: 'unknown' };

/**
 * Moves an order and notes who did it, when and why, in one transaction with what follows from it: confirming takes
 * the stock and ends the reservation, refusing and cancelling free what was held or taken. An order whose time is
 * over is moved from `expired`, which is noted first.
 */
export const moveOrder = ({ db, clock }: Deps, move: Move): Promise<Moved> =>
  writeTransaction(db, (trx) => moveWithin(trx, clock, move));

async function moveWithin(trx: Db, clock: Clock, move: Move): Promise<Moved> {
  const order = await orderRepo.lockOrder(trx, move.orderId);
  if (!order) return { outcome: 'unknown' };
  const now = clock.now();
  const state = Expiry.stateAt(order, now);
  if (state === move.to) return { outcome: 'unchanged', state };
  const path = pathTo(state, move.to);
  if (!path || move.onlyFrom?.includes(state) === false) return { outcome: 'illegal', state };
  const missing = await carryOut(trx, now, { order, from: state, to: move.to });
  if (missing.length > 0) return { outcome: 'noStock', variantIds: missing };
  await noteMoves(trx, now, { order, state, path, move });
  return { outcome: 'moved', state: move.to };
}

/** A seller who confirms has the message in hand: an order that nobody was seen opening was opened before. */
function pathTo(from: OrderFlow.OrderState, to: OrderFlow.OrderState): OrderFlow.OrderState[] | null {
  if (OrderFlow.canMove(from, to)) return [to];
  return from === 'intent' && to === 'confirmed' ? ['opened', to] : null;
}

type Step = { order: orderRepo.OrderRow; from: OrderFlow.OrderState; to: OrderFlow.OrderState };

/** What the move does to stock and reservations. Gives back the variants of which there is too little. */
async function carryOut(trx: Db, now: number, { order, from, to }: Step): Promise<number[]> {
  if (to === 'confirmed') return take(trx, now, order, from === 'expired');
  if (from === 'confirmed' && (to === 'refused' || to === 'cancelled')) await putBack(trx, now, order);
  if (to === 'refused' || to === 'cancelled') await reservationRepo.release(trx, order.id, now);
  return [];
}

async function take(trx: Db, now: number, order: orderRepo.OrderRow, hasExpired: boolean): Promise<number[]> {
  const lines = await lockedLines(trx, order.id);
  const variantIds = lines.map((line) => line.variantId);
  const stocks = await reservationRepo.stockOf(trx, variantIds);
  // The order's own reservation, while it lives, is among the reserved pieces.
  const reserved = hasExpired ? await reservedPieces(trx, now, variantIds) : new Map<number, number>();
  const missing = lines.filter((line) => Shortage.of(line, stocks, reserved) !== null);
  if (missing.length > 0) return missing.map((line) => line.variantId);
  for (const line of lines) await takeLine(trx, line, stocks);
  await countSold(trx, now, lines, stocks, 1);
  await reservationRepo.release(trx, order.id, now);
  return [];
}

async function takeLine(trx: Db, { id, variantId, quantity }: orderRepo.LineRow, stocks: Stocks) {
  const isCounted = typeof stocks.get(variantId)?.stock === 'number';
  if (!isCounted) return;
  await reservationRepo.takeStock(trx, variantId, quantity);
  await orderRepo.setTakenPieces(trx, id, quantity);
}

/** Only what was taken: a seller who has begun to count since counted without the pieces of this order. */
async function putBack(trx: Db, now: number, order: orderRepo.OrderRow): Promise<void> {
  const lines = await lockedLines(trx, order.id);
  const variantIds = lines.map((line) => line.variantId);
  for (const line of lines) await reservationRepo.takeStock(trx, line.variantId, -line.takenPieces);
  await countSold(trx, now, lines, await reservationRepo.stockOf(trx, variantIds), -1);
}

async function lockedLines(trx: Db, orderId: number): Promise<orderRepo.LineRow[]> {
  const lines = await orderRepo.linesOfOrders(trx, [orderId]);
  await reservationRepo.lockVariants(
    trx,
    lines.map((line) => line.variantId),
  );
  return lines;
}

type Stocks = Awaited<ReturnType<typeof reservationRepo.stockOf>>;

async function countSold(
  trx: Db,
  now: number,
  lines: readonly orderRepo.LineRow[],
  stocks: Stocks,
  sign: 1 | -1,
) {
  const products = new Map<number, number>();
  for (const { variantId, quantity } of lines) {
    const productId = stocks.get(variantId)?.productId;
    if (productId !== undefined) products.set(productId, (products.get(productId) ?? 0) + sign * quantity);
  }
  // In id order, so that two moves never wait for each other.
  const ordered = [...products].sort(([a], [b]) => a - b);
  for (const [productId, pieces] of ordered) await reservationRepo.countSold(trx, productId, pieces, now);
  await outboxRepo.append(
    trx,
    now,
    ordered.map(([id]) => ({ kind: 'product', id })),
  );
}

type Noted = {
  order: orderRepo.OrderRow;
  state: OrderFlow.OrderState;
  path: OrderFlow.OrderState[];
  move: Move;
};

async function noteMoves(trx: Db, now: number, { order, state, path, move }: Noted): Promise<void> {
  const system: Actor = { kind: 'system', id: null };
  const expiry =
    order.state === state ? [] : [{ to: state, actor: system, at: order.reservedUntilAt, reason: '' }];
  const steps = path.map((to) => ({ to, actor: move.actor, at: now, reason: move.reason ?? '' }));
  let fromState = order.state;
  const events = [...expiry, ...steps].map(({ to, actor, at, reason }) => {
    const event = {
      orderId: order.id,
      fromState,
      toState: to,
      actorKind: actor.kind,
      actorId: actor.id,
      at,
      reason,
    };
    fromState = to;
    return event;
  });
  await orderRepo.insertEvents(trx, events);
  await orderRepo.setState(trx, order.id, move.to);
  if (path.includes('opened')) await orderRepo.setOpenedAt(trx, order.id, now);
}

const GUEST: Actor = { kind: 'guest', id: null };

/**
 * The shopper opened the hand-off link. When that can no longer move the order (it has expired, or the seller was
 * faster), the first opening is noted all the same.
 */
export const openOrder = ({ db, clock }: Deps, orderId: number): Promise<Moved> =>
  writeTransaction(db, async (trx) => {
    const moved = await moveWithin(trx, clock, { orderId, to: 'opened', actor: GUEST });
    if (moved.outcome === 'illegal') await orderRepo.setOpenedAt(trx, orderId, clock.now());
    return moved;
  });

/** The shopper takes the order back; only as long as the seller has not confirmed it. */
export async function withdrawOrder(deps: Deps, orderId: number): Promise<Moved> {
  return moveOrder(deps, { orderId, to: 'cancelled', actor: GUEST, onlyFrom: ['intent', 'opened'] });
}
