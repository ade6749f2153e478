export type PriceBand = { min: number | null; max: number | null };
type PriceRange = { min: number; max: number };

/** Below this a range needs no bands: the fields do. */
const MIN_SPREAD = 4;
const BANDS = 4;
/** Prices that people think in, times a power of ten. */
const ROUND = [1, 2, 5, 10];

/**
 * Bands of prices to choose from, from the cheapest: each is about as many times dearer as the one before, for
 * prices spread so, with round borders between the lowest and the highest price. None where prices lie close.
 */
export function of({ min, max }: PriceRange): PriceBand[] {
  if (min <= 0 || max < min * MIN_SPREAD) return [];
  const borders = new Set<number>();
  for (let step = 1; step < BANDS; step += 1) {
    const border = rounded(min * (max / min) ** (step / BANDS));
    if (border > min && border < max) borders.add(border);
  }
  const all = [null, ...borders, null];
  return all.slice(1).map((upper, index) => ({ min: all[index] ?? null, max: upper }));
}

function rounded(price: number): number {
  const power = 10 ** Math.floor(Math.log10(price));
  const distance = (round: number) => Math.abs(Math.log(price / (round * power)));
  return power * ROUND.reduce((best, round) => (distance(round) < distance(best) ? round : best));
}
