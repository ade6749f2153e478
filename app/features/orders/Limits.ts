/**
 * What one guest may hold at a time, so that nobody reserves a store empty. Only live reservations count: what is
 * confirmed, refused, cancelled or expired is free again. A browser (its cookie) is the guest; a phone number is
 * not proven to be the shopper's, and a network address is shared by a whole district behind a carrier's NAT, so
 * both get more room.
 */
export const MAX_LIVE_ORDERS_PER_STORE = { guestKey: 10, buyerPhone: 20, addressKey: 150 } as const;

export type LimitKey = keyof typeof MAX_LIVE_ORDERS_PER_STORE;
const LIMIT_KEYS = Object.keys(MAX_LIVE_ORDERS_PER_STORE) as LimitKey[];

/**
 * Of the pieces that a store counts, one guest may hold this share. A browser can throw its cookie away, so the
 * number counts as well, and the address with more room.
 */
const MAX_SHARE_OF_STOCK = { guestKey: 0.5, buyerPhone: 0.5, addressKey: 0.8 } as const;
/** … and always this many: a store with five pieces left may sell them to one shopper. */
const MIN_PIECES_PER_GUEST = 5;

const maxPieces = (countedStock: number, key: LimitKey): number =>
  Math.max(MIN_PIECES_PER_GUEST, Math.floor(countedStock * MAX_SHARE_OF_STOCK[key]));

/** What a guest already holds in a store, by one of the keys. */
export type Held = { orders: number; countedPieces: number };

export type Asked = { countedPieces: number; countedStock: number; held: Record<LimitKey, Held> };

/** Why one more order in a store is too much, or null: too many orders waiting, or too large a share of its stock. */
export function refusalOf({ countedPieces, countedStock, held }: Asked): 'orders' | 'pieces' | null {
  if (LIMIT_KEYS.some((key) => held[key].orders >= MAX_LIVE_ORDERS_PER_STORE[key])) return 'orders';
  return countedPieces > piecesLeft({ countedStock, held }) && countedPieces > 0 ? 'pieces' : null;
}

/** How many counted pieces of a store a guest may still take, by whichever key leaves the least. */
export const piecesLeft = ({ countedStock, held }: Pick<Asked, 'countedStock' | 'held'>): number =>
  Math.max(0, Math.min(...LIMIT_KEYS.map((key) => maxPieces(countedStock, key) - held[key].countedPieces)));
