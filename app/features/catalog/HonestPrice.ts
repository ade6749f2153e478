export type PriceChange = { priceRupiah: number; at: number };
export type Offer = { startsAt: number; priceRupiah: number };
/** `percent` is rounded down, so that no saving is promised that is not there; it can be 0. */
export type WasPrice = { wasRupiah: number; percent: number };

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = 30 * DAY_MS;

/**
 * The was-price that may stand beside an offer: the lowest price in force during the 30 days before it began
 * (the rule of the EU's price indication directive, 98/6/EC article 6a, taken as good manners). A price that
 * was raised just before the offer, or never above it, gives null, and so does a product without a past.
 */
export function beside(changes: readonly PriceChange[], offer: Offer): WasPrice | null {
  const past = changes.filter(({ at }) => at < offer.startsAt).sort((a, b) => a.at - b.at);
  const windowAt = offer.startsAt - LOOK_BACK_MS;
  const inForce = past.filter(
    (_, index) => (past[index + 1]?.at ?? offer.startsAt) > lastedFrom(past, index, windowAt),
  );
  const wasRupiah = Math.min(...inForce.map(({ priceRupiah }) => priceRupiah));
  if (inForce.length === 0 || wasRupiah <= offer.priceRupiah) return null;
  return { wasRupiah, percent: Math.floor(((wasRupiah - offer.priceRupiah) * 100) / wasRupiah) };
}

/** From when on a price counts: a price that ended before the window, or at the instant it began, does not. */
const lastedFrom = (past: readonly PriceChange[], index: number, windowAt: number): number =>
  Math.max(past[index]?.at ?? windowAt, windowAt);
