import * as Rupiah from '~/features/catalog/Rupiah';

/** Half-open, `[startsAt, endsAt)`. */
export type Window = { startsAt: number; endsAt: number };
/** When a festival sells: `[opensAt, closesAt)`, null as an end that is not set yet. */
export type Selling = { opensAt: number; closesAt: number | null };

export const WINDOW_PROBLEMS = ['timeMissing', 'reversed', 'outside', 'over'] as const;
export type WindowProblem = (typeof WINDOW_PROBLEMS)[number];
export type PriceProblem = 'outOfRange' | 'notBelow' | 'overlaps';

export const MIN_PERCENT = 1;
export const MAX_PERCENT = 90;
const MINUTE_MS = 60_000;
const ROUND_FROM_RUPIAH = 10_000;
const STEP_RUPIAH = 100;

/**
 * The window that is meant at `now`, or why there can be none: it lies inside the festival's selling time. One that
 * would begin in the past begins now, since nothing was sold at that price before.
 */
export function windowAt(
  typed: { startsAt: number | null; endsAt: number | null },
  selling: Selling,
  now: number,
): Window | WindowProblem {
  const { startsAt, endsAt } = typed;
  if (startsAt === null || endsAt === null) return 'timeMissing';
  if (startsAt >= endsAt) return 'reversed';
  const { opensAt, closesAt } = selling;
  // A field knows minutes only: the minute in which selling opens is not before it.
  if (startsAt <= opensAt - MINUTE_MS || endsAt > (closesAt ?? endsAt)) return 'outside';
  if (endsAt <= Math.max(now, opensAt)) return 'over';
  return { startsAt: Math.max(startsAt, opensAt, now), endsAt };
}

/** The whole of the selling time that is left; null when none is, or no end is set. */
export function restOf({ opensAt, closesAt }: Selling, now: number): Window | null {
  if (closesAt === null || closesAt <= now) return null;
  return { startsAt: Math.max(opensAt, now), endsAt: closesAt };
}

/** Whether two windows have an instant in common; one may begin where the other ends. */
export const overlap = (one: Window, other: Window): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** Why a variant of this price, with these other windows, cannot have the festival price; null when it can. */
export function problemOf(
  offer: Window & { priceRupiah: number },
  presentRupiah: number,
  others: readonly Window[],
): PriceProblem | null {
  const { priceRupiah } = offer;
  if (!Number.isSafeInteger(priceRupiah) || priceRupiah < Rupiah.MIN_PRICE_RUPIAH) return 'outOfRange';
  if (priceRupiah >= presentRupiah) return 'notBelow';
  return others.some((other) => overlap(offer, other)) ? 'overlaps' : null;
}

/** A price less so many per cent, rounded down, larger ones to whole hundreds: never less off than was said. */
export function lowered(priceRupiah: number, percent: number): number {
  const exact = Math.floor((priceRupiah * (100 - percent)) / 100);
  return exact < ROUND_FROM_RUPIAH ? exact : Math.floor(exact / STEP_RUPIAH) * STEP_RUPIAH;
}
