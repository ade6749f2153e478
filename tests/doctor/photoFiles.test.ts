import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaFile } from '~/features/catalog/mediaFiles.server';
import { partFile } from '~/features/catalog/photoParts.server';
import { keepPhoto } from '~/features/catalog/photoRepo.server';
import { receivePiece } from '~/features/catalog/photoUpload.server';
import { insertRendition } from '~/features/catalog/renditionRepo.server';
import * as queue from '~/jobs/queueRepo.server';
import { photoFiles } from '../../bin/doctor/photoChecks.server';
import { makePhoto, makeSeller, meansOf, sendingOf, sendWhole } from '../catalog/uploading';
import { type TinyHouse, tinyHouse } from '../server/tinySite';

const HASH = 'ab'.repeat(32);
const LONG_AGO = new Date(0);
let house: TinyHouse;
let dataDir: string;
beforeEach(async () => {
  house = await tinyHouse();
  dataDir = house.services.env.dataDir;
});
afterEach(() => house.end());

const look = (isFixing = false) =>
  photoFiles({ env: house.services.env, connection: house.connection, isFixing });
function plant(file: string, at: Date = LONG_AGO): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'x');
  utimesSync(file, at, at);
  return file;
}

describe('the doctor’s look at the files of photos', () => {
  it('finds what nothing in the database knows, and takes it away when it may', async () => {
    const { db, photos } = house.services;
    const seller = await makeSeller(db, 'sari');
    const bytes = await makePhoto(200, 100);
    const means = meansOf(house.services);
    await sendWhole(means, sendingOf(seller, 'photo-done', bytes), bytes);
    await receivePiece(means, sendingOf(seller, 'photo-waiting', bytes), {
      offset: 0,
      bytes: bytes.subarray(0, 9),
    });
    const { hash } = await db.selectFrom('photo').select('hash').executeTakeFirstOrThrow();
    await photos.rendition(hash, 160, 'jpg');
    expect(await look()).toEqual({ ok: true, words: '1 originals are on the disk' });
    const strays = [
      plant(mediaFile(dataDir, 'originals', HASH)),
      plant(mediaFile(dataDir, 'renditions', `${HASH}-160.webp`)),
      plant(`${mediaFile(dataDir, 'originals', hash)}.77-1.draft`),
      plant(`${mediaFile(dataDir, 'social', 'aabb.png')}.77-2.draft`),
      plant(partFile(dataDir, seller.storeId, 'photo-done')),
      plant(join(dataDir, 'uploads', '99', 'of-no-store.part')),
    ];
    const social = plant(mediaFile(dataDir, 'social', 'aabb.png'));
    const found = await look();
    expect(found.ok).toBe(false);
    expect(found.words).toMatch(/^files of nobody \(--fix removes them\): .* and 1 more$/);
    expect(await look(true)).toMatchObject({ ok: true });
    expect(strays.filter((file) => existsSync(file))).toEqual([]);
    expect(existsSync(social)).toBe(true);
    expect(await look()).toEqual({ ok: true, words: '1 originals are on the disk' });
    expect(await sendWhole(means, sendingOf(seller, 'photo-waiting', bytes), bytes)).toMatchObject({
      state: 'done',
    });
  });

  it('leaves alone what may be written in this moment', async () => {
    const file = plant(mediaFile(dataDir, 'originals', HASH), new Date());
    expect(await look()).toEqual({ ok: true, words: '0 originals are on the disk, 1 files under way' });
    expect(existsSync(file)).toBe(true);
  });

  it('finds originals that are gone, also when it mends', async () => {
    const { db, photos } = house.services;
    const taken = await photos.put(await makePhoto(60, 40));
    await keepPhoto(db, { ...taken, source: 'test', createdAt: 0 });
    rmSync(mediaFile(dataDir, 'originals', taken.hash));
    const words = `originals missing on the disk: ${taken.hash.slice(0, 12)}`;
    expect(await look()).toEqual({ ok: false, words });
    expect(await look(true)).toEqual({ ok: false, words });
  });

  it('has sizes that are gone made once more', async () => {
    const { db, photos } = house.services;
    const taken = await photos.put(await makePhoto(60, 40));
    const photoId = await keepPhoto(db, { ...taken, source: 'test', createdAt: 0 });
    const made = await photos.make(taken.hash, 160, 'webp');
    await insertRendition(db, { ...made, photoId, createdAt: 0 });
    expect((await look()).ok).toBe(true);
    rmSync(mediaFile(dataDir, 'renditions', `${taken.hash}-160.webp`));
    expect((await look()).words).toContain(`${taken.hash.slice(0, 12)}-160.webp is missing`);
    expect((await look(true)).ok).toBe(true);
    expect(await queue.counts(db)).toEqual({ waiting: 1, failed: 0 });
    expect((await look()).ok).toBe(true);
  });
});
