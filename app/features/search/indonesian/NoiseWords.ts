import type { Vocabulary } from '../Vocabulary';
import { type QueryWord, without } from './QueryWords';
import type { RepairStep } from './Repair';
import { isStop, listed } from './WordLists';

/** From this share of its uses on, a word belongs to the one beside it: it is part of a name. */
const NAME_SHARE = 0.5;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * jual kopi gayo gan: kopi gayo. What people say to a seller and not of a thing is dropped, if something of the
 * query remains, and if the catalogue does not know the word as part of a name that the query holds.
 */
export const dropNoiseWords: RepairStep = (words, { vocabulary }) => {
  const noise = new Set<number>();
  for (const [index, { word }] of words.entries()) {
    if (listed.get(word)?.kind === 'noise' && !isPartOfName(words, index, vocabulary)) noise.add(index);
  }
  const isLeft = words.some(({ word, raw }, index) => !noise.has(index) && isAsked(word, raw));
  return noise.size > 0 && isLeft ? without(words, noise) : words;
};

/** Whether a word asks for something: not a stop word, nor an exclusion. */
const isAsked = (word: string, raw: string) =>
  word ? !isStop(word) : HAS_WORD.test(raw) && !raw.startsWith('-');

function isPartOfName(words: readonly QueryWord[], index: number, vocabulary: Vocabulary): boolean {
  const word = words[index]?.word ?? '';
  const [left = '', right = ''] = [words[index - 1]?.word, words[index + 1]?.word];
  const beside = Math.max(
    left === '' ? 0 : vocabulary.pairFrequency(left, word),
    right === '' ? 0 : vocabulary.pairFrequency(word, right),
  );
  return beside > 0 && beside >= vocabulary.frequency(word) * NAME_SHARE;
}
