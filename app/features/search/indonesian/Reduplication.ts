import type { Vocabulary } from '../Vocabulary';
import { inPlaceOf, type QueryWord } from './QueryWords';
import type { RepairStep } from './Repair';

/** oleh2, mobil2an. */
const WITH_TWO = /^(\p{L}{3,})2(an|kan|nya|i)?$/u;
/** oleholeh. */
const GLUED = /^(\p{L}{3,})\1(an|kan|nya|i)?$/u;
const HAS_VOWEL = /[aeiou]/;

/**
 * A word said twice, as the catalogue has it: oleh2, oleholeh and "oleh oleh" become oleh-oleh where that is
 * known, and oleh where only that is. Codes such as ps2 stay: the catalogue knows them, or they are no syllable.
 */
export const mendReduplication: RepairStep = (words, { vocabulary }) =>
  words.flatMap((typed, index) => {
    const { word } = typed;
    if (!word) return [typed];
    if (isSaidAgain(words, index, vocabulary)) return [];
    if (vocabulary.frequency(word) > 0) return [typed];
    const [, base, suffix = ''] = WITH_TWO.exec(word) ?? GLUED.exec(word) ?? [];
    const known = base && HAS_VOWEL.test(base) ? asKnown(base, base + suffix, vocabulary) : null;
    return known ? inPlaceOf(typed, known, '-') : [typed];
  });

function asKnown(base: string, second: string, vocabulary: Vocabulary): string[] | null {
  if (vocabulary.pairFrequency(base, second) > 0) return [base, second];
  if (vocabulary.frequency(second) > 0) return [second];
  return vocabulary.frequency(base) > 0 ? [base] : null;
}

/** Whether the word repeats the one before it, and the catalogue never says it twice. */
function isSaidAgain(words: readonly QueryWord[], index: number, vocabulary: Vocabulary): boolean {
  const word = words[index]?.word ?? '';
  return (
    words[index - 1]?.word === word &&
    HAS_VOWEL.test(word) &&
    vocabulary.frequency(word) > 0 &&
    vocabulary.pairFrequency(word, word) === 0
  );
}
