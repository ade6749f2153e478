import type { ByteSource } from './byteSource.server';
import { FileError } from './FileError';
import { MAX_ENTRIES } from './Limits';

/** A file in an archive, as its directory describes it. `mode` is of Unix, 0 elsewhere. */
export type Entry = {
  name: string;
  method: number;
  isLocked: boolean;
  crc: number;
  packedSize: number;
  size: number;
  headerAt: number;
  mode: number;
};

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** Entries that are passed over do not count, yet somewhere it ends. */
const MAX_LISTED = 10 * MAX_ENTRIES;
const MAX_DIRECTORY_BYTES = 32 * 1024 * 1024;

/**
 * The directory at the end of an archive (PKWARE APPNOTE 4.3), in its own order.
 * @throws FileError broken_file, too_large
 */
export function readDirectory(source: ByteSource): Entry[] {
  const { at, length, count } = whereItIs(source);
  if (count > MAX_LISTED || length > MAX_DIRECTORY_BYTES) throw new FileError('too_large');
  const bytes = Buffer.from(source.read(at, length));
  const entries: Entry[] = [];
  for (let from = 0; entries.length < count; ) {
    if (from + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(from) !== ENTRY) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(from + place),
    );
    const extraAt = from + ENTRY_BYTES + (nameLength ?? 0);
    const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > bytes.length) throw broken();
    entries.push(entryAt(bytes, from, extraAt, extraAt + (extraLength ?? 0)));
    from = next;
  }
  return entries;
}

const broken = () => new FileError('broken_file');

function whereItIs(source: ByteSource): { at: number; length: number; count: number } {
  const tailBytes = Math.min(source.size, END_BYTES + LONGEST_COMMENT);
  const tailAt = source.size - tailBytes;
  const tail = Buffer.from(source.read(tailAt, tailBytes));
  for (let from = tail.length - END_BYTES; from >= 0; from -= 1) {
    if (tail.readUInt32LE(from) !== END) continue;
    const is64 = tail.readUInt16LE(from + 10) === 0xffff || tail.readUInt32LE(from + 16) === 0xffffffff;
    if (is64) return whereItIs64(source, tailAt + from);
    const place = {
      count: tail.readUInt16LE(from + 10),
      length: tail.readUInt32LE(from + 12),
      at: tail.readUInt32LE(from + 16),
    };
    if (place.at + place.length <= tailAt + from) return place;
  }
  throw broken();
}

function whereItIs64(source: ByteSource, endAt: number): { at: number; length: number; count: number } {
  const locator = Buffer.from(source.read(Math.max(0, endAt - 20), 20));
  if (locator.length < 20 || locator.readUInt32LE(0) !== LOCATOR_64) throw broken();
  const end = Buffer.from(source.read(number64(locator, 8), 56));
  if (end.length < 56 || end.readUInt32LE(0) !== END_64) throw broken();
  const place = { count: number64(end, 32), length: number64(end, 40), at: number64(end, 48) };
  if (place.at + place.length > source.size) throw broken();
  return place;
}

function entryAt(bytes: Buffer, from: number, extraAt: number, extraEnd: number): Entry {
  const flags = bytes.readUInt16LE(from + 8);
  const name = bytes.subarray(from + ENTRY_BYTES, extraAt);
  const isUnix = bytes.readUInt8(from + 5) === 3;
  const sizes = sizesOf(bytes, from, bytes.subarray(extraAt, extraEnd));
  return {
    // Bit 11 says UTF-8; without it phones and Windows write UTF-8 or an old code page.
    name: nameOf(name),
    method: bytes.readUInt16LE(from + 10),
    isLocked: (flags & 1) === 1,
    crc: bytes.readUInt32LE(from + 16),
    ...sizes,
    mode: isUnix ? bytes.readUInt32LE(from + 38) >>> 16 : 0,
  };
}

function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

/** Numbers too large for 32 bits stand in the extra field 1, those and only those, in this order. */
function sizesOf(bytes: Buffer, from: number, extra: Buffer) {
  const wide = wideNumbers(extra);
  const next = (number: number) =>
    number === 0xffffffff ? (wide.shift() ?? Number.MAX_SAFE_INTEGER) : number;
  const size = next(bytes.readUInt32LE(from + 24));
  const packedSize = next(bytes.readUInt32LE(from + 20));
  return { size, packedSize, headerAt: next(bytes.readUInt32LE(from + 42)) };
}

function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const field = extra.subarray(at + 4, at + 4 + length);
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => number64(field, index * 8));
    }
    at += 4 + length;
  }
  return [];
}

const number64 = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));
