import type { Language } from '~/paths';

/** How instants are read: always in an Indonesian zone, whatever the machine's own is. */
export const ZONE_LABELS = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const;
export type Zone = keyof typeof ZONE_LABELS;
export const WIB: Zone = 'Asia/Jakarta';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.values(options).join()}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** `21.00` in Indonesian, `21:00` in English. */
export function clockTime(at: number, language: Language, zone: Zone = WIB): string {
  const text = format('en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return language === 'id' ? text.replace(':', '.') : text;
}

/** `Minggu, 29 November 2026` */
export const fullDate = (at: number, language: Language, zone: Zone = WIB): string =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** `29 November 2026` */
export const dayMonthYear = (at: number, language: Language, zone: Zone = WIB): string =>
  format(language, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

/** `Minggu, 29 Nov` */
export const weekdayDate = (at: number, language: Language, zone: Zone = WIB): string =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'short' }).format(at);

/** `21.00 WIB · 22.00 WITA · 23.00 WIT`: the same instant in all three zones. */
export function inAllZones(at: number, language: Language): string {
  const zones = Object.keys(ZONE_LABELS) as Zone[];
  return zones.map((zone) => `${clockTime(at, language, zone)} ${ZONE_LABELS[zone]}`).join(' · ');
}
