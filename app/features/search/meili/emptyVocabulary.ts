import type { Vocabulary } from '../Vocabulary';

/** The vocabulary of an engine that does not tell its words. */
export const withoutWords: Vocabulary = {
  version: 'none',
  documents: 0,
  frequency: () => 0,
  pairFrequency: () => 0,
  beginningWith: () => [],
  withSkeleton: () => [],
  near: () => [],
};
