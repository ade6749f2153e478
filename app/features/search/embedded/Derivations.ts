import type { IndexSettings } from '../IndexSettings';
import { NO_WORD } from './DocumentTexts';
import * as NearWords from './NearWords';
import type { TextIndex } from './TextIndex';
import type { WordList } from './WordList';

/** More words than this are not looked for; the most frequent are kept. As Meilisearch. */
const MAX_PREFIXED = 1_000;
const MAX_ONE_TYPO = 150;
const MAX_TWO_TYPOS = 50;

type TypoSettings = IndexSettings['typos'];

export type Derived = {
  typed: number;
  /** The word itself and, for a prefix, those that go on from it. */
  whole: readonly number[];
  oneTypo: readonly number[];
  twoTypos: readonly number[];
};

const NUMBER = /^\d+$/;

/** How many typos a word of a query may have: by its length, none where the settings say so. */
export function typosAllowed(text: string, typos: TypoSettings): 0 | 1 | 2 {
  if (!typos.isOn || typos.notInWords.includes(text)) return 0;
  if (typos.notInNumbers && NUMBER.test(text)) return 0;
  const letters = [...text].length;
  if (letters >= typos.twoFrom) return 2;
  return letters >= typos.oneFrom ? 1 : 0;
}

type Wanted = { allowed: number; isPrefix: boolean; typos: TypoSettings };

/**
 * The catalogue's words that a query's word may mean. One typo keeps the first letter; a changed first letter
 * counts as two, and nothing else may then differ.
 */
export function of(words: WordList, text: string, { allowed, isPrefix, typos }: Wanted): Derived {
  const known = words.find(text);
  const typed = known !== undefined && words.frequency(known) > 0 ? known : NO_WORD;
  const whole = isPrefix ? beginningWith(words, text) : typed === NO_WORD ? [] : [typed];
  if (allowed === 0) return { typed, whole, oneTypo: [], twoTypos: [] };
  const byTypos: number[][] = [[], [], []];
  const isMeant = (word: number) => !(typos.notInNumbers && NUMBER.test(words.text(word)));
  const wanted = { text, maxTypos: allowed, isPrefix };
  const first = [...text][0] ?? '';
  NearWords.among(words, words.rangeOf(first), wanted, (word, count) => {
    if (isMeant(word)) byTypos[count]?.push(word);
  });
  if (allowed === 2) byTypos[2]?.push(...otherFirstLetter(words, text, isPrefix).filter(isMeant));
  return {
    typed,
    whole,
    oneTypo: mostFrequent(words, byTypos[1] ?? [], MAX_ONE_TYPO),
    twoTypos: mostFrequent(words, byTypos[2] ?? [], MAX_TWO_TYPOS),
  };
}

const beginningWith = (words: WordList, text: string): readonly number[] =>
  mostFrequent(words, inRange(words, words.rangeOf(text)), MAX_PREFIXED);

const inRange = (words: WordList, [from, until]: [number, number]): number[] =>
  [...words.ordered().subarray(from, until)].filter((word) => words.frequency(word) > 0);

function mostFrequent(words: WordList, found: readonly number[], limit: number): readonly number[] {
  if (found.length <= limit) return found;
  return [...found].sort((a, b) => words.frequency(b) - words.frequency(a) || a - b).slice(0, limit);
}

/** Words one edit away of which the first letter is another: replaced, left out, put before, or swapped. */
function otherFirstLetter(words: WordList, text: string, isPrefix: boolean): number[] {
  const [first = '', second = '', ...more] = text;
  const rest = `${second}${more.join('')}`;
  const tried = new Set([rest, `${second}${first}${more.join('')}`]);
  for (const letter of firstLetters(words)) tried.add(letter + rest).add(letter + text);
  const found = new Set<number>();
  for (const other of tried) {
    if (other === '' || other.startsWith(first)) continue;
    if (isPrefix) for (const word of inRange(words, words.rangeOf(other))) found.add(word);
    else {
      const word = words.find(other);
      if (word !== undefined && words.frequency(word) > 0) found.add(word);
    }
  }
  return [...found];
}

function* firstLetters(words: WordList): Generator<string> {
  const order = words.ordered();
  for (let at = 0; at < order.length; ) {
    const letter = [...words.text(order[at] ?? 0)][0] ?? '';
    yield letter;
    at = Math.max(at + 1, words.rangeOf(letter)[1]);
  }
}

/** The word cut in the two that most often stand side by side; null when no two parts ever do. */
export function split(index: TextIndex, text: string): [number, number] | null {
  let best: [number, number] | null = null;
  let most = 0;
  for (let cut = 1; cut < text.length; cut += 1) {
    const [left, right] = [index.words.find(text.slice(0, cut)), index.words.find(text.slice(cut))];
    if (left === undefined || right === undefined) continue;
    const frequency = index.pairFrequency(left, right);
    if (frequency <= most) continue;
    most = frequency;
    best = [left, right];
  }
  return best;
}
