type Line = { variantId: number; quantity: number };
type Stocks = ReadonlyMap<number, { stock: number | null }>;

/**
 * How many pieces are left where they are too few for the line; null where there are enough, or where the seller
 * does not count. `reserved`: what others hold, by variant. An order whose own reservation lives takes from the
 * whole stock: its pieces are kept for it.
 */
export function of(
  { variantId, quantity }: Line,
  stocks: Stocks,
  reserved: ReadonlyMap<number, number>,
): number | null {
  const stock = stocks.get(variantId)?.stock ?? null;
  if (stock === null) return null;
  const left = stock - (reserved.get(variantId) ?? 0);
  return left < quantity ? Math.max(0, left) : null;
}
