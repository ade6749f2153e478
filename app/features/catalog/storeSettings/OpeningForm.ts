import type { Hours } from '../OpeningHours';

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** A shop that closes for prayer and for a rest opens three times a day. */
export const MAX_RANGES = 3;

/** One range as it stands in the form: `08:00`, or whatever was typed. */
export type TypedRange = { opens: string; closes: string };
/** The ranges of the week, Monday first. */
export type TypedWeek = readonly (readonly TypedRange[])[];

/** Why the hours of a day are not taken; each has a sentence in `storeSettings:hours`. */
export const PROBLEMS = ['half', 'time', 'overlap'] as const;
type HoursProblem = (typeof PROBLEMS)[number];
export type HoursRead = { hours: Hours[]; problems: Partial<Record<number, HoursProblem>> };

const HOUR = 60;
const DAY = 24 * HOUR;

export const fieldName = (which: 'opens' | 'closes', weekday: number, place: number): string =>
  `${which}.${weekday}.${place}`;

/** The week as it was posted. */
export function typedWeek(form: FormData): TypedWeek {
  const typed = (name: string) => String(form.get(name) ?? '').slice(0, 20);
  return WEEKDAYS.map((weekday) =>
    Array.from({ length: MAX_RANGES }, (_, place) => ({
      opens: typed(fieldName('opens', weekday, place)),
      closes: typed(fieldName('closes', weekday, place)),
    })),
  );
}

/** The week with the ranges of one day on every day. */
export const copiedFrom = (week: TypedWeek, weekday: number): TypedWeek =>
  WEEKDAYS.map(() => week[weekday] ?? []);

/**
 * Reads the week. A range that ends before it begins ends after midnight; one that ends when it begins lasts 24 hours.
 * Ranges of a day in any order, none over another. A day without a range is closed.
 */
export function read(week: TypedWeek): HoursRead {
  const hours: Hours[] = [];
  const problems: HoursRead['problems'] = {};
  for (const weekday of WEEKDAYS) {
    const day = readDay(week[weekday] ?? []);
    if (typeof day === 'string') problems[weekday] = day;
    else hours.push(...day.map((range) => ({ weekday, ...range })));
  }
  return { hours, problems };
}

type Range = Omit<Hours, 'weekday'>;

function readDay(ranges: readonly TypedRange[]): Range[] | HoursProblem {
  const read: Range[] = [];
  for (const { opens, closes } of ranges) {
    if (opens.trim() === '' && closes.trim() === '') continue;
    if (opens.trim() === '' || closes.trim() === '') return 'half';
    const [opensMinute, closesAt] = [minuteOf(opens), minuteOf(closes)];
    if (opensMinute === null || closesAt === null) return 'time';
    read.push({ opensMinute, closesMinute: closesAt <= opensMinute ? closesAt + DAY : closesAt });
  }
  read.sort((a, b) => a.opensMinute - b.opensMinute);
  const isOver = read.some((range, place) => (read[place - 1]?.closesMinute ?? 0) > range.opensMinute);
  return isOver ? 'overlap' : read;
}

/** `08:00`, `8.00`, `8`; midnight is `00:00` or `24:00`. */
function minuteOf(typed: string): number | null {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})(?:[.:](\d{2}))?(?::\d{2})?\s*$/.exec(typed) ?? [];
  if (hour === undefined || Number(minute) >= HOUR) return null;
  const all = Number(hour) * HOUR + Number(minute);
  if (all > DAY) return null;
  return all % DAY;
}

/** The week as the form shows it. */
export const write = (hours: readonly Hours[]): TypedWeek =>
  WEEKDAYS.map((weekday) =>
    hours
      .filter((range) => range.weekday === weekday)
      .sort((a, b) => a.opensMinute - b.opensMinute)
      .map(({ opensMinute, closesMinute }) => ({ opens: clock(opensMinute), closes: clock(closesMinute) })),
  );

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / HOUR) % 24)}:${two(minute % HOUR)}`;
}
