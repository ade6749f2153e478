import * as OrderFlow from './OrderFlow';

/** What a seller can do with an order, by the name of the form's intent, and where it leads. */
const TARGET = {
  confirm: 'confirmed',
  refuse: 'refused',
  ship: 'shipped',
  finish: 'done',
} as const satisfies Record<string, OrderFlow.OrderState>;

export type SellerMove = keyof typeof TARGET;
const SELLER_MOVES = Object.keys(TARGET) as SellerMove[];

export const isSellerMove = (intent: string): intent is SellerMove => Object.hasOwn(TARGET, intent);

export const targetOf = (move: SellerMove): OrderFlow.OrderState => TARGET[move];

/**
 * What may be done from a state, the likeliest first. A seller has the message in hand, so she may confirm what the
 * site has not seen opened. Taking back an order that was confirmed is a refusal: to its shopper `cancelled` means
 * that she did it herself.
 */
export function movesFrom(state: OrderFlow.OrderState): SellerMove[] {
  return SELLER_MOVES.filter(
    (move) => OrderFlow.canMove(state, TARGET[move]) || (move === 'confirm' && state === 'intent'),
  );
}

/** Why an order is refused; the words that the shopper reads stand in `sellerOrders:reasons`. */
export const REASONS = ['soldOut', 'closed', 'tooFar', 'noAnswer', 'other'] as const;
