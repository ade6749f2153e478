/** A seeded source of choices: the same seed gives the same choices in the same order, on every machine. */
export type Random = {
  /** A fraction in [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  /** @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T;
  /** @throws RangeError when no entry has a weight above zero */
  weighted<T>(list: readonly T[], weightOf: (entry: T) => number): T;
  shuffle<T>(list: readonly T[]): T[];
};

/** A 32-bit seed out of a number and a word, so that every store has choices of its own (FNV-1a). */
export function seedOf(seed: number, word: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

/** Mulberry32: 32 bits of state, plenty for believable words and no good for secrets. */
export function from(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => entryAt(list, int(0, list.length - 1)),
    weighted: (list, weightOf) => weightedEntry(list, weightOf, next()),
    shuffle: (list) => shuffled(list, int),
  };
}

function entryAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('Nothing to choose from');
  return list[index] as T;
}

function weightedEntry<T>(list: readonly T[], weightOf: (entry: T) => number, fraction: number): T {
  const total = list.reduce((sum, entry) => sum + weightOf(entry), 0);
  let left = fraction * total;
  for (const entry of list) {
    left -= weightOf(entry);
    if (left < 0) return entry;
  }
  throw new RangeError('Nothing to choose from');
}

function shuffled<T>(list: readonly T[], int: (low: number, high: number) => number): T[] {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = int(0, index);
    const kept = copy[index] as T;
    copy[index] = copy[other] as T;
    copy[other] = kept;
  }
  return copy;
}
