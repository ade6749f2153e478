import { setImmediate as nextTurn } from 'node:timers/promises';
import { AnswerMemo } from './AnswerMemo';
import * as Candidate from './Candidate';
import { CandidateShelf } from './CandidateShelf';
import * as Completion from './Completion';
import * as documentsIn from './indexDocumentRepo.server';
import { type FollowedCursor, type IndexFile, openIndexFile, type Slot } from './indexFileRepo.server';
import * as QueryTerms from './QueryTerms';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest, Suggestions } from './SearchEngine';

/** The embedded engine keeps beside the documents how far they have followed the outbox, in one transaction. */
export type EmbeddedEngine = SearchEngine & {
  /** The place in the outbox that the index has followed; null when it was never built. */
  cursor(): FollowedCursor | null;
  /** Documents added, documents taken away and, unless null, the new cursor: all or nothing. */
  applyBatch(
    documents: readonly SearchDocument[],
    removedIds: readonly number[],
    cursor: FollowedCursor | null,
  ): Promise<void>;
  /** As in SearchEngine; with `cursor` the swap sets it as well. */
  reindex(source: AsyncIterable<SearchDocument[]>, cursor?: FollowedCursor): Promise<{ documents: number }>;
};

/** So many matches of a suggestion are looked at, the newest first: the list is short and typed at speed. */
const MAX_SUGGESTED_FROM = 300;
/** Answers kept in memory, some kB each. */
const MAX_ANSWERS = 500;
/** Documents written at a time in a rebuild, so that searches come between. */
const WRITTEN_AT_ONCE = 50;

/** Opens the embedded engine on a file of its own (or ':memory:'). Its cursor is null until it was first built. */
export function openEmbeddedEngine(file: string): EmbeddedEngine {
  return new FtsEngine(openIndexFile(file));
}

class FtsEngine implements EmbeddedEngine {
  readonly #index: IndexFile;
  readonly #shelf = new CandidateShelf();
  readonly #memo = new AnswerMemo<SearchAnswer>(MAX_ANSWERS);
  /** What the shelf in memory holds; null: nothing yet. */
  #shelved: { live: Slot; change: number } | null = null;

  constructor(index: IndexFile) {
    this.#index = index;
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#index.read(() => {
      const slot = this.#refresh();
      return this.#memo.answer(this.#version(), this.#key(request), () => {
        const { candidates, ranks } = this.#candidates(slot, request);
        return { ...Candidate.list(candidates, request, ranks), engine: 'embedded', degraded: false };
      });
    });
  }

  async suggest(text: string, festivalId: number, limit: number): Promise<Suggestions> {
    const terms = QueryTerms.of(text);
    if (terms.terms.length === 0) return { queries: [], productIds: [], storeIds: [] };
    return this.#index.read(() => {
      const slot = this.#refresh();
      const products = this.#suggested(
        slot,
        festivalId,
        `{title brand} : (${QueryTerms.expression(terms, 'all')})`,
      );
      const stores = this.#suggested(slot, festivalId, `{store} : (${QueryTerms.expression(terms, 'all')})`);
      const titles = products.flatMap(({ id }) => documentsIn.titleOf(this.#index, slot, id) ?? []);
      const popular = products.sort((a, b) => b.soldCount - a.soldCount || a.id - b.id);
      return {
        queries: Completion.of(terms.terms, titles, limit),
        productIds: popular.slice(0, limit).map(({ id }) => id),
        storeIds: [...new Set(stores.map(({ storeId }) => storeId))].slice(0, limit),
      };
    });
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
    this.#index.write(() => {
      const { live, building } = this.#index.state();
      if (documents.length + removedIds.length > 0) {
        const change = this.#index.nextChange();
        for (const slot of building ? [live, building] : [live]) {
          for (const document of documents) documentsIn.put(this.#index, slot, change, document);
          for (const id of removedIds) documentsIn.remove(this.#index, slot, id);
        }
        for (const { id } of documents) documentsIn.forgetGone(this.#index, id);
        for (const id of removedIds) documentsIn.noteGone(this.#index, change, id);
      }
      if (cursor) this.#index.setCursor(cursor);
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
    return this.#index.write(() => {
      this.#assertBuilding(slot);
      this.#index.swap(slot);
      if (cursor) this.#index.setCursor(cursor);
      return { documents: documentsIn.countAll(this.#index, slot) };
    });
  }

  async health() {
    try {
      return { ok: true, documents: documentsIn.countAll(this.#index, this.#index.state().live) };
    } catch (error) {
      return { ok: false, documents: 0, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  cursor(): FollowedCursor | null {
    return this.#index.state().cursor;
  }

  async close(): Promise<void> {
    this.#index.close();
  }

  /** What was taken away since the rebuild began, by a newer word than the batch's, stays away. */
  #build(slot: Slot, begunWith: number, documents: readonly SearchDocument[]): void {
    this.#index.write(() => {
      this.#assertBuilding(slot);
      const gone = new Set(documentsIn.goneAfter(this.#index, begunWith));
      const change = this.#index.nextChange();
      for (const document of documents) {
        if (!gone.has(document.id)) documentsIn.put(this.#index, slot, change, document);
      }
    });
  }

  #assertBuilding(slot: Slot): void {
    if (this.#index.state().building !== slot) throw new Error('Another rebuild of the index took over');
  }

  /** Brings the shelf in memory up to the file, by what changed since, and says which slot is searched. */
  #refresh(): Slot {
    const { live, change } = this.#index.state();
    const known = this.#shelved?.live === live ? this.#shelved.change : 0;
    if (known === 0) this.#shelf.clear();
    if (known !== change || known === 0) {
      for (const document of documentsIn.shelvedAfter(this.#index, live, known)) this.#shelf.put(document);
      for (const id of documentsIn.goneAfter(this.#index, known)) this.#shelf.remove(id);
    }
    this.#shelved = { live, change };
    return live;
  }

  #version = (): string => `${this.#shelved?.live} ${this.#shelved?.change}`;

  /** Of the instant only counts between which changes of prices it lies. */
  #key({ at, ...request }: SearchRequest): string {
    const prices = request.festivalPrice ? this.#shelf.priceChangesUntil(request.festivalId, at) : -1;
    return JSON.stringify([prices, request]);
  }

  /** The products with all words of the query; where there is none, those with any of them. */
  #candidates(slot: Slot, { q, festivalId, sort }: SearchRequest) {
    const shelf = this.#shelf.festival(festivalId);
    const terms = QueryTerms.of(q);
    if (terms.terms.length === 0) return { candidates: shelf.values(), ranks: null };
    const matching = (how: 'all' | 'any') => {
      const expression = QueryTerms.expression(terms, how);
      const ranks = documentsIn.ranks(this.#index, slot, expression, sort === 'relevan');
      return { candidates: [...onShelf(shelf, ranks.keys())], ranks };
    };
    const all = matching('all');
    return all.candidates.length > 0 || terms.terms.length === 1 ? all : matching('any');
  }

  #suggested(slot: Slot, festivalId: number, expression: string): Candidate.Candidate[] {
    const ids = documentsIn.matches(this.#index, slot, expression, MAX_SUGGESTED_FROM);
    return [...onShelf(this.#shelf.festival(festivalId), ids)];
  }
}

function* onShelf(shelf: ReadonlyMap<number, Candidate.Candidate>, ids: Iterable<number>) {
  for (const id of ids) {
    const candidate = shelf.get(id);
    if (candidate) yield candidate;
  }
}
