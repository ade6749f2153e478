import type { Vocabulary } from '../Vocabulary';
import { inPlaceOf, type QueryWord } from './QueryWords';
import { isBeginning, type RepairContext, type RepairStep } from './Repair';
import { isStop, type Listed, LONGEST_LISTED, listed } from './WordLists';

/** A word of the catalogue itself is only replaced by one that it uses so many times as often. */
const MUCH_MORE = 50;
/** A shorter unfinished word that begins one of the catalogue is left to grow. */
const MIN_UNFINISHED_LENGTH = 4;

/**
 * What the list knows as a misspelling, an abbreviation, a slang word or a short name of a region, longest phrase
 * first. Nothing is replaced by what the catalogue does not have, nor a word that the catalogue itself uses.
 */
export const mendListedSpellings: RepairStep = (words, context) => {
  const mended: QueryWord[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, context);
    mended.push(...(found ? inPlaceOf(found.first, found.to) : words.slice(at, at + 1)));
    at += found?.length ?? 1;
  }
  return mended;
};

function longestAt(words: readonly QueryWord[], at: number, context: RepairContext) {
  const [first] = words.slice(at);
  if (!first) return null;
  for (let length = Math.min(LONGEST_LISTED, words.length - at); length > 0; length -= 1) {
    const typed = words.slice(at, at + length).map(({ word }) => word);
    const entry = listed.get(typed.join(' '));
    if (!entry || entry.kind === 'noise' || entry.kind === 'reduplikasi') continue;
    if (isTooShort(typed) && isBeginning(words, at, context)) continue;
    if (isBetter(typed, entry, context.vocabulary)) return { first, to: entry.to, length };
  }
  return null;
}

const isTooShort = (typed: readonly string[]) => (typed[0]?.length ?? 0) < MIN_UNFINISHED_LENGTH;

function isBetter(typed: readonly string[], { to }: Listed, vocabulary: Vocabulary): boolean {
  const theirs = Math.min(...to.map((word) => (isStop(word) ? 1 : vocabulary.frequency(word))));
  const ours = phraseFrequency(typed, vocabulary);
  return theirs > 0 && theirs > ours * MUCH_MORE;
}

/** In how many documents the words stand, one after the other; for more than two words at most so many. */
function phraseFrequency(words: readonly string[], vocabulary: Vocabulary): number {
  const [first = ''] = words;
  if (words.length === 1) return vocabulary.frequency(first);
  const pairs = words.slice(1).map((word, index) => vocabulary.pairFrequency(words[index] ?? '', word));
  return Math.min(...pairs);
}
