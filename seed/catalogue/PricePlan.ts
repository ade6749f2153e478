import * as Price from './Price';
import type { Random } from './Random';
import type { SeedOffer, SeedPriceChange } from './types';

const OFFER_SHARE = 0.2;
/** Raised shortly before the festival so that the offer looks good: the was-price rule must see through it. */
const RAISED_SHARE = 0.02;
const OLDEST_DAY = -400;
/** Before the 30 days that the was-price looks back on. */
const SETTLED_DAY = -40;

type Window = { startsOnDay: number; endsOnDay: number };

/** How the price of a product came about, in shares of today's price; its variants all follow it. */
export type PricePlan =
  | { kind: 'plain'; changes: { day: number; share: number }[] }
  | { kind: 'honest'; changes: { day: number; share: number }[]; percent: number; window: Window }
  | { kind: 'raised'; changes: { day: number; share: number }[]; window: Window };

/** The plan of one product. `listedOnDay` is the day of its first price. */
export function draw(random: Random): PricePlan & { listedOnDay: number } {
  const kind = random.next();
  if (kind < RAISED_SHARE) return raised(random);
  if (kind < RAISED_SHARE + OFFER_SHARE) return honest(random);
  const changes = history(random, -4);
  return { kind: 'plain', changes, listedOnDay: firstDay(changes) };
}

function raised(random: Random): PricePlan & { listedOnDay: number } {
  const before = 1 / (1 + random.int(25, 60) / 100);
  const earlier = history(random, SETTLED_DAY).map((change) => ({ ...change, share: change.share * before }));
  const changes = [...earlier.slice(-3), { day: -random.int(2, 9), share: 1 }];
  return {
    kind: 'raised',
    changes,
    window: { startsOnDay: 0, endsOnDay: 30 },
    listedOnDay: firstDay(changes),
  };
}

/** Most kept their price for 30 days; some rose a little, so that the honest was-price is the older one. */
function honest(random: Random): PricePlan & { listedOnDay: number } {
  const isRisen = random.chance(0.15);
  const settled = history(random, SETTLED_DAY);
  const changes = isRisen
    ? [
        ...settled.slice(-3).map((change) => ({ ...change, share: change.share * 0.95 })),
        { day: -20, share: 1 },
      ]
    : settled;
  const percent = isRisen ? random.int(18, 40) : random.pick([5, 10, 10, 12, 15, 15, 20, 20, 25, 30, 35, 40]);
  return { kind: 'honest', changes, percent, window: offerWindow(random), listedOnDay: firstDay(changes) };
}

/** One to four prices, the last one today's, none changed after the given day. */
function history(random: Random, latestDay: number): { day: number; share: number }[] {
  const count = random.weighted([1, 2, 3, 4], (number) => 5 - number);
  const days = new Set<number>();
  while (days.size < count) days.add(random.int(OLDEST_DAY, latestDay));
  const ordered = [...days].sort((one, other) => one - other);
  return ordered.map((day, index) => ({ day, share: 1 - (count - 1 - index) * random.int(3, 7) * 0.01 }));
}

function firstDay(changes: readonly { day: number }[]): number {
  return changes[0]?.day ?? OLDEST_DAY;
}

/** Half run the whole festival; the others begin later or end early, some within its second day. */
function offerWindow(random: Random): Window {
  const draw = random.next();
  if (draw < 0.5) return { startsOnDay: 0, endsOnDay: 30 };
  if (draw < 0.68) return { startsOnDay: 0, endsOnDay: random.pick([1.25, 1.5, 1.75, 2, 2.5, 3]) };
  if (draw < 0.85) return { startsOnDay: 0, endsOnDay: random.int(5, 14) };
  const startsOnDay = random.int(3, 12);
  return { startsOnDay, endsOnDay: startsOnDay + random.int(3, 10) };
}

/** The plan's prices for one variant, oldest first; the last one is its price of today. */
export function pricesOf(plan: PricePlan, priceRupiah: number): SeedPriceChange[] {
  return plan.changes.map(({ day, share }, index) => ({
    day,
    priceRupiah: index === plan.changes.length - 1 ? priceRupiah : Price.round(priceRupiah * share),
  }));
}

/** The festival price of one variant, or null when the plan has none. */
export function offerOf(
  plan: PricePlan,
  prices: readonly SeedPriceChange[],
  priceRupiah: number,
): SeedOffer | null {
  if (plan.kind === 'plain') return null;
  if (plan.kind === 'honest')
    return { priceRupiah: Price.reduced(priceRupiah, plan.percent), ...plan.window };
  const usual = prices.at(-2)?.priceRupiah ?? priceRupiah;
  return { priceRupiah: usual, ...plan.window };
}
