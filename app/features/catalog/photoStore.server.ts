import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { invalid } from '~/errors';
import { mediaFile, readIfThere, writeWhole } from './mediaFiles.server';
import {
  isHarmlessSvg,
  isWidth,
  looksLikeSvg,
  MIME,
  type PictureFormat,
  SVG_MIME,
  standInsFor,
  svgSize,
} from './Picture';
import { makePhotoThread } from './photoThread.server';
import { makeSingleFlight } from './singleFlight';
import { makeSocialPictures, type SocialSubject } from './socialPicture.server';

const HASH = /^[0-9a-f]{64}$/;
const MAX_PHOTO_BYTES = 15 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** What a row in the table of photos needs to know of a picture. */
export type StoredPhoto = { hash: string; mime: string; width: number; height: number; byteSize: number };
type Rendition = {
  bytes: Bytes;
  mime: string;
  /** False for a stand-in: another format or width, because the one asked for is not made yet. */
  isAsAsked: boolean;
};
type MadeRendition = { width: number; format: PictureFormat; byteSize: number };

export type PhotoStore = {
  /**
   * Keeps an original as it came and says what it is; the same bytes are kept once. Throws Invalid for what is
   * no picture, is over MAX_PHOTO_BYTES, or is a drawing with anything alive in it.
   */
  put(bytes: Uint8Array): Promise<StoredPhoto>;
  /** An original, as it came; null when there is none. Photos of cameras tell places: do not give them out. */
  original(hash: string): Promise<{ bytes: Bytes; mime: string } | null>;
  /**
   * A photo at one of the WIDTHS. JPEG is made when first asked for, once however many ask; WebP and AVIF come
   * from the queue, until then a stand-in is given. Null: no such photo, or a width that is not offered.
   */
  rendition(hash: string, width: number, format: PictureFormat): Promise<Rendition | null>;
  /** Makes one rendition if it is not there, and gives its size in bytes. The queue calls it. */
  make(hash: string, width: number, format: PictureFormat): Promise<MadeRendition>;
  /** The PNG of 1200 x 630 that a shared link shows, made once and kept by its content. */
  socialPicture(subject: SocialSubject): Promise<Bytes>;
  close(): Promise<void>;
};

/** Photos of one installation, under `dataDir`. Sizing happens in a thread of its own. */
export const makePhotoStore = (dataDir: string): PhotoStore => new DiskPhotos(dataDir);

class DiskPhotos implements PhotoStore {
  readonly #dataDir: string;
  readonly #thread = makePhotoThread();
  readonly #once = makeSingleFlight<Bytes>();
  readonly socialPicture: PhotoStore['socialPicture'];

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.socialPicture = makeSocialPictures(dataDir, this.#thread);
  }

  async put(bytes: Uint8Array): Promise<StoredPhoto> {
    if (bytes.byteLength > MAX_PHOTO_BYTES) throw invalid('the picture is too large');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const size = drawingSize(bytes) ?? (await this.#thread.measure(bytes).catch(refuse));
    const file = this.#originalFile(hash);
    if (!(await isThere(file))) await writeWhole(file, bytes);
    return { hash, ...size, byteSize: bytes.byteLength };
  }

  async original(hash: string) {
    const bytes = HASH.test(hash) ? await readIfThere(this.#originalFile(hash)) : null;
    return bytes && { bytes, mime: drawingSize(bytes)?.mime ?? 'application/octet-stream' };
  }

  async rendition(hash: string, width: number, format: PictureFormat): Promise<Rendition | null> {
    if (!HASH.test(hash) || !isWidth(width)) return null;
    const asAsked = await readIfThere(this.#renditionFile(hash, width, format));
    if (asAsked) return { bytes: asAsked, mime: MIME[format], isAsAsked: true };
    if (!(await isThere(this.#originalFile(hash)))) return null;
    if (format === 'jpg') {
      return { bytes: await this.#made(hash, width, 'jpg', true), mime: MIME.jpg, isAsAsked: true };
    }
    return this.#standIn(hash, width, format);
  }

  async make(hash: string, width: number, format: PictureFormat): Promise<MadeRendition> {
    if (!HASH.test(hash) || !isWidth(width)) throw invalid('no such rendition');
    const bytes = await this.#made(hash, width, format, false);
    return { width, format, byteSize: bytes.byteLength };
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  /** The same format in another width, or else a JPEG: that is quick enough to be waited for. */
  async #standIn(hash: string, width: number, format: PictureFormat): Promise<Rendition> {
    for (const other of standInsFor(width)) {
      const bytes = await readIfThere(this.#renditionFile(hash, other, format));
      if (bytes) return { bytes, mime: MIME[format], isAsAsked: false };
    }
    return { bytes: await this.#made(hash, width, 'jpg', true), mime: MIME.jpg, isAsAsked: false };
  }

  #made(hash: string, width: number, format: PictureFormat, urgent: boolean): Promise<Bytes> {
    const file = this.#renditionFile(hash, width, format);
    return this.#once(file, async () => {
      const present = await readIfThere(file);
      if (present) return present;
      const task = { kind: 'resize', file: this.#originalFile(hash), width, format } as const;
      const bytes = await this.#thread.picture(task, urgent);
      await writeWhole(file, bytes);
      return bytes;
    });
  }

  #originalFile(hash: string): string {
    return mediaFile(this.#dataDir, 'originals', hash);
  }

  #renditionFile(hash: string, width: number, format: string): string {
    return mediaFile(this.#dataDir, 'renditions', `${hash}-${width}.${format}`);
  }
}

function drawingSize(bytes: Uint8Array): { mime: string; width: number; height: number } | null {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('utf8');
  if (!looksLikeSvg(head)) return null;
  const text = Buffer.from(bytes).toString('utf8');
  const size = svgSize(text);
  if (!isHarmlessSvg(text) || !size) throw invalid('a drawing may hold shapes only, and must state its size');
  return { mime: SVG_MIME, ...size };
}

function refuse(error: unknown): never {
  throw invalid(error instanceof Error ? error.message : 'not a picture');
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
