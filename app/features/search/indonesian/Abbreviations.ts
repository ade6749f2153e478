import * as Skeleton from '../text/Skeleton';
import type { Vocabulary } from '../Vocabulary';
import type { Meaning } from './Repair';

const MIN_LENGTH = 2;
const MAX_MEANINGS = 8;
/** One skeleton can be that of many words: so many are looked at to find those that hold the vowels typed too. */
const LOOKED_AT = 40;
const BASE_COST = 0.4;
const COST_PER_LETTER = 0.3;
/** So many readings of one short writing are looked up at most. */
const MAX_READINGS = 8;

/** Two consonants in a row that are no single sound: what a word written without its vowels looks like. */
const CROWDED = /[^aeiou](?<!n(?=[gy])|s(?=y)|k(?=h))[^aeiou]/;

/** bju: baju; tdr: tidur; tgn: tangan. The words of which an unknown word is a short writing, without some vowels. */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  if (word.length < MIN_LENGTH || !CROWDED.test(word)) return [];
  return readings(word)
    .flatMap((skeleton) => vocabulary.withSkeleton(skeleton, LOOKED_AT))
    .filter((full) => isShortOf(word, full))
    .slice(0, MAX_MEANINGS)
    .map((full) => ({
      words: [full],
      cost: BASE_COST + COST_PER_LETTER * (full.length - word.length),
      frequency: vocabulary.frequency(full),
    }));
}

/**
 * The skeletons that a word written in haste may stand for: besides its own those in which `g` was `ng` and `y`
 * was `ny` (tgn: tangan, byk: banyak), as Indonesian abbreviations drop the n of a nasal.
 */
function readings(word: string): string[] {
  let found = [''];
  let last = '';
  for (const letter of Skeleton.of(word)) {
    const mayHideNasal = (letter === 'g' || letter === 'y') && last !== 'n' && last !== '';
    const ways = mayHideNasal && found.length < MAX_READINGS ? [letter, `n${letter}`] : [letter];
    found = found.flatMap((reading) => ways.map((way) => reading + way));
    last = letter;
  }
  return found;
}

/** Whether `word` is shortened to `short` by leaving letters out: same first letter, the rest in order. */
function isShortOf(short: string, word: string): boolean {
  if (short.length >= word.length || short[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}
