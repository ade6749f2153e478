import { basename } from 'node:path';
import type { Language } from '~/paths';
import type { Item } from './plan/Item';
import { gather, type Plan, planFor } from './plan/plan.server';
import * as Report from './Report';
import { fileSource } from './reading/byteSource.server';
import type { Mapping } from './reading/Header';
import type { ReadPart } from './reading/read.server';
import { readInThread } from './reading/readingThread.server';
import * as repo from './saving/importRepo.server';
import type { Importing, ImportMeans } from './saving/importRun.server';
import * as importRun from './saving/importRun.server';
import { forgetFile, keepFile } from './saving/keptFile.server';
import { type ItemsFrom, type Progress, saveRest } from './saving/steps.server';

type Wished = {
  file: string;
  mapping?: Mapping;
  language?: Language;
  /** Nothing is written. */
  isDryRun?: boolean;
  seen?: (progress: Progress) => void;
  /** Another reader than the one in a thread of its own. */
  read?: typeof readInThread;
};

/**
 * Takes a seller's file into a store, as the page, the command and the tests do: reads it in a thread, compares it
 * with the store and, unless it is a dry run, saves it. Imports of one store that are under way are waited for, one
 * that was left by a process that has ended is brought to its end first.
 */
export async function importFile(
  means: ImportMeans,
  importing: Omit<Importing, 'fileName'>,
  { file, mapping, language = 'id', isDryRun = false, seen, read = readInThread }: Wished,
): Promise<Report.Report> {
  for (;;) {
    if (!isDryRun) await untilFree(means, importing.storeId);
    const plannedAfter = await repo.lastEndedRun(means.db, importing.storeId);
    const plan = await planned(means, importing.storeId, read(file, mapping));
    if (plan.error || isDryRun) return Report.of(plan, language);
    await forgetAbandoned(means, importing.storeId);
    const runId = await staged(means, { ...importing, fileName: basename(file), plan }, file);
    if ((await importRun.begin(means, runId, plannedAfter)) !== 'begun') {
      await forget(means, runId);
      continue;
    }
    const items = await saveRest(means, runId, { seen, itemsFrom: inMemory(plan.items) });
    const refused = plan.items.filter(({ outcome }) => outcome === 'refused');
    return Report.ofItems(plan.file, inOrder([...items, ...refused]), language);
  }
}

const inMemory =
  (items: readonly Item[]): ItemsFrom =>
  (position, limit) =>
    items
      .slice(position, position + limit)
      .map(({ rows, outcome, productId }, at) => ({ rows, outcome, productId, position: position + at }));

const inOrder = (items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (one.rows[0]?.row ?? 0) - (other.rows[0]?.row ?? 0));

/** Brings imports to their end that were left by processes that have ended, of one store or of all. */
export async function resumeImports(means: ImportMeans, storeId?: number): Promise<number> {
  const now = means.clock.now();
  const left = (await repo.leftRuns(means.db, now)).filter(
    (run) => storeId === undefined || run.storeId === storeId,
  );
  let resumed = 0;
  for (const { id } of left) {
    if (!(await repo.claimRun(means.db, id, { now, untilAt: now + importRun.CLAIM_MS }))) continue;
    await saveRest(means, id);
    resumed += 1;
  }
  return resumed;
}

async function planned(
  { db, clock }: ImportMeans,
  storeId: number,
  parts: AsyncIterable<ReadPart>,
): Promise<Plan> {
  const read = await gather(parts);
  if ('refused' in read) return { error: read.refused };
  return planFor(db, { storeId, now: clock.now() }, read);
}

type Staged = Importing & { plan: Extract<Plan, { error: null }> };

async function staged(means: ImportMeans, importing: Staged, file: string): Promise<number> {
  const source = fileSource(file);
  const fileHash = importRun.hashOf(source);
  source.close();
  const runId = await importRun.stage(means, { ...importing, fileHash });
  const hasPictures = importing.plan.items.some(({ after }) =>
    after?.pictures.some(({ entryName }) => entryName),
  );
  if (hasPictures) await keepFile(means.dataDir, runId, file);
  return runId;
}

/** Longer than it takes to begin to save what was checked. */
const ABANDONED_AFTER_MS = 60_000;

/** What a process checked and did not live to save: nothing of the store was touched, and nobody will ask for it. */
async function forgetAbandoned(means: ImportMeans, storeId: number): Promise<void> {
  const before = means.clock.now() - ABANDONED_AFTER_MS;
  for (const runId of await repo.abandonedRuns(means.db, storeId, before)) await forget(means, runId);
}

async function forget({ db, dataDir }: ImportMeans, runId: number): Promise<void> {
  await forgetFile(dataDir, runId);
  await repo.removeRun(db, runId);
}

const WAIT_MS = 200;

async function untilFree(means: ImportMeans, storeId: number): Promise<void> {
  while (await repo.savingRunOf(means.db, storeId)) {
    if ((await resumeImports(means, storeId)) > 0) continue;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
