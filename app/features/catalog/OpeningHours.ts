/** Indonesia has three zones and no daylight saving. */
const UTC_OFFSET_HOURS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

export type TimeZone = keyof typeof UTC_OFFSET_HOURS;
/** Minutes of the local day; `closesMinute` over 1440 closes after midnight. Weekday 0 is Monday. */
export type Hours = { weekday: number; opensMinute: number; closesMinute: number };
/** Closed in `[fromAt, untilAt)`, whatever the hours say. */
type Closure = { fromAt: number; untilAt: number; note?: string | null };
/** A store's hours in its own zone. Without any hours it counts as always open. */
export type Schedule = { hours: readonly Hours[]; closures: readonly Closure[]; timeZone: TimeZone };

type Span = { startAt: number; endAt: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const STEP_MS = 7 * DAY_MS;
/** Nobody plans further ahead; a store that does not open within a year has no next opening. */
const HORIZON_MS = 53 * STEP_MS;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** How far a zone's clocks are ahead of UTC. */
export const zoneOffsetMs = (timeZone: TimeZone): number => UTC_OFFSET_HOURS[timeZone] * 60 * MINUTE_MS;

export const isOpenAt = (schedule: Schedule, at: number): boolean => spans(schedule, at, at + 1).length > 0;

/** The first instant from `at` on at which the store is open (`at` itself when it is); null if not within a year. */
export function nextOpeningAt(schedule: Schedule, at: number): number | null {
  for (const span of openings(schedule, at)) return span.startAt;
  return null;
}

/** When the store, open at `at`, closes; null when it is closed then, or does not close within a year. */
export function closesAt(schedule: Schedule, at: number): number | null {
  let endAt = at;
  for (const span of openings(schedule, at)) {
    if (span.startAt > endAt) break;
    endAt = span.endAt;
  }
  return endAt === at || endAt >= at + HORIZON_MS ? null : endAt;
}

/** The instant at which `openMs` of opening time have passed since `startAt`; null if not within a year. */
export function addOpenMs(schedule: Schedule, startAt: number, openMs: number): number | null {
  if (openMs <= 0) return startAt;
  let missingMs = openMs;
  for (const span of openings(schedule, startAt)) {
    if (span.endAt - span.startAt >= missingMs) return span.startAt + missingMs;
    missingMs -= span.endAt - span.startAt;
  }
  return null;
}

/** The open spans from `fromAt` on, a week at a time; a span that crosses a week comes in two that touch. */
function* openings(schedule: Schedule, fromAt: number): Generator<Span> {
  for (let at = fromAt; at < fromAt + HORIZON_MS; at += STEP_MS) yield* spans(schedule, at, at + STEP_MS);
}

/** The open spans of `[fromAt, untilAt)` in order, none touching another. */
function spans(schedule: Schedule, fromAt: number, untilAt: number): Span[] {
  const declared =
    schedule.hours.length > 0 ? weekly(schedule, fromAt, untilAt) : [{ startAt: fromAt, endAt: untilAt }];
  const clipped = declared.map(({ startAt, endAt }) => ({
    startAt: Math.max(startAt, fromAt),
    endAt: Math.min(endAt, untilAt),
  }));
  return schedule.closures.reduce(without, joined(clipped));
}

function weekly({ hours, timeZone }: Schedule, fromAt: number, untilAt: number): Span[] {
  const offsetMs = zoneOffsetMs(timeZone);
  // Two days back: what opened the day before yesterday may close at minute 2880 and be open until this one.
  const firstDay = Math.floor((fromAt + offsetMs) / DAY_MS) - 2;
  const lastDay = Math.floor((untilAt + offsetMs) / DAY_MS);
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  return days.flatMap((day) =>
    hours
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((row) => ({
        startAt: day * DAY_MS - offsetMs + row.opensMinute * MINUTE_MS,
        endAt: day * DAY_MS - offsetMs + row.closesMinute * MINUTE_MS,
      })),
  );
}

const weekdayOf = (day: number): number => (((day + FIRST_WEEKDAY) % 7) + 7) % 7;

function joined(found: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of found.filter(isLong).sort((a, b) => a.startAt - b.startAt)) {
    const last = result.at(-1);
    if (last && span.startAt <= last.endAt) last.endAt = Math.max(last.endAt, span.endAt);
    else result.push({ ...span });
  }
  return result;
}

const without = (open: Span[], { fromAt, untilAt }: Closure): Span[] =>
  untilAt <= fromAt
    ? open
    : open
        .flatMap(({ startAt, endAt }) => [
          { startAt, endAt: Math.min(endAt, fromAt) },
          { startAt: Math.max(startAt, untilAt), endAt },
        ])
        .filter(isLong);

const isLong = ({ startAt, endAt }: Span): boolean => endAt > startAt;
