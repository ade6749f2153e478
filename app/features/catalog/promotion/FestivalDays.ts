import type { Festival } from '~/features/festival/Festival';
import * as Phase from '~/features/festival/Phase';
import { clockTime, dayMonthYear } from '~/i18n/Moment';

type Window = { festival: Festival; opensAt: number; closesAt: number | null };

/** The festival to advertise at `now`: the one whose selling ends next; null when all are over or undated. */
export function advertisedAt(festivals: readonly Festival[], now: number): Window | null {
  const ahead = festivals.flatMap((festival) => {
    const window = Phase.sellingWindow(festival.phases);
    return window && (window.closesAt === null || window.closesAt > now) ? [{ festival, ...window }] : [];
  });
  return ahead.sort((a, b) => a.opensAt - b.opensAt)[0] ?? null;
}

/** `23 November – 22 Desember 2026`: the days in WIB, the year said once where it is the same. */
export function days({ opensAt, closesAt }: Pick<Window, 'opensAt' | 'closesAt'>): string {
  const first = dayMonthYear(opensAt, 'id');
  if (closesAt === null) return first;
  const last = dayMonthYear(closesAt - 1, 'id');
  const year = last.slice(last.lastIndexOf(' '));
  return first === last ? first : `${first.endsWith(year) ? first.slice(0, -year.length) : first} – ${last}`;
}

/** The hours in WIB at which the first day opens and the last one closes; midnight is the end of its day. */
export function hours({ opensAt, closesAt }: Pick<Window, 'opensAt' | 'closesAt'>) {
  const until = closesAt === null ? null : clockTime(closesAt, 'id');
  return { from: clockTime(opensAt, 'id'), until: until === '00.00' ? '24.00' : until };
}
