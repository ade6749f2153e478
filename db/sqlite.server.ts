import SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

const BUSY_TIMEOUT_MS = 5000;
const KEPT_STATEMENTS = 500;

/** Opens a SQLite database with the settings the house relies on: WAL, foreign keys, full fsync at commit. */
export function openSqlite(file: string | Buffer): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  sqlite.pragma('synchronous = FULL');
  return sqlite;
}

/**
 * SQLite for Kysely with two changes: a transaction begins IMMEDIATE (begun deferred, a read followed by a
 * write beside another writer fails at once with SQLITE_BUSY_SNAPSHOT, whatever the timeout), and prepared
 * statements are kept, since preparing costs more than most of our queries.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(sqlite: SqliteDatabase.Database) {
    const config = { database: keepingStatements(sqlite) };
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

type Statement = SqliteDatabase.Statement<unknown[]>;

function keepingStatements(sqlite: SqliteDatabase.Database): SqliteDialectConfig['database'] {
  const kept = new Map<string, Statement>();
  const prepare = (text: string) => {
    const found = kept.get(text);
    if (found) return found;
    const statement = sqlite.prepare<unknown[]>(text);
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    kept.set(text, statement);
    return statement;
  };
  return { prepare, close: () => sqlite.close() } as unknown as NonNullable<SqliteDialectConfig['database']>;
}
