import * as Skeleton from '../text/Skeleton';
import * as Growing from './Growing';

const NONE = -1;
const BUCKETS = 1 << 15;

/** The words of an index by number, and the numbers by word, by beginning and by skeleton. Numbers never change. */
export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** In how many documents each word stands now. */
  #frequencies = new Uint32Array(64);
  /** Word numbers in the order of their texts; those above `#ordered` are not in it yet. */
  #order = new Uint32Array(0);
  #ordered = 0;
  readonly #firstInBucket = new Int32Array(BUCKETS).fill(NONE);
  #nextInBucket = new Int32Array(64);
  #hashed = 0;

  get size(): number {
    return this.#texts.length;
  }

  text = (word: number): string => this.#texts[word] ?? '';

  /** The number of a word, or undefined. */
  find = (text: string): number | undefined => this.#numbers.get(text);

  /** The number of a word, a new one if it has none. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const made = this.#texts.length;
    this.#numbers.set(text, made);
    this.#texts.push(text);
    return made;
  }

  frequency = (word: number): number => this.#frequencies[word] ?? 0;

  changeFrequency(word: number, by: number): void {
    this.#frequencies = Growing.toHold(this.#frequencies, word + 1);
    this.#frequencies[word] = (this.#frequencies[word] ?? 0) + by;
  }

  /** All words in the order of their texts. */
  ordered(): Uint32Array {
    if (this.#ordered < this.#texts.length) this.#bringInOrder();
    return this.#order;
  }

  /** The part [from, until) of `ordered` whose words begin with a text. */
  rangeOf(beginning: string): [from: number, until: number] {
    const order = this.ordered();
    const from = this.#firstNotBelow(order, beginning, 0);
    return [from, this.#firstNotBelow(order, `${beginning}\uffff`, from)];
  }

  /** Words with a skeleton. */
  withSkeleton(skeleton: string): number[] {
    this.#hashSkeletons();
    const found: number[] = [];
    for (let word = this.#firstInBucket[bucketOf(skeleton)] ?? NONE; word !== NONE; ) {
      if (Skeleton.of(this.text(word)) === skeleton) found.push(word);
      word = this.#nextInBucket[word] ?? NONE;
    }
    return found;
  }

  #firstNotBelow(order: Uint32Array, text: string, from: number): number {
    let low = from;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.text(order[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The new words are sorted by themselves and merged in: there are few of them at a time. */
  #bringInOrder(): void {
    const added = Array.from({ length: this.size - this.#ordered }, (_, index) => this.#ordered + index);
    added.sort((a, b) => (this.text(a) < this.text(b) ? -1 : 1));
    const merged = new Uint32Array(this.size);
    let old = 0;
    let fresh = 0;
    for (let at = 0; at < merged.length; at += 1) {
      const [a, b] = [this.#order[old], added[fresh]];
      const takesOld = b === undefined || (a !== undefined && this.text(a) < this.text(b));
      merged[at] = (takesOld ? a : b) ?? 0;
      if (takesOld) old += 1;
      else fresh += 1;
    }
    this.#order = merged;
    this.#ordered = this.size;
  }

  #hashSkeletons(): void {
    this.#nextInBucket = Growing.toHold(this.#nextInBucket, this.size);
    for (let word = this.#hashed; word < this.size; word += 1) {
      const bucket = bucketOf(Skeleton.of(this.text(word)));
      this.#nextInBucket[word] = this.#firstInBucket[bucket] ?? NONE;
      this.#firstInBucket[bucket] = word;
    }
    this.#hashed = this.size;
  }
}

function bucketOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
