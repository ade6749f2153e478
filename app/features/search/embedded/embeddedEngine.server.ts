import { setImmediate as nextTurn } from 'node:timers/promises';
import * as NothingAsked from '../NothingAsked';
import { FIELDS, PRODUCT_SETTINGS } from '../productSettings';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest, Suggestions } from '../SearchEngine';
import * as Query from '../text/Query';
import type { Vocabulary } from '../Vocabulary';
import { AnswerMemo } from './AnswerMemo';
import { IndexMemory } from './IndexMemory.server';
import * as documentsIn from './indexDocumentRepo.server';
import { type FollowedCursor, type IndexFile, openIndexFile, type Slot } from './indexFileRepo.server';
import * as ProductList from './ProductList';
import type { ProductShelf } from './ProductShelf';
import * as ProductSuggestions from './ProductSuggestions';
import * as ProductTexts from './ProductTexts';
import * as QueryPlan from './QueryPlan';
import * as TextSearch from './TextSearch';
import * as Weights from './Weights';
import { WordsOf } from './WordsOf';

type Change = [documents: readonly SearchDocument[], removedIds: readonly number[]];

/** The embedded engine keeps beside the documents how far they have followed the outbox, in one transaction. */
export type EmbeddedEngine = SearchEngine & {
  /** The place in the outbox that the index has followed; null when it was never built. */
  cursor(): FollowedCursor | null;
  /** Which state of the index this is: another number after each write, whichever process made it. */
  state(): number;
  /**
   * Takes documents away, then adds others, if the index is still in that state, and says whether it was. What was
   * read of the database since then is thus no older than what a follower has written meanwhile.
   */
  applyInState(state: number, ...change: Change): Promise<boolean>;
  /** Documents taken away, documents added and, unless null, the new cursor: all or nothing. */
  applyBatch(
    documents: readonly SearchDocument[],
    removedIds: readonly number[],
    cursor: FollowedCursor | null,
  ): Promise<void>;
  /** As in SearchEngine; with `cursor` the swap sets it as well. */
  reindex(source: AsyncIterable<SearchDocument[]>, cursor?: FollowedCursor): Promise<{ documents: number }>;
};

/** Answers kept in memory, some kB each. */
const MAX_ANSWERS = 500;
/** Documents written at a time in a rebuild, so that searches come between. */
const WRITTEN_AT_ONCE = 50;

const WEIGHTS = Weights.of(PRODUCT_SETTINGS);
const EVERY_FIELD = { ranks: FIELDS.map((_, rank) => rank), isSearched: () => true, takesTypos: () => true };
const STOP_WORDS = new Set(PRODUCT_SETTINGS.stopWords);
const SUGGESTED = {
  title: FIELDS.indexOf('title'),
  brand: FIELDS.indexOf('brand'),
  store: FIELDS.indexOf('store'),
};
/** More documents than this are read in steps after a swap; the reading of fewer is not felt. */
const READ_AT_ONCE = 10_000;

/** Opens the embedded engine on a file of its own (or ':memory:'). Its cursor is null until it was first built. */
export function openEmbeddedEngine(file: string, { readAtOnce = READ_AT_ONCE } = {}): EmbeddedEngine {
  return new SqliteEngine(openIndexFile(file, ProductTexts.SETTINGS), readAtOnce);
}

class SqliteEngine implements EmbeddedEngine {
  readonly #index: IndexFile;
  readonly #memory: IndexMemory;
  readonly #memo = new AnswerMemo<SearchAnswer>(MAX_ANSWERS);
  #synonyms = QueryPlan.synonymsFrom(PRODUCT_SETTINGS.synonyms);
  /** Counts the lists of synonyms that people wrote: answers found with another one are stale. */
  #synonymsVersion = 0;
  #vocabulary: WordsOf | null = null;

  constructor(index: IndexFile, readAtOnce: number) {
    this.#index = index;
    this.#memory = new IndexMemory(index, readAtOnce);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    if (NothingAsked.isIn(request)) return NothingAsked.answerOf('embedded');
    const shelf = this.#current();
    return this.#memo.answer(this.#version(), keyOf(shelf, request), () => {
      const matching = request.q.trim() === '' ? 'all' : 'covered';
      const found = this.#find(shelf, request, matching);
      const list = ProductList.of(shelf, request, found);
      return { ...list, isPartial: found.isPartial, engine: 'embedded', degraded: false };
    });
  }

  async suggest(text: string, festivalId: number, limit: number): Promise<Suggestions> {
    const { terms } = Query.parse(text, STOP_WORDS);
    if (terms.length === 0) return { queries: [], productIds: [], storeIds: [] };
    const shelf = this.#current();
    const found = this.#find(shelf, { q: text, exact: false, festivalId }, 'all');
    const before = terms.slice(0, -1).map(({ words }) => words.join(' '));
    return ProductSuggestions.of(shelf, found, { fields: SUGGESTED, before, limit });
  }

  async index(documents: readonly SearchDocument[]): Promise<void> {
    await this.applyBatch(documents, [], null);
  }

  async remove(productIds: readonly number[]): Promise<void> {
    await this.applyBatch([], productIds, null);
  }

  async applyBatch(
    documents: readonly SearchDocument[],
    removedIds: readonly number[],
    cursor: FollowedCursor | null,
  ): Promise<void> {
    this.#write(() => {
      this.#change(documents, removedIds);
      if (cursor) this.#index.setCursor(cursor);
    });
  }

  state = (): number => this.#index.state().change;

  async applyInState(state: number, ...change: Change): Promise<boolean> {
    return this.#write(() => {
      if (this.state() !== state) return false;
      this.#change(...change);
      return true;
    });
  }

  async reindex(source: AsyncIterable<SearchDocument[]>, cursor?: FollowedCursor) {
    const { slot, change } = this.#index.beginBuilding();
    for await (const batch of source) {
      for (let from = 0; from < batch.length; from += WRITTEN_AT_ONCE) {
        this.#build(slot, change, batch.slice(from, from + WRITTEN_AT_ONCE));
        await nextTurn();
      }
    }
    const built = this.#index.write(() => {
      this.#assertBuilding(slot);
      this.#index.swap(slot);
      if (cursor) this.#index.setCursor(cursor);
      return { documents: documentsIn.countAll(this.#index, slot) };
    });
    await this.#memory.caughtUp();
    return built;
  }

  async versionsAfter(id: number, limit: number) {
    return documentsIn.versionsAfter(this.#index, this.#index.state().live, id, limit);
  }

  async health() {
    try {
      return { ok: true, documents: documentsIn.countAll(this.#index, this.#index.state().live) };
    } catch (error) {
      return { ok: false, documents: 0, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async useSynonyms(synonyms: Readonly<Record<string, readonly string[]>>): Promise<void> {
    this.#synonyms = QueryPlan.synonymsFrom(PRODUCT_SETTINGS.synonyms, synonyms);
    this.#synonymsVersion += 1;
  }

  /** The same object until the index changes: whoever repairs queries remembers things by it. */
  vocabulary(): Vocabulary {
    const { texts } = this.#current();
    const { version } = this.#memory;
    if (this.#vocabulary?.version !== version) this.#vocabulary = new WordsOf(texts, version);
    return this.#vocabulary;
  }

  cursor(): FollowedCursor | null {
    return this.#index.state().cursor;
  }

  async close(): Promise<void> {
    this.#memory.stop();
    this.#index.close();
  }

  #current = (): ProductShelf => this.#memory.current();

  #version = (): string => `${this.#memory.version} ${this.#synonymsVersion}`;

  #find(
    shelf: ProductShelf,
    { q, exact, festivalId }: Pick<SearchRequest, 'q' | 'exact' | 'festivalId'>,
    matching: TextSearch.Matching,
  ): TextSearch.Found {
    return TextSearch.find(shelf.texts, PRODUCT_SETTINGS, WEIGHTS, {
      ...{ q, matching, isExact: exact, universe: shelf.membersOf(festivalId) },
      ...{ fields: EVERY_FIELD, isRestricted: false, synonyms: this.#synonyms },
    });
  }

  /** What is in memory may be ahead of a file that was not written after all: it is read anew. */
  #write<T>(work: () => T): T {
    try {
      return this.#index.write(work);
    } catch (error) {
      this.#memory.forget();
      throw error;
    }
  }

  /** What is taken away and comes again in the same write replaces a newer version too. */
  #change(...[documents, removedIds]: Change): void {
    if (documents.length + removedIds.length === 0) return;
    const { live, building } = this.#index.state();
    const change = this.#index.nextChange();
    for (const slot of building ? [live, building] : [live]) {
      for (const id of removedIds) documentsIn.remove(this.#index, slot, id);
      this.#put(slot, change, documents);
    }
    for (const id of removedIds) documentsIn.noteGone(this.#index, change, id);
    for (const { id } of documents) documentsIn.forgetGone(this.#index, id);
  }

  /** Words that are new to the slot are written with the documents. */
  #put(slot: Slot, change: number, documents: readonly SearchDocument[]): void {
    if (documents.length === 0) return;
    const words = this.#memory.wordsOf(slot);
    const known = words.size;
    const textOf = ProductTexts.writtenWith(words);
    for (const document of documents) documentsIn.put(this.#index, slot, change, document, textOf);
    documentsIn.writeWords(this.#index, slot, words, known);
  }

  /** What was taken away since the rebuild began, by a newer word than the batch's, stays away. */
  #build(slot: Slot, begunWith: number, documents: readonly SearchDocument[]): void {
    this.#write(() => {
      this.#assertBuilding(slot);
      const gone = new Set(documentsIn.goneAfter(this.#index, begunWith));
      const kept = documents.filter(({ id }) => !gone.has(id));
      this.#put(slot, this.#index.nextChange(), kept);
    });
  }

  #assertBuilding(slot: Slot): void {
    if (this.#index.state().building !== slot) throw new Error('Another rebuild of the index took over');
  }
}

/** Of the instant only counts between which changes of prices it lies. */
function keyOf(shelf: ProductShelf, { at, ...request }: SearchRequest): string {
  const prices = request.festivalPrice ? shelf.festival(request.festivalId).priceChangesUntil(at) : -1;
  return JSON.stringify([prices, request]);
}
