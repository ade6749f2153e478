import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { MeilisearchFake } from '../../mocks/meilisearch';
import { serve } from '../../mocks/meilisearchNetwork';
import { change, insertFestival, insertProduct, insertStore } from '../market';

const MASTER = 'master-key-of-the-tests';

let folder: string;
let fake: MeilisearchFake;
let server: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-commands-'));
  fake = new MeilisearchFake({ masterKey: MASTER });
  server = await serve(fake);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command of the project in a world of its own; its words and its exit code. */
async function run(command: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATA_DIR: folder,
      SEED: 'none',
      MEILI_URL: server.url,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out: out + errors, code: await code };
}

async function market(products: number) {
  const connection = connectSqlite(join(folder, 'bangga.sqlite'));
  await migrateToLatest(connection);
  const { db } = connection;
  const festivalId = await insertFestival(db);
  const storeId = await insertStore(db, festivalId, 'satu');
  for (let at = 0; at < products; at += 1) await insertProduct(db, festivalId, storeId, `Kopi ${at}`);
  return connection;
}

describe('the commands of the search', () => {
  it('reindex builds both indexes and makes the keys that suffice from then on; doctor finds and mends', async () => {
    const connection = await market(3);
    const first = await run(['bin/reindex.ts'], { MEILI_MASTER_KEY: MASTER });
    expect(first.out).toContain('Embedded index: 3 products.');
    expect(first.out).toContain('Meilisearch, index "products": 3 products');
    expect(first.code).toBe(0);
    const keys = Object.fromEntries(
      [...first.out.matchAll(/^(MEILI_\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(Object.keys(keys)).toEqual(['MEILI_KEY', 'MEILI_SEARCH_KEY']);
    const again = await run(['bin/reindex.ts'], keys);
    expect(again.out).not.toContain('MEILI_KEY=');
    expect(again.code).toBe(0);
    expect((await run(['bin/doctor.ts'], keys)).out).toMatch(
      /ok +meilisearch +3 products, as in the database/,
    );

    await change(connection.db, 'product', 1, { disputedAt: 5 });
    fake.store.indexes.get('products')?.documents.delete('2-1-0');
    const found = await run(['bin/doctor.ts'], keys);
    expect(found.out).toMatch(/BAD +search +0 missing, 0 stale, 1 orphans \(npm run doctor -- --fix\)/);
    expect(found.out).toMatch(/BAD +meilisearch +1 missing, 0 stale, 1 orphans/);
    expect(found.code).toBe(1);
    const mended = await run(['bin/doctor.ts', '--fix'], keys);
    expect(mended.out).toMatch(/ok +meilisearch +mended 1 missing, 0 stale, 1 orphans/);
    expect(mended.code).toBe(0);
    expect((await run(['bin/doctor.ts'], keys)).code).toBe(0);

    fake.store.indexes.clear();
    expect((await run(['bin/doctor.ts'], keys)).out).toMatch(/BAD +meilisearch +the index is lost/);
    expect((await run(['bin/doctor.ts', '--fix'], keys)).out).toMatch(/ok +meilisearch +2 products/);
    expect((await run(['bin/doctor.ts'], { ...keys, MEILI_KEY: 'wrong' })).out).toMatch(
      /BAD +meilisearch +Meilisearch is refusing our key/,
    );
    await connection.close();
  });

  it('reindex says what it did, and fails, when Meilisearch cannot be reached', async () => {
    const connection = await market(1);
    await connection.close();
    const { out, code } = await run(['bin/reindex.ts'], { MEILI_URL: 'http://127.0.0.1:9' });
    expect(out).toContain('Embedded index: 1 products.');
    expect(out).toContain('Meilisearch was not reindexed');
    expect(code).toBe(1);
  });
});
