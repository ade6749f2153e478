/**
 * The words of the catalogue as an index knows them: lower case, without diacritics, cut as `text/Tokens` cuts.
 * What repairs a query asks this and nothing else of the index.
 */
export interface Vocabulary {
  /** Grows with every change: what was derived from an older one is stale. */
  readonly version: string;
  readonly documents: number;
  /** How many documents hold the word; 0 when none does. */
  frequency(word: string): number;
  /** How many documents hold `next` right after `word`; 0 when none does. */
  pairFrequency(word: string, next: string): number;
  /** Words that begin with `prefix`, the most frequent first. */
  beginningWith(prefix: string, limit: number): readonly string[];
  /** Words with these consonants in this order (`skeletonOf`), the most frequent first. */
  withSkeleton(skeleton: string, limit: number): readonly string[];
  /** Words at most `maxTypos` edits (insert, delete, replace, swap) away, nearest first, then the most frequent. */
  near(word: string, maxTypos: number, limit: number): readonly { word: string; typos: number }[];
}
