import * as OpeningHours from '~/features/catalog/OpeningHours';

const HOUR_MS = 3_600_000;

/** How long stock is held for an order that nobody has confirmed. */
export type ReservationLimits = { openMs: number; maxMs: number };

const LIMITS: ReservationLimits = { openMs: 6 * HOUR_MS, maxMs: 48 * HOUR_MS };

/**
 * When a reservation made at `createdAt` ends: after six opening hours of the store, so that a seller who
 * sleeps does not lose it, and after 48 hours at the latest, so that a holiday does not hold the stock.
 */
export function expiresAt(
  reserved: OpeningHours.Schedule & { createdAt: number },
  limits: ReservationLimits = LIMITS,
): number {
  const latestAt = reserved.createdAt + limits.maxMs;
  return Math.min(OpeningHours.addOpenMs(reserved, reserved.createdAt, limits.openMs) ?? latestAt, latestAt);
}

/**
 * Whether it still holds stock at `now`: neither released nor past its end. It ends by the instant of
 * reading; no job has to have run.
 */
export const isLive = (reservation: { expiresAt: number; releasedAt: number | null }, now: number): boolean =>
  reservation.releasedAt === null && now < reservation.expiresAt;
