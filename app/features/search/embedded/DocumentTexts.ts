import * as Growing from './Growing';

/** What stands in a document's text beside the numbers of words, which follow after these. */
const END_OF_FIELD = 0;
const HARD_SEPARATOR = 1;
/** A word that is not indexed but takes its place: a stop word, or a word too long. */
const HOLE = 2;
const FIRST_WORD = 3;

/** The words of a document in their order as bytes: `add` them field by field, then take `bytes`. */
export class TextWriter {
  #bytes = new Uint8Array(1 << 10);
  #length = 0;

  begin(): void {
    this.#length = 0;
  }

  word(word: number): void {
    this.#write(word + FIRST_WORD);
  }

  hole(): void {
    this.#write(HOLE);
  }

  hardSeparator(): void {
    this.#write(HARD_SEPARATOR);
  }

  endOfField(): void {
    this.#write(END_OF_FIELD);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #write(symbol: number): void {
    this.#bytes = Growing.toHold(this.#bytes, this.#length + 5);
    let rest = symbol;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }
}

/** What `read` leaves: the words of one document with field and position, holes as -1. */
export class Reading {
  words = new Int32Array(256);
  fields = new Uint8Array(256);
  positions = new Int32Array(256);
  length = 0;

  hold(length: number): void {
    if (length <= this.words.length) return;
    this.words = Growing.toHold(this.words, length);
    this.fields = Growing.toHold(this.fields, this.words.length);
    this.positions = Growing.toHold(this.positions, this.words.length);
  }
}

const HARD_DISTANCE = 8;
export const NO_WORD = -1;

/** The words of all documents in their order, in one array of bytes. */
export class DocumentTexts {
  #bytes = new Uint8Array(1 << 12);
  #used = 0;
  #start = new Uint32Array(64);
  #end = new Uint32Array(64);
  #garbage = 0;

  get byteLength(): number {
    return this.#bytes.length + 8 * this.#start.length;
  }

  /** How much of the bytes belongs to documents taken away. */
  get garbage(): number {
    return this.#used === 0 ? 0 : this.#garbage / this.#used;
  }

  put(document: number, text: Uint8Array): void {
    this.#start = Growing.toHold(this.#start, document + 1);
    this.#end = Growing.toHold(this.#end, document + 1);
    this.#bytes = Growing.toHold(this.#bytes, this.#used + text.length);
    this.#bytes.set(text, this.#used);
    this.#start[document] = this.#used;
    this.#used += text.length;
    this.#end[document] = this.#used;
  }

  remove(document: number): void {
    this.#garbage += (this.#end[document] ?? 0) - (this.#start[document] ?? 0);
    this.#end[document] = this.#start[document] ?? 0;
  }

  bytesOf(document: number): Uint8Array {
    return this.#bytes.subarray(this.#start[document], this.#end[document]);
  }

  /** Reads a document's words into `into`. The hottest loop of all: it keeps to numbers of its own. */
  read(document: number, into: Reading): void {
    const bytes = this.#bytes;
    const end = this.#end[document] ?? 0;
    let at = this.#start[document] ?? 0;
    // A word takes a byte at least: there cannot be more of them.
    into.hold(end - at);
    const { words, fields, positions } = into;
    let [field, position, step, count] = [0, -1, 1, 0];
    while (at < end) {
      let symbol = bytes[at++] ?? 0;
      if (symbol > 0x7f) {
        let shift = 7;
        let byte = bytes[at++] ?? 0;
        for (symbol &= 0x7f; byte > 0x7f; byte = bytes[at++] ?? 0, shift += 7)
          symbol |= (byte & 0x7f) << shift;
        symbol |= byte << shift;
      }
      if (symbol > HARD_SEPARATOR) {
        position += step;
        step = 1;
        words[count] = symbol - FIRST_WORD;
        fields[count] = field;
        positions[count] = position;
        count += 1;
      } else if (symbol === HARD_SEPARATOR) {
        if (position >= 0) step = HARD_DISTANCE;
      } else {
        field += 1;
        position = -1;
        step = 1;
      }
    }
    into.length = count;
  }
}
