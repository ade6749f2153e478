import * as Basket from './Basket';

/** A basket line with the price that the shopper last saw, null when it came by a link. */
export type SeenLine = Basket.BasketLine & { seenRupiah: number | null };

const MAX_PRICE_RUPIAH = 1_000_000_000;

/**
 * Reads `variantId:quantity:price,…` from the cookie or from the form that showed it. Never throws: an odd price
 * is none, the rest is read as Basket.parseLines does.
 */
export function parse(text: string): SeenLine[] {
  const prices = new Map<number, number>();
  const lines = text.split(',').flatMap((part) => {
    const [variantId = '', quantity = '', price = ''] = part.split(':');
    if (/^\d{1,10}$/.test(price) && Number(price) <= MAX_PRICE_RUPIAH)
      prices.set(Number(variantId), Number(price));
    return `${variantId}:${quantity}`;
  });
  return seenAt(Basket.parseLines(lines.join(',')), (variantId) => prices.get(variantId));
}

/** At most 60 lines of 25 characters: signed and encoded it stays under the 4 kB of a cookie. */
export const format = (lines: readonly SeenLine[]): string =>
  lines
    .map(
      ({ variantId, quantity, seenRupiah }) =>
        `${variantId}:${quantity}${seenRupiah === null ? '' : `:${seenRupiah}`}`,
    )
    .join(',');

/** The lines of a basket, each with the price that `priceOf` knows. */
export const seenAt = (
  lines: readonly Basket.BasketLine[],
  priceOf: (variantId: number) => number | null | undefined,
): SeenLine[] => lines.map((line) => ({ ...line, seenRupiah: priceOf(line.variantId) ?? null }));

/** Whether two baskets hold the same variants in the same quantities, whatever was seen. */
export const isSame = (a: readonly SeenLine[], b: readonly SeenLine[]): boolean =>
  Basket.formatLines(a) === Basket.formatLines(b);
