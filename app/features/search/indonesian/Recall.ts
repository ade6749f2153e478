import type { Vocabulary } from '../Vocabulary';

/** A map for each vocabulary, empty again as soon as its words have changed. */
export function perVersion<T>(): (vocabulary: Vocabulary) => Map<string, T> {
  const kept = new WeakMap<Vocabulary, { version: string; values: Map<string, T> }>();
  return (vocabulary) => {
    const { version } = vocabulary;
    const known = kept.get(vocabulary);
    if (known?.version === version) return known.values;
    const values = new Map<string, T>();
    kept.set(vocabulary, { version, values });
    return values;
  };
}
