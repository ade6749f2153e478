import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { photoJobs } from '~/features/catalog/photoJobs.server';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { uploadState } from '~/features/catalog/photoUpload.server';
import { findStrayFiles, removeFiles } from '~/features/catalog/strayFiles.server';
import { makeWorker } from '~/jobs/worker.server';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import * as Random from '~seed/catalogue/Random';
import { OPENS_AT } from '../setup/festivalFixture';
import { seed } from '../setup/runs';
import { smallPhoto } from './smallPhoto';
import { makeSeller, sendingOf, sendWhole } from './uploading';

const PROCESS = fileURLToPath(new URL('./killedProcess.ts', import.meta.url));
const HOUR_MS = 60 * 60_000;
const KEYS = ['photo-number-1', 'photo-number-2'];
/** Other steps in every run, the same for the same seed. */
const random = Random.from(seed());
const SHARES = Array.from({ length: 8 }, (_, part) => (part + random.next()) / 8);
const QUARTERS = [0, 1, 2, 3];
type Said = {
  key?: string;
  answer?: { state: string; received?: number; productId?: number };
  steps?: number;
};

/** A folder with a database and a seller. */
async function newFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'bangga-killed-'));
  const connection = connectSqlite(join(dataDir, 'bangga.sqlite'));
  await migrateToLatest(connection);
  const seller = await makeSeller(connection.db, 'sari');
  await connection.close();
  return { dataDir, seller };
}
type Folder = Awaited<ReturnType<typeof newFolder>>;

/** Runs the process until it is killed at that step, or to its end; gives back what it said. */
function run({ dataDir, seller }: Folder, killAt: number): Promise<Said[]> {
  const args = [killAt, seller.storeId, seller.personId, OPENS_AT].map(String);
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part) => {
    printed += part;
  });
  return new Promise((resolve) => {
    child.on('close', () =>
      resolve(
        printed
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Said),
      ),
    );
  });
}

/** What was said is there; going on makes one draft of each photo; nothing lies about. */
async function examine({ dataDir, seller }: Folder, said: readonly Said[]) {
  const { db, close } = connectSqlite(join(dataDir, 'bangga.sqlite'));
  const photos = makePhotoStore(dataDir);
  // An hour on: the lease of a job whose worker was killed has run out.
  const clock = fixedClock(OPENS_AT + HOUR_MS);
  const random = (count: number) => new Uint8Array(count).fill(7);
  const means = { db, clock, photos, dataDir, random };
  for (const { key = '', answer } of said) {
    if (!answer) continue;
    const now = await uploadState(means, seller.storeId, key);
    if (answer.state === 'done') expect(now).toEqual(answer);
    else if (now.state === 'receiving') expect(now.received).toBeGreaterThanOrEqual(answer.received ?? 0);
  }
  for (const [index, key] of KEYS.entries()) {
    const bytes = await smallPhoto(index + 1);
    const about = { fileName: 'IMG_1.jpg', priceRupiah: 5_000 };
    const answer = await sendWhole(means, sendingOf(seller, key, bytes, about), bytes, 900);
    expect(answer.state).toBe('done');
  }
  const worker = makeWorker({ db, clock, log: pino({ level: 'silent' }) }, photoJobs(means));
  while ((await worker.turn()) > 0);
  const facts = {
    products: (await db.selectFrom('product').select('id').execute()).length,
    variants: (await db.selectFrom('variant').select('priceRupiah').execute()).map((row) => row.priceRupiah),
    renditions: (await db.selectFrom('rendition').select('width').execute()).length,
  };
  const strays = await findStrayFiles(db, dataDir, Date.now() + HOUR_MS);
  await removeFiles(strays.orphans);
  const mended = await findStrayFiles(db, dataDir, Date.now() + HOUR_MS);
  await photos.close();
  await close();
  return { facts, lost: [strays.missingOriginals, strays.missingRenditions], left: mended.orphans };
}

describe('a process that takes photos in', () => {
  let steps = 0;
  const folders: string[] = [];
  const prepared = async () => {
    const folder = await newFolder();
    folders.push(folder.dataDir);
    return folder;
  };
  beforeAll(async () => {
    steps = (await run(await prepared(), 0)).at(-1)?.steps ?? 0;
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const examineAt = async (killAt: number) => {
    const folder = await prepared();
    const said = await run(folder, killAt);
    expect(said.some((line) => line.steps !== undefined)).toBe(false);
    expect({ killAt, ...(await examine(folder, said)) }).toEqual({
      killAt,
      facts: { products: 2, variants: [5_000, 5_000], renditions: 4 },
      lost: [[], []],
      left: [],
    });
  };

  it.each(SHARES)('has lost nothing it acknowledged when it is killed at %d of its steps', async (share) => {
    expect(steps).toBeGreaterThan(40);
    await examineAt(1 + Math.floor(share * steps));
  });

  // All of them take minutes.
  if (process.env.LONG !== '1') return;
  it.each(QUARTERS)('has lost nothing it acknowledged, at every fourth step from %d on', async (from) => {
    for (let killAt = 1 + from; killAt <= steps; killAt += QUARTERS.length) await examineAt(killAt);
  });
});
