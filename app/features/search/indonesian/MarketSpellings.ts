import type { Vocabulary } from '../Vocabulary';
import type { Meaning } from './Repair';

const COST = 0.7;
const MAX_SPELLINGS = 150;
const MIN_LENGTH = 3;

/**
 * Spellings that stand for one another in Indonesian shops: borrowed words as heard and as written abroad, the
 * spelling before 1972 and now. Each reads both ways.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['k', 'ck'],
  ['k', 'c'],
  ['k', 'q'],
  ['ks', 'x'],
  ['f', 'ph'],
  ['f', 'v'],
  ['p', 'f'],
  ['s', 'sh'],
  ['s', 'sy'],
  ['s', 'c'],
  ['s', 'z'],
  ['z', 'j'],
  ['c', 'ch'],
  ['c', 'tj'],
  ['j', 'dj'],
  ['y', 'j'],
  ['i', 'y'],
  ['u', 'oe'],
  ['u', 'oo'],
  ['u', 'w'],
  ['i', 'ee'],
  ['e', 'ai'],
  ['o', 'au'],
  ['t', 'th'],
  ['d', 'dh'],
  ['g', 'gh'],
  ['h', 'kh'],
  ['k', 'kh'],
  ['kw', 'qu'],
  ['si', 'tion'],
  ['si', 'sion'],
  ['tas', 'ty'],
  ['is', 'ic'],
  ['er', 're'],
  ['iah', 'ya'],
  ['ia', 'iya'],
  ['ua', 'uwa'],
];
const WAYS = PAIRS.flatMap(([a, b]) => [
  [a, b],
  [b, a],
]) as readonly (readonly [string, string])[];

/** stick: stik; taxi: taksi. The words of the catalogue that are one such change away, or two if none is. */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  if (word.length < MIN_LENGTH) return [];
  const once = new Set(spellings(word));
  const twice = new Set([...once].flatMap((spelling) => spellings(spelling)).slice(0, MAX_SPELLINGS * 10));
  const known = (found: Iterable<string>, cost: number) =>
    [...found]
      .filter((spelling) => spelling !== word && vocabulary.frequency(spelling) > 0)
      .map((spelling) => ({ words: [spelling], cost, frequency: vocabulary.frequency(spelling) }));
  const near = known(once, COST);
  return near.length > 0 ? near : known(twice, COST * 2);
}

/** The word with one change at one place, in every way. */
function spellings(word: string): string[] {
  const found: string[] = [];
  for (const [from, to] of WAYS) {
    for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
      if (found.length >= MAX_SPELLINGS) return found;
      found.push(word.slice(0, at) + to + word.slice(at + from.length));
    }
  }
  return found;
}
