import type * as Bits from './Bits';
import * as Growing from './Growing';

const FIRST_SLICE = 8;
const LAST_LEVEL = 9;
/** The last bytes of a slice tell where the next one begins. */
const LINK = 4;

const sizeOf = (level: number): number => FIRST_SLICE << Math.min(level, LAST_LEVEL);

/**
 * Which documents have a word, and whether it leads in them: ascending numbers as variable-length differences, in
 * slices that double, all in one array of bytes. Some 1.5 bytes an entry, where arrays of their own would take 4 and an object for each word.
 */
export class Postings {
  #bytes = new Uint8Array(1 << 12);
  #used = LINK;
  #head = new Uint32Array(64);
  #tail = new Uint32Array(64);
  #sliceEnd = new Uint32Array(64);
  #level = new Uint8Array(64);
  #last = new Uint32Array(64);
  #counts = new Uint32Array(64);

  /** How many entries were ever added to a word, those of documents taken away among them. */
  count(word: number): number {
    return this.#counts[word] ?? 0;
  }

  get byteLength(): number {
    return this.#bytes.length + 21 * this.#head.length;
  }

  /**
   * Whether it was added: the same document again is not. It must not be below one that the word has.
   * `isLeading`: the word stands in the document's first field.
   */
  add(word: number, document: number, isLeading: boolean): boolean {
    if (word >= this.#head.length) this.#grow(word + 1);
    const count = this.#counts[word] ?? 0;
    const last = this.#last[word] ?? 0;
    if (count > 0 && last === document) return false;
    if (count === 0) this.#open(word);
    let rest = ((document - last) << 1) | (isLeading ? 1 : 0);
    for (; rest > 0x7f; rest >>>= 7) this.#write(word, (rest & 0x7f) | 0x80);
    this.#write(word, rest);
    this.#last[word] = document;
    this.#counts[word] = count + 1;
    return true;
  }

  /** Adds the documents of a word to a set, and to another one those that have it in their first field. */
  addTo(bits: Bits.Bits, leading: Bits.Bits | null, word: number): void {
    const bytes = this.#bytes;
    let at = this.#head[word] ?? 0;
    let level = 0;
    let end = at + sizeOf(0) - LINK;
    let document = 0;
    for (let left = this.#counts[word] ?? 0; left > 0; left -= 1) {
      let difference = 0;
      for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
        if (at === end) {
          at = this.#link(end);
          level += 1;
          end = at + sizeOf(level) - LINK;
        }
        byte = bytes[at] ?? 0;
        at += 1;
        difference |= (byte & 0x7f) << shift;
      }
      document += difference >>> 1;
      bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
      if (leading !== null && (difference & 1) === 1)
        leading[document >>> 5] = (leading[document >>> 5] ?? 0) | (1 << (document & 31));
    }
  }

  #open(word: number): void {
    const start = this.#allocate(FIRST_SLICE);
    this.#head[word] = start;
    this.#tail[word] = start;
    this.#sliceEnd[word] = start + FIRST_SLICE - LINK;
    this.#level[word] = 0;
  }

  #write(word: number, byte: number): void {
    let at = this.#tail[word] ?? 0;
    const end = this.#sliceEnd[word] ?? 0;
    if (at === end) {
      const level = (this.#level[word] ?? 0) + 1;
      at = this.#allocate(sizeOf(level));
      this.#setLink(end, at);
      this.#level[word] = Math.min(level, 255);
      this.#sliceEnd[word] = at + sizeOf(level) - LINK;
    }
    this.#bytes[at] = byte;
    this.#tail[word] = at + 1;
  }

  #allocate(size: number): number {
    const at = this.#used;
    this.#bytes = Growing.toHold(this.#bytes, at + size);
    this.#used += size;
    return at;
  }

  #link(at: number): number {
    const bytes = this.#bytes;
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }

  #setLink(at: number, to: number): void {
    for (let index = 0; index < LINK; index += 1) this.#bytes[at + index] = (to >>> (8 * index)) & 0xff;
  }

  #grow(length: number): void {
    this.#head = Growing.toHold(this.#head, length);
    const size = this.#head.length;
    this.#tail = Growing.toHold(this.#tail, size);
    this.#sliceEnd = Growing.toHold(this.#sliceEnd, size);
    this.#level = Growing.toHold(this.#level, size);
    this.#last = Growing.toHold(this.#last, size);
    this.#counts = Growing.toHold(this.#counts, size);
  }
}
