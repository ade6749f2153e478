import type { Vocabulary } from '../Vocabulary';
import { editCost } from './EditCost';
import type { Meaning } from './Repair';

const MIN_LENGTH = 3;
/** Longer words may hold two slips. */
const TWO_FROM_LENGTH = 6;
const LOOKED_AT = 40;

/**
 * nukena: mukena; esnter: senter. The words of the catalogue that slips of hand and ear turn into this one. Two slips
 * are looked for only where one explains nothing: that costs many times as much.
 */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  if (word.length < MIN_LENGTH) return [];
  const near = vocabulary.near(word, 1, LOOKED_AT);
  const found = near.length > 0 || word.length < TWO_FROM_LENGTH ? near : vocabulary.near(word, 2, LOOKED_AT);
  return found.map(({ word: meant }) => ({
    words: [meant],
    cost: editCost(word, meant),
    frequency: vocabulary.frequency(meant),
  }));
}
