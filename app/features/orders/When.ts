import { clockTime, WIB, weekdayDate, ZONE_LABELS, type Zone } from '~/i18n/Moment';
import type { Language } from '~/paths';

const DAY_MS = 86_400_000;
const OFFSET_MS: Readonly<Record<Zone, number>> = {
  'Asia/Jakarta': 7 * 3_600_000,
  'Asia/Makassar': 8 * 3_600_000,
  'Asia/Jayapura': 9 * 3_600_000,
};

/** Whether two instants fall on the same day in a zone. Indonesia has no daylight saving. */
export function isSameDay(a: number, b: number, zone: Zone): boolean {
  const dayOf = (at: number) => Math.floor((at + OFFSET_MS[zone]) / DAY_MS);
  return dayOf(a) === dayOf(b);
}

/** The parts of an instant that a sentence needs. */
export const parts = (at: number, language: Language, zone: Zone = WIB) => ({
  day: weekdayDate(at, language, zone),
  time: clockTime(at, language, zone),
  zone: ZONE_LABELS[zone],
});

/** `Kamis, 12 Nov 09.00 WIB` */
export function whole(at: number, language: Language): string {
  const { day, time, zone } = parts(at, language);
  return `${day} ${time} ${zone}`;
}
