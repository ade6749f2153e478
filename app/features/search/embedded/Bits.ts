/** Sets of documents, one bit for each number. All of one index have the same length. */
export type Bits = Uint32Array;

export const lengthFor = (count: number): number => (count + 31) >>> 5;
export const make = (count: number): Bits => new Uint32Array(lengthFor(count));

export const has = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export function set(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function clear(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

export function addAll(target: Bits, source: Bits): void {
  for (let at = 0; at < source.length; at += 1) target[at] = (target[at] ?? 0) | (source[at] ?? 0);
}

export function keepOnly(target: Bits, source: Bits): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) & (source[at] ?? 0);
}

export function removeAll(target: Bits, source: Bits): void {
  for (let at = 0; at < source.length; at += 1) target[at] = (target[at] ?? 0) & ~(source[at] ?? 0);
}

/** What is in both, added to `target`. */
export function addBoth(target: Bits, a: Bits, b: Bits): void {
  for (let at = 0; at < target.length; at += 1)
    target[at] = (target[at] ?? 0) | ((a[at] ?? 0) & (b[at] ?? 0));
}

export function count(bits: Bits): number {
  let total = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

export function isEmpty(bits: Bits): boolean {
  for (let at = 0; at < bits.length; at += 1) if (bits[at] !== 0) return false;
  return true;
}

/** The numbers of the set in ascending order. */
export function numbers(bits: Bits): Uint32Array {
  const found = new Uint32Array(count(bits));
  let filled = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) {
      found[filled] = (at << 5) + 31 - Math.clz32(word & -word);
      filled += 1;
    }
  }
  return found;
}
