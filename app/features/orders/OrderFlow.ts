/**
 * An order's life. `opened` is what the site knows (the shopper opened the hand-off link), never "sent".
 * `expired` may still be confirmed; whether there is stock is checked beside the move, not here.
 */
const ORDER_GRAPH = {
  intent: ['opened', 'refused', 'cancelled', 'expired'],
  opened: ['confirmed', 'refused', 'cancelled', 'expired'],
  confirmed: ['shipped', 'refused', 'cancelled'],
  shipped: ['done'],
  done: [],
  refused: [],
  cancelled: [],
  expired: ['confirmed'],
} as const;

/**
 * Whether the money has come, apart from the order's own life. `claimed`: the shopper says so and the seller
 * has not seen it yet; back to `unpaid` when the seller finds nothing. A seller who sees the money, or an
 * online payment, goes to `paid` at once.
 */
const PAYMENT_GRAPH = {
  unpaid: ['claimed', 'paid'],
  claimed: ['paid', 'unpaid'],
  paid: ['refunded'],
  refunded: [],
} as const;

export type OrderState = keyof typeof ORDER_GRAPH;
export type PaymentState = keyof typeof PAYMENT_GRAPH;

export const ORDER_STATES = Object.keys(ORDER_GRAPH) as OrderState[];
export const PAYMENT_STATES = Object.keys(PAYMENT_GRAPH) as PaymentState[];

type Graph = Record<string, readonly string[]>;
/** What all states in `From` can reach: a state known only as a union allows what each of them allows. */
type Reachable<G extends Graph, From extends keyof G> = (
  From extends unknown
    ? (to: G[From][number]) => void
    : never
) extends (to: infer To) => void
  ? To
  : never;

export type NextOf<From extends OrderState> = Reachable<typeof ORDER_GRAPH, From>;
export type NextPaymentOf<From extends PaymentState> = Reachable<typeof PAYMENT_GRAPH, From>;

/** The states that an order may move to; empty at an end. */
const next = (from: OrderState): readonly OrderState[] => ORDER_GRAPH[from];

export const canMove = (from: OrderState, to: OrderState): boolean => next(from).includes(to);

/**
 * The new state of a legal move. An illegal one does not compile.
 * @throws RangeError when a cast or a foreign row got past the compiler
 */
export function move<From extends OrderState>(from: From, to: NextOf<From>): NextOf<From> {
  if (!canMove(from, to as OrderState))
    throw new RangeError(`an order cannot go from ${from} to ${String(to)}`);
  return to;
}

export const isOrderState = (text: string): text is OrderState => Object.hasOwn(ORDER_GRAPH, text);

/** Nothing comes after it. */
export const isFinal = (state: OrderState): boolean => next(state).length === 0;

const nextPayment = (from: PaymentState): readonly PaymentState[] => PAYMENT_GRAPH[from];

export const canMovePayment = (from: PaymentState, to: PaymentState): boolean =>
  nextPayment(from).includes(to);

/**
 * The new payment state of a legal move.
 * @throws RangeError when a cast or a foreign row got past the compiler
 */
export function movePayment<From extends PaymentState>(
  from: From,
  to: NextPaymentOf<From>,
): NextPaymentOf<From> {
  if (!canMovePayment(from, to as PaymentState)) {
    throw new RangeError(`a payment cannot go from ${from} to ${String(to)}`);
  }
  return to;
}

export const isPaymentState = (text: string): text is PaymentState => Object.hasOwn(PAYMENT_GRAPH, text);
