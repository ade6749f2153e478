import { looksLikeSvg } from './Picture';

/** Why a picture that somebody sent is not taken. Each has a sentence in `photos:refusals`. */
export const REFUSALS = [
  'tooLarge',
  'notPicture',
  'damaged',
  'tooManyPixels',
  'heic',
  'svg',
  'empty',
] as const;
export type PhotoRefusal = (typeof REFUSALS)[number];

/** What a file is by its first bytes; what a name or a browser says of it counts for nothing. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

/** The largest file that is taken, in bytes: a photo of a good phone has some 12 MB. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024;

/**
 * What decoding takes of memory, in bytes a pixel: read line by line, and where all pixels must lie in memory at once
 * (a progressive JPEG, an interlaced PNG, one that must be turned). Measured with libvips 8.18 and rounded up.
 */
const BYTES_PER_PIXEL: Readonly<Record<PhotoKind, { byLine: number; whole: number }>> = {
  jpeg: { byLine: 1, whole: 5 },
  png: { byLine: 2, whole: 10 },
  webp: { byLine: 4, whole: 7 },
  gif: { byLine: 8, whole: 8 },
  avif: { byLine: 19, whole: 22 },
};
const MAX_DECODING_BYTES = 180_000_000;

/** How many bytes from the beginning of a file are enough to ask `of`. */
export const HEAD_BYTES = 4096;

/** The kind of picture, or why it is none that is taken. `head` is the beginning of the file, HEAD_BYTES or all. */
export function of(
  head: Uint8Array,
): PhotoKind | Extract<PhotoRefusal, 'notPicture' | 'heic' | 'svg' | 'empty'> {
  if (head.length === 0) return 'empty';
  if (begins(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (/^GIF8[79]a/.test(latin(head, 0, 6))) return 'gif';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'webp';
  if (latin(head, 4, 8) === 'ftyp') return ofBrands(head);
  return isDrawing(head) ? 'svg' : 'notPicture';
}

/** Whether a picture of that kind and size may be decoded. `isWhole`: all its pixels must lie in memory at once. */
export function isSmallEnough(
  kind: PhotoKind,
  { width, height, isWhole }: { width: number; height: number; isWhole: boolean },
): boolean {
  return width * height * BYTES_PER_PIXEL[kind][isWhole ? 'whole' : 'byLine'] <= MAX_DECODING_BYTES;
}

export const isRefusal = (word: string): word is PhotoRefusal => REFUSALS.some((one) => one === word);

/** The boxes of ISO 14496-12 begin with their brands: first the major one, a version, then all it is compatible with. */
function ofBrands(head: Uint8Array): 'avif' | 'heic' | 'notPicture' {
  const length = new DataView(head.buffer, head.byteOffset, 4).getUint32(0);
  const box = latin(head, 8, Math.min(length, head.length));
  const brands = new Set([box.slice(0, 4), ...(box.slice(8).match(/.{4}/gs) ?? [])]);
  if (brands.has('avif')) return 'avif';
  return HEIC_BRANDS.some((brand) => brands.has(brand)) ? 'heic' : 'notPicture';
}

/** Of phones: pictures in HEVC, which no free library on our machines decodes. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const BYTE_ORDER_MARK = /^\uFEFF/;
/** Also with a document type or several comments before the drawing begins: it is refused either way. */
function isDrawing(head: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head).replace(BYTE_ORDER_MARK, '');
  return looksLikeSvg(text) || (/^\s*<[?!]/.test(text) && /<(\w+:)?svg[\s>]/i.test(text));
}

function encodingOf(head: Uint8Array): string {
  if (begins(head, [0xff, 0xfe]) || begins(head, [0x3c, 0x00])) return 'utf-16le';
  return begins(head, [0xfe, 0xff]) || begins(head, [0x00, 0x3c]) ? 'utf-16be' : 'utf-8';
}

const begins = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const latin = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to));
