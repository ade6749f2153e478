import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { fixedClock } from '~/clock.server';
import { isDomainError } from '~/errors';
import { insertPerson } from '~/features/accounts/personRepo.server';
import { photoJobs } from '~/features/catalog/photoJobs.server';
import { receivePiece, type Sending } from '~/features/catalog/photoUpload.server';
import type { UploadMeans } from '~/features/catalog/photoUploadEnd.server';
import { makeWorker } from '~/jobs/worker.server';
import type { Services } from '~/services.server';
import type { Connection, Db } from '~db/connection.server';
import type { OpenDatabase } from '../setup/databases';
import { makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';

export const meansOf = ({ db, clock, photos, env, random }: Services): UploadMeans => ({
  db,
  clock,
  photos,
  dataDir: env.dataDir,
  random,
});

/** A store with somebody of it. */
export async function makeSeller(db: Db, slug: string): Promise<{ storeId: number; personId: number }> {
  const storeId = await makeStore(db, null, { slug });
  const email = `${slug}@contoh.id`;
  const personId = await insertPerson(db, { email, createdAt: OPENS_AT, updatedAt: OPENS_AT });
  return { storeId, personId };
}

let shade = 0;
/** The bytes of a photo like no other of this process, with noise in it so that it is not small. */
export async function makePhoto(width = 320, height = 240): Promise<Buffer> {
  shade += 1;
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const background = { r: shade % 256, g: (shade * 7) % 256, b: (shade * 31) % 256 };
  const flat = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  const grain = await sharp({ create: { width, height, channels: 3, background, noise } })
    .png()
    .toBuffer();
  return sharp(flat)
    .composite([{ input: grain, blend: 'overlay' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

export const sendingOf = (
  seller: { storeId: number; personId: number },
  key: string,
  bytes: Uint8Array,
  more: Partial<Sending> = {},
): Sending => ({
  ...seller,
  key,
  fileName: 'IMG_2031.jpg',
  byteSize: bytes.byteLength,
  forProductId: null,
  priceRupiah: null,
  ...more,
});

/** Sends a photo in pieces of `pieceBytes` and gives back the last answer. */
export async function sendWhole(
  means: UploadMeans,
  sending: Sending,
  bytes: Uint8Array,
  pieceBytes = 512 * 1024,
) {
  let offset = 0;
  for (;;) {
    const piece = bytes.subarray(offset, offset + pieceBytes);
    const answer = await receivePiece(means, sending, { offset, bytes: piece });
    if (answer.state !== 'receiving') return answer;
    offset = answer.received;
  }
}

/** The files under a folder of the data, by their names; none when it is not there. */
export function filesIn(dataDir: string, folder: string): string[] {
  try {
    return readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The kind of the domain error that comes of it, or whatever else does. */
export const kindOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isDomainError(error) ? error.kind : error;
};

/** A database with a seller, and all that takes photos in. */
export async function house(open: OpenDatabase) {
  const connection: Connection = await open();
  const { db } = connection;
  const clock = fixedClock(OPENS_AT);
  const services = await testServices(connection, clock);
  const means = meansOf(services);
  const worker = makeWorker({ db, clock, log: services.log }, photoJobs(means));
  return { db, clock, means, worker, dataDir: means.dataDir, seller: await makeSeller(db, 'sari') };
}

export const uploads = ({ db }: Pick<Connection, 'db'>) => db.selectFrom('photoUpload').selectAll().execute();
export const products = ({ db }: Pick<Connection, 'db'>) =>
  db.selectFrom('product').selectAll().orderBy('id').execute();
