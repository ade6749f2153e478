import { decodeHTMLStrict } from 'entities';

const EMPTY = /^(?:|-|–|#?n\/a)$/i;
/** Control characters, marks that turn the writing direction and byte order marks; breaks and tabs are spaces. */
const INVISIBLE = /(?![\n\t])\p{Cc}|[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const LINE_BREAK_TAG = /<\s*(?:br\s*\/?|\/p\s*|\/li\s*)>/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<]*?-->|<![a-z][^<>]*>/gi;
/** In front of what a spreadsheet would take for a formula our exports put a `'`: one is taken away again. */
const GUARD = /^(\s*)'(?='*[=+\-@\t\r])/;

/** Whether a text, as `line` or `lines` gives it, stands for nothing: empty, or `-`, `–`, `n/a`, `#N/A` alone. */
export const isEmpty = (text: string): boolean => EMPTY.test(text);

/** Whether a cell as it came has no value at all. */
export const isNothing = (cell: string | number | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Whether a cell as it came stands for nothing: without a value, or a sign that says so. */
export const isBlank = (cell: string | number | undefined): boolean =>
  isNothing(cell) || (typeof cell === 'string' && cell.length < 16 && isEmpty(line(cell)));

/** A cell as text of one line: no tags, entities decoded, nothing invisible, one space between words. */
export const line = (cell: string): string => cleaned(cell).replace(/\s+/g, ' ').trim();

/** The same with its line breaks; `<br>`, `</p>` and `</li>` are such. */
export const lines = (cell: string): string =>
  cleaned(cell)
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();

/** What a number of a workbook is as text: all its digits, without an exponent. */
export function ofNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 1e15) return BigInt(value).toString();
  return String(value);
}

/** Line breaks are LF, all else is as it will stay. */
function cleaned(cell: string): string {
  const text = cell.replace(GUARD, '$1');
  if (PLAIN.test(text)) return text;
  return decodeHTMLStrict(text.replace(/\r\n?/g, '\n').replace(LINE_BREAK_TAG, '\n').replace(TAG, ''))
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .toWellFormed();
}

/** Most cells have nothing that could be cleaned. */
const PLAIN = /^[ \n!-%'-;=?-~\u00a0-\u1fff]*$/;
