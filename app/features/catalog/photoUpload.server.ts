import { conflict, invalid, notFound, tooMany } from '~/errors';
import { enqueue } from '~/jobs/queueRepo.server';
import { writeTransaction } from '~db/connection.server';
import type { UploadState } from './PhotoUpload';
import * as PhotoUpload from './PhotoUpload';
import { partFile, removePart, sizeOf, writePiece } from './photoParts.server';
import { finishUpload, outcomeOf, type UploadMeans } from './photoUploadEnd.server';
import * as uploadRepo from './photoUploadRepo.server';
import { lockProduct, photosOfProduct } from './productPhotoRepo.server';

/** The photo that a browser means; who sends it and what for is asked when its first piece comes. */
export type Sending = {
  storeId: number;
  personId: number;
  key: string;
  fileName: string;
  byteSize: number;
  /** The product that it is for; null: it becomes a draft of its own. */
  forProductId: number | null;
  priceRupiah: number | null;
};
export type Piece = { offset: number; bytes: Uint8Array };

/** The job that looks after an upload: ends it when its sender did not come back, forgets it when nobody will. */
export const LOOK_AFTER = 'photo.upload';

/**
 * Takes one piece of a photo and says how much of it is there, on the disk. The same piece twice is one, a piece that
 * comes too early is not taken. With the last one the photo is made and put where it belongs before this returns; an
 * empty piece at the end asks for that alone. Throws Invalid for what is no upload of ours, NotFound for a product of
 * another store, Conflict when the key is of another file, TooMany when too much waits in this store.
 */
export async function receivePiece(means: UploadMeans, sending: Sending, piece: Piece): Promise<UploadState> {
  if (!PhotoUpload.isKey(sending.key)) throw invalid('no key of an upload');
  if (piece.bytes.byteLength > PhotoUpload.MAX_PIECE_BYTES) throw invalid('the piece is too large');
  const reason = PhotoUpload.refusalOfSize(sending.byteSize);
  if (reason) return { state: 'refused', reason };
  const { upload, refusal } = await begun(means, sending);
  if (refusal) return { state: 'refused', reason: refusal };
  if (upload.byteSize !== sending.byteSize) throw conflict('the key is of another file');
  if (upload.doneAt !== null) return outcomeOf(means.db, upload);
  const received = await write(means, upload, piece);
  if (received < upload.byteSize) return { state: 'receiving', received };
  return finishUpload(means, upload.id);
}

/** How much of an upload is there, or what has become of it. Of one that nobody knows nothing is there. */
export async function uploadState(means: UploadMeans, storeId: number, key: string): Promise<UploadState> {
  const upload = PhotoUpload.isKey(key) && (await uploadRepo.findUpload(means.db, storeId, key));
  if (!upload) return { state: 'receiving', received: 0 };
  if (upload.doneAt !== null) return outcomeOf(means.db, upload);
  return { state: 'receiving', received: await receivedOf(means, upload) };
}

type Begun =
  | { upload: uploadRepo.Upload; refusal?: undefined }
  | { upload?: undefined; refusal: PhotoUpload.UploadRefusal };

async function begun(means: UploadMeans, sending: Sending): Promise<Begun> {
  const { storeId, key } = sending;
  const known = await uploadRepo.findUpload(means.db, storeId, key);
  if (known) return { upload: known };
  await makeRoom(means, sending);
  const now = means.clock.now();
  const { personId, byteSize, forProductId, priceRupiah } = sending;
  return writeTransaction(means.db, async (trx) => {
    if (forProductId !== null) {
      if (!(await lockProduct(trx, storeId, forProductId))) throw notFound('no such product here');
      const photos = await photosOfProduct(trx, forProductId);
      if (photos.length >= PhotoUpload.MAX_PHOTOS_OF_PRODUCT) return { refusal: 'full' };
    }
    const id = await uploadRepo.insertUpload(trx, {
      ...{ storeId, key, personId, byteSize, forProductId, priceRupiah },
      fileName: PhotoUpload.shownName(sending.fileName),
      ...{ photoId: null, productId: null, refusal: null, doneAt: null, createdAt: now, updatedAt: now },
    });
    if (id !== null) {
      const job = { kind: LOOK_AFTER, payload: { uploadId: id }, runAt: now + PhotoUpload.STALE_MS };
      await enqueue(trx, job, now);
    }
    const upload = await uploadRepo.findUpload(trx, storeId, key);
    if (!upload) throw new Error('the upload that was just begun is not there');
    return { upload };
  });
}

/** Gives up what nobody has gone on with for a while, the oldest first, until the new one fits. */
async function makeRoom(means: UploadMeans, { storeId, byteSize }: Sending): Promise<void> {
  const pending = await uploadRepo.pendingOf(means.db, storeId);
  const idleSince = means.clock.now() - PhotoUpload.IDLE_MS;
  const fits = () =>
    pending.length < PhotoUpload.MAX_FILES &&
    pending.reduce((sum, one) => sum + one.byteSize, byteSize) <= PhotoUpload.MAX_PENDING_BYTES;
  while (!fits()) {
    const oldest = pending.shift();
    if (!oldest || oldest.updatedAt > idleSince)
      throw tooMany(RETRY_S, 'too much is under way in this store');
    await giveUp(means, oldest);
  }
}

const RETRY_S = 30;

/** Forgets an upload that is not done, with what has come of it. */
export async function giveUp({ db, dataDir }: UploadMeans, upload: uploadRepo.Upload): Promise<void> {
  await uploadRepo.removeUpload(db, upload.id);
  await removePart(partFile(dataDir, upload.storeId, upload.key));
}

/** The piece goes to the disk first, then into the row: the row never tells of bytes that could be lost. */
async function write(
  means: UploadMeans,
  upload: uploadRepo.Upload,
  { offset, bytes }: Piece,
): Promise<number> {
  const received = await receivedOf(means, upload);
  const step = PhotoUpload.stepFor(
    { offset, length: bytes.byteLength },
    { received, byteSize: upload.byteSize },
  );
  if (step.kind === 'tooMuch') throw invalid('the piece reaches beyond the end of the file');
  if (step.kind === 'goOn') return received;
  await writePiece(partFile(means.dataDir, upload.storeId, upload.key), offset, bytes);
  const now = means.clock.now();
  await writeTransaction(means.db, async (trx) => {
    await uploadRepo.noteReceived(trx, upload.id, step.received, now);
    if (step.received < upload.byteSize) return;
    const job = {
      kind: LOOK_AFTER,
      payload: { uploadId: upload.id },
      runAt: now + PhotoUpload.FINISH_AFTER_MS,
    };
    await enqueue(trx, job, now);
  });
  return step.received;
}

/** What the row tells, as far as the part lies on this disk: another machine, or a cleaned disk, has less of it. */
async function receivedOf({ db, dataDir, clock }: UploadMeans, upload: uploadRepo.Upload): Promise<number> {
  const onDisk = await sizeOf(partFile(dataDir, upload.storeId, upload.key));
  if (onDisk >= upload.receivedBytes) return upload.receivedBytes;
  await uploadRepo.setReceived(db, upload.id, onDisk, clock.now());
  return onDisk;
}
