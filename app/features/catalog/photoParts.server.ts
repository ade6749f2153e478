import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orNull, removeFile, syncFolder } from './mediaFiles.server';

/** Photos that are not whole yet, each in a folder of its store. */
export const partsFolder = (dataDir: string): string => join(dataDir, 'uploads');

/** The end of the name of a part. */
export const PART = '.part';

/** `key` must be one that PhotoUpload.isKey allows: nothing else may become part of a path. */
export const partFile = (dataDir: string, storeId: number, key: string): string =>
  join(partsFolder(dataDir), String(storeId), `${key}${PART}`);

/** Writes a piece at its place; it is on the disk when this returns. The same piece twice changes nothing. */
export async function writePiece(file: string, offset: number, bytes: Uint8Array): Promise<void> {
  const isNew = (await sizeOf(file)) === 0;
  if (isNew) await mkdir(dirname(file), { recursive: true });
  // Opened to be written to at a place: "w" would empty it, "a" writes at the end whatever the place.
  const handle = await open(file, isNew ? 'a+' : 'r+').then(async (made) => {
    if (!isNew) return made;
    await made.close();
    return open(file, 'r+');
  });
  try {
    await handle.write(bytes, 0, bytes.byteLength, offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dirname(file));
}

/** How many bytes of a part lie on the disk, 0 when there is none. */
export async function sizeOf(file: string): Promise<number> {
  return (await orNull(stat(file)))?.size ?? 0;
}

export const removePart = removeFile;
