import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { fixedClock } from '~/clock.server';
import { photoJobs } from '~/features/catalog/photoJobs.server';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import { receivePiece } from '~/features/catalog/photoUpload.server';
import { makeWorker } from '~/jobs/worker.server';
import { connectSqlite } from '~db/connection.server';
import { smallPhoto } from './smallPhoto';

/**
 * A process of its own that takes photos in and makes their sizes, and is killed (SIGKILL) at one of its steps: each
 * query and each beginning and end of a work on files is one. What it acknowledges it prints; at the end, unkilled, it
 * prints how many steps there were.
 * Arguments: folder of the data, number of the step, store, person, instant.
 */
const [dataDir = '', killAt = '0', storeId = '0', personId = '0', now = '0'] = process.argv.slice(2);
let steps = 0;
function step() {
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

const { db, close } = connectSqlite(join(dataDir, 'bangga.sqlite'), { log: step });
const store = makePhotoStore(dataDir);
const between =
  <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    step();
    const result = await work(...args);
    step();
    return result;
  };
const photos: PhotoStore = {
  ...store,
  take: between((source) => store.take(source)),
  make: between((hash, width, format) => store.make(hash, width, format)),
  has: (hash) => store.has(hash),
};
const clock = fixedClock(Number(now));
const means = {
  db,
  clock,
  photos,
  dataDir,
  random: (count: number) => new Uint8Array(count).fill(steps % 256),
};

for (const number of [1, 2]) {
  const bytes = await smallPhoto(number);
  const seller = { storeId: Number(storeId), personId: Number(personId) };
  const about = { fileName: 'IMG_1.jpg', byteSize: bytes.byteLength, forProductId: null, priceRupiah: 5_000 };
  const sending = { ...seller, ...about, key: `photo-number-${number}` };
  const third = Math.ceil(bytes.byteLength / 3);
  for (let offset = 0; offset < bytes.byteLength; offset += third) {
    const answer = await receivePiece(means, sending, {
      offset,
      bytes: bytes.subarray(offset, offset + third),
    });
    say({ key: sending.key, answer });
  }
}
const worker = makeWorker({ db, clock, log: pino({ level: 'silent' }) }, photoJobs(means), 1);
while ((await worker.turn()) > 0) say({ turn: true });
say({ steps });
await store.close();
await close();
