import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that are read where they lie, a part at a time: an archive of 200 MB is never held whole. */
export type ByteSource = {
  size: number;
  /** The bytes [from, from + length), fewer at the end. */
  read(from: number, length: number): Uint8Array;
  close(): void;
};

/** A file. It stays open until `close`. */
export function fileSource(file: string): ByteSource {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(from, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(descriptor, bytes, filled, bytes.length - filled, from + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(descriptor),
  };
}

/** Bytes that are in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.byteLength,
  read: (from, length) => bytes.subarray(from, from + length),
  close: () => undefined,
});
