import type { FestivalMoment } from '~/features/festival/Festival';

/** A festival price in its half-open window; whole minutes, as Meta writes instants. */
export type FeedSale = { priceRupiah: number; startsAt: number; endsAt: number };

const MINUTE_MS = 60_000;

/**
 * The sale that a feed announces: of the offers of this festival the one in force, else the next one; null where the
 * phase has none. The window is the offer's, inside the selling time, and is never promised a second longer: it begins
 * with the first whole minute and ends with the last.
 */
export function at(
  priceRupiah: number,
  offers: readonly FeedSale[],
  moment: FestivalMoment,
): FeedSale | null {
  const sales = inTime(offers, moment)
    .filter((offer) => offer.priceRupiah < priceRupiah)
    .sort((a, b) => a.priceRupiah - b.priceRupiah);
  const live = sales.find(({ startsAt }) => startsAt <= moment.now);
  const next = [...sales].sort((a, b) => a.startsAt - b.startsAt)[0];
  const chosen = live ?? next;
  return chosen ? untilCheaper(chosen, sales) : null;
}

/** The sale as it holds at a later moment: never past the closing, null when it is over or the phase has none. */
export const stillAt = (sale: FeedSale | null, moment: FestivalMoment): FeedSale | null =>
  sale && (inTime([sale], moment)[0] ?? null);

/** The offers that are on or to come, each in whole minutes of the selling time. */
function inTime(offers: readonly FeedSale[], moment: FestivalMoment): FeedSale[] {
  const { rules, opensAt, closesAt, now } = moment;
  if ((rules.feeds !== 'announced' && rules.feeds !== 'sale') || opensAt === null) return [];
  const selling = { startsAt: opensAt, endsAt: closesAt ?? Number.POSITIVE_INFINITY };
  return offers
    .map((offer) => ({ priceRupiah: offer.priceRupiah, ...wholeMinutes(within(offer, selling)) }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt && now < endsAt);
}

type Window = Omit<FeedSale, 'priceRupiah'>;

const within = (one: Window, other: Window): Window => ({
  startsAt: Math.max(one.startsAt, other.startsAt),
  endsAt: Math.min(one.endsAt, other.endsAt),
});

const wholeMinutes = ({ startsAt, endsAt }: Window): Window => ({
  startsAt: Math.ceil(startsAt / MINUTE_MS) * MINUTE_MS,
  endsAt: Math.floor(endsAt / MINUTE_MS) * MINUTE_MS,
});

/** Where a lower price begins inside the window, the window ends: the site sells at the lower one from then on. */
function untilCheaper(sale: FeedSale, sales: readonly FeedSale[]): FeedSale {
  const begins = sales
    .filter(({ priceRupiah, startsAt }) => priceRupiah < sale.priceRupiah && startsAt > sale.startsAt)
    .map(({ startsAt }) => startsAt);
  return { ...sale, endsAt: Math.min(sale.endsAt, ...begins) };
}
