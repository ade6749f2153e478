import * as Tokens from '../text/Tokens';
import marketWords from './marketWords.json';
import misspellings from './misspellings.json';
import realWords from './realWords.json';
import stopwords from './stopwords.json';
import groups from './synonyms.json';

type Kind = 'ejaan' | 'typo' | 'slang' | 'singkatan' | 'wilayah' | 'noise' | 'reduplikasi';
export type Listed = { to: readonly string[]; kind: Kind };

/** Words that mean the same, in Indonesian and English; each list reads both ways. */
export const synonymGroups: readonly (readonly string[])[] = [...groups, ...marketWords];

export const stopWords: readonly string[] = stopwords.stop;
const stops: ReadonlySet<string> = new Set(stopWords);
export const isStop = (word: string): boolean => stops.has(word);

/** What people write (one word, or several with a space between) and what they mean. */
export const listed: ReadonlyMap<string, Listed> = new Map(
  misspellings.map(({ from, to, kind }) => [from, { to: Tokens.words(to), kind: kind as Kind }]),
);

/** The most words of an entry of `listed`. */
export const LONGEST_LISTED = Math.max(...[...listed.keys()].map((from) => from.split(' ').length));

/** Ordinary words in their right spelling, whether or not anybody sells such a thing. */
export const ordinaryWords: readonly string[] = realWords;

const real: ReadonlySet<string> = new Set([
  ...synonymGroups.flat().flatMap(Tokens.words),
  ...[...listed.values()].flatMap(({ to }) => to),
  ...stopWords,
  ...ordinaryWords,
  ...stopwords.neverStop,
]);

/** Whether the lists know it as a word of the language, also where the catalogue does not have it. */
export const isRealWord = (word: string): boolean => real.has(word);
