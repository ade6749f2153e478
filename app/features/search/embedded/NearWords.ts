import type { WordList } from './WordList';

type Found = (word: number, typos: number) => void;
type Wanted = { text: string; maxTypos: number; isPrefix: boolean };

/**
 * Calls `found` for each word of a part of the ordered list that is at most `maxTypos` away: inserted, deleted,
 * replaced letters, and neighbours swapped, count one each. For a prefix the nearest beginning of the word counts.
 * Words in order share their beginnings: the table of distances is kept as far as they do, and all words that go
 * on from a beginning already too far away are passed over.
 */
export function among(words: WordList, [from, until]: [number, number], wanted: Wanted, found: Found): void {
  const order = words.ordered();
  const table = new DistanceTable(wanted);
  let before = '';
  for (let at = from; at < until; ) {
    const word = order[at] ?? 0;
    const text = words.text(word);
    const { typos, tooFarAt } = table.distance(text, sharedLength(before, text));
    if (typos <= wanted.maxTypos && words.frequency(word) > 0) found(word, typos);
    before = text;
    at = tooFarAt === 0 ? at + 1 : afterBeginning(words, order, at + 1, until, text.slice(0, tooFarAt));
  }
}

const LOOKED_AT_ONE_BY_ONE = 4;

function afterBeginning(words: WordList, order: Uint32Array, at: number, until: number, beginning: string) {
  const goesOn = (index: number) => words.text(order[index] ?? 0).startsWith(beginning);
  let low = at;
  for (; low < until && low < at + LOOKED_AT_ONE_BY_ONE; low += 1) if (!goesOn(low)) return low;
  for (let high = until; low < high; ) {
    const middle = (low + high) >>> 1;
    if (goesOn(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) return at;
  return end;
}

/** Row by row the distances between beginnings of a word and beginnings of what is wanted. */
class DistanceTable {
  readonly #wanted: Wanted;
  readonly #width: number;
  #rows: Uint8Array;
  /** Rows up to here belong to the word asked for last. */
  #valid = 0;
  /** Of each row its lowest distance, and the lowest distance of the whole wanted text so far. */
  readonly #lowest: number[] = [];
  readonly #best: number[] = [];

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#width = wanted.text.length + 1;
    this.#rows = new Uint8Array(this.#width * 64);
    for (let at = 0; at < this.#width; at += 1) this.#rows[at] = at;
    this.#lowest[0] = 0;
    this.#best[0] = this.#width - 1;
  }

  /** `shared`: how much of the word's beginning the one before had too. `tooFarAt` 0: nowhere. */
  distance(text: string, shared: number): { typos: number; tooFarAt: number } {
    const { maxTypos, isPrefix } = this.#wanted;
    const far = maxTypos + 1;
    for (let depth = Math.min(shared, this.#valid) + 1; depth <= text.length; depth += 1) {
      this.#fill(text, depth);
      this.#valid = depth;
      const isTooFar =
        (this.#lowest[depth] ?? far) > maxTypos && (this.#lowest[depth - 1] ?? far) >= maxTypos;
      if (!isTooFar) continue;
      return {
        typos: isPrefix ? (this.#best[depth] ?? far) : far,
        tooFarAt: this.#goesOn(depth) ? 0 : depth,
      };
    }
    this.#valid = Math.min(this.#valid, text.length);
    const whole = this.#rows[text.length * this.#width + this.#width - 1] ?? far;
    return { typos: isPrefix ? (this.#best[text.length] ?? far) : whole, tooFarAt: 0 };
  }

  /** Whether words that go on from here match all the same, by a beginning already passed. */
  #goesOn = (depth: number): boolean =>
    this.#wanted.isPrefix && (this.#best[depth] ?? 0) <= this.#wanted.maxTypos;

  #fill(text: string, depth: number): void {
    const width = this.#width;
    const start = depth * width;
    if (start + width > this.#rows.length) {
      const longer = new Uint8Array((start + width) * 2);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    const rows = this.#rows;
    const wanted = this.#wanted.text;
    const letter = text.charCodeAt(depth - 1);
    rows[start] = Math.min(depth, 255);
    let lowest = depth;
    for (let at = 1; at < width; at += 1) {
      const above = start - width + at;
      const other = wanted.charCodeAt(at - 1);
      let cost = Math.min((rows[above - 1] ?? 0) + (letter === other ? 0 : 1), (rows[above] ?? 0) + 1);
      cost = Math.min(cost, (rows[start + at - 1] ?? 0) + 1);
      const isSwapped =
        at > 1 && depth > 1 && letter === wanted.charCodeAt(at - 2) && other === text.charCodeAt(depth - 2);
      if (isSwapped) cost = Math.min(cost, (rows[above - width - 2] ?? 0) + 1);
      rows[start + at] = Math.min(cost, 255);
      if (cost < lowest) lowest = cost;
    }
    this.#lowest[depth] = lowest;
    this.#best[depth] = Math.min(this.#best[depth - 1] ?? 255, rows[start + width - 1] ?? 255);
  }
}
