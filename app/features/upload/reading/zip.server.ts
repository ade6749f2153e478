import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byteSource.server';
import { FileError } from './FileError';
import { MAX_ENTRIES, MAX_UNPACKED_BYTES } from './Limits';
import { type Entry, readDirectory } from './zipDirectory.server';

export type { Entry };

/** An opened archive: what its directory lists, and what of it may be read. */
export type Zip = { source: ByteSource; entries: readonly Entry[] };

/**
 * Reads the directory of an archive; nothing is unpacked. What hides (`__MACOSX/`, dot files), leads elsewhere (`..`,
 * absolute names) or is a link is passed over as if it were not there.
 * @throws FileError broken_file when it is none, too_large when it holds too much
 */
export function openZip(source: ByteSource): Zip {
  const entries = readDirectory(source).filter(isOrdinary);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES) throw new FileError('too_large');
  return { source, entries };
}

/**
 * All bytes of an entry, checked against what the directory says of their number and sum.
 * @throws FileError broken_file when they are not as said
 */
export function bytesOf({ source }: Zip, entry: Entry): Uint8Array {
  const packed = packedOf(source, entry);
  const bytes = entry.method === STORED ? packed : inflated(packed, entry.size);
  if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) throw new FileError('broken_file');
  return bytes;
}

/** The first bytes of an entry, at most `length`; fewer when it is broken there. */
export function headOf({ source }: Zip, entry: Entry, length: number): Uint8Array {
  const packed = source.read(dataAt(source, entry), Math.min(entry.packedSize, length * 2 + 1024));
  if (entry.method === STORED) return packed.subarray(0, length);
  return partlyInflated(packed).subarray(0, length);
}

/**
 * The bytes of an entry in parts, as they are unpacked: for a sheet, which may have 500 MB.
 * @throws FileError broken_file when they are not as the directory says
 */
export async function* chunksOf({ source }: Zip, entry: Entry): AsyncGenerator<Uint8Array> {
  const sum = { size: 0, crc: 0 };
  for await (const chunk of unpacked(source, entry)) {
    sum.size += chunk.byteLength;
    sum.crc = crc32(chunk, sum.crc);
    if (sum.size > entry.size) throw new FileError('broken_file');
    yield chunk;
  }
  if (sum.size !== entry.size || sum.crc !== entry.crc) throw new FileError('broken_file');
}

const STORED = 0;
const DEFLATED = 8;
const PART_BYTES = 256 * 1024;

/** Links are marked in the part of the attributes that Unix wrote. */
const LINK_MODE = 0o120000;
const isLink = ({ mode }: Entry): boolean => (mode & 0o170000) === LINK_MODE;

function isOrdinary(entry: Entry): boolean {
  const { name } = entry;
  if (name.endsWith('/') || name.endsWith('\\') || isLink(entry)) return false;
  if (/^[/\\]|^[a-z]:/i.test(name)) return false;
  return name.split(/[/\\]/).every((part) => part !== '__MACOSX' && !part.startsWith('.'));
}

function packedOf(source: ByteSource, entry: Entry): Uint8Array {
  const packed = source.read(dataAt(source, entry), entry.packedSize);
  if (packed.byteLength !== entry.packedSize) throw new FileError('broken_file');
  return packed;
}

/** Where the bytes of an entry begin: behind its own header, whose name and extra may be longer than the directory's. */
function dataAt(source: ByteSource, entry: Entry): number {
  if (entry.isLocked) throw new FileError('broken_file', { kind: 'locked' });
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new FileError('broken_file');
  const header = Buffer.from(source.read(entry.headerAt, 30));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new FileError('broken_file');
  return entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw asBroken(error);
  }
}

function partlyInflated(packed: Uint8Array): Uint8Array {
  try {
    // Z_SYNC_FLUSH: what there is, although the end is missing.
    return inflateRawSync(packed, { finishFlush: 2, maxOutputLength: 64 * 1024 * 1024 });
  } catch (error) {
    if (asBroken(error) instanceof FileError) return new Uint8Array();
    throw error;
  }
}

async function* unpacked(source: ByteSource, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method === STORED) return yield* partsOf(source, entry);
  const inflate = createInflateRaw({ chunkSize: PART_BYTES });
  const pushed = push(source, entry, inflate);
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
    await pushed;
  } catch (error) {
    throw asBroken(error);
  } finally {
    inflate.destroy();
  }
}

async function push(source: ByteSource, entry: Entry, inflate: ReturnType<typeof createInflateRaw>) {
  for (const part of partsOf(source, entry)) {
    if (inflate.destroyed) return;
    if (!inflate.write(part)) {
      await new Promise((resolve) => {
        inflate.once('drain', resolve).once('close', resolve);
      });
    }
  }
  inflate.end();
}

function* partsOf(source: ByteSource, entry: Entry): Generator<Uint8Array> {
  const from = dataAt(source, entry);
  for (let at = 0; at < entry.packedSize; at += PART_BYTES) {
    const part = source.read(from + at, Math.min(PART_BYTES, entry.packedSize - at));
    if (part.byteLength === 0) throw new FileError('broken_file');
    yield part;
  }
}

/** What zlib says of bytes that cannot be unpacked, or that are more than was said. */
function asBroken(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^Z_|^ERR_BUFFER_TOO_LARGE$/.test(code) ? new FileError('broken_file') : error;
}
