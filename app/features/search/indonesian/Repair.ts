import type { Vocabulary } from '../Vocabulary';
import type { QueryWord } from './QueryWords';

/** The repairs in their order; each can be switched off to measure what it is worth. */
export const REPAIRS = [
  'repeated-letters',
  'listed-spellings',
  'noise-words',
  'reduplication',
  'units',
  'joins',
  'affixes',
  'splits',
  'skeletons',
  'market-spellings',
  'spelled-letters',
  'typos',
  'context',
] as const;
export type Repair = (typeof REPAIRS)[number];

export type RepairContext = {
  vocabulary: Vocabulary;
  isOn(repair: Repair): boolean;
  /** Whether the last word may be the beginning of one: no separator follows it. */
  isOpen: boolean;
};

/** One step of the repair: the words of the query, mended. Returns the same list when there is nothing to do. */
export type RepairStep = (words: readonly QueryWord[], context: RepairContext) => readonly QueryWord[];

/** What a word that the catalogue does not have may have meant. */
export type Meaning = {
  words: readonly string[];
  /** How unlikely it is that this was meant by what was typed; 0 is certain. */
  cost: number;
  /** In how many documents it stands. */
  frequency: number;
};

/** Numbers, codes and sizes (xxl): no words, and never misspelt. */
export const isCode = (word: string): boolean => /\p{N}|^x+[sl]$/u.test(word);

/** Whether an unfinished last word begins a word of the catalogue: then it is none to repair. */
export function isBeginning(
  words: readonly QueryWord[],
  index: number,
  { vocabulary, isOpen }: RepairContext,
): boolean {
  const word = words[index]?.word ?? '';
  return isOpen && index === words.length - 1 && vocabulary.beginningWith(word, 1).length > 0;
}
