import * as Tokens from '../text/Tokens';
import * as Bits from './Bits';
import { DocumentTexts, NO_WORD, Reading, TextWriter } from './DocumentTexts';
import * as Growing from './Growing';
import { Postings } from './Postings';
import type { WordList } from './WordList';

/** So much of the texts may belong to documents taken away before they are written together anew. */
const MAX_GARBAGE = 0.5;
const MIN_COMPACTED = 5_000;

/**
 * The words of documents in memory, both ways: which documents have a word, and which words a document has in
 * their order. A document has a number of its own, counted up: a replaced one gets a new number.
 */
export class TextIndex {
  readonly words: WordList;
  readonly reading = new Reading();
  #texts = new DocumentTexts();
  #postings = new Postings();
  #live = Bits.make(64);
  #size = 0;
  #count = 0;

  constructor(words: WordList) {
    this.words = words;
  }

  /** One above the highest document number. */
  get size(): number {
    return this.#size;
  }

  /** How many documents there are now. */
  get count(): number {
    return this.#count;
  }

  get byteLength(): number {
    return this.#texts.byteLength + this.#postings.byteLength;
  }

  /** The documents there are now. */
  get live(): Bits.Bits {
    return this.#live;
  }

  /** Takes a text in and gives its document number. */
  add(text: Uint8Array): number {
    const document = this.#size;
    this.#size += 1;
    this.#live = Growing.toHold(this.#live, Bits.lengthFor(this.#size));
    this.#texts.put(document, text);
    this.#texts.read(document, this.reading);
    const { words, fields, length } = this.reading;
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? NO_WORD;
      if (word !== NO_WORD && this.#postings.add(word, document, fields[at] === 0))
        this.words.changeFrequency(word, 1);
    }
    Bits.set(this.#live, document);
    this.#count += 1;
    return document;
  }

  remove(document: number): void {
    if (!Bits.has(this.#live, document)) return;
    this.#texts.read(document, this.reading);
    const { words, length } = this.reading;
    for (const word of new Set(words.subarray(0, length)))
      if (word !== NO_WORD) this.words.changeFrequency(word, -1);
    this.#texts.remove(document);
    Bits.clear(this.#live, document);
    this.#count -= 1;
  }

  /** Reads the words of a document into `reading`. */
  read(document: number): Reading {
    this.#texts.read(document, this.reading);
    return this.reading;
  }

  bytesOf = (document: number): Uint8Array => this.#texts.bytesOf(document);

  empty = (): Bits.Bits => new Uint32Array(this.#live.length);

  /** Adds the documents that have a word to a set, to another those with it in the first field; some may be gone. */
  addDocuments(bits: Bits.Bits, word: number, leading: Bits.Bits | null = null): void {
    this.#postings.addTo(bits, leading, word);
  }

  /** The documents that have these words one right after the other; NO_WORD stands for any word. */
  withPhrase(phrase: readonly number[]): Bits.Bits {
    const found = this.empty();
    for (const document of Bits.numbers(this.#withAll(phrase)))
      if (hasPhrase(this.read(document), phrase)) Bits.set(found, document);
    return found;
  }

  /** In how many documents `next` stands right after `word`; beyond 4,000 it is reckoned from as many. */
  pairFrequency(word: number, next: number): number {
    const both = Bits.numbers(this.#withAll([word, next]));
    const looked = Math.min(both.length, MAX_LOOKED_THROUGH);
    let found = 0;
    for (let at = 0; at < looked; at += 1) {
      const document = both[Math.floor((at * both.length) / looked)] ?? 0;
      if (hasPhrase(this.read(document), [word, next])) found += 1;
    }
    return looked === both.length ? found : Math.round((found * both.length) / looked);
  }

  /** Whether so much was taken away that the documents should be written together anew. */
  get isWorn(): boolean {
    return this.#size > MIN_COMPACTED && this.#count < this.#size * (1 - MAX_GARBAGE);
  }

  #withAll(phrase: readonly number[]): Bits.Bits {
    const found = this.#live.slice();
    for (const word of new Set(phrase)) {
      if (word === NO_WORD) continue;
      const own = this.empty();
      this.addDocuments(own, word);
      Bits.keepOnly(found, own);
    }
    return found;
  }
}

const MAX_LOOKED_THROUGH = 4_000;

function hasPhrase(reading: Reading, phrase: readonly number[]): boolean {
  for (let at = 0; at < reading.length; at += 1) if (isPhraseAt(reading, at, phrase)) return true;
  return false;
}

/** Whether a phrase begins at the word `at` of a text that was read. */
export function isPhraseAt(reading: Reading, at: number, phrase: readonly number[]): boolean {
  const { words, fields, positions, length } = reading;
  if (at + phrase.length > length) return false;
  for (let index = 0; index < phrase.length; index += 1) {
    const wanted = phrase[index];
    if (wanted !== NO_WORD && words[at + index] !== wanted) return false;
    if (fields[at + index] !== fields[at] || positions[at + index] !== (positions[at] ?? 0) + index)
      return false;
  }
  return true;
}

/** Turns the fields of documents into texts of an index. */
export class TextMaker {
  readonly #words: WordList;
  readonly #stopWords: ReadonlySet<string>;
  readonly #writer = new TextWriter();

  constructor(words: WordList, stopWords: readonly string[]) {
    this.#words = words;
    this.#stopWords = new Set(stopWords);
  }

  /** `fields` in the order of their weight, each with its values. New words get a number. */
  textOf(fields: readonly (readonly string[])[]): Uint8Array {
    this.#writer.begin();
    for (const values of fields) {
      for (const [index, value] of values.entries()) {
        if (index > 0) this.#writer.hardSeparator();
        this.#add(value);
      }
      this.#writer.endOfField();
    }
    return this.#writer.bytes();
  }

  #add(value: string): void {
    let last = -1;
    Tokens.scan(value, (word, position, start, end) => {
      if (position > Tokens.MAX_POSITION) return;
      if (last >= 0 && position - last > 1) this.#writer.hardSeparator();
      last = position;
      const isStop = this.#stopWords.size > 0 && this.#stopWords.has(value.slice(start, end));
      if (isStop || word.length > Tokens.MAX_WORD_LENGTH) this.#writer.hole();
      else this.#writer.word(this.#words.numberOf(word));
    });
  }
}
