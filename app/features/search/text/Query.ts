import * as Tokens from './Tokens';

/** A word or a quoted phrase of a query. In a phrase a stop word is null: any word may stand there. */
export type Term = {
  words: readonly (string | null)[];
  isPhrase: boolean;
  /** The word may go on: nothing follows it yet. */
  isPrefix: boolean;
  position: number;
};

export type Query = {
  terms: readonly Term[];
  /** Words and phrases that a document must not have. */
  excluded: readonly (readonly (string | null)[])[];
};

const MAX_TERMS = 10;
const MAX_TEXT_LENGTH = 2_000;
/** No catalogue has a longer word; a longer one only costs time. */
const MAX_QUERY_WORD = 100;

type Piece = { text: string; start: number; isPhrase: boolean; isExcluded: boolean };

/**
 * What a person typed, as Meilisearch reads it: at most ten terms; "…" is a phrase (unclosed: to the end), a minus
 * right before a word or phrase excludes it, the last word is the beginning of one unless a separator follows it.
 * Any text can be read.
 */
export function parse(text: string, stopWords: ReadonlySet<string>): Query {
  const plain = text.slice(0, MAX_TEXT_LENGTH);
  const terms: Term[] = [];
  const excluded: (string | null)[][] = [];
  let offset = 0;
  for (const piece of pieces(plain)) {
    const tokens = Tokens.of(piece.text);
    if (piece.isExcluded) {
      const words = tokens.map((token) =>
        piece.isPhrase ? wordOf(piece.text, token, stopWords) : token.word,
      );
      if (words.some((word) => word !== null)) excluded.push(words);
      continue;
    }
    const isLast = piece.start + piece.text.length >= plain.length;
    const given = { text: piece.text, tokens, offset, stopWords };
    if (piece.isPhrase) addPhrases(terms, given);
    else addWords(terms, given, isLast ? piece.text.length : -1);
    const end = tokens.at(-1);
    if (end) offset += end.position + 1;
  }
  return { terms: terms.slice(0, MAX_TERMS), excluded };
}

/** Whether nothing can be looked for by it: neither a word nor a phrase stands in it, wanted or not. */
export const isEmpty = ({ terms, excluded }: Query): boolean => terms.length + excluded.length === 0;

type Given = { text: string; tokens: Tokens.Token[]; offset: number; stopWords: ReadonlySet<string> };

/** Stop words are compared as they were typed, as Meilisearch does: a list has to name each case it means. */
const wordOf = (text: string, { word, start, end }: Tokens.Token, stopWords: ReadonlySet<string>) =>
  stopWords.size > 0 && stopWords.has(text.slice(start, end)) ? null : word;

/** Hard separators inside quotes make two phrases of it; one of stop words alone is none. */
function addPhrases(terms: Term[], { text, tokens, offset, stopWords }: Given): void {
  let words: (string | null)[] = [];
  let first = 0;
  const close = () => {
    if (words.some((word) => word !== null))
      terms.push({ words, isPhrase: true, isPrefix: false, position: offset + first });
    words = [];
  };
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before && token.position - before.position > 1) close();
    if (words.length === 0) first = token.position;
    words.push(wordOf(text, token, stopWords));
  }
  close();
}

/** A stop word is kept only where it may yet become another word. */
function addWords(terms: Term[], { text, tokens, offset, stopWords }: Given, endOfText: number): void {
  for (const [index, token] of tokens.entries()) {
    const { word, position } = token;
    const isPrefix = index === tokens.length - 1 && token.end === endOfText;
    if (!isPrefix && wordOf(text, token, stopWords) === null) continue;
    terms.push({
      words: [word.slice(0, MAX_QUERY_WORD)],
      isPhrase: false,
      isPrefix,
      position: offset + position,
    });
  }
}

const PIECES = /(^|\s)-(?=[^\s-])("?)|"/gu;

/** The text cut at quotes and at excluded words. */
function* pieces(text: string): Generator<Piece> {
  let at = 0;
  for (const match of text.matchAll(PIECES)) {
    if (match.index < at) continue;
    const isExcluded = match[0] !== '"';
    const isPhrase = match[0].endsWith('"');
    yield { text: text.slice(at, match.index), start: at, isPhrase: false, isExcluded: false };
    const start = match.index + match[0].length;
    const end = isPhrase ? indexOf(text, '"', start) : wordEnd(text, start);
    yield { text: text.slice(start, end), start, isPhrase, isExcluded };
    at = isPhrase ? end + 1 : end;
  }
  yield { text: text.slice(at), start: at, isPhrase: false, isExcluded: false };
}

function indexOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

function wordEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\s"]/u);
  return found < 0 ? text.length : from + found;
}
