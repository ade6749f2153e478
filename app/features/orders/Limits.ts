/**
 * What one guest may hold at a time, so that nobody reserves a store empty. Only live reservations count: what is
 * confirmed, refused, cancelled or expired is free again. A browser (its cookie) is the guest; a phone number is
 * not proven to be the shopper's, and a network address is shared by a whole district behind a carrier's NAT, so
 * both get more room.
 */
export const MAX_LIVE_ORDERS_PER_STORE = { guestKey: 10, buyerPhone: 20, addressKey: 150 } as const;

export type LimitKey = keyof typeof MAX_LIVE_ORDERS_PER_STORE;
const LIMIT_KEYS = Object.keys(MAX_LIVE_ORDERS_PER_STORE) as LimitKey[];

/** Of the pieces that a store counts, one browser may hold this share … */
const MAX_SHARE_OF_STOCK = 0.5;
/** … and always this many: a store with five pieces left may sell them to one shopper. */
const MIN_PIECES_PER_GUEST = 5;

/** How many counted pieces of a store one browser may hold at a time. `countedStock` is all its counted stock. */
export const maxPieces = (countedStock: number): number =>
  Math.max(MIN_PIECES_PER_GUEST, Math.floor(countedStock * MAX_SHARE_OF_STOCK));

/** What a guest already holds in a store, by one of the keys. */
export type Held = { orders: number; countedPieces: number };

export type Asked = { countedPieces: number; countedStock: number; held: Record<LimitKey, Held> };

/** Why one more order in a store is too much, or null: too many orders waiting, or too large a share of its stock. */
export function refusalOf({ countedPieces, countedStock, held }: Asked): 'orders' | 'pieces' | null {
  if (LIMIT_KEYS.some((key) => held[key].orders >= MAX_LIVE_ORDERS_PER_STORE[key])) return 'orders';
  const pieces = held.guestKey.countedPieces + countedPieces;
  return countedPieces > 0 && pieces > maxPieces(countedStock) ? 'pieces' : null;
}
