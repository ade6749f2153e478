import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, describe, expect, inject, it } from 'vitest';
import * as SeenBasket from '~/features/orders/SeenBasket';
import { type Connection, connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { openPostgresCopy } from '../setup/databases';
import { makeMarket, seen } from './market';

const SCRIPT = fileURLToPath(new URL('killedCheckouts.ts', import.meta.url));
const ROUNDS = process.env.LONG === '1' ? 20 : 2;
const CHECKOUTS = 100;
const STORES = 3;

/** Runs the checkouts and kills them after a random number of answers; gives back the groups that were answered. */
function answeredBeforeKill(address: string, lines: string, killAfter: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, address, lines], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'ready') answered.push(line);
    if (answered.length >= killAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(answered));
  });
}

const countOf = async ({ db }: Connection, table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`SELECT COUNT(*) AS count FROM ${sql.table(table)}`.execute(
    db,
  );
  return Number(rows[0]?.count);
};

/** What must hold whenever the process ended: groups are whole, and nothing is there without its order. */
async function faultsOf(connection: Connection, answered: readonly string[]): Promise<string[]> {
  const { db } = connection;
  const groups = await db.selectFrom('orderGroup').selectAll().execute();
  const orders = await db.selectFrom('storeOrder').selectAll().execute();
  const lines = await db.selectFrom('orderLine').selectAll().execute();
  const reservations = await db.selectFrom('reservation').selectAll().execute();
  const faults = answered
    .filter((code) => !groups.some((group) => group.code === code))
    .map((code) => `lost ${code}`);
  for (const group of groups) {
    const own = orders.filter((order) => order.groupId === group.id);
    const sum = own.reduce((total, order) => total + order.totalRupiah, 0);
    if (own.length !== STORES || sum !== group.totalRupiah) faults.push(`group ${group.id} is not whole`);
  }
  for (const order of orders) {
    const own = lines.filter((line) => line.orderId === order.id);
    const sum = own.reduce((total, line) => total + line.quantity * line.priceRupiah, 0);
    if (sum !== order.totalRupiah) faults.push(`the lines of order ${order.id} add up to ${sum}`);
    const held = reservations.filter((one) => one.orderId === order.id);
    if (held.length !== own.length) faults.push(`order ${order.id} has ${held.length} reservations`);
  }
  if (reservations.length !== lines.length) faults.push('a reservation without its order');
  if ((await countOf(connection, 'orderEvent')) !== orders.length) faults.push('an order without its event');
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
  const folder = mkdtempSync(join(tmpdir(), 'bangga-kill-'));
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
] as const)('a kill in the middle of checkouts (%s)', (_dialect, open) => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'leaves every answered group whole and nothing half written (%i)',
    async () => {
      const { connection, address } = await open();
      const wanted = Array.from({ length: STORES }, () => [
        { priceRupiah: 1500, stock: 1000 },
        { priceRupiah: 700, stock: null },
      ]);
      const { shelves } = await makeMarket(connection.db, wanted);
      const lines = SeenBasket.format(shelves.map((shelf, index) => seen(shelf, 1 + (index % 3))));
      const killAfter = 1 + Math.floor(Math.random() * (CHECKOUTS - 10));
      const answered = await answeredBeforeKill(address, lines, killAfter);
      expect(answered.length).toBeGreaterThanOrEqual(killAfter);
      expect(answered.length).toBeLessThan(CHECKOUTS);
      expect(await faultsOf(connection, answered)).toEqual([]);
    },
  );
});
