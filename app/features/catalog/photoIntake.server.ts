import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { PhotoRefusal } from './PhotoKind';
import * as PhotoKind from './PhotoKind';
import { MIME } from './Picture';
import { withoutNotes } from './PngNotes';
import type { PhotoResult } from './photoTasks';

/** The longer side of what is kept, in pixels: twice what any page or poster shows. */
const MAX_SIDE = 2560;
const JPEG_QUALITY = 90;
const WEBP_QUALITY = 90;
/** After this long libvips gives a picture up by itself: a thread in the midst of one cannot be ended. */
const TIME_LIMIT_S = 20;

/** As a decoder calls them: what the first bytes say and what the decoder finds must be the same. */
const DECODED_AS: Readonly<Record<PhotoKind.PhotoKind, readonly string[]>> = {
  jpeg: ['jpeg', 'uhdr'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['heif', 'avif'],
};

/**
 * Takes what a person sent: a file, or its bytes. A picture is decoded and written anew, upright, in sRGB and at most
 * MAX_SIDE: nothing of the bytes that came is in what is kept, so neither are place, owner, a second picture behind
 * the first, nor whatever else the file was. Of moving pictures the first one. All else is refused with its reason.
 */
export async function takePhoto(source: string | Uint8Array): Promise<PhotoResult> {
  const { byteSize, head } = await beginningOf(source);
  if (byteSize > PhotoKind.MAX_PHOTO_BYTES) return refused('tooLarge');
  const kind = PhotoKind.of(head);
  if (!isKind(kind)) return refused(kind);
  const input = kind === 'png' ? withoutNotes(await bytesOf(source)) : source;
  const header = await headerOf(input);
  if (!header || !DECODED_AS[kind].includes(header.format ?? '')) return refused('damaged');
  if (!PhotoKind.isSmallEnough(kind, sizeOf(kind, header))) return refused('tooManyPixels');
  const photo = await writtenAnew(input, header);
  return photo ? { kind: 'taken', ...photo, sourceHash: await hashOf(source) } : refused('damaged');
}

const refused = (reason: PhotoRefusal): PhotoResult => ({ kind: 'refused', reason });

const isKind = (kind: PhotoKind.PhotoKind | PhotoRefusal): kind is PhotoKind.PhotoKind =>
  Object.hasOwn(DECODED_AS, kind);

/** Of a file no more is read than is looked at: thirty that wait must not lie in memory. */
async function beginningOf(source: string | Uint8Array) {
  if (typeof source !== 'string') {
    return { byteSize: source.byteLength, head: source.subarray(0, PhotoKind.HEAD_BYTES) };
  }
  const file = await open(source);
  try {
    const head = new Uint8Array(PhotoKind.HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, head.byteLength, 0);
    return { byteSize: (await file.stat()).size, head: head.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

const bytesOf = async (source: string | Uint8Array): Promise<Uint8Array> =>
  typeof source === 'string' ? readFile(source) : source;

async function hashOf(source: string | Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  if (typeof source === 'string') await pipeline(createReadStream(source), hash);
  else hash.update(source);
  return hash.digest('hex');
}

/** The header alone, nothing is decoded: the limit on pixels is ours, to tell it from a damaged file. */
async function headerOf(input: string | Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(input, { limitInputPixels: false }).metadata();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Null where it cannot be decoded to its end. */
async function writtenAnew(input: string | Uint8Array, header: Metadata) {
  try {
    const { data, info } = await written(cleaned(input), header).toBuffer({ resolveWithObject: true });
    const mime = info.format === 'webp' ? MIME.webp : MIME.jpg;
    return { bytes: new Uint8Array(data), mime, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A JPEG that lies on its side is turned after it was read smaller; of the others every pixel is turned. */
function sizeOf(kind: PhotoKind.PhotoKind, { width, height, isProgressive, orientation = 1 }: Metadata) {
  const isWhole = isProgressive === true || (kind !== 'jpeg' && orientation > 1);
  return { width: width ?? 0, height: height ?? 0, isWhole };
}

function cleaned(input: string | Uint8Array): Sharp {
  return sharp(input, { failOn: 'error', limitInputPixels: false, sequentialRead: true })
    .timeout({ seconds: TIME_LIMIT_S })
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
}

/** What has see-through parts keeps them, in WebP; all else becomes a JPEG. */
function written(picture: Sharp, { hasAlpha }: Metadata): Sharp {
  if (hasAlpha) return picture.webp({ quality: WEBP_QUALITY });
  return picture.jpeg({ quality: JPEG_QUALITY });
}
