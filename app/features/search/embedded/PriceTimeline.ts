import type { PriceWindow } from '../SearchEngine';

/**
 * Windows that may overlap as windows that do not: sorted, the lowest price where several hold, and none that
 * is not below the base price.
 */
export function of(basePriceRupiah: number, windows: readonly PriceWindow[]): PriceWindow[] {
  const lower = windows.filter(
    (window) => window.priceRupiah < basePriceRupiah && window.fromAt < window.untilAt,
  );
  const edges = [...new Set(lower.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt]))].sort((a, b) => a - b);
  const timeline: PriceWindow[] = [];
  for (const [index, fromAt] of edges.entries()) {
    const untilAt = edges[index + 1];
    const prices = lower.filter((one) => one.fromAt <= fromAt && fromAt < one.untilAt);
    if (untilAt === undefined || prices.length === 0) continue;
    append(timeline, { fromAt, untilAt, priceRupiah: Math.min(...prices.map((one) => one.priceRupiah)) });
  }
  return timeline;
}

function append(timeline: PriceWindow[], window: PriceWindow): void {
  const last = timeline.at(-1);
  if (last && last.untilAt === window.fromAt && last.priceRupiah === window.priceRupiah)
    last.untilAt = window.untilAt;
  else timeline.push(window);
}

/** The price at an instant: of the window that holds it, else the base price. */
export function at(basePriceRupiah: number, timeline: readonly PriceWindow[], now: number): number {
  for (const window of timeline) if (window.fromAt <= now && now < window.untilAt) return window.priceRupiah;
  return basePriceRupiah;
}
