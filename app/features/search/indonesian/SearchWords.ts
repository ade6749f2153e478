import * as Tokens from '../text/Tokens';
import { UNITS } from './Units';
import { isStop, listed, ordinaryWords, stopWords as stops, synonymGroups } from './WordLists';

/** An engine looks up keys of at most so many words. */
const MAX_KEY_WORDS = 3;

/** An engine takes shorter words as they are written. */
const FIRST_WITH_TYPO = 5;

const plain = (phrase: string) => Tokens.words(phrase).join(' ');

/** Words that no product is told apart by, in each case that is written: an engine compares them as typed. */
export const stopWords: readonly string[] = stops.flatMap((word) => [
  ...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
]);

/** Words that are no misspelling of another: murah is not merah, batuk is not batik. */
export const exactWords: readonly string[] = ordinaryWords.filter((word) => word.length >= FIRST_WITH_TYPO);

/** What is found too for a word or phrase: the rest of its groups, and the other spellings of it. Folded. */
export const synonyms: Readonly<Record<string, readonly string[]>> = asRecord([
  ...synonymGroups,
  ...spellingPairs(),
  ...UNITS.map((family) => family.filter((unit) => unit.length > 1)),
]);

/** A listed spelling that is no slip stands in titles too: who asks for one is shown the other. */
function spellingPairs(): string[][] {
  return [...listed].flatMap(([from, { to, kind }]) =>
    kind === 'ejaan' || kind === 'wilayah' ? [[from, to.join(' ')]] : [],
  );
}

function asRecord(groups: readonly (readonly string[])[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const phrases = [...new Set(group.map(plain))].filter((phrase) => phrase !== '' && !isStop(phrase));
    for (const phrase of phrases) {
      const others = found.get(phrase) ?? new Set();
      for (const other of phrases) if (other !== phrase) others.add(other);
      found.set(phrase, others);
    }
  }
  const keys = [...found].filter(
    ([phrase, others]) => others.size > 0 && phrase.split(' ').length <= MAX_KEY_WORDS,
  );
  return Object.fromEntries(keys.map(([phrase, others]) => [phrase, [...others]]));
}
