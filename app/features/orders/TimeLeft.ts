const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How long until an instant, in the two units that matter; minutes are rounded up, so that the last one counts. */
export type TimeLeft =
  | { unit: 'days'; days: number; hours: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'minutes'; minutes: number };

/** Null when it is over. */
export function until(at: number, now: number): TimeLeft | null {
  if (at <= now) return null;
  const all = Math.ceil((at - now) / MINUTE_MS);
  const hours = Math.floor(all / HOUR_MINUTES);
  if (all >= DAY_MINUTES) return { unit: 'days', days: Math.floor(all / DAY_MINUTES), hours: hours % 24 };
  if (hours > 0) return { unit: 'hours', hours, minutes: all % HOUR_MINUTES };
  return { unit: 'minutes', minutes: all };
}
