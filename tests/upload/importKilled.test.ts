import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { resumeImports } from '~/features/upload/importFile.server';
import { type Connection, connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { openPostgresCopy } from '../setup/databases';
import { filesIn, folder, type ImportHouse, importHouse, importInto } from './importing';
import { stateOfStore } from './stateOfStore';

const SCRIPT = fileURLToPath(new URL('killedImport.ts', import.meta.url));
const isLong = process.env.LONG === '1';
const KILLS = isLong ? 50 : 5;
const ROWS = isLong ? 2000 : 300;
const PICTURES = isLong ? 60 : 12;

let archive: Uint8Array;

/** Products of one name and of many, with variants, offers, refused rows and pictures. */
beforeAll(async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const name = at % 7 === 0 ? 'Kopi Gayo' : at % 5 === 0 ? `Kaos ${at % 20}` : `Keripik ${at}`;
    const option = at % 5 === 0 && at % 7 !== 0 ? `Ukuran ${at}` : '';
    return `S-${at};${name};${option};${10 + (at % 50)}.000;${at % 3 ? '' : '5.000'};${at % 11 === 10 ? 'x' : at}`;
  });
  rows[17] = 'S-17;Rusak;;tanya;;1';
  const files: Zippable = {
    'produk.csv': strToU8(`SKU;Nama;Varian;Harga;Harga Promo;Stok\n${rows.join('\n')}`),
  };
  for (let at = 0; at < PICTURES; at += 1) {
    const picture = sharp({
      create: { width: 16, height: 16, channels: 3, background: { r: at * 4, g: 80, b: 9 } },
    });
    files[`S-${at * 3}.jpg`] = await picture.jpeg().toBuffer();
  }
  archive = zipSync(files);
});

const opened: Connection[] = [];
afterEach(async () => {
  for (const connection of opened.splice(0)) await connection.close();
});

async function sqliteFile() {
  const address = join(folder(), 'bangga.sqlite');
  const connection = connectSqlite(address);
  await migrateToLatest(connection);
  return { connection, address };
}

async function postgresDatabase() {
  const connection = await openPostgresCopy();
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(connection.db);
  return { connection, address: `${inject('postgresUrl')}${rows[0]?.name}` };
}

type Opened = { house: ImportHouse; address: string; file: string };

async function openHouse(open: typeof sqliteFile): Promise<Opened> {
  const { connection, address } = await open();
  opened.push(connection);
  const house = await importHouse(connection);
  const file = join(folder(), 'produk.zip');
  writeFileSync(file, archive);
  return { house, address, file };
}

/** How many queries the process made; null when it was killed before its end. */
function runProcess({ house, address, file }: Opened, killAt: number): Promise<number | null> {
  const args = [address, house.means.dataDir, file, String(house.storeId), String(killAt)];
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(said === '' ? null : Number(said)));
  });
}

/** Database and files, as an import leaves them. */
const whole = async ({ means }: ImportHouse) => ({
  ...(await stateOfStore(means.db)),
  files: filesIn(means.dataDir),
});

describe.each([
  ['sqlite', sqliteFile],
  ['postgres', postgresDatabase],
] as const)('an import that is killed (%s)', (_dialect, open) => {
  test('goes on, and ends as if nothing had happened', async () => {
    const calm = await openHouse(open);
    const queries = (await runProcess(calm, 0)) ?? 0;
    const undisturbed = await whole(calm.house);
    expect(undisturbed.products.length).toBeGreaterThan(ROWS / 2);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const one = await openHouse(open);
      const killAt = 1 + Math.floor(Math.random() * queries);
      const { house } = one;
      await runProcess(one, killAt);
      house.clock.advance(60_000);
      // Before it had begun to save, nothing of the store was touched: then the seller sends the file again.
      if ((await resumeImports(house.means)) === 0) await importInto(house, one.file);
      expect(await whole(house), `killed at query ${killAt} of ${queries}`).toEqual(undisturbed);
    }
  });
});
