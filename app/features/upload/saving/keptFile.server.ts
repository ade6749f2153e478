import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the file of an import is kept until it is saved: its pictures are taken out as its products are. */
export const keptFile = (dataDir: string, runId: number): string => join(dataDir, 'imports', String(runId));

/** Keeps a file for an import: whole, or not at all. */
export async function keepFile(dataDir: string, runId: number, file: string): Promise<void> {
  const kept = keptFile(dataDir, runId);
  await mkdir(join(dataDir, 'imports'), { recursive: true });
  await copyFile(file, `${kept}.part`);
  await rename(`${kept}.part`, kept);
}

/** Takes it away, also one that was cut off while it was kept. */
export async function forgetFile(dataDir: string, runId: number): Promise<void> {
  await rm(keptFile(dataDir, runId), { force: true });
  await rm(`${keptFile(dataDir, runId)}.part`, { force: true });
}
