import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { isDomainError } from '~/errors';
import { enqueueRenditions, renditionJobs } from '~/features/catalog/photoRenditions.server';
import { keepPhoto } from '~/features/catalog/photoRepo.server';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import { makeWorker } from '~/jobs/worker.server';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';

let dataDir: string;
let photos: PhotoStore;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bangga-photos-'));
  photos = makePhotoStore(dataDir);
});
afterAll(async () => {
  await photos.close();
  rmSync(dataDir, { recursive: true });
});

let shade = 0;
/** A photo like no other in this file. */
const photo = (width = 700, height = 350) => {
  shade += 1;
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 40 } } });
};
const files = (kind: string) =>
  readdirSync(join(dataDir, 'media', kind), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

describe('an original', () => {
  it('is kept once, with its size and kind, under the hash of what is kept', async () => {
    const bytes = await photo(700, 350).png().toBuffer();
    const stored = await photos.put(bytes);
    expect(stored).toMatchObject({ mime: 'image/jpeg', width: 700, height: 350 });
    expect(stored.sourceHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await photos.put(bytes)).toEqual(stored);
    expect(files('originals').filter(({ name }) => name === stored.hash)).toHaveLength(1);
    const kept = Buffer.from((await photos.original(stored.hash))?.bytes ?? []);
    expect(kept.byteLength).toBe(stored.byteSize);
    expect(createHash('sha256').update(kept).digest('hex')).toBe(stored.hash);
  });

  it('turned by the camera has the size it is shown at', async () => {
    const turned = await photo(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const stored = await photos.put(turned);
    expect(stored).toMatchObject({ width: 40, height: 60 });
    const shown = await photos.rendition(stored.hash, 160, 'jpg');
    expect(await sharp(shown?.bytes).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  it.each([
    ['words', 'these are words'],
    ['a drawing with a script', '<svg width="1" height="1"><script>alert(1)</script></svg>'],
    ['a drawing with an event', '<svg width="1" height="1"><path onclick = "x()"/></svg>'],
    ['a drawing that loads', '<svg width="1" height="1"><use href="https://evil.example/#x"/></svg>'],
    ['a drawing without a size', '<svg><path d="M0 0"/></svg>'],
    ['nothing', ''],
  ])('%s is refused', async (_name, text) => {
    const refused = await photos.put(Buffer.from(text)).catch((error: unknown) => error);
    expect(isDomainError(refused) && refused.kind).toBe('Invalid');
  });

  it('a drawing may state its size by its viewBox', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><path d="M0 0h9"/></svg>',
    );
    expect(await photos.put(drawing)).toMatchObject({ mime: 'image/svg+xml', width: 320, height: 240 });
  });
});

describe('a rendition', () => {
  it('in JPEG is made when first asked for, once however many ask at a time', async () => {
    const { hash } = await photos.put(await photo().png().toBuffer());
    const before = files('renditions').length;
    const asked = await Promise.all(Array.from({ length: 20 }, () => photos.rendition(hash, 320, 'jpg')));
    expect(new Set(asked.map((one) => one?.bytes)).size).toBe(1);
    expect(files('renditions').length).toBe(before + 1);
    expect(await sharp(asked[0]?.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 320,
      height: 160,
    });
  });

  it('in WebP or AVIF is a JPEG until the queue has made it, then the nearest, then itself', async () => {
    const { hash } = await photos.put(await photo().png().toBuffer());
    expect(await photos.rendition(hash, 320, 'webp')).toMatchObject({ mime: 'image/jpeg', isAsAsked: false });
    await photos.make(hash, 640, 'webp');
    expect(await photos.rendition(hash, 320, 'webp')).toMatchObject({ mime: 'image/webp', isAsAsked: false });
    await photos.make(hash, 320, 'webp');
    const itself = await photos.rendition(hash, 320, 'webp');
    expect(itself).toMatchObject({ mime: 'image/webp', isAsAsked: true });
    expect(await sharp(itself?.bytes).metadata()).toMatchObject({ format: 'webp', width: 320 });
  });

  it('is never larger than the original', async () => {
    const { hash } = await photos.put(await photo(200, 100).png().toBuffer());
    const shown = await photos.rendition(hash, 640, 'jpg');
    expect(await sharp(shown?.bytes).metadata()).toMatchObject({ width: 200 });
  });

  it('keeps nothing of what a camera writes about place and owner', async () => {
    const { hash } = await photos.put(
      await photo()
        .jpeg()
        .withExif({ IFD3: { GPSLatitude: '5/1 33/1 0/1' } })
        .toBuffer(),
    );
    for (const format of ['jpg', 'webp'] as const) {
      await photos.make(hash, 160, format);
      const shown = await photos.rendition(hash, 160, format);
      expect((await sharp(shown?.bytes).metadata()).exif).toBeUndefined();
    }
  });

  it('of a width that is not offered, or of no photo, is none', async () => {
    const { hash } = await photos.put(await photo().png().toBuffer());
    expect(await photos.rendition(hash, 321, 'jpg')).toBeNull();
    expect(await photos.rendition('0'.repeat(64), 320, 'jpg')).toBeNull();
    expect(await photos.rendition('../../etc/passwd', 320, 'jpg')).toBeNull();
  });
});

describe('the queue’s work on a photo', () => {
  it('makes WebP and AVIF at all widths that do not enlarge, and notes each once', async () => {
    const connection = connectSqlite(':memory:');
    await migrateToLatest(connection);
    const { db } = connection;
    const clock = fixedClock(Date.UTC(2026, 10, 10));
    const stored = await photos.put(await photo(500, 250).png().toBuffer());
    const id = await keepPhoto(db, { ...stored, source: 'test', createdAt: clock.now() });
    await enqueueRenditions(db, { id, ...stored }, clock.now());
    await enqueueRenditions(db, { id, ...stored }, clock.now());
    await enqueueRenditions(db, { id: id + 1, hash: 'drawing', mime: 'image/svg+xml' }, clock.now());
    const handlers = renditionJobs({ db, clock, photos });
    const worker = makeWorker({ db, clock, log: pino({ level: 'silent' }) }, handlers);
    expect(await worker.turn()).toBe(1);
    await handlers['photo.renditions']?.(
      { hash: stored.hash },
      { id: 0, kind: '', payload: null, attempts: 1 },
    );
    const made = await db
      .selectFrom('rendition')
      .select(['width', 'format'])
      .orderBy('format')
      .orderBy('width')
      .execute();
    const widths = [160, 320, 480];
    expect(made).toEqual(['avif', 'webp'].flatMap((format) => widths.map((width) => ({ width, format }))));
    expect(await photos.rendition(stored.hash, 480, 'avif')).toMatchObject({
      mime: 'image/avif',
      isAsAsked: true,
    });
    await connection.close();
  });
});

describe('the picture of a shared link', () => {
  const subject = {
    kind: 'product',
    title: 'Kopi <Gayo> & gula',
    subtitle: 'Ibu Sari',
    price: 'Rp85.000',
    batikId: 1,
  } as const;

  it('is a PNG of 1200 x 630, made once for the same words and anew for others', async () => {
    const [one, two] = await Promise.all([photos.socialPicture(subject), photos.socialPicture(subject)]);
    expect(two).toBe(one);
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const count = files('social').length;
    expect(Buffer.from(await photos.socialPicture(subject)).equals(Buffer.from(one))).toBe(true);
    expect(files('social').length).toBe(count);
    expect(
      Buffer.from(await photos.socialPicture({ ...subject, price: 'Rp1' })).equals(Buffer.from(one)),
    ).toBe(false);
  });

  it.each(['Emoji 🎉👩‍🍳 dan ﷽', 'x'.repeat(500), '', '\u0000\ud800<&>"', 'kata '.repeat(80)])(
    'bears the title %j',
    async (title) => {
      expect(await sharp(await photos.socialPicture({ ...subject, title })).metadata()).toMatchObject({
        width: 1200,
      });
    },
  );
});
