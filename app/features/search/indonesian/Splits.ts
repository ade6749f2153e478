import type { Vocabulary } from '../Vocabulary';
import type { Meaning } from './Repair';

const MIN_LENGTH = 5;
const MIN_PART = 2;
const COST = 0.8;
/** Words that never stand beside each other: only if both are long and known well. */
const UNPROVEN = { cost: 2.2, part: 4, frequency: 2 };

/** kaoskaki: kaos kaki. The two words of the catalogue, best such that stand beside each other there. */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  if (word.length < MIN_LENGTH) return [];
  const found: Meaning[] = [];
  for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
    const words = [word.slice(0, at), word.slice(at)] as const;
    const beside = vocabulary.pairFrequency(...words);
    if (beside > 0) found.push({ words, cost: COST, frequency: beside });
    else if (words.every((part) => part.length >= UNPROVEN.part)) {
      const frequency = Math.min(...words.map((part) => vocabulary.frequency(part)));
      if (frequency >= UNPROVEN.frequency) found.push({ words, cost: UNPROVEN.cost, frequency: 1 });
    }
  }
  return found;
}
