const MINUTE_MS = 60_000;
const WIB_MS = 7 * 60 * MINUTE_MS;
const TYPED = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** The instant that a field of date and time means in WIB ("2026-11-12T09:00"); null when it means none. */
export function parse(text: string): number | null {
  const found = TYPED.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute) - WIB_MS;
  // The thirty-first of a month of thirty days would quietly become the first of the next.
  return Number.isFinite(at) && format(at) === text.trim() ? at : null;
}

/** An instant as such a field shows it, whole minutes in WIB. */
export function format(at: number): string {
  const local = new Date(at + WIB_MS);
  return local.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}
