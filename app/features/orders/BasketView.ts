import type { Sellable, StoreContact } from '~/features/catalog/Sellable';
import type { SeenLine } from './SeenBasket';

/** What has become of a line since the shopper last saw it. */
export type LineChange =
  | { kind: 'price'; fromRupiah: number; toRupiah: number }
  /** Fewer pieces are left than are in the basket; `free` is one or more. */
  | { kind: 'short'; free: number }
  | { kind: 'soldOut' };

export type LineNow = SeenLine & { sellable: Sellable; sumRupiah: number; changes: LineChange[] };
export type StoreBlock = { store: StoreContact; lines: LineNow[]; subtotalRupiah: number };

/** A basket at one instant. What cannot be ordered counts for nothing in the sums. */
export type BasketNow = {
  blocks: StoreBlock[];
  /** Variants that are no longer to be had here: unknown, withdrawn, hidden. */
  gone: SeenLine[];
  totalRupiah: number;
  /** Whether every line can be ordered just as it stands, at the price that was seen. */
  isAsSeen: boolean;
};

/** The lines against price, stock and visibility: a block for each store, in the order of its first line. */
export function of(lines: readonly SeenLine[], sellables: ReadonlyMap<number, Sellable>): BasketNow {
  const blocks = new Map<number, StoreBlock>();
  const gone: SeenLine[] = [];
  for (const line of lines) {
    const sellable = sellables.get(line.variantId);
    if (sellable) addTo(blocks, lineNow(line, sellable));
    else gone.push(line);
  }
  const all = [...blocks.values()];
  return {
    blocks: all,
    gone,
    totalRupiah: all.reduce((sum, block) => sum + block.subtotalRupiah, 0),
    isAsSeen:
      gone.length === 0 && all.every((block) => block.lines.every((line) => line.changes.length === 0)),
  };
}

function addTo(blocks: Map<number, StoreBlock>, line: LineNow): void {
  const { store } = line.sellable;
  const block = blocks.get(store.id) ?? { store, lines: [], subtotalRupiah: 0 };
  block.lines.push(line);
  block.subtotalRupiah += line.sumRupiah;
  blocks.set(store.id, block);
}

function lineNow(line: SeenLine, sellable: Sellable): LineNow {
  const { priceRupiah } = sellable;
  const changes: LineChange[] = [];
  const stock = stockChange(line.quantity, sellable.free);
  if (stock) changes.push(stock);
  if (line.seenRupiah !== null && line.seenRupiah !== priceRupiah) {
    changes.push({ kind: 'price', fromRupiah: line.seenRupiah, toRupiah: priceRupiah });
  }
  const isOrderable = stock === null;
  return { ...line, sellable, changes, sumRupiah: isOrderable ? line.quantity * priceRupiah : 0 };
}

function stockChange(quantity: number, free: number | null): LineChange | null {
  if (free === null || free >= quantity) return null;
  return free === 0 ? { kind: 'soldOut' } : { kind: 'short', free };
}

/** The lines that could be ordered now, with the prices of now: what a form shows and sends back. */
export const orderable = (basket: BasketNow): SeenLine[] =>
  basket.blocks.flatMap((block) =>
    block.lines.filter(isOrderable).map(({ variantId, quantity, sellable }) => ({
      variantId,
      quantity,
      seenRupiah: sellable.priceRupiah,
    })),
  );

/** Whether a line can be ordered in its quantity, be it at another price than was seen. */
export const isOrderable = (line: LineNow): boolean =>
  line.changes.every((change) => change.kind === 'price');

/**
 * The basket with what cannot be ordered left out and what is short cut to what is left, at the prices of now: what
 * an order form shows and sends back. What was changed is said from the basket before.
 */
export function mended(basket: BasketNow): { lines: SeenLine[]; basket: BasketNow } {
  const sellables = new Map<number, Sellable>();
  const lines = basket.blocks.flatMap((block) =>
    block.lines.flatMap(({ variantId, quantity, sellable }) => {
      sellables.set(variantId, sellable);
      const pieces = Math.min(quantity, sellable.free ?? quantity);
      return pieces > 0 ? [{ variantId, quantity: pieces, seenRupiah: sellable.priceRupiah }] : [];
    }),
  );
  return { lines, basket: of(lines, sellables) };
}
