import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const mediaFolder = (dataDir: string): string => join(dataDir, 'media');

/** Where the media of one installation lie: in folders of two levels, so that none grows without bound. */
export const mediaFile = (
  dataDir: string,
  kind: 'originals' | 'renditions' | 'social',
  name: string,
): string => join(mediaFolder(dataDir), kind, name.slice(0, 2), name.slice(2, 4), name);

let drafts = 0;

/** The end of the name that a file bears until it is whole. */
export const DRAFT = '.draft';

/** Writes the whole file or none of it, and is on the disk when it returns (fsync of file and folder). */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  drafts += 1;
  const draft = `${file}.${process.pid}-${drafts}${DRAFT}`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** Until its folder is on the disk too, a new name may be gone after the power fails. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function isThere(file: string): Promise<boolean> {
  return (await orNull(access(file))) !== null;
}

/** Takes a file away; when it is gone already nothing changes. */
export const removeFile = (file: string): Promise<void> => rm(file, { force: true });

/** The bytes of a file, null when there is none. */
export async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await orNull(readFile(file));
  return bytes && new Uint8Array(bytes);
}

/** What was read, or null when there is no such file. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
