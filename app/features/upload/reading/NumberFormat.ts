/** How a workbook shows a number: as it is, or as a text made by the format's code. */
export type NumberFormat = { kind: 'plain' } | { kind: 'percent' | 'date'; code: string };

const PLAIN: NumberFormat = { kind: 'plain' };

/** The codes that a book does not write out (ECMA-376 18.8.30); 14 and 22 as Indonesian settings show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The format of a style; `codes` are those that the book writes out, by their number. */
export function of(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id) ?? BUILT_IN[id];
  if (code === undefined) return PLAIN;
  const [section = ''] = code.split(';');
  const bare = section.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (bare.includes('%')) return { kind: 'percent', code: section };
  const isDate = /[ymdhs]/i.test(bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/i, ''));
  return isDate ? { kind: 'date', code: section } : PLAIN;
}

/** A number as the format shows it: '70%', '02/05/2026'. */
export function shown(value: number, format: NumberFormat, is1904: boolean): string {
  if (format.kind === 'percent') return percentText(value, format.code);
  return format.kind === 'date' ? dateText(value, format.code, is1904) : String(value);
}

function percentText(value: number, code: string): string {
  const decimals = /\.(0+)/.exec(code)?.[1]?.length ?? 0;
  return `${(value * 100).toFixed(Math.min(decimals, 10))}%`;
}

const DAY_MS = 86_400_000;
const DAYS_TO_1904 = 1462;
/** The last day that a spreadsheet knows, 31 December 9999. */
const LAST_DAY = 2_958_465;

function dateText(value: number, code: string, is1904: boolean): string {
  const days = is1904 ? value + DAYS_TO_1904 : value;
  if (days < 0 || days > LAST_DAY + 1) return String(value);
  // Excel has a 29 February 1900 that never was: before it days are counted one less.
  const at = Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.round((days * DAY_MS) / 1000) * 1000;
  return written(new Date(at), days, code);
}

const TOKEN =
  /"[^"]*"|\\.|_.|\*.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/gi;

/** `m` is a minute behind an hour or before a second, else a month. */
function written(date: Date, days: number, code: string): string {
  const tokens = code.match(TOKEN) ?? [];
  const months = /\[\$-(?:0*409|en)/i.test(code) ? ENGLISH : INDONESIAN;
  const isHalfDay = /am\/pm|a\/p/i.test(code);
  const moment = { date, days, months, isHalfDay };
  return tokens
    .map((token, index) => part(token, moment, isMinute(tokens, index)))
    .join('')
    .trim();
}

function isMinute(tokens: readonly string[], index: number): boolean {
  const letters = (token: string) => /^\[?[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).findLast(letters) ?? '';
  const behind = tokens.slice(index + 1).find(letters) ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(behind);
}

type Moment = { date: Date; days: number; months: Names; isHalfDay: boolean };

function part(token: string, { date, days, months, isHalfDay }: Moment, isMinute: boolean): string {
  const sign = token.toLowerCase();
  if (sign.startsWith('"')) return token.slice(1, -1);
  if (sign.startsWith('\\')) return token.slice(1);
  if (/^[_*]/.test(sign) && sign.length === 2) return '';
  if (/^\[h/.test(sign)) return padded(Math.floor(days * 24), sign.length - 2);
  if (sign.startsWith('[')) return '';
  if (sign === 'am/pm' || sign === 'a/p') return date.getUTCHours() < 12 ? 'AM' : 'PM';
  if (sign.startsWith('y'))
    return sign.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
  if (sign.startsWith('d'))
    return sign.length > 2 ? months.day(date, sign.length) : padded(date.getUTCDate(), sign.length);
  if (sign.startsWith('h'))
    return padded(isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), sign.length);
  if (/^s/.test(sign)) return padded(date.getUTCSeconds(), sign.replace(/\..*/, '').length);
  if (!/^m/.test(sign)) return token;
  if (isMinute) return padded(date.getUTCMinutes(), sign.length);
  return sign.length > 2 ? months.month(date, sign.length) : padded(date.getUTCMonth() + 1, sign.length);
}

const padded = (number: number, length: number): string => String(number).padStart(Math.min(length, 2), '0');

type Names = { day(date: Date, length: number): string; month(date: Date, length: number): string };

const names = (language: string): Names => ({
  day: (date, length) => spelled(language, { weekday: length > 3 ? 'long' : 'short' }, date),
  month: (date, length) => spelled(language, { month: length > 3 ? 'long' : 'short' }, date),
});
const spelled = (language: string, options: Intl.DateTimeFormatOptions, date: Date): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);

const INDONESIAN = names('id');
const ENGLISH = names('en');
