import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '~/clock.server';
import { MAX_PIECE_BYTES, type UploadState } from '~/features/catalog/PhotoUpload';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { receivePiece } from '~/features/catalog/photoUpload.server';
import { connectSqlite } from '~db/connection.server';
import type { BadPicture } from './badPictures';

/**
 * A process of its own that is sent the pictures of a folder, so that its memory is its alone. It prints a line for
 * each, and at the end the most memory it had, in MB.
 * Arguments: folder of the data, folder of the pictures, store, person.
 */
const [dataDir = '', pictures = '', storeId = '0', personId = '0'] = process.argv.slice(2);
type Picture = Omit<BadPicture, 'bytes'>;
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

const { db, close } = connectSqlite(join(dataDir, 'bangga.sqlite'));
const photos = makePhotoStore(dataDir);
const random = (count: number) => new Uint8Array(randomBytes(count));
const means = { db, clock: systemClock, photos, dataDir, random };
const seller = { storeId: Number(storeId), personId: Number(personId) };

const nothing = { forProductId: null, priceRupiah: null };
/** As a phone sends them: no more than a piece lies in memory. */
const piece = Buffer.alloc(MAX_PIECE_BYTES);
const about: Picture[] = JSON.parse(readFileSync(join(pictures, 'pictures.json'), 'utf8'));
for (const [number, picture] of about.entries()) {
  const file = openSync(join(pictures, String(number)), 'r');
  const byteSize = fstatSync(file).size;
  const sending = {
    ...seller,
    ...nothing,
    fileName: picture.fileName,
    key: `bad-picture-${number}`,
    byteSize,
  };
  let answer: UploadState = { state: 'receiving', received: 0 };
  while (answer.state === 'receiving') {
    const offset: number = answer.received;
    const length = readSync(file, piece, 0, piece.length, offset);
    answer = await receivePiece(means, sending, { offset, bytes: piece.subarray(0, length) });
  }
  closeSync(file);
  say({ ...picture, answer });
}
await photos.close();
await close();
say({ maxMb: Math.ceil(process.resourceUsage().maxRSS / 1000) });
