const MAX_LENGTH = 90;

/** What the bundled font has: the Latin letters of Europe and the signs of everyday text. */
const IN_FONT = /[ -~\u00A1-\u00AC\u00AE-\u0148\u014A-\u017E\u2013\u2014\u2018-\u201E\u2022\u2026]/;
const SPACE = ' ';

/**
 * A text as the bundled font can set it. Letters in fancy dress (𝓚𝓸𝓹𝓲) become plain ones; emoji and other scripts,
 * which would show as boxes, go. Long texts end with an ellipsis.
 */
export function printable(text: string): string {
  const letters = Array.from(text.normalize('NFC'), (letter) =>
    IN_FONT.test(letter) ? letter : plainOf(letter),
  );
  const words = letters.join('').replaceAll(/\s+/g, SPACE).trim();
  return words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 2).trimEnd()}…` : words;
}

/** The same letter without its dress, a space when nothing of it is left. */
function plainOf(letter: string): string {
  const plain = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return [...plain].every((part) => IN_FONT.test(part)) ? plain || '' : SPACE;
}
