import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { type Connection, connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { openPostgresCopy } from '../setup/databases';
import { makeProductHouse } from './productHouse';

const SCRIPT = fileURLToPath(new URL('killedSaves.ts', import.meta.url));
const TIMES = process.env.LONG === '1' ? 20 : 2;
const MOST_ANSWERS = 300;

/** Runs the saves and kills them after some answers; gives back the last round that each product was answered for. */
function answeredBeforeKill(
  address: string,
  storeId: number,
  killAfter: number,
): Promise<Map<number, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, address, String(storeId)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered = new Map<number, number>();
  let lines = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [id, round] = line.split(' ').map(Number);
    if (id && round) answered.set(id, round);
    lines += 1;
    if (lines > killAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(answered));
  });
}

/** What must hold of every product whenever the process ended: it is whole, of one round, and no older than answered. */
async function faultsOf({ db }: Connection, answered: ReadonlyMap<number, number>): Promise<string[]> {
  const products = await db.selectFrom('product').selectAll().execute();
  const faults = [...answered.keys()]
    .filter((id) => !products.some((product) => product.id === id))
    .map((id) => `lost ${id}`);
  for (const { id, name, description, slug, version } of products) {
    const round = Number(/putaran (\d+)$/.exec(name)?.[1]);
    const say = (fault: string) => faults.push(`${id}: ${fault}`);
    if (round < (answered.get(id) ?? 0)) say(`answered ${answered.get(id)}, kept ${round}`);
    if (description !== `putaran ${round}` || version !== round) say('not of one round');
    const variants = await db.selectFrom('variant').selectAll().where('productId', '=', id).execute();
    if (variants.length !== 3 || variants.some(({ priceRupiah }) => priceRupiah !== 1_000 + round))
      say('variants');
    const changes = db.selectFrom('priceChange').select('priceRupiah');
    const ids = variants.map((variant) => variant.id);
    if ((await changes.where('variantId', 'in', ids).execute()).length !== 3 * round) say('price changes');
    if ((await presentSlug(db, 'product', slug)) !== slug) say('slug');
    const told = db
      .selectFrom('outbox')
      .select('id')
      .where('subjectKind', '=', 'product')
      .where('subjectId', '=', id);
    if ((await told.execute()).length !== round) say('outbox');
    const entries = db.selectFrom('productEntry').select('state').where('productId', '=', id);
    if ((await entries.execute()).length !== 1) say('entry');
  }
  return faults;
}

const opened: { connection: Connection; folder?: string }[] = [];
afterEach(async () => {
  for (const { connection, folder } of opened.splice(0)) {
    await connection.close();
    if (folder) rmSync(folder, { recursive: true });
  }
});

async function sqliteFile() {
  const folder = mkdtempSync(join(tmpdir(), 'bangga-product-kill-'));
  const address = join(folder, 'bangga.sqlite');
  const connection = connectSqlite(address);
  await migrateToLatest(connection);
  opened.push({ connection, folder });
  return { connection, address };
}

async function postgresDatabase() {
  const connection = await openPostgresCopy();
  opened.push({ connection });
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(connection.db);
  return { connection, address: `${inject('postgresUrl')}${rows[0]?.name}` };
}

describe.each([
  ['sqlite', sqliteFile],
  ['postgres', postgresDatabase],
] as const)('a kill in the middle of saving products (%s)', (_dialect, open) => {
  it.each(Array.from({ length: TIMES }, (_, round) => round))(
    'leaves every product whole, and none older than what was answered (%i)',
    async () => {
      const { connection, address } = await open();
      const { storeId } = await makeProductHouse(connection);
      const killAfter = 1 + Math.floor(Math.random() * MOST_ANSWERS);
      const answered = await answeredBeforeKill(address, storeId, killAfter);
      expect(answered.size).toBeGreaterThan(0);
      expect(await faultsOf(connection, answered)).toEqual([]);
    },
  );
});
