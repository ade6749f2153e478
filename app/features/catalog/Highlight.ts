/**
 * A piece of a title, which begins `at` there; `isMatch` where it is a word that was looked for. Put together the
 * pieces are the title.
 */
export type Piece = { text: string; at: number; isMatch: boolean };

/** A word with all its signs, or what stands between two words. */
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A title cut where words of a search begin and end. `words` are lower case and without diacritics; the title may be
 * written in any way. Nothing is escaped here: whoever draws the pieces draws them as text.
 */
export function of(title: string, words: readonly string[]): Piece[] {
  if (words.length === 0) return [{ text: title, at: 0, isMatch: false }];
  const wanted = new Set(words);
  const pieces: Piece[] = [];
  for (const { 0: text, index: at } of title.matchAll(PIECE)) {
    const isMatch = wanted.has(folded(text));
    const last = pieces.at(-1);
    if (last?.isMatch === false && !isMatch) last.text += text;
    else pieces.push({ text, at, isMatch });
  }
  return pieces;
}

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
