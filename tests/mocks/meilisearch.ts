import { setImmediate as turn } from 'node:timers/promises';
import { BadFilter, type Fields, type Filter, testOf } from './meilisearchFilter';
import { type Key, MeilisearchKeys, mayDo, maySee } from './meilisearchKeys';
import { BadSearch } from './meilisearchRanking';
import { picked, type Query, type StoredIndex, searchIn } from './meilisearchSearch';
import { MeilisearchStore, type Task } from './meilisearchStore';

export type Asked = { method: string; path: string; authorization?: string | undefined; body: unknown };
export type Answer = { status: number; body: unknown; headers?: Record<string, string> };
/** The connection breaks off before there is an answer. */
export const BROKEN_OFF: Answer = { status: 0, body: '' };
/** Stands in the way of requests: gives an answer of its own, or null to let one through. */
export type Trouble = (asked: Asked) => Promise<Answer | null> | Answer | null;

const STATUS: Record<string, number> = {
  index_not_found: 404,
  document_not_found: 404,
  task_not_found: 404,
  missing_authorization_header: 401,
  invalid_api_key: 403,
  not_found: 404,
};

class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const refuse = (code: string, message = code): never => {
  throw new Refusal(code, message);
};

type Listed = { limit?: number; offset?: number };
type Documents = Listed & { filter?: Filter; fields?: string[]; ids?: string[] };

/**
 * A Meilisearch that keeps indexes, documents, settings, keys and tasks, filters, sorts, counts and swaps, and
 * refuses what the real one refuses. `trouble` makes it fail as it fails in real life.
 */
export class MeilisearchFake {
  readonly store = new MeilisearchStore();
  readonly keys: MeilisearchKeys;
  readonly asked: Asked[] = [];
  trouble: Trouble = () => null;

  constructor({ masterKey = null }: { masterKey?: string | null } = {}) {
    this.keys = new MeilisearchKeys(masterKey);
  }

  async answer(asked: Asked): Promise<Answer> {
    this.asked.push(asked);
    const trouble = await this.trouble(asked);
    if (trouble) return trouble;
    // Whoever reads asks later than its queue is done; a paused one stays as it is.
    if (asked.method === 'GET') await turn();
    try {
      return this.#route(asked);
    } catch (error) {
      if (error instanceof Refusal) return failure(error.code, error.message);
      if (error instanceof BadSearch) return failure(error.code, error.message);
      if (error instanceof BadFilter) return failure('invalid_search_filter', error.message);
      throw error;
    }
  }

  #route({ method, path, authorization, body }: Asked): Answer {
    const [room = '', uid = '', part = '', last = ''] = path.slice(1).split('/').map(decodeURIComponent);
    if (room === 'health') return ok({ status: 'available' });
    const allowance = this.keys.allow(authorization);
    if ('refused' in allowance) return failure(allowance.refused, 'The provided API key is invalid.');
    const { key } = allowance;
    if (room === 'keys') return this.#keysRoute(key, method, body);
    if (room === 'tasks') return this.#taskRoute(key, Number(uid));
    if (room === 'multi-search') return this.#multiSearch(key, body);
    if (room === 'swap-indexes') return this.#swap(key, body);
    if (room !== 'indexes') return failure('not_found', path);
    if (uid === '') return this.#indexesRoute(key, method, body);
    return this.#indexRoute({ key, method, uid, part, last, body });
  }

  #keysRoute(key: Key | 'master', method: string, body: unknown): Answer {
    if (key !== 'master') return failure('invalid_api_key', 'Only the master key may.');
    if (method === 'POST') return { status: 201, body: this.keys.create(body as Partial<Key>) };
    return ok({ results: this.keys.all(), offset: 0, limit: 20, total: this.keys.all().length });
  }

  #taskRoute(key: Key | 'master', uid: number): Answer {
    const task = this.store.tasks[uid];
    if (!task || !mayDo(key, 'tasks.get', []) || !maySee(key, task.indexUid))
      return failure('task_not_found', `Task \`${uid}\` not found.`);
    return ok(task);
  }

  #multiSearch(key: Key | 'master', body: unknown): Answer {
    const { queries } = body as { queries: (Query & { indexUid: string })[] };
    const results = queries.map(({ indexUid, ...query }, at) => {
      this.#check(key, 'search', indexUid);
      const index = this.store.indexes.get(indexUid);
      if (!index)
        return refuse('index_not_found', `Inside \`.queries[${at}]\`: Index \`${indexUid}\` not found.`);
      return { indexUid, ...searchIn(index, query) };
    });
    return ok({ results });
  }

  #swap(key: Key | 'master', body: unknown): Answer {
    const pairs = (body as { indexes: [string, string] }[]).map(({ indexes }) => indexes);
    for (const uid of pairs.flat()) this.#check(key, 'indexes.swap', uid);
    const missing = pairs.flat().filter((uid) => !this.store.indexes.has(uid));
    if (missing.length > 0) return failure('index_not_found', `Index \`${missing[0]}\` not found.`);
    return accepted(this.store.swap(pairs));
  }

  #indexesRoute(key: Key | 'master', method: string, body: unknown): Answer {
    if (method === 'POST') {
      const { uid, primaryKey } = body as { uid: string; primaryKey?: string };
      this.#check(key, 'indexes.create', uid);
      return accepted(this.store.create(uid, primaryKey));
    }
    this.#check(key, 'indexes.get', null);
    const results = [...this.store.indexes].filter(([uid]) => maySee(key, uid)).map(infoOf);
    return ok({ results, offset: 0, limit: 100, total: results.length });
  }

  #indexRoute({ key, method, uid, part, last, body }: IndexAsked): Answer {
    const found = () => {
      const index = this.store.indexes.get(uid);
      return index ?? refuse('index_not_found', `Index \`${uid}\` not found.`);
    };
    const may = (action: string) => this.#check(key, action, uid);
    if (part === '') {
      may(method === 'DELETE' ? 'indexes.delete' : 'indexes.get');
      return method === 'DELETE' ? accepted(this.store.drop(uid)) : ok(infoOf([uid, found()]));
    }
    if (part === 'search') {
      may('search');
      return ok(searchIn(found(), body as Query));
    }
    if (part === 'stats') {
      may('stats.get');
      return ok({ numberOfDocuments: found().documents.size, isIndexing: false, fieldDistribution: {} });
    }
    if (part === 'settings') {
      may(method === 'GET' ? 'settings.get' : 'settings.update');
      if (method === 'GET') return ok(found().settings);
      const name = last.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return accepted(this.store.configure(uid, name === '' ? (body as Fields) : { [name]: body }));
    }
    if (part !== 'documents') return failure('not_found', part);
    return this.#documentsRoute({ method, uid, last, body, found, may });
  }

  #documentsRoute({ method, uid, last, body, found, may }: DocumentsAsked): Answer {
    if (last === 'fetch') {
      may('documents.get');
      return ok(fetched(found(), body as Documents));
    }
    if (last === 'delete-batch' || last === 'delete') {
      may('documents.delete');
      if (last === 'delete')
        return accepted(this.store.removeFiltered(uid, (body as { filter: string }).filter));
      return accepted(this.store.removeIds(uid, body as unknown[]));
    }
    if (method === 'GET') {
      may('documents.get');
      const document = found().documents.get(last);
      return ok(document ?? refuse('document_not_found', `Document \`${last}\` not found.`));
    }
    may('documents.add');
    return accepted(this.store.put(uid, body as Fields[]));
  }

  #check(key: Key | 'master', action: string, uid: string | null): void {
    if (!mayDo(key, action, uid === null ? [] : [uid]))
      refuse('invalid_api_key', 'The provided API key is invalid.');
  }
}

type IndexAsked = {
  key: Key | 'master';
  method: string;
  uid: string;
  part: string;
  last: string;
  body: unknown;
};
type DocumentsAsked = Omit<IndexAsked, 'key' | 'part'> & { found(): StoredIndex; may(action: string): void };

const ok = (body: unknown): Answer => ({ status: 200, body });

const accepted = ({ uid, indexUid, type, status, enqueuedAt }: Task): Answer => ({
  status: 202,
  body: { taskUid: uid, indexUid, status, type, enqueuedAt },
});

const failure = (code: string, message: string): Answer => ({
  status: STATUS[code] ?? 400,
  body: { message, code, type: 'invalid_request', link: '' },
});

const infoOf = ([uid, { primaryKey, createdAt }]: [string, StoredIndex]) => ({
  uid,
  primaryKey,
  createdAt,
  updatedAt: createdAt,
});

function fetched(index: StoredIndex, { filter, fields, ids, limit = 20, offset = 0 }: Documents) {
  const test = testOf(filter, new Set((index.settings.filterableAttributes as string[]) ?? []));
  const all = [...index.documents].filter(([id, document]) => (!ids || ids.includes(id)) && test(document));
  const results = all.slice(offset, offset + limit).map(([, document]) => picked(document, fields));
  return { results, offset, limit, total: all.length };
}
