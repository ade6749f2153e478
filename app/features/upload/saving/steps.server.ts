import { existsSync } from 'node:fs';
import { writeTransaction } from '~db/connection.server';
import type { Row } from '~db/schema';
import { festivalToPrice } from '../plan/festivalPrices.server';
import type { Row as FileRow } from '../plan/Merge';
import type { ProductState } from '../plan/ProductState';
import { type ByteSource, fileSource } from '../reading/byteSource.server';
import * as repo from './importRepo.server';
import { CLAIM_MS, type ImportMeans } from './importRun.server';
import { forgetFile, keptFile } from './keptFile.server';
import { KeptPictures } from './keptPictures.server';
import { type PlannedItem, type Saving, saveItems } from './saveItems.server';
import { SlugFinder } from './slugFinder.server';

/** How long a step may hold the write lock, in milliseconds; the next one is as much larger or smaller. */
const STEP_MS = 20;
const FIRST_ITEMS = 20;
const MAX_ITEMS = 200;

export type Progress = { position: number; itemCount: number };

/**
 * Saves the rest of an import that was begun, in steps: each is one transaction with its position, so that a row is
 * never saved twice, wherever it was killed before. `seen` hears of each step.
 */
export async function saveRest(
  means: ImportMeans,
  runId: number,
  seen: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const run = await repo.findRun(means.db, runId);
  if (run?.state !== 'saving') return;
  const file = keptFile(means.dataDir, runId);
  const source = existsSync(file) ? fileSource(file) : null;
  try {
    await walk(means, run, source, seen);
  } finally {
    source?.close();
  }
  await forgetFile(means.dataDir, runId);
}

type Kept = Pick<Saving, 'storeName' | 'slugs' | 'pictures'>;

async function walk(
  means: ImportMeans,
  run: repo.Run,
  source: ByteSource | null,
  seen: (progress: Progress) => void,
) {
  const storeName = await repo.storeName(means.db, run.storeId);
  const pictures = new KeptPictures(means.photos, source);
  const kept = { storeName, slugs: new SlugFinder(storeName), pictures };
  let { position } = run;
  let limit = FIRST_ITEMS;
  while (position < run.itemCount) {
    const items = await repo.itemsFrom(means.db, run.id, position, limit);
    for (const { after } of items) await pictures.take(picturesIn(after));
    const { next, tookMs } = await step(means, run, kept, items);
    position = next;
    limit = Math.max(1, Math.min(MAX_ITEMS, 2 * limit, Math.round((limit * STEP_MS) / Math.max(1, tookMs))));
    seen({ position, itemCount: run.itemCount });
    // Whoever waits for the lock, or for an answer of this process, comes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (run.itemCount === 0)
    await repo.updateRun(means.db, run.id, { state: 'saved', endedAt: means.clock.now() });
}

const picturesIn = (after: string | null): ProductState['pictures'] =>
  after === null ? [] : (JSON.parse(after) as ProductState).pictures;

/** One transaction; somebody else's progress is taken over, nothing is saved twice. */
async function step(
  { db, clock }: ImportMeans,
  run: repo.Run,
  kept: Kept,
  items: readonly Row<'importItem'>[],
) {
  const planned = items.map(parsed).filter((item) => item.rows.length > 0);
  let startedMs = performance.now();
  try {
    const next = await writeTransaction(db, async (trx) => {
      startedMs = performance.now();
      const { state, position, itemCount } = await repo.lockRun(trx, run.id);
      if (state !== 'saving') return itemCount;
      if (position !== items[0]?.position) return position;
      await repo.lockStore(trx, run.storeId);
      const now = clock.now();
      const actor = { kind: run.actorKind, id: run.actorId };
      const saving = { ...kept, now, actor, storeId: run.storeId, festival: await festivalToPrice(trx, now) };
      await repo.saveItems(trx, await saveItems(trx, saving, planned));
      const after = position + items.length;
      const ended = after >= itemCount ? ({ state: 'saved', endedAt: now } as const) : {};
      await repo.updateRun(trx, run.id, { position: after, claimedUntilAt: now + CLAIM_MS, ...ended });
      return after;
    });
    return { next, tookMs: performance.now() - startedMs };
  } catch (error) {
    kept.slugs.reset();
    throw error;
  }
}

/** A refused row stays as it is. */
function parsed({ runId, position, productId, rows, outcome }: Row<'importItem'>): PlannedItem {
  return { runId, position, productId, rows: outcome === 'refused' ? [] : (JSON.parse(rows) as FileRow[]) };
}
