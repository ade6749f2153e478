import * as OpeningHours from '../OpeningHours';
import * as TypedText from '../TypedText';

/** Why a closure is not taken; each has a sentence in `storeSettings:closures`. */
export const PROBLEMS = ['missing', 'unreadable', 'order', 'past', 'long', 'noteLong', 'many'] as const;
export type ClosureProblem = (typeof PROBLEMS)[number];
export type TypedClosure = { from: string; until: string; note: string };
type Closure = { fromAt: number; untilAt: number; note: string };
export type ClosureRead =
  | { ok: true; closure: Closure }
  | { ok: false; field: keyof TypedClosure; problem: ClosureProblem };

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;
const MAX_NOTE = 200;
/** How many a store may have ahead of it. */
export const MAX_CLOSURES = 20;

/**
 * Reads a closure from its first to its last day, both included, by the store's own calendar: from midnight to
 * midnight there. Without a last day it is one day long.
 */
export function read(typed: TypedClosure, timeZone: OpeningHours.TimeZone, now: number): ClosureRead {
  const note = TypedText.line(typed.note);
  if (typed.from.trim() === '') return refuse('from', 'missing');
  const first = dayOf(typed.from);
  if (first === null) return refuse('from', 'unreadable');
  const last = typed.until.trim() === '' ? first : dayOf(typed.until);
  if (last === null) return refuse('until', 'unreadable');
  if (last < first) return refuse('until', 'order');
  if (last - first >= LONGEST_DAYS * DAY_MS) return refuse('until', 'long');
  const offsetMs = OpeningHours.zoneOffsetMs(timeZone);
  const closure = { fromAt: first - offsetMs, untilAt: last + DAY_MS - offsetMs, note };
  if (closure.untilAt <= now) return refuse('until', 'past');
  return TypedText.fits(note, MAX_NOTE) ? { ok: true, closure } : refuse('note', 'noteLong');
}

const refuse = (field: keyof TypedClosure, problem: ClosureProblem): ClosureRead => ({
  ok: false,
  field,
  problem,
});

/** Midnight UTC of `2026-11-24`, null for what is no day. */
function dayOf(typed: string): number | null {
  const [, year, month, day] = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(typed)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = Date.UTC(year, month - 1, day);
  // 30 February would be a day in March.
  return dateText(at) === typed.trim() ? at : null;
}

/** Today in the store's zone, as a date field wants it. */
export const today = (timeZone: OpeningHours.TimeZone, now: number): string =>
  dateText(Math.floor((now + OpeningHours.zoneOffsetMs(timeZone)) / DAY_MS) * DAY_MS);

const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10);
