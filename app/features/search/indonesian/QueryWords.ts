import { fold } from '../text/Tokens';

/** One word of a query, or a piece of it that no repair may touch. */
export type QueryWord = {
  /** The separators between the word before and this one, as typed. */
  before: string;
  raw: string;
  /**
   * Lower case without diacritics; '' for what is asked for as it stands: a phrase in quotes, a word with a minus,
   * and what is too long for a word.
   */
  word: string;
};

export type QueryWords = {
  words: QueryWord[];
  /** What follows the last word. */
  after: string;
};

/** A phrase (also one that is not closed), a word or phrase with a minus before it, or a plain word. */
const PIECE = /(?<!\S)-?"[^"]*"?|(?<!\S)-[^\s"]+|"[^"]*"?|[\p{L}\p{M}\p{N}]+/gu;
const PLAIN = /^[\p{L}\p{M}\p{N}]/u;

const MAX_WORD_LENGTH = 40;

export function cut(text: string): QueryWords {
  const words: QueryWord[] = [];
  let end = 0;
  for (const piece of text.matchAll(PIECE)) {
    const [raw] = piece;
    words.push({ before: text.slice(end, piece.index), raw, word: isWord(raw) ? fold(raw) : '' });
    end = piece.index + raw.length;
  }
  return { words, after: text.slice(end) };
}

const isWord = (raw: string) => raw.length <= MAX_WORD_LENGTH && PLAIN.test(raw);

export function joined({ words, after }: QueryWords): string {
  return words.map(({ before, raw }) => before + raw).join('') + after;
}

/** `words` in place of one word: the first keeps what stood before it. */
export function inPlaceOf({ before }: QueryWord, words: readonly string[], between = ' '): QueryWord[] {
  return words.map((word, index) => ({ before: index === 0 ? before : between, raw: word, word }));
}

/** Without the words at `indexes`; what comes to stand first begins the text. */
export function without(words: readonly QueryWord[], indexes: ReadonlySet<number>): QueryWord[] {
  const left = words.filter((_, index) => !indexes.has(index));
  return left.map((word, index) => (index === 0 ? { ...word, before: '' } : word));
}
