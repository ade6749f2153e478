import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnv } from '~/env.server';
import { createShell } from '~/server/shell.server';
import { type House, makeServices } from '~/services.server';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { DEFAULTS, seed } from '~seed/demo';
import { ROOT } from './site';

/** Tables that grow with the festival: reading one of them from end to end is a fault. */
const GROWING = [
  'product',
  'variant',
  'offer',
  'priceChange',
  'productPhoto',
  'photo',
  'productEntry',
  'orderGroup',
  'storeOrder',
  'orderLine',
  'orderEvent',
  'reservation',
  'outbox',
  'slug',
  'visitDay',
  'rendition',
];

let folder = '';
let house: House;
const asked = new Map<string, readonly unknown[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-plans-'));
  const connection = connectSqlite(join(folder, 'bangga.sqlite'), {
    log: ({ query }) => asked.set(query.sql, query.parameters),
  });
  await migrateToLatest(connection);
  const env = readEnv({ DATA_DIR: folder, RATE_LIMIT: 'off', LOG_LEVEL: 'silent', NODE_ENV: 'production' });
  house = await makeServices(env, connection);
  await seed(house.services, { ...DEFAULTS, stores: 120, products: 600 });
  asked.clear();
}, 120_000);

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

it('no page reads a growing table from end to end', async () => {
  const build = (await import(pathToFileURL(join(ROOT, 'build/server/index.js')).href)) as ServerBuild;
  const shell = createShell(house.services, build, { background: house });
  const { db } = house.services;
  const product = await db.selectFrom('product').select('slug').executeTakeFirstOrThrow();
  const variants = await db.selectFrom('variant').select('id').limit(3).execute();
  const basket = variants.map(({ id }) => `${id}:1`).join(',');
  asked.clear();
  const paths = [
    '/',
    '/en',
    '/cari?q=kopi',
    '/toko',
    '/toko/kopi-gayo-ibu-sari',
    `/produk/${product.slug}`,
    '/kategori/batik-tenun',
    '/provinsi/aceh',
    `/keranjang/${basket}`,
    '/keranjang',
    '/pesan',
    '/pesanan-saya',
    '/sitemap.xml',
    '/festival.ics',
    '/api/suggest?q=ko',
    '/kirim/0123456789abcdefghjkmnpqrs',
    '/pesanan/BBI-00000',
  ];
  for (const path of paths) expect((await shell.request(path)).status, path).toBeLessThan(500);
  expect(asked.size).toBeGreaterThan(20);
  expect(await scans()).toEqual([]);
});

async function scans(): Promise<string[]> {
  const { db } = house.services;
  const found: string[] = [];
  for (const [text, parameters] of [...asked]) {
    if (!/^\s*(select|with)/i.test(text)) continue;
    const plan = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`EXPLAIN QUERY PLAN ${text}`, [...parameters]),
    );
    if (stopsAtOnce(text, plan.rows)) continue;
    for (const { detail } of plan.rows) {
      const scanned = /^SCAN (\w+)/.exec(detail)?.[1] ?? '';
      if (GROWING.includes(scanned)) found.push(`${detail}: ${text}`);
    }
  }
  return found;
}

/** Read in the order of an index, without a condition and up to a limit: it ends after the rows that are wanted. */
function stopsAtOnce(text: string, plan: readonly { detail: string }[]): boolean {
  const isSorted = plan.some(({ detail }) => detail.startsWith('USE TEMP B-TREE'));
  return / limit \?(\) as "\w+")?$/.test(text) && !/ where | join /.test(text) && !isSorted;
}
