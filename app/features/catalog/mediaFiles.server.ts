import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the media of one installation lie: in folders of two levels, so that none grows without bound. */
export const mediaFile = (
  dataDir: string,
  kind: 'originals' | 'renditions' | 'social',
  name: string,
): string => join(dataDir, 'media', kind, name.slice(0, 2), name.slice(2, 4), name);

let drafts = 0;

/** Writes the whole file or none of it, and is on the disk when it returns (fsync of the file, then a rename). */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  drafts += 1;
  const draft = `${file}.${process.pid}-${drafts}.draft`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** The bytes of a file, null when there is none. */
export async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
