import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

/** The index keeps two sets of tables: one that is searched, one in which a rebuild grows until they swap. */
export type Slot = 'a' | 'b';

/** The place in the outbox up to which this index has followed. `at` tells one log from another with equal ids. */
export type FollowedCursor = { xid: number; id: number; at: number };

type State = {
  live: Slot;
  building: Slot | null;
  change: number;
  cursor: FollowedCursor | null;
  /** The change with which the tables of a slot were last emptied: what is known of them from before is void. */
  emptied: Record<Slot, number>;
};

const FORMAT = 2;
const BUSY_TIMEOUT_MS = 5_000;

const STATE_TABLES = `
  DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS gone;
  CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1), live TEXT NOT NULL, building TEXT, settings TEXT NOT NULL,
    change INTEGER NOT NULL, emptiedA INTEGER NOT NULL, emptiedB INTEGER NOT NULL,
    xid INTEGER, outboxId INTEGER, outboxAt INTEGER
  ) STRICT;
  CREATE TABLE gone (id INTEGER PRIMARY KEY, change INTEGER NOT NULL) STRICT;
  CREATE INDEX goneByChange ON gone (change);`;

const slotTables = (slot: Slot) => `
  DROP TABLE IF EXISTS document_${slot};
  DROP TABLE IF EXISTS words_${slot};
  DROP TABLE IF EXISTS word_${slot};
  CREATE TABLE document_${slot} (
    id INTEGER PRIMARY KEY, version INTEGER NOT NULL, change INTEGER NOT NULL, text BLOB NOT NULL,
    categorySlug TEXT NOT NULL, provinceCode TEXT NOT NULL,
    storeId INTEGER NOT NULL, storeSlug TEXT NOT NULL, createdAt INTEGER NOT NULL,
    soldCount INTEGER NOT NULL, basePriceRupiah INTEGER NOT NULL, festivals TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documentByChange_${slot} ON document_${slot} (change);
  CREATE TABLE word_${slot} (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;`;

/** One SQLite file with the index and the place in the outbox that it has followed. */
export class IndexFile {
  readonly #sqlite: Sqlite.Database;
  readonly #kept = new Map<string, Sqlite.Statement<unknown[]>>();

  /** `settings`: what the texts in the file depend on; a file made with others is begun anew. */
  constructor(sqlite: Sqlite.Database, settings: string) {
    this.#sqlite = sqlite;
    this.write(() => {
      if (sqlite.pragma('user_version', { simple: true }) === FORMAT && this.#madeWith() === settings) return;
      sqlite.exec(STATE_TABLES);
      for (const slot of ['a', 'b'] as const) sqlite.exec(slotTables(slot));
      sqlite
        .prepare(
          `INSERT INTO state (one, live, settings, change, emptiedA, emptiedB) VALUES (1, 'a', ?, 2, 1, 2)`,
        )
        .run(settings);
      sqlite.pragma(`user_version = ${FORMAT}`);
    });
  }

  /** A prepared statement, kept for the next time. */
  statement(text: string): Sqlite.Statement<unknown[]> {
    const known = this.#kept.get(text);
    if (known) return known;
    const made = this.#sqlite.prepare<unknown[]>(text);
    this.#kept.set(text, made);
    return made;
  }

  state(): State {
    const row = this.statement('SELECT * FROM state').get() as {
      live: Slot;
      building: Slot | null;
      change: number;
      emptiedA: number;
      emptiedB: number;
      xid: number | null;
      outboxId: number | null;
      outboxAt: number | null;
    };
    const { live, building, change, emptiedA, emptiedB, xid, outboxId: id, outboxAt: at } = row;
    const cursor = xid !== null && id !== null && at !== null ? { xid, id, at } : null;
    return { live, building, change, cursor, emptied: { a: emptiedA, b: emptiedB } };
  }

  /** The number under which the writes of this transaction are found by those who ask what came after another. */
  nextChange(): number {
    this.statement('UPDATE state SET change = change + 1').run();
    return this.state().change;
  }

  setCursor(cursor: FollowedCursor): void {
    this.statement('UPDATE state SET xid = ?, outboxId = ?, outboxAt = ?').run(
      cursor.xid,
      cursor.id,
      cursor.at,
    );
  }

  /** Empties the slot that is not searched and notes that it is being built. */
  beginBuilding(): { slot: Slot; change: number } {
    return this.write(() => {
      const slot = this.state().live === 'a' ? 'b' : 'a';
      const change = this.#empty(slot);
      this.statement('UPDATE state SET building = ?').run(slot);
      return { slot, change };
    });
  }

  /** From now on `slot` is searched. The other one is emptied. */
  swap(slot: Slot): void {
    this.statement('UPDATE state SET live = ?, building = NULL').run(slot);
    this.#empty(slot === 'a' ? 'b' : 'a');
  }

  write<T>(work: () => T): T {
    return this.#sqlite.transaction(work).immediate();
  }

  /** All reads of `work` see the same state of the file. */
  read<T>(work: () => T): T {
    return this.#sqlite.transaction(work).deferred();
  }

  close(): void {
    this.#sqlite.close();
  }

  #empty(slot: Slot): number {
    this.#sqlite.exec(slotTables(slot));
    const change = this.nextChange();
    this.statement(`UPDATE state SET ${slot === 'a' ? 'emptiedA' : 'emptiedB'} = ?`).run(change);
    return change;
  }

  #madeWith(): string | undefined {
    const row = this.#sqlite.prepare('SELECT settings FROM state').get() as { settings: string } | undefined;
    return row?.settings;
  }
}

/**
 * Opens the index file, made if absent. A file that SQLite cannot read is thrown away and begun anew: all in it
 * can be rebuilt from the database. Commits are not synced one by one for the same reason.
 */
export function openIndexFile(file: string, settings: string): IndexFile {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  try {
    return connect(file, settings);
  } catch (error) {
    if (file === ':memory:' || !isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return connect(file, settings);
  }
}

function connect(file: string, settings: string): IndexFile {
  const sqlite = new Sqlite(file);
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return new IndexFile(sqlite, settings);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

const isDamage = (error: unknown) =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
