/** A grapheme may be a family of emoji; more than this is a stack of marks. */
const UNITS_PER_GRAPHEME = 12;
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** What nobody can see or type on purpose: control characters and marks that turn the writing direction. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text of several lines as it is kept: nothing invisible, LF, no space around it, at most one empty line between. */
export const lines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .toWellFormed()
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A text of one line as it is kept. */
export const line = (text: string): string => lines(text).replace(/\s+/g, ' ');

/** Whether a text has at most `max` letters as people count them. */
export function fits(text: string, max: number): boolean {
  if (text.length <= max) return true;
  return text.length <= max * UNITS_PER_GRAPHEME && [...graphemes.segment(text)].length <= max;
}
