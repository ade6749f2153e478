import * as WibDay from '~/jobs/WibDay';

export const DAYS = 14;

export type DayFigure = { day: number; views: number; opened: number; confirmed: number };
type FiguredOrder = { openedAt: number | null; confirmedAt: number | null };

/** The first of the days that end with the one of `now`. */
export const firstDay = (now: number): number => WibDay.of(now) - DAYS + 1;

/** What happened on each of the days, the last one being today: views, chats opened, orders confirmed. */
export function of(
  views: ReadonlyMap<number, number>,
  orders: readonly FiguredOrder[],
  now: number,
): DayFigure[] {
  const count = (instants: readonly (number | null)[]) => {
    const counts = new Map<number, number>();
    for (const at of instants) if (at !== null) add(counts, WibDay.of(at));
    return counts;
  };
  const opened = count(orders.map(({ openedAt }) => openedAt));
  const confirmed = count(orders.map(({ confirmedAt }) => confirmedAt));
  return Array.from({ length: DAYS }, (_, index) => {
    const day = firstDay(now) + index;
    return {
      day,
      views: views.get(day) ?? 0,
      opened: opened.get(day) ?? 0,
      confirmed: confirmed.get(day) ?? 0,
    };
  });
}

const add = (counts: Map<number, number>, day: number) => counts.set(day, (counts.get(day) ?? 0) + 1);

const DAY_MS = 24 * 60 * 60_000;
const NOON_WIB_MS = 5 * 60 * 60_000;

/** An instant in the middle of a day, to write its date. */
export const noonOf = (day: number): number => day * DAY_MS + NOON_WIB_MS;

/** Heights of bars within `height`, the largest value filling it; what is not nothing is seen. */
export function heights(values: readonly number[], height: number): number[] {
  const most = Math.max(1, ...values);
  return values.map((value) => (value === 0 ? 0 : Math.max(2, Math.round((value * height) / most))));
}
