import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, describe, inject } from 'vitest';
import { type Connection, connectPostgres, connectSqlite, type DialectName } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { TEMPLATE } from './postgres.globalSetup';

type Options = Parameters<typeof connectSqlite>[1];

/** Opens a migrated, empty database of its own for one test; it is closed and gone afterwards. */
export type OpenDatabase = (options?: Options) => Promise<Connection>;

let migratedBytes: Buffer | undefined;

/** A migrated SQLite database in memory, copied from one that was migrated once. */
export async function openSqliteCopy(options?: Options): Promise<Connection> {
  migratedBytes ??= await migrateOnce();
  return connectSqlite(Buffer.from(migratedBytes), options);
}

async function migrateOnce(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'bangga-migrated-'));
  const file = join(folder, 'migrated.sqlite');
  const connection = connectSqlite(file);
  await migrateToLatest(connection);
  await connection.close();
  const sqlite = new Database(file);
  // Bytes that say WAL cannot be opened in memory.
  sqlite.pragma('journal_mode = DELETE');
  const bytes = sqlite.serialize();
  sqlite.close();
  rmSync(folder, { recursive: true });
  return bytes;
}

let made = 0;

/** A database of its own on the run's PostgreSQL, made from the migrated template. */
export async function openPostgresCopy(options?: Options): Promise<Connection> {
  const url = inject('postgresUrl');
  const name = `test_${process.pid}_${made++}`;
  const server = connectPostgres(`${url}postgres`, { poolSize: 1 });
  await sql.raw(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}"`).execute(server.db);
  await server.close();
  return connectPostgres(url + name, options);
}

/** Runs `tests` once on SQLite and once on PostgreSQL; each database opened inside belongs to one test. */
export function eachDatabase(name: string, tests: (open: OpenDatabase, dialect: DialectName) => void): void {
  describe.each([
    ['sqlite', openSqliteCopy],
    ['postgres', openPostgresCopy],
  ] as const)(`${name} (%s)`, (dialect, openCopy) => {
    const opened: Connection[] = [];
    afterEach(async () => {
      for (const connection of opened.splice(0)) await connection.close();
    });
    tests(async (options) => {
      const connection = await openCopy(options);
      opened.push(connection);
      return connection;
    }, dialect);
  });
}
