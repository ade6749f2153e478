import sharp from 'sharp';
import { MAX_PHOTO_BYTES } from '~/features/catalog/PhotoKind';
import { enqueueRenditions } from '~/features/catalog/photoRenditions.server';
import { keepPhoto } from '~/features/catalog/photoRepo.server';
import type { PhotoStore, StoredPhoto } from '~/features/catalog/photoStore.server';
import type { Db } from '~db/connection.server';
import type { PictureState } from '../plan/ProductState';
import type { ByteSource } from '../reading/byteSource.server';
import type { Picture } from '../reading/pictures.server';
import { bytesOf, openZip, type Zip } from '../reading/zip.server';

/** The longer side of what a photo is made smaller to when its file is too large to be taken as it is. */
const SMALLER_SIDE = 2560;
const MAX_PIXELS = 60_000_000;

/** The pictures of one archive, taken into the photo store as they are needed, each once. */
export class KeptPictures {
  readonly #photos: PhotoStore;
  readonly #zip: Zip | null;
  readonly #kept = new Map<string, StoredPhoto | null>();

  /** `source`: the archive; null for a file without pictures. */
  constructor(photos: PhotoStore, source: ByteSource | null) {
    this.#photos = photos;
    this.#zip = source && openZip(source);
  }

  /** Puts pictures on the disk, before the transaction that speaks of them. */
  async take(pictures: readonly Picture[]): Promise<void> {
    for (const { sourceHash, entryName } of pictures) {
      if (sourceHash === null || entryName === null || this.#kept.has(sourceHash)) continue;
      this.#kept.set(sourceHash, await this.#taken(entryName));
    }
  }

  /** The pictures with the ids of their photos, which are rows from now on; of those not taken it stays null. */
  async rows(
    trx: Db,
    pictures: readonly PictureState[],
    of: { storeId: number; now: number },
  ): Promise<PictureState[]> {
    const states: PictureState[] = [];
    for (const picture of pictures) {
      const stored = picture.sourceHash === null ? null : (this.#kept.get(picture.sourceHash) ?? null);
      const photoId = picture.photoId ?? (stored && (await this.#row(trx, stored, of)));
      states.push({ ...picture, photoId });
    }
    return states;
  }

  async #taken(entryName: string): Promise<StoredPhoto | null> {
    const entry = this.#zip?.entries.find(({ name }) => name === entryName);
    if (!this.#zip || !entry) return null;
    const bytes = bytesOf(this.#zip, entry);
    const taking = await this.#photos.take(bytes.byteLength > MAX_PHOTO_BYTES ? await smaller(bytes) : bytes);
    return taking.ok ? taking.photo : null;
  }

  async #row(
    trx: Db,
    stored: StoredPhoto,
    { storeId, now }: { storeId: number; now: number },
  ): Promise<number> {
    const photo = { ...stored, source: 'seller', sourceRef: `store ${storeId}`, createdAt: now };
    const id = await keepPhoto(trx, photo);
    if (!(await this.#photos.has(stored.hash))) throw new Error('the photo is not on the disk any more');
    await enqueueRenditions(trx, { id, ...stored }, now);
    return id;
  }
}

const smaller = async (bytes: Uint8Array): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .keepIccProfile()
    .autoOrient()
    .resize({ width: SMALLER_SIDE, height: SMALLER_SIDE, fit: 'inside', withoutEnlargement: true })
    .toBuffer();
