import * as PriceTimeline from '../embedded/PriceTimeline';
import type { PriceWindow } from '../SearchEngine';

/** Before and after every instant that a clock can show (ECMAScript's range of time, 21.4.1.1). */
const FIRST_AT = -8_640_000_000_000_000;
const LAST_AT = 8_640_000_000_000_000;

/**
 * The price of a product at every instant, as windows that follow one another without a gap: each instant lies in
 * exactly one. The base price stands where no offer is lower.
 */
export function of(basePriceRupiah: number, offers: readonly PriceWindow[]): PriceWindow[] {
  const spans: PriceWindow[] = [];
  let fromAt = FIRST_AT;
  const fillUntil = (untilAt: number) => {
    if (fromAt < untilAt) spans.push({ fromAt, untilAt, priceRupiah: basePriceRupiah });
  };
  for (const window of PriceTimeline.of(basePriceRupiah, offers)) {
    fillUntil(window.fromAt);
    spans.push(window);
    fromAt = window.untilAt;
  }
  fillUntil(LAST_AT);
  return spans;
}
