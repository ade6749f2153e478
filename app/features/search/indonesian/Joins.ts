import { inPlaceOf, type QueryWord } from './QueryWords';
import type { RepairContext, RepairStep } from './Repair';
import { isAmount } from './Units';

const MIN_LENGTH = 3;
/** One word must be so many times as frequent as the two beside each other. */
const MUCH_MORE = 3;
const NUMBER = /^\d+$/;

/** olah raga: olahraga. Two words that the catalogue writes as one, and seldom or never apart. */
export const joinWords: RepairStep = (words, context) => {
  const mended: QueryWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [first, second] = words.slice(at, at + 2);
    const joined = first && second ? asOne(first.word, second.word, context) : null;
    if (first && joined) {
      mended.push(...inPlaceOf(first, [joined]));
      at += 1;
    } else mended.push(...words.slice(at, at + 1));
  }
  return mended;
};

function asOne(first: string, second: string, { vocabulary }: RepairContext): string | null {
  if (!first || !second || first === second || (NUMBER.test(first) && NUMBER.test(second))) return null;
  if (isAmount(first, second)) return null;
  const joined = first + second;
  const frequency = joined.length < MIN_LENGTH ? 0 : vocabulary.frequency(joined);
  if (frequency === 0) return null;
  return frequency > vocabulary.pairFrequency(first, second) * MUCH_MORE ? joined : null;
}
