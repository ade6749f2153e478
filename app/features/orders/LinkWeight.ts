const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** What a text takes in an address, percent-encoded. */
export const of = (text: string): number => encodeURIComponent(text).length;

/** As many whole graphemes from the beginning as weigh no more than allowed. */
export function firstGraphemes(text: string, allowed: number): string {
  let length = 0;
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += of(segment);
    if (used > allowed) break;
    length += segment.length;
  }
  return text.slice(0, length);
}

const ELLIPSIS = '…';

/** The text, or its beginning with an ellipsis: never heavier than `allowed`. */
export const cut = (text: string, allowed: number): string =>
  of(text) <= allowed ? text : firstGraphemes(text, allowed - of(ELLIPSIS)).trimEnd() + ELLIPSIS;
