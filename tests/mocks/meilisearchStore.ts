import type { Fields } from './meilisearchFilter';
import { BadFilter, testOf } from './meilisearchFilter';
import type { StoredIndex } from './meilisearchSearch';

export type TaskType =
  | 'indexCreation'
  | 'indexDeletion'
  | 'indexSwap'
  | 'settingsUpdate'
  | 'documentAdditionOrUpdate'
  | 'documentDeletion';

export type Task = {
  uid: number;
  /** null where a task belongs to no single index: a key for some indexes is not shown it. */
  indexUid: string | null;
  type: TaskType;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  enqueuedAt: string;
  error: { code: string; message: string; type: string; link: string } | null;
};

type Work = () => void;

/** What the work of a task throws to fail it. */
class TaskFault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Indexes and tasks of the fake. Tasks are done one after another, each whole or not at all. */
export class MeilisearchStore {
  readonly indexes = new Map<string, StoredIndex>();
  readonly tasks: Task[] = [];
  /** Says which tasks fail although they were accepted. */
  fails: (task: Task) => boolean = () => false;
  #waiting: { task: Task; work: Work }[] = [];
  #isPaused = false;

  /** Takes a task in; it is done a moment later, after those before it. */
  enqueue(type: TaskType, indexUid: string | null, work: Work): Task {
    const task: Task = {
      uid: this.tasks.length,
      indexUid,
      type,
      status: 'enqueued',
      enqueuedAt: '2026-11-24T00:00:00Z',
      error: null,
    };
    this.tasks.push(task);
    this.#waiting.push({ task, work });
    setImmediate(() => this.#carryOut());
    return task;
  }

  /** Tasks stay enqueued until `resume`. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    while (this.#waiting.length > 0) this.#carryOut();
  }

  create(uid: string, primaryKey = 'id'): Task {
    return this.enqueue('indexCreation', uid, () => {
      if (this.indexes.has(uid)) throw new TaskFault('index_already_exists');
      this.#make(uid, primaryKey);
    });
  }

  drop(uid: string): Task {
    return this.enqueue('indexDeletion', uid, () => {
      if (!this.indexes.delete(uid)) throw new TaskFault('index_not_found');
    });
  }

  swap(pairs: readonly (readonly [string, string])[]): Task {
    return this.enqueue('indexSwap', null, () => {
      for (const [one, other] of pairs) {
        const [a, b] = [this.indexes.get(one), this.indexes.get(other)];
        if (!a || !b) throw new TaskFault('index_not_found');
        this.indexes.set(one, b).set(other, a);
      }
    });
  }

  configure(uid: string, settings: Fields): Task {
    return this.enqueue('settingsUpdate', uid, () => {
      const index = this.indexes.get(uid) ?? this.#make(uid, 'id');
      index.settings = { ...index.settings, ...settings };
    });
  }

  put(uid: string, documents: readonly Fields[]): Task {
    return this.enqueue('documentAdditionOrUpdate', uid, () => {
      const index = this.indexes.get(uid) ?? this.#make(uid, 'id');
      const ids = documents.map((document) => document[index.primaryKey]);
      if (ids.some((id) => !/^[\w-]{1,511}$/.test(String(id)))) throw new TaskFault('invalid_document_id');
      for (const [at, document] of documents.entries()) index.documents.set(String(ids[at]), document);
    });
  }

  removeIds(uid: string, ids: readonly unknown[]): Task {
    return this.enqueue('documentDeletion', uid, () => {
      for (const id of ids) this.indexes.get(uid)?.documents.delete(String(id));
    });
  }

  removeFiltered(uid: string, filter: string): Task {
    return this.enqueue('documentDeletion', uid, () => {
      const index = this.indexes.get(uid);
      if (!index) throw new TaskFault('index_not_found');
      const test = testOf(filter, new Set((index.settings.filterableAttributes as string[]) ?? []));
      for (const [id, document] of index.documents) if (test(document)) index.documents.delete(id);
    });
  }

  #make(uid: string, primaryKey: string): StoredIndex {
    const settings = { rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort'] };
    const index = { primaryKey, documents: new Map(), settings, createdAt: `${this.tasks.length}` };
    this.indexes.set(uid, index);
    return index;
  }

  #carryOut(): void {
    if (this.#isPaused) return;
    const next = this.#waiting.shift();
    if (!next) return;
    const { task, work } = next;
    task.status = 'processing';
    try {
      if (this.fails(task)) throw new TaskFault('internal');
      work();
      task.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof TaskFault || error instanceof BadFilter)) throw error;
      const code = error instanceof TaskFault ? error.code : 'invalid_document_filter';
      task.error = { code, message: error.message, type: 'internal', link: '' };
      task.status = 'failed';
    }
  }
}
