import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fixedClock } from '~/clock.server';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { importFile } from '~/features/upload/importFile.server';
import type { Report } from '~/features/upload/Report';
import { bytesSource, fileSource } from '~/features/upload/reading/byteSource.server';
import { type ReadPart, read } from '~/features/upload/reading/read.server';
import type { ImportMeans } from '~/features/upload/saving/importRun.server';
import type { Connection } from '~db/connection.server';
import { makeFestival, makeStore, OPENS_AT } from '../setup/festivalFixture';

const DAY_MS = 86_400_000;
/** The second day of selling. */
export const NOW = OPENS_AT + DAY_MS;

/** Where the files of the contract lie, beside the project; they may not be there. */
export const CORPUS = '../shared/data/import-corpus';

/** A folder of its own for one test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bangga-import-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export type ImportHouse = { means: ImportMeans; storeId: number; clock: ReturnType<typeof fixedClock> };

/** A festival that sells, with a store of no products. */
export async function importHouse({ db }: Connection): Promise<ImportHouse> {
  const clock = fixedClock(NOW);
  const dataDir = folder();
  const photos = makePhotoStore(dataDir);
  onTestFinished(() => photos.close());
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, { slug: 'toko-uji', name: 'Toko Uji' });
  return { means: { db, clock, photos, dataDir }, storeId, clock };
}

/** Without a thread of its own, so that a test is quick. */
export async function* readHere(file: string): AsyncGenerator<ReadPart> {
  const source = fileSource(file);
  try {
    yield* read(source);
  } finally {
    source.close();
  }
}

type How = { isDryRun?: boolean; language?: 'id' | 'en' };

/** Imports a file as the page and the command do. */
export const importInto = ({ means, storeId }: ImportHouse, file: string, how: How = {}): Promise<Report> =>
  importFile(means, { storeId, actor: { kind: 'system', id: null } }, { file, read: readHere, ...how });

/** Imports bytes, or a text. */
export function importBytes(house: ImportHouse, bytes: Uint8Array | string, how: How = {}): Promise<Report> {
  const file = join(house.means.dataDir, 'berkas');
  writeFileSync(file, bytes);
  return importInto(house, file, how);
}

/** The rows of a file as they are read, without a store. */
export async function rowsOf(bytes: Uint8Array | string) {
  const parts: ReadPart[] = [];
  for await (const part of read(bytesSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)))
    parts.push(part);
  return parts;
}

export const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
