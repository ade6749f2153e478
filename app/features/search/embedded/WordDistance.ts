import * as Growing from './Growing';

const NONE = -1;
/** Words further apart than this are as good as unrelated. */
const MAX_DISTANCE = 4;
const UNRELATED = MAX_DISTANCE - 1;

/** Costs of a word that stands so far from where the query has it: up to each limit. */
const POSITION_LIMITS = [0, 1, 4, 7, 11, 16, 24, 64, 256, 1024];
const FAR = POSITION_LIMITS.length;

/** Where the ways of a plan stand in one document: kept in typed arrays that are used for document after document. */
export class Places {
  readonly #first: Int32Array;
  #next = new Int32Array(256);
  #field = new Uint8Array(256);
  #start = new Int32Array(256);
  #end = new Int32Array(256);
  #isPhrase = new Uint8Array(256);
  readonly #isTyped: Uint8Array;
  #count = 0;

  constructor(ways: number) {
    this.#first = new Int32Array(ways).fill(NONE);
    this.#isTyped = new Uint8Array(ways);
  }

  clear(): void {
    this.#first.fill(NONE);
    this.#isTyped.fill(0);
    this.#count = 0;
  }

  add(way: number, field: number, start: number, end: number, isPhrase: boolean, isTyped: boolean): void {
    const at = this.#count;
    this.#count += 1;
    if (at >= this.#next.length) this.#grow(at + 1);
    this.#next[at] = this.#first[way] ?? NONE;
    this.#field[at] = field;
    this.#start[at] = start;
    this.#end[at] = end;
    this.#isPhrase[at] = isPhrase ? 1 : 0;
    this.#first[way] = at;
    if (isTyped) this.#isTyped[way] = 1;
  }

  isEmpty = (way: number): boolean => this.#first[way] === NONE;

  /** Whether it stands somewhere exactly as it was typed. */
  isTyped = (way: number): boolean => this.#isTyped[way] === 1;

  /**
   * How far apart two ways stand at best, 0 (side by side) to 3: forward by the words between, backward one more
   * and never beside a phrase, in different fields 3.
   */
  distance(left: number, right: number): number {
    let best = UNRELATED;
    for (let a = this.#first[left] ?? NONE; a !== NONE && best > 0; a = this.#next[a] ?? NONE) {
      for (let b = this.#first[right] ?? NONE; b !== NONE && best > 0; b = this.#next[b] ?? NONE) {
        if (this.#field[a] !== this.#field[b]) continue;
        best = Math.min(best, this.#between(a, b));
      }
    }
    return best;
  }

  #between(a: number, b: number): number {
    const forward = (this.#start[b] ?? 0) - (this.#end[a] ?? 0);
    if (forward > 0) return forward - 1;
    const backward = (this.#start[a] ?? 0) - (this.#end[b] ?? 0);
    return backward > 0 && this.#isPhrase[a] === 0 && this.#isPhrase[b] === 0 ? backward : UNRELATED;
  }

  /** The rank of the best field in which it stands. */
  bestRank(way: number, ranks: readonly number[]): number {
    let best = Number.MAX_SAFE_INTEGER;
    for (let at = this.#first[way] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE)
      best = Math.min(best, ranks[this.#field[at] ?? 0] ?? 0);
    return best;
  }

  /** The cost of standing elsewhere than in the query, of the best place, summed over its terms. */
  bestPosition(way: number, inQuery: number, terms: number): number {
    let best = Number.MAX_SAFE_INTEGER;
    for (let at = this.#first[way] ?? NONE; at !== NONE && best > 0; at = this.#next[at] ?? NONE) {
      let cost = 0;
      for (let term = 0; term < terms; term += 1)
        cost += positionCost(Math.abs(bucketed(this.#start[at] ?? 0) - inQuery - term));
      best = Math.min(best, cost);
    }
    return best;
  }

  #grow(length: number): void {
    this.#next = Growing.toHold(this.#next, length);
    const size = this.#next.length;
    this.#field = Growing.toHold(this.#field, size);
    this.#start = Growing.toHold(this.#start, size);
    this.#end = Growing.toHold(this.#end, size);
    this.#isPhrase = Growing.toHold(this.#isPhrase, size);
  }
}

/** Positions from 16 on are told apart only roughly: 16 to 23 count as 24, later ones as the next power of two. */
function bucketed(position: number): number {
  if (position < 16) return position;
  return position < 24 ? 24 : 2 ** Math.ceil(Math.log2(position + 1));
}

function positionCost(distance: number): number {
  for (let cost = 0; cost < FAR; cost += 1) if (distance <= (POSITION_LIMITS[cost] ?? 0)) return cost;
  return FAR;
}
