import type { EnqueuedTask, RecordAny } from 'meilisearch';
import type { IndexSettings } from '../IndexSettings';
import type { SearchDocument } from '../SearchEngine';
import { BOOKMARK_ID, type Bookmark, fromStored, type StoredBookmark, toStored } from './Bookmark';
import * as MeiliDocument from './MeiliDocument';
import * as MeiliFilter from './MeiliFilter';
import * as MeiliQuery from './MeiliQuery';
import * as MeiliSettings from './MeiliSettings';
import { type GetClients, type KeepAlive, NOTHING_TO_KEEP, settle } from './meiliClient.server';
import { isMissing } from './meiliFault.server';

const PRIMARY_KEY = 'id';
const READ_AT_ONCE = 5_000;
/** As many as a search gives at most. */
const VERSIONS_AT_ONCE = 1_000;

type StoredWindow = Pick<MeiliDocument.MeiliDocument, 'id' | 'productId' | 'version'>;

/** One index of Meilisearch, the live one or one that is being built, and all that is written in it. */
export class MeiliIndex {
  readonly uid: string;
  readonly #clients: GetClients;

  constructor(uid: string, clients: GetClients) {
    this.uid = uid;
    this.#clients = clients;
  }

  /** Makes the index, empty and with its settings, and waits until it is there. */
  async create(settings: IndexSettings | null): Promise<void> {
    const { writing } = await this.#clients();
    await this.#settle(await writing.createIndex(this.uid, { primaryKey: PRIMARY_KEY }));
    if (settings) await this.#settle(await (await this.#index()).updateSettings(MeiliSettings.of(settings)));
  }

  async exists(): Promise<boolean> {
    return (await this.#unlessMissing(async () => (await this.#index()).getRawInfo())) !== null;
  }

  /** Takes the index away, if it is there. */
  async drop(): Promise<void> {
    const { writing } = await this.#clients();
    if (await this.exists()) await this.#settle(await writing.deleteIndex(this.uid));
  }

  /** What the index says of itself; null when it is not there or not ours. */
  async bookmark(): Promise<Bookmark | null> {
    const stored = await this.#unlessMissing(async () => (await this.#index()).getDocument(BOOKMARK_ID));
    return stored === null ? null : fromStored(stored as StoredBookmark);
  }

  async setBookmark(bookmark: Bookmark): Promise<void> {
    await this.#settle(await (await this.#index()).addDocuments([toStored(bookmark)]));
  }

  /** Sends documents of products that the index does not hold yet; wait for the task with `settled`. */
  async append(documents: readonly SearchDocument[]): Promise<EnqueuedTask> {
    return (await this.#index()).addDocuments(documents.flatMap(MeiliDocument.allOf));
  }

  async settled(tasks: readonly EnqueuedTask[], keepAlive: KeepAlive): Promise<void> {
    const { writing } = await this.#clients();
    for (const task of tasks) await settle(writing, task, keepAlive);
  }

  /**
   * Replaces and takes away products, and waits until both are done. New windows are written before old ones go, so
   * that no product is missing in between. A document older than the stored one is passed over. With `bookmark`
   * the index falls back to that place in the same write: should one that is not the writer any more come in
   * between, everything since then is followed anew.
   */
  async apply(
    documents: readonly SearchDocument[],
    removedIds: readonly number[],
    {
      bookmark = null,
      keepAlive = NOTHING_TO_KEEP,
    }: { bookmark?: Bookmark | null; keepAlive?: KeepAlive } = {},
  ): Promise<void> {
    const stored = await this.#windowsOf([...documents.map(({ id }) => id), ...removedIds]);
    const versions = new Map(stored.map(({ productId, version }) => [productId, version]));
    const fresh = documents.filter(({ id, version }) => version >= (versions.get(id) ?? 0));
    const windows = fresh.flatMap(MeiliDocument.allOf);
    const added = [...windows, ...(bookmark ? [toStored(bookmark)] : [])];
    const kept = new Set<string>(windows.map(({ id }) => id));
    const replaced = new Set([...fresh.map(({ id }) => id), ...removedIds]);
    const gone = stored.filter(({ id, productId }) => replaced.has(productId) && !kept.has(id));
    if (added.length > 0) await this.settled([await (await this.#index()).addDocuments(added)], keepAlive);
    if (gone.length > 0)
      await this.settled([await (await this.#index()).deleteDocuments(gone.map(({ id }) => id))], keepAlive);
  }

  /** Has the live index take the synonyms of `settings`; where there is none yet, the build brings them. */
  async useSynonyms(settings: IndexSettings): Promise<void> {
    const { synonyms } = MeiliSettings.of(settings);
    if (synonyms && (await this.exists()))
      await this.#settle(await (await this.#index()).updateSynonyms(synonyms));
  }

  /** How many products the index holds. Throws when it is not there. */
  async countProducts(): Promise<number> {
    const { indexUid: _, ...query } = MeiliQuery.heads(this.uid);
    const { facetDistribution } = await (await this.#index()).search('', query);
    return facetDistribution?.isHead?.['1'] ?? 0;
  }

  /** The products above an id, ascending, each with its version. Throws when the index is not there. */
  async versionsAfter(id: number, limit: number): Promise<{ id: number; version: number }[]> {
    const { hits } = await (await this.#index()).search('', {
      filter: ['isHead = 1', `productId > ${id}`],
      sort: ['productId:asc'],
      limit: Math.min(limit, VERSIONS_AT_ONCE),
      attributesToRetrieve: ['productId', 'version'],
    });
    return hits.map(({ productId, version }) => ({ id: Number(productId), version: Number(version) }));
  }

  async #index() {
    return (await this.#clients()).writing.index<RecordAny>(this.uid);
  }

  async #windowsOf(productIds: readonly number[]): Promise<StoredWindow[]> {
    const windows: StoredWindow[] = [];
    if (productIds.length === 0) return windows;
    for (let total = 1; windows.length < total; ) {
      const page = await (await this.#index()).getDocuments<StoredWindow>({
        filter: [MeiliFilter.oneOf('productId', productIds)],
        fields: ['id', 'productId', 'version'],
        limit: READ_AT_ONCE,
        offset: windows.length,
      });
      windows.push(...page.results);
      total = page.results.length === 0 ? 0 : page.total;
    }
    return windows;
  }

  #settle(task: EnqueuedTask): Promise<void> {
    return this.settled([task], NOTHING_TO_KEEP);
  }

  async #unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}
