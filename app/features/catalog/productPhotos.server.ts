import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { notFound } from '~/errors';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as PhotoOrder from './PhotoOrder';
import { MAX_PHOTOS_OF_PRODUCT, type UploadRefusal } from './PhotoUpload';
import {
  lockProduct,
  noteChange,
  type ProductPhoto,
  photosOfProduct,
  replacePhotos,
} from './productPhotoRepo.server';

type Means = { db: Kysely<Database>; clock: Clock };
/** A product of a store: each function throws NotFound when it is another store's. */
export type Subject = { storeId: number; productId: number };

const LONGEST_ALT = 250;

/**
 * Puts a photo behind the others of a product, or says why not: it has MAX_PHOTOS_OF_PRODUCT, or that one already.
 * Call it inside a transaction.
 */
export async function addPhoto(
  trx: Db,
  { storeId, productId }: Subject,
  photoId: number,
  now: number,
): Promise<Extract<UploadRefusal, 'full' | 'there'> | null> {
  const photos = await lockedPhotos(trx, { storeId, productId });
  if (photos.some((photo) => photo.photoId === photoId)) return 'there';
  if (photos.length >= MAX_PHOTOS_OF_PRODUCT) return 'full';
  await replacePhotos(trx, productId, [...photos, { photoId, alt: '' }]);
  await noteChange(trx, productId, now);
  return null;
}

/** Brings the photos into the order wished for; see PhotoOrder.wished for a wish that is older than the present. */
export const reorderPhotos = (means: Means, subject: Subject, wish: readonly number[]): Promise<void> =>
  change(means, subject, (photos) => PhotoOrder.wished(idsOf(photos), wish));

/** One place towards the cover (-1) or away from it (1). */
export const movePhoto = (means: Means, subject: Subject, photoId: number, by: -1 | 1): Promise<void> =>
  change(means, subject, (photos) => PhotoOrder.moved(idsOf(photos), photoId, by));

export const makeCover = (means: Means, subject: Subject, photoId: number): Promise<void> =>
  change(means, subject, (photos) => PhotoOrder.asCover(idsOf(photos), photoId));

/** Takes a photo away from a product. */
export const removePhoto = (means: Means, subject: Subject, photoId: number): Promise<void> =>
  change(means, subject, (photos) => idsOf(photos).filter((one) => one !== photoId));

/** What is on the photo, for those who do not see it: on one line, at most 250 characters. */
export async function setAlt(means: Means, subject: Subject, photoId: number, alt: string): Promise<void> {
  const words = [
    ...alt
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_ALT)
    .join('');
  await writeTransaction(means.db, async (trx) => {
    const photos = await lockedPhotos(trx, subject);
    const changed = photos.map((photo) => (photo.photoId === photoId ? { ...photo, alt: words } : photo));
    await save(trx, subject, photos, changed, means.clock.now());
  });
}

const idsOf = (photos: readonly ProductPhoto[]): number[] => photos.map(({ photoId }) => photoId);

function change(means: Means, subject: Subject, orderOf: (photos: ProductPhoto[]) => readonly number[]) {
  return writeTransaction(means.db, async (trx) => {
    const photos = await lockedPhotos(trx, subject);
    const byId = new Map(photos.map((photo) => [photo.photoId, photo]));
    const changed = orderOf(photos).flatMap((photoId) => byId.get(photoId) ?? []);
    await save(trx, subject, photos, changed, means.clock.now());
  });
}

async function lockedPhotos(trx: Db, { storeId, productId }: Subject): Promise<ProductPhoto[]> {
  if (!(await lockProduct(trx, storeId, productId))) throw notFound('no such product in this store');
  return photosOfProduct(trx, productId);
}

async function save(
  trx: Db,
  { productId }: Subject,
  before: ProductPhoto[],
  after: ProductPhoto[],
  now: number,
) {
  const told = (photos: ProductPhoto[]) => JSON.stringify(photos.map(({ photoId, alt }) => [photoId, alt]));
  if (told(before) === told(after)) return;
  await replacePhotos(trx, productId, after);
  await noteChange(trx, productId, now);
}
