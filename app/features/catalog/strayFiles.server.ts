import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Db } from '~db/connection.server';
import { DRAFT, mediaFolder, orNull, removeFile } from './mediaFiles.server';
import { PART, partFile, partsFolder } from './photoParts.server';
import { photoHashes } from './photoRepo.server';
import { unfinished } from './photoUploadRepo.server';
import { type PhotoRendition, renditionsOfPhotos } from './renditionRepo.server';

/** A file that is younger may belong to somebody who writes its row in this moment. */
export const SETTLED_MS = 10_000;

export type StrayFiles = {
  /** Files that nothing in the database knows: left behind by a process that was killed. */
  orphans: string[];
  /** Such files of the last seconds: whether they are orphans is not to be said yet. */
  fresh: string[];
  /** Names of originals and renditions that the database knows and the disk has not. */
  missingOriginals: string[];
  missingRenditions: PhotoRendition[];
};

/**
 * Compares the photos on the disk with the database. `now` is the machine's own time, by which files are dated; it
 * must not be one of the site's clock. Files are read first: a photo that is added meanwhile is no orphan.
 */
export async function findStrayFiles(db: Db, dataDir: string, now: number): Promise<StrayFiles> {
  const files = await filesUnder(mediaFolder(dataDir), partsFolder(dataDir));
  const hashes = new Set((await photoHashes(db)).map(({ hash }) => hash));
  const renditions = await renditionsOfPhotos(db);
  const parts = new Set((await unfinished(db)).map(({ storeId, key }) => partFile(dataDir, storeId, key)));
  const isKnown = (file: string) =>
    parts.has(file) || isOfPhoto(file, hashes) || isSocial(dataDir, file) || isOfOthers(dataDir, file);
  const unknown = files.filter((file) => !isKnown(file));
  const strays: StrayFiles = { orphans: [], fresh: [], missingOriginals: [], missingRenditions: [] };
  for (const file of unknown) {
    const list = await isSettled(file, now);
    if (list !== null) strays[list ? 'orphans' : 'fresh'].push(file);
  }
  const names = new Set(files.map((file) => basename(file)));
  strays.missingOriginals = [...hashes].filter((hash) => !names.has(hash));
  strays.missingRenditions = renditions.filter(
    ({ hash, width, format }) => !names.has(`${hash}-${width}.${format}`),
  );
  return strays;
}

export const removeFiles = async (files: readonly string[]): Promise<void> => {
  for (const file of files) await removeFile(file);
};

async function filesUnder(...folders: string[]): Promise<string[]> {
  const files: string[] = [];
  for (const folder of folders) {
    const entries = await orNull(readdir(folder, { recursive: true, withFileTypes: true }));
    for (const entry of entries ?? []) if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  return files;
}

/** The original of a photo is called by its hash, a rendition `hash-width.format`. */
function isOfPhoto(file: string, hashes: ReadonlySet<string>): boolean {
  const [, hash = ''] = /^([0-9a-f]{64})(?:-\d+\.\w+)?$/.exec(basename(file)) ?? [];
  return hashes.has(hash);
}

/** Pictures of shared links are kept by what is on them, without a row. */
const isSocial = (dataDir: string, file: string): boolean =>
  file.startsWith(join(mediaFolder(dataDir), 'social')) && !file.endsWith(DRAFT);

/** Beside the parts of photos other rooms may keep files that are on their way: those are theirs to judge. */
const isOfOthers = (dataDir: string, file: string): boolean =>
  file.startsWith(partsFolder(dataDir)) && !file.endsWith(PART);

/** Whether it is old enough to be judged; null: it is gone by now. */
async function isSettled(file: string, now: number): Promise<boolean | null> {
  const found = await orNull(stat(file));
  return found && now - found.mtimeMs >= SETTLED_MS;
}
