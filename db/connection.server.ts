import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely, type LogEvent, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DialectName } from './migrations/ddl';
import type { Database } from './schema';
import { ImmediateSqliteDialect, openSqlite } from './sqlite.server';

export type { DialectName };

/** The database as every repository takes it: the connection itself or the transaction under way. */
export type Db = Kysely<Database> | Transaction<Database>;

export type Connection = {
  db: Kysely<Database>;
  dialect: DialectName;
  /** Closes every connection; the database is gone for whoever still holds `db`. */
  close(): Promise<void>;
};

const INT8_OID = 20;
const NUMERIC_OID = 1700;

/** int8 and sums of int8 arrive from `pg` as text, lest they lose digits; ours stay below 2^53. */
function postgresTypes() {
  const asNumber = (text: string) => Number(text);
  return {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8_OID || oid === NUMERIC_OID ? asNumber : pg.types.getTypeParser(oid, format as 'text'),
  };
}

type Options = { log?: (event: LogEvent) => void; poolSize?: number };

function connect(dialect: DialectName, kyselyDialect: Dialect, options: Options): Connection {
  const db = new Kysely<Database>({ dialect: kyselyDialect, ...(options.log ? { log: options.log } : {}) });
  return { db, dialect, close: () => db.destroy() };
}

/** Opens a SQLite file (made if absent, with its folder), an in-memory database, or the bytes of one. */
export function connectSqlite(file: string | Buffer, options: Options = {}): Connection {
  if (typeof file === 'string' && file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  return connect('sqlite', new ImmediateSqliteDialect(openSqlite(file)), options);
}

/** Opens a pool on PostgreSQL. `url` is `postgres://…`. */
export function connectPostgres(url: string, options: Options = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max: options.poolSize ?? 10, types: postgresTypes() });
  return connect('postgres', new PostgresDialect({ pool }), options);
}

/**
 * Runs `work` in one write transaction and gives back its result; an error rolls all of it back. Inside, only
 * the `trx` handed in may be used: the outer `db` would wait for this very transaction, for ever on SQLite.
 */
export function writeTransaction<T>(db: Kysely<Database>, work: (trx: Transaction<Database>) => Promise<T>) {
  return db.transaction().execute(work);
}

const dialects = new WeakMap<object, DialectName>();

/** Which SQL a connection or transaction speaks: for the few places where the two differ (row locks). */
export function dialectOf(db: Db): DialectName {
  const adapter = db.getExecutor().adapter;
  const known = dialects.get(adapter);
  if (known) return known;
  const name: DialectName = adapter.constructor.name.startsWith('Postgres') ? 'postgres' : 'sqlite';
  dialects.set(adapter, name);
  return name;
}
