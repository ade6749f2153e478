import { setImmediate as nextTurn } from 'node:timers/promises';
import * as documentsIn from './indexDocumentRepo.server';
import type { IndexFile, Slot } from './indexFileRepo.server';
import { ProductShelf } from './ProductShelf';
import { WordList } from './WordList';

type Numbered = { emptied: number; words: WordList };
/** The documents of a slot as they were after a change. */
type Shelf = Numbered & { change: number; products: ProductShelf };

/** Documents read in one step of a reading in steps: some 20 ms. */
const READ_IN_A_STEP = 2_000;

/**
 * The index file in memory, brought up by the numbered changes in it, whoever wrote them: first the words, then the
 * documents that changed since, then those taken away. After a swap all is read anew: at once where there is little,
 * else in steps, while the shelf of before goes on answering.
 */
export class IndexMemory {
  readonly #index: IndexFile;
  readonly #readAtOnce: number;
  /** The numbers of words in each slot, for as long as its tables were not emptied. */
  readonly #words = new Map<Slot, Numbered>();
  #shelf: Shelf | null = null;
  #reading: Promise<void> | null = null;
  #isStopped = false;

  constructor(index: IndexFile, readAtOnce: number) {
    this.#index = index;
    this.#readAtOnce = readAtOnce;
  }

  /** Which state of the file `current` gave last. */
  get version(): string {
    return this.#shelf ? `${this.#shelf.emptied} ${this.#shelf.change}` : '';
  }

  /** The live documents as the file has them now, or, while a new index is read in steps, those of before it. */
  current(): ProductShelf {
    return this.#index.read(() => {
      const { live, emptied } = this.#index.state();
      const known = this.#shelf;
      const isOfSlot = known?.emptied === emptied[live];
      if (known && isOfSlot) this.#bringUp(live, known);
      if (known && isOfSlot && !known.products.texts.isWorn) return known.products;
      if (known && documentsIn.countAll(this.#index, live) > this.#readAtOnce) {
        this.#beginReading();
        return known.products;
      }
      const begun = this.#begun(live);
      this.#bringUp(live, begun);
      this.#takeOver(live, begun);
      return begun.products;
    });
  }

  /** Resolves when `current` gives the documents of the live slot. */
  async caughtUp(): Promise<void> {
    this.current();
    await this.#reading;
  }

  /** The words of a slot as the file has them now, for writing: those added to the list have to be written too. */
  wordsOf(slot: Slot): WordList {
    const { emptied } = this.#index.state();
    const known = this.#words.get(slot);
    const words = known?.emptied === emptied[slot] ? known.words : new WordList();
    if (words !== known?.words) this.#words.set(slot, { emptied: emptied[slot], words });
    documentsIn.readWords(this.#index, slot, words);
    return words;
  }

  /** All is read anew at the next question. */
  forget(): void {
    this.#words.clear();
    this.#shelf = null;
  }

  /** No more is read: the file is about to be closed. */
  stop(): void {
    this.#isStopped = true;
  }

  /** A reading that fails leaves the shelf of before; the next question begins another, and `caughtUp` tells why. */
  #beginReading(): void {
    if (this.#reading || this.#isStopped) return;
    this.#reading = this.#readInSteps();
    this.#reading.catch(() => {
      this.#reading = null;
    });
  }

  #bringUp(slot: Slot, shelf: Shelf): void {
    const { change } = this.#index.state();
    if (shelf.change === change) return;
    documentsIn.readWords(this.#index, slot, shelf.words);
    for (const product of documentsIn.storedAfter(this.#index, slot, shelf.change))
      shelf.products.put(product);
    for (const id of documentsIn.goneAfter(this.#index, shelf.change)) shelf.products.remove(id);
    shelf.change = change;
  }

  /** Nothing read yet: a list of words of its own, for each counts the documents that it was read with. */
  #begun(slot: Slot): Shelf {
    const words = new WordList();
    return {
      emptied: this.#index.state().emptied[slot],
      words,
      change: 0,
      products: new ProductShelf(words),
    };
  }

  #takeOver(slot: Slot, shelf: Shelf): void {
    this.#shelf = shelf;
    this.#words.set(slot, shelf);
  }

  /** A reading that is overtaken by the next swap is begun again at the next question. */
  async #readInSteps(): Promise<void> {
    const { slot, shelf } = this.#index.read(() => {
      const { live, change } = this.#index.state();
      return { slot: live, shelf: { ...this.#begun(live), change } };
    });
    for (let lastId: number | null = 0; lastId !== null; ) {
      await nextTurn();
      if (this.#isStopped) break;
      lastId = this.#index.read(() => this.#readStep(slot, shelf, lastId ?? 0));
    }
    this.#reading = null;
  }

  /** Reads the next documents and gives back the last id; null when there is no more to read. */
  #readStep(slot: Slot, shelf: Shelf, afterId: number): number | null {
    if (this.#index.state().emptied[slot] !== shelf.emptied) return null;
    documentsIn.readWords(this.#index, slot, shelf.words);
    let last: number | null = null;
    for (const product of documentsIn.storedFrom(this.#index, slot, afterId, READ_IN_A_STEP)) {
      shelf.products.put(product);
      last = product.id;
    }
    if (last !== null) return last;
    this.#bringUp(slot, shelf);
    this.#takeOver(slot, shelf);
    return null;
  }
}
