import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { isDomainError } from '~/errors';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { isUploadRefusal, type UploadRefusal, type UploadState } from './PhotoUpload';
import { draftFromPhoto } from './photoDrafts.server';
import { partFile, removePart, sizeOf } from './photoParts.server';
import { enqueueRenditions } from './photoRenditions.server';
import { findPhotoById, keepPhoto, twinsInStore } from './photoRepo.server';
import type { PhotoStore, StoredPhoto } from './photoStore.server';
import * as uploadRepo from './photoUploadRepo.server';
import { findProduct, photosOfProduct } from './productPhotoRepo.server';
import { addPhoto } from './productPhotos.server';

export type UploadMeans = {
  db: Kysely<Database>;
  clock: Clock;
  photos: PhotoStore;
  dataDir: string;
  random(byteCount: number): Uint8Array;
};

/**
 * Makes a photo of an upload that is whole, and puts it where it belongs. It may be asked again after each of its
 * steps, by anybody: what was done is found done. The file of the photo is there before its row, and the part goes
 * last: killed between two steps, something is left over that the next try takes up, and nothing is missing.
 */
export async function finishUpload(means: UploadMeans, uploadId: number): Promise<UploadState> {
  const before = await uploadRepo.findUploadById(means.db, uploadId);
  if (before && before.doneAt === null) await finishOnce(means, before);
  const upload = await uploadRepo.findUploadById(means.db, uploadId);
  if (!upload || upload.doneAt === null) {
    return { state: 'receiving', received: upload?.receivedBytes ?? 0 };
  }
  await removePart(partFile(means.dataDir, upload.storeId, upload.key));
  return outcomeOf(means.db, upload);
}

async function finishOnce(means: UploadMeans, upload: uploadRepo.Upload): Promise<void> {
  const part = partFile(means.dataDir, upload.storeId, upload.key);
  const onDisk = await sizeOf(part);
  if (onDisk < upload.byteSize) {
    return uploadRepo.setReceived(means.db, upload.id, onDisk, means.clock.now());
  }
  try {
    const taking = await means.photos.take(part);
    if (taking.ok) await place(means, upload.id, taking.photo);
    else await refuse(means, upload.id, taking.reason);
  } catch (error) {
    // Somebody else was quicker, and has taken the part away from under us.
    if (!(await isDone(means.db, upload.id))) throw error;
  }
}

async function isDone(db: Db, uploadId: number): Promise<boolean> {
  const upload = await uploadRepo.findUploadById(db, uploadId);
  return !upload || upload.doneAt !== null;
}

/** What has become of an upload that is done. */
export async function outcomeOf(db: Db, upload: uploadRepo.Upload): Promise<UploadState> {
  const { photoId, productId, storeId } = upload;
  const photo = photoId === null ? undefined : await findPhotoById(db, photoId);
  const product = productId === null ? undefined : await findProduct(db, storeId, productId);
  if (!photo || !product) {
    const reason = upload.refusal ?? '';
    return { state: 'refused', reason: isUploadRefusal(reason) ? reason : 'gone' };
  }
  const { hash, mime, width, height } = photo;
  return {
    state: 'done',
    ...{ productId: product.id, name: product.name, priceRupiah: upload.priceRupiah },
    photo: { hash, mime, width, height, alt: '' },
    twins: await twinsInStore(db, { storeId, photoId: photo.id, exceptId: product.id }),
  };
}

/** A product that a photo has just become, with the others that show the same picture; null when there is none. */
export async function twinsOfUpload(db: Db, storeId: number, productId: number) {
  const product = await findProduct(db, storeId, productId);
  const [cover] = product ? await photosOfProduct(db, productId) : [];
  if (!product || !cover) return null;
  const twins = await twinsInStore(db, { storeId, photoId: cover.photoId, exceptId: productId });
  return { name: product.name, twins };
}

const refuse = ({ db, clock }: UploadMeans, uploadId: number, refusal: UploadRefusal): Promise<void> =>
  uploadRepo.finish(db, uploadId, { refusal }, clock.now());

async function place(means: UploadMeans, uploadId: number, stored: StoredPhoto): Promise<void> {
  const now = means.clock.now();
  try {
    await writeTransaction(means.db, async (trx) => {
      const upload = await uploadRepo.lockUpload(trx, uploadId);
      if (!upload || upload.doneAt !== null) return;
      const photoId = await keepOnce(trx, means, stored, { storeId: upload.storeId, now });
      const outcome = await putWhereItBelongs(trx, means, { ...upload, photoId }, now);
      await uploadRepo.finish(trx, uploadId, { photoId, ...outcome }, now);
    });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    await refuse(means, uploadId, 'gone');
  }
}

async function keepOnce(
  trx: Db,
  { photos }: UploadMeans,
  stored: StoredPhoto,
  { storeId, now }: { storeId: number; now: number },
): Promise<number> {
  const photoId = await keepPhoto(trx, {
    ...stored,
    source: 'seller',
    sourceRef: `store ${storeId}`,
    createdAt: now,
  });
  // Whoever cleans up may have taken the file away before there was a row: then all is done once more.
  if (!(await photos.has(stored.hash))) throw new Error('the photo is not on the disk any more');
  await enqueueRenditions(trx, { id: photoId, ...stored }, now);
  return photoId;
}

type Placing = uploadRepo.Upload & { photoId: number };

async function putWhereItBelongs(trx: Db, { random }: UploadMeans, upload: Placing, now: number) {
  const { storeId, photoId, forProductId, fileName, priceRupiah } = upload;
  if (forProductId === null) {
    return { productId: await draftFromPhoto(trx, random, { storeId, photoId, fileName, priceRupiah }, now) };
  }
  const refusal = await addPhoto(trx, { storeId, productId: forProductId }, photoId, now);
  return refusal ? { refusal } : { productId: forProductId };
}
