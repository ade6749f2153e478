import type { Vocabulary } from '../Vocabulary';
import type { Meaning } from './Repair';

/** How Indonesians say the letters. */
const NAMES: Readonly<Record<string, string>> = {
  a: 'a',
  be: 'b',
  ce: 'c',
  de: 'd',
  ef: 'f',
  ge: 'g',
  ha: 'h',
  je: 'j',
  ka: 'k',
  el: 'l',
  em: 'm',
  en: 'n',
  pe: 'p',
  er: 'r',
  es: 's',
  te: 't',
  ve: 'v',
  fe: 'v',
  we: 'w',
  ye: 'y',
  zet: 'z',
  iks: 'x',
  i: 'i',
  o: 'o',
  u: 'u',
};
const LONGEST_NAME = 3;
const MIN_LENGTH = 4;
const COST = 0.8;
/** A code of two letters that stands in one document only is chance. */
const MIN_FREQUENCY = 2;

/** hape: hp; wece: wc. An unknown word that is the names of letters, if the catalogue has the abbreviation. */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  if (word.length < MIN_LENGTH) return [];
  return readings(word).flatMap((letters) => {
    const frequency = letters.length > 1 ? vocabulary.frequency(letters) : 0;
    return frequency >= MIN_FREQUENCY ? [{ words: [letters], cost: COST, frequency }] : [];
  });
}

/** The letters whose names make up the whole word, in every way. */
function readings(word: string): string[] {
  if (word === '') return [''];
  const found: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_NAME, word.length); length += 1) {
    const letter = NAMES[word.slice(0, length)];
    if (letter) found.push(...readings(word.slice(length)).map((rest) => letter + rest));
  }
  return found;
}
