import { createHash } from 'node:crypto';
import { invalid } from '~/errors';
import { type Drawing, makeDrawnPictures } from './drawnPicture.server';
import { isThere, mediaFile, readIfThere, writeWhole } from './mediaFiles.server';
import { MAX_PHOTO_BYTES, type PhotoRefusal } from './PhotoKind';
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

type Bytes = Uint8Array<ArrayBuffer>;

/** What a row in the table of photos needs to know of a picture; `sourceHash` is of the bytes as they came. */
export type StoredPhoto = {
  hash: string;
  sourceHash: string;
  mime: string;
  width: number;
  height: number;
  byteSize: number;
};
type Taking = { ok: true; photo: StoredPhoto } | { ok: false; reason: PhotoRefusal };
type Rendition = {
  bytes: Bytes;
  mime: string;
  /** False for a stand-in: another format or width, because the one asked for is not made yet. */
  isAsAsked: boolean;
};
type MadeRendition = { width: number; format: PictureFormat; byteSize: number };

export type PhotoStore = {
  /**
   * Keeps a photo that somebody sent (a file, or its bytes): upright, without place and owner, none of its bytes as
   * they came. The same picture is kept once. Says why when it is not taken; drawings never are.
   */
  take(source: string | Uint8Array): Promise<Taking>;
  /** Keeps a picture of our own: a drawing as it is, a photo as `take` does. Throws Invalid for what is neither. */
  put(bytes: Uint8Array): Promise<StoredPhoto>;
  /** Whether the original of a hash is on the disk. */
  has(hash: string): Promise<boolean>;
  /** An original as it is kept, null when there is none. Of photos only renditions are given out. */
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
  /** The PNG of a drawing, made once and kept by its content. */
  drawnPicture(drawing: Drawing): Promise<Bytes>;
  close(): Promise<void>;
};

/** Photos of one installation, under `dataDir`. Sizing happens in a thread of its own. */
export const makePhotoStore = (dataDir: string): PhotoStore => new DiskPhotos(dataDir);

class DiskPhotos implements PhotoStore {
  readonly #dataDir: string;
  readonly #thread = makePhotoThread();
  readonly #once = makeSingleFlight<Bytes>();
  readonly socialPicture: PhotoStore['socialPicture'];
  readonly drawnPicture: PhotoStore['drawnPicture'];

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.socialPicture = makeSocialPictures(dataDir, this.#thread);
    this.drawnPicture = makeDrawnPictures(dataDir, this.#thread);
  }

  async take(source: string | Uint8Array): Promise<Taking> {
    const taken = await this.#thread.take(source);
    if ('refusal' in taken) return { ok: false, reason: taken.refusal };
    const { bytes, ...facts } = taken;
    const hash = await this.#keep(bytes);
    return { ok: true, photo: { hash, ...facts, byteSize: bytes.byteLength } };
  }

  async put(bytes: Uint8Array): Promise<StoredPhoto> {
    if (bytes.byteLength > MAX_PHOTO_BYTES) throw invalid('the picture is too large');
    const size = drawingSize(bytes);
    if (size) {
      const hash = await this.#keep(bytes);
      return { hash, sourceHash: hash, ...size, byteSize: bytes.byteLength };
    }
    const taking = await this.take(bytes);
    if (!taking.ok) throw invalid(taking.reason);
    return taking.photo;
  }

  has(hash: string): Promise<boolean> {
    return HASH.test(hash) ? isThere(this.#originalFile(hash)) : Promise.resolve(false);
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

  async #keep(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = this.#originalFile(hash);
    if (!(await isThere(file))) await writeWhole(file, bytes);
    return hash;
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
