import { createHash } from 'node:crypto';
import type { MultiSearchQuery } from 'meilisearch';
import type { IndexSettings } from '../IndexSettings';
import * as NothingAsked from '../NothingAsked';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest, Suggestions } from '../SearchEngine';
import { type Bookmark, fromStored, type Place, type StoredBookmark } from './Bookmark';
import * as Completion from './Completion';
import { withoutWords } from './emptyVocabulary';
import * as MeiliAnswer from './MeiliAnswer';
import * as MeiliQuery from './MeiliQuery';
import * as MeiliSettings from './MeiliSettings';
import {
  clientsOf,
  type GetClients,
  type KeepAlive,
  type MeiliPlace,
  searchPatienceOf,
} from './meiliClient.server';
import { faultOf, IndexLost } from './meiliFault.server';
import { MeiliIndex } from './meiliIndex.server';
import { type Build, beginBuild, swapIn } from './meiliSwap.server';
import * as Pins from './Pins';
import * as QueryTerms from './QueryTerms';
import * as SuggestQuery from './SuggestQuery';

/** With fewer products that have all words than this, those with some of them follow, as in the embedded engine. */
const FEW_PRODUCTS = 24;

/** An answer, with the place in the log that the index had followed by then; null: it follows none. */
type Placed<T> = { answer: T; place: Place | null };
type Meanwhile = { documents: readonly SearchDocument[]; removedIds: readonly number[] };

/** Meilisearch as a search engine, with what the follower of the log and the rebuild need of it. */
export class MeiliEngine implements SearchEngine {
  readonly live: MeiliIndex;
  readonly #clients: GetClients;
  readonly #place: MeiliPlace;
  readonly #base: IndexSettings;
  #settings: IndexSettings;
  /** What was written through this engine while it rebuilt: the new index takes it, too, before the swap. */
  #meanwhile: Meanwhile[] | null = null;

  constructor(place: MeiliPlace, settings: IndexSettings) {
    this.#clients = clientsOf(place);
    this.#place = place;
    this.#base = settings;
    this.#settings = settings;
    this.live = new MeiliIndex(place.index, this.#clients);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return (await this.searchPlaced(request)).answer;
  }

  /**
   * As `search`, with the place in the log that the index had followed when it answered. One request answers most
   * lists; a second follows where words must be matched in part, or products are pinned. Both have 800 ms. The index
   * is asked for its place even where nothing can be looked for: whoever takes an answer for a sign of life may.
   */
  async searchPlaced(request: SearchRequest): Promise<Placed<SearchAnswer>> {
    const { index } = this.#place;
    const ask = this.#asker();
    if (NothingAsked.isIn(request)) {
      const [bookmark] = await ask([MeiliQuery.bookmark(index)]);
      return { answer: NothingAsked.answerOf('meilisearch'), place: placeIn(bookmark) };
    }
    const asksWords = QueryTerms.of(request.q).length > 1;
    const asksPins = request.sort === 'relevan' && request.pinnedIds.length > 0;
    const whole = MeiliQuery.list(index, request, { strategy: 'all', pinnedIds: [], shownPins: 0 });
    const [bookmark, haveAll, pinned, ...answers] = await ask([
      MeiliQuery.bookmark(index),
      asksWords ? MeiliQuery.haveAllWords(index, request) : null,
      asksPins ? MeiliQuery.pinned(index, request) : null,
      ...whole,
    ]);
    const place = placeIn(bookmark);
    const isPartial = asksWords && (haveAll?.totalHits ?? 0) < FEW_PRODUCTS;
    const pins = Pins.inOrder((pinned?.hits ?? []) as unknown as Pins.Pin[], request.pinnedIds);
    if (!isPartial && pins.length === 0)
      return { answer: { ...MeiliAnswer.of(answers, request, pins), isPartial }, place };
    const better = await ask(
      MeiliQuery.list(index, request, {
        strategy: isPartial ? 'frequency' : 'all',
        pinnedIds: pins.map(({ productId }) => productId),
        shownPins: pins.filter((pin) => Pins.passes(pin, request)).length,
      }),
    );
    return { answer: { ...MeiliAnswer.of(better, request, pins), isPartial }, place };
  }

  async suggest(text: string, festivalId: number, limit: number): Promise<Suggestions> {
    return (await this.suggestPlaced(text, festivalId, limit)).answer;
  }

  /** As `suggest`, with the place in the log that the index had followed when it answered. */
  async suggestPlaced(text: string, festivalId: number, limit: number): Promise<Placed<Suggestions>> {
    const { index } = this.#place;
    const terms = QueryTerms.of(text);
    const [bookmark, products, stores] = await this.#asker()([
      MeiliQuery.bookmark(index),
      ...(terms.length === 0 ? [] : SuggestQuery.of(index, text, festivalId, limit)),
    ]);
    const titles = (products?.hits ?? []).map(({ title }) => String(title));
    const answer = {
      queries: Completion.of(terms, titles, limit),
      productIds: (products?.hits ?? []).map(({ productId }) => Number(productId)).slice(0, limit),
      storeIds: (stores?.hits ?? []).map(({ storeId }) => Number(storeId)),
    };
    return { answer, place: placeIn(bookmark) };
  }

  async index(documents: readonly SearchDocument[]): Promise<void> {
    this.#meanwhile?.push({ documents, removedIds: [] });
    if (documents.length > 0) await this.live.apply(documents, []);
  }

  async remove(productIds: readonly number[]): Promise<void> {
    this.#meanwhile?.push({ documents: [], removedIds: productIds });
    if (productIds.length > 0) await this.live.apply([], productIds);
  }

  async reindex(source: AsyncIterable<SearchDocument[]>): Promise<{ documents: number }> {
    const build = await this.begin();
    const meanwhile: Meanwhile[] = [];
    this.#meanwhile = meanwhile;
    try {
      await build.fill(source);
      for (const { documents, removedIds } of meanwhile) await build.index.apply(documents, removedIds);
      return await this.swap(build);
    } finally {
      this.#meanwhile = null;
    }
  }

  /** In the time that a search has: whoever asks whether the site is ready waits no longer. */
  async health() {
    try {
      const [bookmark, heads] = await this.#asker()([
        MeiliQuery.bookmark(this.#place.index),
        MeiliQuery.heads(this.#place.index),
      ]);
      placeIn(bookmark);
      return { ok: true, documents: heads?.facetDistribution?.isHead?.['1'] ?? 0 };
    } catch (error) {
      return { ok: false, documents: 0, reason: `meilisearch: ${faultOf(error).kind}` };
    }
  }

  /** The embedded engine, which stands beside this one, knows the words of the catalogue. */
  vocabulary = () => withoutWords;

  versionsAfter(id: number, limit: number): Promise<{ id: number; version: number }[]> {
    return this.live.versionsAfter(id, limit);
  }

  /** Has the index take these synonyms beside those of the settings. */
  async useSynonyms(synonyms: IndexSettings['synonyms']): Promise<void> {
    this.#settings = { ...this.#base, synonyms: joined(this.#base.synonyms, synonyms) };
    await this.live.useSynonyms(this.#settings);
  }

  async close(): Promise<void> {
    this.#meanwhile = null;
  }

  /** A new index beside the live one, empty, with the settings of now. Left-overs of builds that broke off go. */
  begin(keepAlive?: KeepAlive): Promise<Build> {
    return beginBuild(this.#clients, {
      liveUid: this.#place.index,
      settings: this.#settings,
      fingerprint: this.fingerprint(),
      ...(keepAlive ? { keepAlive } : {}),
    });
  }

  /** From now on the build is searched. */
  swap(build: Build, keepAlive?: KeepAlive): Promise<{ documents: number }> {
    return swapIn(this.#clients, this.live, build, keepAlive);
  }

  /** What the settings are that an index must have been built with. Synonyms of people come and go without a build. */
  fingerprint(): string {
    const { synonyms: _, ...settings } = MeiliSettings.of(this.#settings);
    return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16);
  }

  /** Asks in the time that one search has; what is not asked is not answered. */
  #asker() {
    const signal = AbortSignal.timeout(searchPatienceOf(this.#place));
    return async (wanted: (MultiSearchQuery | null)[]): Promise<(MeiliAnswer.Answered | undefined)[]> => {
      const queries = wanted.filter((query) => query !== null);
      const { searching } = await within(signal, this.#clients());
      const { results } = await searching.multiSearch({ queries }, { signal });
      const answers = results.values();
      return wanted.map((query) => (query === null ? undefined : answers.next().value));
    };
  }
}

/** Throws IndexLost where an index has no bookmark: it was emptied, or made by somebody else. */
function placeIn(bookmark: MeiliAnswer.Answered | undefined): Bookmark['place'] {
  const [stored] = bookmark?.hits ?? [];
  if (!stored) throw new IndexLost('the index has no bookmark');
  return fromStored(stored as unknown as StoredBookmark).place;
}

/** What is waited for no longer than the signal; finding out the keys has a patience of its own. */
function within<T>(signal: AbortSignal, waited: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const end = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([waited, end]);
}

type Synonyms = IndexSettings['synonyms'];

/** Both lists: what people add to a word stands beside what the settings say of it. */
function joined(known: Synonyms, added: Synonyms): Synonyms {
  const both = Object.entries(added).map(([word, more]) => [
    word,
    [...new Set([...(known[word] ?? []), ...more])],
  ]);
  return { ...known, ...Object.fromEntries(both) };
}
