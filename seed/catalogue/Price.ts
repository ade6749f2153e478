import type { Random } from './Random';

const STEP_RUPIAH = 500;
const LOWEST_RUPIAH = 1000;
const HIGHEST_RUPIAH = 5_000_000;
const JUST_BELOW_SHARE = 0.18;

/** The step in which sellers think at this height: 500 to 50.000 rupiah. */
function stepAt(rupiah: number): number {
  if (rupiah < 20_000) return 500;
  if (rupiah < 100_000) return 1000;
  if (rupiah < 500_000) return 5000;
  return rupiah < 1_000_000 ? 10_000 : 50_000;
}

/** A price as a seller would write it, nearest to the reckoned one. */
export function round(rupiah: number): number {
  const step = stepAt(rupiah);
  return Math.min(HIGHEST_RUPIAH, Math.max(LOWEST_RUPIAH, Math.round(rupiah / step) * step));
}

/** The same, but now and then just below a round one: "49.500", "99.000". */
export function written(random: Random, rupiah: number): number {
  const price = round(rupiah);
  if (price < 15_000 || price >= 1_000_000 || !random.chance(JUST_BELOW_SHARE)) return price;
  return price < 80_000 ? roundUp(price, 5000) - 500 : roundUp(price, 10_000) - 1000;
}

/** The price less so many percent, in steps of 500 or more, always 5 to 40 percent lower. */
export function reduced(priceRupiah: number, percent: number): number {
  const step = priceRupiah < 100_000 ? STEP_RUPIAH : stepAt(priceRupiah) / 5;
  const wanted = Math.round((priceRupiah * (100 - percent)) / 100 / step) * step;
  const highest = Math.floor((priceRupiah * 0.95) / STEP_RUPIAH) * STEP_RUPIAH;
  const lowest = roundUp(priceRupiah * 0.6, STEP_RUPIAH);
  return Math.max(lowest, Math.min(highest, wanted));
}

function roundUp(rupiah: number, step: number): number {
  return Math.ceil(rupiah / step) * step;
}
