import { isRefusal, MAX_PHOTO_BYTES, type PhotoRefusal } from './PhotoKind';
import type { PhotoRef } from './ProductCard';

/** A photo comes in pieces of at most this many bytes: what a weak line carries before it breaks. */
export const MAX_PIECE_BYTES = 512 * 1024;
/** How many photos are chosen at once, and may wait to be whole in one store. */
export const MAX_FILES = 30;
/** What may lie unfinished for one store, in bytes: thirty photos as browsers make them, or thirteen large ones. */
export const MAX_PENDING_BYTES = 200 * 1024 * 1024;
/** An unfinished upload that nobody has gone on with for this long may be given up to make room. */
export const IDLE_MS = 30 * 60_000;
/** After this long without a piece it is given up in any case. */
export const STALE_MS = 24 * 60 * 60_000;
/** How long the outcome of an upload is remembered. */
export const KEEP_DONE_MS = 7 * 24 * 60 * 60_000;
/** When the last piece is there, but whoever sent it did not come back. */
export const FINISH_AFTER_MS = 60_000;
export const MAX_PHOTOS_OF_PRODUCT = 10;

/** Why an upload did not become a photo: the picture's fault, or the product has enough, has it already, is gone. */
const OF_PRODUCT = ['full', 'there', 'gone'] as const;
export type UploadRefusal = PhotoRefusal | (typeof OF_PRODUCT)[number];

export const isUploadRefusal = (word: string): word is UploadRefusal =>
  isRefusal(word) || OF_PRODUCT.some((one) => one === word);

/** A product of a store that shows a photo. */
export type Twin = { id: number; name: string };

/** What a photo has become: a product's, with its name and price as they were then. */
export type Placed = {
  productId: number;
  name: string;
  priceRupiah: number | null;
  photo: PhotoRef;
  /** Other products of the store that show the same picture. */
  twins: Twin[];
};

export type UploadState =
  /** So many bytes are on the disk: go on there. */
  | { state: 'receiving'; received: number }
  | { state: 'refused'; reason: UploadRefusal }
  | ({ state: 'done' } & Placed);

/** Made by the phone, so that a piece sent twice is one piece. No character of it has a meaning in a path. */
export const isKey = (key: string): boolean => /^[\w-]{8,64}$/.test(key);

/** Whether a photo of that size is taken at all. */
export function refusalOfSize(byteSize: number): Extract<PhotoRefusal, 'empty' | 'tooLarge'> | null {
  if (byteSize <= 0) return 'empty';
  return byteSize > MAX_PHOTO_BYTES ? 'tooLarge' : null;
}

export type Step =
  /** Write from `offset` on; `received` afterwards. */
  | { kind: 'write'; received: number }
  /** All of it is there already, or something before it is missing: nothing to write, go on at what is there. */
  | { kind: 'goOn' }
  /** It would reach beyond the end of the file. */
  | { kind: 'tooMuch' };

/** What to do with a piece of `length` bytes at `offset`, when the first `received` of `byteSize` are there. */
export function stepFor(
  { offset, length }: { offset: number; length: number },
  { received, byteSize }: { received: number; byteSize: number },
): Step {
  const end = offset + length;
  if (end > byteSize) return { kind: 'tooMuch' };
  return offset > received || end <= received ? { kind: 'goOn' } : { kind: 'write', received: end };
}

const LONGEST_NAME = 120;
/** Control characters, and marks that turn the writing direction: `foto‮gpj.exe` is shown as what it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name of a file as it may be shown: its last part, on one line. It is never a path of ours. */
export function shownName(fileName: string): string {
  const last = fileName.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return [...clean].slice(0, LONGEST_NAME).join('');
}

/** The words of which cameras, chats and screenshots make the names of their files: they say nothing of a product. */
const WORDS_OF_MACHINES = new Set(
  (
    'img image photo foto gambar picture pic dsc dscn dscf dcim pxl mvimg mp camera screenshot tangkapan layar whatsapp ' +
    'wa at am pm fb signal telegram snapchat inshot vsco capcut burst file download unduhan untitled scan received ' +
    'collage edit edited copy salinan'
  ).split(' '),
);

/** The name of a product from that of its photo: `keripik-pisang_manis.jpg` is "Keripik pisang manis"; null for none. */
export function productName(fileName: string): string | null {
  const name = shownName(fileName)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[_\-.+~()[\]{}#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = name.split(' ').map((word) => word.replace(/[^\p{L}]/gu, '').toLowerCase());
  const isHex = /^[0-9a-f\s]{12,}$/i.test(name);
  const says = words.filter((word) => word.length > 1 && !WORDS_OF_MACHINES.has(word));
  if (isHex || says.join('').length < 3) return null;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
