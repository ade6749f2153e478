/**
 * Text cut into words as Meilisearch cuts it (charabia): compatibility decomposition, lower case, no diacritics;
 * every punctuation separates, and a hard separator pushes what follows away.
 */
export type Token = {
  word: string;
  /** The first word is at 0, the next one at 1; after a hard separator it is 8 further. */
  position: number;
  /** Where it stands in the text as it was given. */
  start: number;
  end: number;
};

/** How far a hard separator, or the next value of a list, pushes words apart. */
const HARD_DISTANCE = 8;
/** Later words of a field, and words longer than this, are not indexed. */
export const MAX_POSITION = 65_535;
export const MAX_WORD_LENGTH = 250;

const WORD = 0;
const SOFT = 1;
const HARD = 2;
/** `.` and `,`: hard before a space, soft inside 32.3. */
const STOP = 3;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const FIRST_BEYOND = 0x300;

const KINDS = new Uint8Array(FIRST_BEYOND).map((_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (LETTER.test(character)) return WORD;
  if ('!?;…'.includes(character)) return HARD;
  return character === '.' || character === ',' ? STOP : SOFT;
}

/** The words of a text, each with its place. */
export function of(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (word, position, start, end) => tokens.push({ word, position, start, end }));
  return tokens;
}

export const words = (text: string): string[] => of(text).map(({ word }) => word);

type Visit = (word: string, position: number, start: number, end: number) => void;

/** Calls `visit` for each word, without making an object of it: a catalogue has millions. */
export function scan(text: string, visit: Visit): void {
  let start = -1;
  let position = -1;
  let isPushed = false;
  const found: Visit = (word, _, from, to) => {
    position += position < 0 ? 1 : isPushed ? HARD_DISTANCE : 1;
    isPushed = false;
    visit(word, position, from, to);
  };
  for (let at = 0; at <= text.length; ) {
    const code = text.codePointAt(at);
    const width = code !== undefined && code > 0xffff ? 2 : 1;
    const kind = code === undefined ? SOFT : kindAt(code);
    if (kind === WORD) {
      if (start < 0) start = at;
    } else {
      if (start >= 0) wordsOf(text, start, at, found);
      start = -1;
      if (kind === HARD || (kind === STOP && isSpace(text.charCodeAt(at + 1)))) isPushed = true;
    }
    at += width;
  }
}

const kindAt = (code: number): number =>
  code < FIRST_BEYOND ? (KINDS[code] ?? SOFT) : kindOf(String.fromCodePoint(code));

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** A run of letters is one word, unless its decomposition holds a separator (a ligature of several words). */
function wordsOf(text: string, start: number, end: number, found: Visit): void {
  const folded = fold(text.slice(start, end));
  if (folded === '') return;
  if (!SEPARATED.test(folded)) found(folded, 0, start, end);
  else for (const part of folded.split(SEPARATORS)) if (part !== '') found(part, 0, start, end);
}

const SEPARATED = /[^\p{L}\p{N}\p{M}]/u;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u;
const PLAIN = /^[a-z0-9]*$/;

/** A word in lower case without diacritics; the empty string when it was nothing else. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}+/gu, '')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe');
}
