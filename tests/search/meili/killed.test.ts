import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Connection, connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { MeilisearchFake } from '../../mocks/meilisearch';
import { serve } from '../../mocks/meilisearchNetwork';
import { openPostgresCopy } from '../../setup/databases';
import { change } from '../market';
import { expectNoDrift, fillMarket, openHouse, settle, Watcher } from './faultyHouse';

const SCRIPT = fileURLToPath(new URL('killedReindex.ts', import.meta.url));

let folder: string;
let fake: MeilisearchFake;
let server: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-killed-'));
  fake = new MeilisearchFake();
  server = await serve(fake);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function sqliteFile(): Promise<{ connection: Connection; address: string }> {
  const address = join(folder, 'bangga.sqlite');
  const connection = connectSqlite(address);
  await migrateToLatest(connection);
  return { connection, address };
}

async function postgresDatabase(): Promise<{ connection: Connection; address: string }> {
  const connection = await openPostgresCopy();
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(connection.db);
  return { connection, address: `${inject('postgresUrl')}${rows[0]?.name}` };
}

type Kill = (child: ChildProcess) => Promise<void>;
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('close', () => resolve()));

/** Kills when the process says this for the nth time. */
const atWord =
  (word: string, nth = 1): Kill =>
  async (child) => {
    let heard = 0;
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line === word) heard += 1;
      if (heard === nth) child.kill('SIGKILL');
    });
    await ended(child);
  };

/** Kills when Meilisearch is asked for this, and then does it all the same, or not. */
const atRequest =
  (pattern: RegExp, isDone: boolean): Kill =>
  async (child) => {
    fake.trouble = async ({ path, method }) => {
      if (!pattern.test(`${method} ${path}`)) return null;
      fake.trouble = () => null;
      child.kill('SIGKILL');
      return isDone ? null : { status: 500, body: { message: 'gone', code: 'internal' } };
    };
    await ended(child);
  };

const BUILD_DOCUMENTS = /POST \/indexes\/products_build_.*\/documents$/;
const KILLS: Record<string, Kill> = {
  'while the embedded index is rebuilt': atWord('batch'),
  'while the embedded index is swapped': atWord('swap', 2),
  'when the rebuild of Meilisearch begins': atWord('meilisearch'),
  'while documents go to Meilisearch': atRequest(BUILD_DOCUMENTS, true),
  'before a swap is done': atRequest(/swap-indexes/, false),
  'while a swap is done': atRequest(/swap-indexes/, true),
  'before the old index is taken away': atRequest(/DELETE \/indexes\/products_build_/, false),
};

/** Each takes seconds: the short run tries on PostgreSQL what is killed in the middle of a swap. */
const isTried = (dialect: string, name: string) =>
  process.env.LONG === '1' || dialect === 'sqlite' || name === 'while a swap is done';

describe.each([
  ['sqlite', sqliteFile],
  ['postgres', postgresDatabase],
] as const)('a process that is killed (%s)', (dialect, open) => {
  const tried = Object.entries(KILLS).filter(([name]) => isTried(dialect, name));
  it.each(tried)('%s leaves an index that is whole and catches up', async (_, kill) => {
    const { connection, address } = await open();
    const file = join(folder, 'search.sqlite');
    const house = await openHouse(connection, { url: server.url }, file);
    const { ids } = await fillMarket(house);
    await settle(house);
    const watcher = new Watcher(house);
    const told = [address, file, server.url, String(house.clock.now())];
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...told], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const killed = kill(child);
    for (const [at, id] of ids.entries()) {
      if (at % 4 === 0) await watcher.hide(id);
      else await change(house.db, 'product', id, { name: `Kopi Nomor Baru ${id}` });
      if (at % 5 !== 4) continue;
      await house.followEmbedded();
      await house.followMeili();
    }
    await killed;
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
    await house.close();
    await connection.close();
    expect(child.signalCode).toBe('SIGKILL');
  });
});
