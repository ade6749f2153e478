import letterWidths from './letterWidths.json';

type Weight = 'bold' | 'medium';
type Wanted = {
  text: string;
  weight: Weight;
  widthPx: number;
  heightPx: number;
  /** The sizes that it may have, the largest first. */
  sizes: readonly [number, ...number[]];
};
export type Fitted = { text: string; sizePx: number; heightPx: number };

/** Plus Jakarta Sans: the height of a line in ems, as its files say (ascender, descender, gap). */
const LINE_EM = 1.27;
/** Letters that are set without being in the table of widths: none of the font is wider. */
const RARE_EM = 1.33;
const PUNCTUATION = /[\u2013\u2018-\u201F\u2022\u2026]/;
const PUNCTUATION_EM = 1.05;
/** A letter is rounded to whole pixels of its place. */
const MARGIN = 1.02;

/**
 * The text in the largest size in which it surely stands in its place, words wrapped; when it is too long for all,
 * its beginning with an ellipsis in the smallest. `heightPx` is what it takes at most.
 */
export function fit({ text, weight, widthPx, heightPx, sizes }: Wanted): Fitted {
  for (const sizePx of sizes) {
    const taken = heightOf(text, weight, sizePx, widthPx);
    if (taken <= heightPx) return { text, sizePx, heightPx: taken };
  }
  const sizePx = Math.min(...sizes);
  return { ...shortened(text, { weight, widthPx, heightPx, sizePx }), sizePx };
}

type Box = { weight: Weight; widthPx: number; heightPx: number; sizePx: number };

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** The longest beginning that fits with its ellipsis; halved in, since a longer one never takes less room. */
function shortened(text: string, { weight, widthPx, heightPx, sizePx }: Box) {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  const beginning = (length: number) => `${letters.slice(0, length).join('').trimEnd()}…`;
  let [kept, refused] = [0, letters.length];
  while (refused - kept > 1) {
    const length = Math.floor((kept + refused) / 2);
    if (heightOf(beginning(length), weight, sizePx, widthPx) <= heightPx) kept = length;
    else refused = length;
  }
  return { text: beginning(kept), heightPx: heightOf(beginning(kept), weight, sizePx, widthPx) };
}

const heightOf = (text: string, weight: Weight, sizePx: number, widthPx: number): number =>
  Math.ceil(lineCount(text, weight, widthPx / sizePx) * LINE_EM * sizePx);

/** Where a line may end: after a space, and as it is set (Unicode Standard Annex 14) after some other signs. */
const BREAKS = [/(?<=\s)/u, /(?<=[\s\-/|?!\u2010-\u2014])/u, /(?<=\s|[-/|?!\u2010-\u2014](?!\d))/u];

/** How many lines it takes at most, whichever of the signs end one; a word wider than a line is broken within. */
const lineCount = (text: string, weight: Weight, widthEm: number): number =>
  Math.max(...BREAKS.map((breaks) => linesOf(text.split(breaks), weight, widthEm)));

function linesOf(words: readonly string[], weight: Weight, widthEm: number): number {
  let [lines, usedEm] = [1, 0];
  for (const word of words) {
    if (usedEm > 0 && usedEm + ems(word.trimEnd(), weight) > widthEm) {
      lines += 1;
      usedEm = 0;
    }
    // A word that is wider than a line is broken with a hyphen, which takes room as well.
    const hyphenEm = ems(word.trimEnd(), weight) > widthEm ? ems('-', weight) : 0;
    for (const letter of word) {
      const em = ems(letter, weight);
      if (usedEm + em + hyphenEm > widthEm && letter.trim() !== '') {
        lines += 1;
        usedEm = 0;
      }
      usedEm += em;
    }
  }
  return lines;
}

function ems(text: string, weight: Weight): number {
  let sum = 0;
  for (const letter of text) sum += emOf(letter, weight);
  return sum * MARGIN;
}

/** The advance of a letter as the font's file says; kerning only ever takes a little of it away. */
function emOf(letter: string, weight: Weight): number {
  const width = letterWidths[weight][(letter.codePointAt(0) ?? 0) - letterWidths.from];
  if (width !== undefined) return width / 1000;
  return PUNCTUATION.test(letter) ? PUNCTUATION_EM : RARE_EM;
}
