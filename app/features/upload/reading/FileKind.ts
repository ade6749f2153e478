import * as TextEncoding from './TextEncoding';

/** What a file is by its first bytes; its name counts for nothing. */
export type FileKind = 'text' | 'zip' | UnsupportedKind;

/** Kinds that are refused, each with its own name and advice in `upload:kinds`. */
type UnsupportedKind =
  | 'xls'
  | 'locked'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'picture'
  | 'word'
  | 'slides'
  | 'ods'
  | 'numbers'
  | 'xlsb'
  | 'packed'
  | 'rtf'
  | 'binary';

/** How many bytes from the beginning of a file are enough to ask `of`. */
export const HEAD_BYTES = 64 * 1024;

/** The kind of a file from its beginning (HEAD_BYTES, or all of it). */
export function of(head: Uint8Array): FileKind {
  const magic = MAGIC.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  if (magic) return magic.kind === 'xls' && isLocked(head) ? 'locked' : magic.kind;
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'picture';
  if (head.includes(0) && !TextEncoding.hasMark(head)) return 'binary';
  return 'text';
}

/** Texts that are no table: pages and XML books which spreadsheets save under a table's name. */
export function ofText(text: string): 'text' | 'html' | 'xml' | 'rtf' {
  const start = text.slice(0, 4096).trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/s.test(start))
    return 'html';
  if (start.startsWith('<?xml')) return /<(?:!doctype html|html|table)[\s>]/.test(start) ? 'html' : 'xml';
  return 'text';
}

type Magic = { kind: Exclude<FileKind, 'text'>; bytes: readonly number[]; at?: number };

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

const MAGIC: readonly Magic[] = [
  { kind: 'zip', bytes: [...ascii('PK'), 3, 4] },
  { kind: 'zip', bytes: [...ascii('PK'), 5, 6] },
  // The container of old Office files and of new ones with a password.
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  // Excel 2 to 4 begin with a bare BOF record.
  { kind: 'xls', bytes: [0x09, 0x08, 0x10, 0x00] },
  { kind: 'pdf', bytes: ascii('%PDF') },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', bytes: [0x89, ...ascii('PNG')] },
  { kind: 'picture', bytes: ascii('GIF8') },
  { kind: 'picture', bytes: ascii('ftyp'), at: 4 },
  { kind: 'packed', bytes: [0x1f, 0x8b] },
  { kind: 'packed', bytes: ascii('Rar!') },
  { kind: 'packed', bytes: [...ascii('7z'), 0xbc, 0xaf] },
];

/** "EncryptedPackage" in UTF-16 is the name of the stream that holds a book with a password. */
const isLocked = (head: Uint8Array): boolean =>
  latin(head, 0, head.length).includes('E\0n\0c\0r\0y\0p\0t\0e\0d');

const latin = (head: Uint8Array, from: number, to: number): string =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1', from, to);
