import { existsSync } from 'node:fs';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Row } from '~db/schema';
import { festivalToPrice } from '../plan/festivalPrices.server';
import type { Item } from '../plan/Item';
import type { Row as FileRow } from '../plan/Merge';
import { type ByteSource, fileSource } from '../reading/byteSource.server';
import type { Picture } from '../reading/pictures.server';
import * as repo from './importRepo.server';
import { CLAIM_MS, type ImportMeans } from './importRun.server';
import { forgetFile, keptFile } from './keptFile.server';
import { KeptPictures } from './keptPictures.server';
import type { Saving } from './Saving';
import { type PlannedItem, saveItems } from './saveItems.server';
import { SlugFinder } from './slugFinder.server';

/** How long a step may hold the write lock, in milliseconds; the next one is as much larger or smaller. */
const STEP_MS = 20;
const FIRST_ITEMS = 20;
const MAX_ITEMS = 200;

export type Progress = { position: number; itemCount: number };

/** Where the items come from: kept in memory by whoever has just planned them, else read. */
export type ItemsFrom = (
  position: number,
  limit: number,
) => Promise<readonly PlannedItem[]> | readonly PlannedItem[];

/**
 * Saves the rest of an import that was begun, in steps: each is one transaction with its position, so that a row is
 * never saved twice, wherever it was killed before. `seen` hears of each step. Gives back what was saved here.
 */
export async function saveRest(
  means: ImportMeans,
  runId: number,
  { seen, itemsFrom }: { seen?: ((progress: Progress) => void) | undefined; itemsFrom?: ItemsFrom } = {},
): Promise<Item[]> {
  const run = await repo.findRun(means.db, runId);
  if (run?.state !== 'saving') return [];
  const file = keptFile(means.dataDir, runId);
  const source = existsSync(file) ? fileSource(file) : null;
  const read: ItemsFrom = async (position, limit) =>
    (await repo.itemsFrom(means.db, runId, position, limit)).map(parsed);
  try {
    return await walk(means, run, { source, seen, itemsFrom: itemsFrom ?? read });
  } finally {
    source?.close();
    await forgetFile(means.dataDir, runId);
  }
}

type Walk = {
  source: ByteSource | null;
  seen: ((progress: Progress) => void) | undefined;
  itemsFrom: ItemsFrom;
};
type Kept = Pick<Saving, 'storeName' | 'slugs' | 'pictures'>;

async function walk(means: ImportMeans, run: repo.Run, { source, seen, itemsFrom }: Walk): Promise<Item[]> {
  const storeName = await repo.storeName(means.db, run.storeId);
  const pictures = new KeptPictures(means.photos, source);
  const kept = { storeName, slugs: new SlugFinder(storeName), pictures };
  const saved: Item[] = [];
  let { position } = run;
  let limit = FIRST_ITEMS;
  while (position < run.itemCount) {
    const items = await itemsFrom(position, limit);
    for (const item of items) await pictures.take(picturesIn(item));
    const step = await saveStep(means, run, kept, items);
    position = step.next;
    saved.push(...step.saved);
    limit = Math.max(
      1,
      Math.min(MAX_ITEMS, 2 * limit, Math.round((limit * STEP_MS) / Math.max(1, step.tookMs))),
    );
    seen?.({ position, itemCount: run.itemCount });
    // Whoever waits for the lock, or for an answer of this process, comes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return saved;
}

/** A product's pictures are those of its first row; what stays as it is needs none. */
const picturesIn = ({ outcome, rows }: PlannedItem): readonly Picture[] =>
  outcome === 'created' || outcome === 'updated' ? (rows[0]?.pictures ?? []) : [];

type Step = { next: number; saved: readonly Item[]; tookMs: number };

/** One transaction; somebody else's progress is taken over, nothing is saved twice. */
async function saveStep(
  { db, clock }: ImportMeans,
  run: repo.Run,
  kept: Kept,
  items: readonly PlannedItem[],
): Promise<Step> {
  try {
    return await writeTransaction(db, async (trx) => {
      const startedMs = performance.now();
      const { state, position, itemCount } = await repo.lockRun(trx, run.id);
      if (state !== 'saving') return { next: itemCount, saved: [], tookMs: 0 };
      if (position !== items[0]?.position) return { next: position, saved: [], tookMs: 0 };
      await repo.lockStore(trx, run.storeId);
      const now = clock.now();
      const actor = { kind: run.actorKind, id: run.actorId };
      const festival = await festivalToPrice(trx, now);
      const saving = { ...kept, now, actor, festival, runId: run.id, storeId: run.storeId };
      const saved = await savedWith(trx, saving, items);
      const next = position + items.length;
      const ended = next >= itemCount ? ({ state: 'saved', endedAt: now } as const) : {};
      await repo.updateRun(trx, run.id, { position: next, claimedUntilAt: now + CLAIM_MS, ...ended });
      return { next, saved, tookMs: performance.now() - startedMs };
    });
  } catch (error) {
    kept.slugs.reset();
    throw error;
  }
}

/** Saves what is not refused, and notes it. */
async function savedWith(trx: Db, saving: Saving, items: readonly PlannedItem[]): Promise<Item[]> {
  const {
    items: saved,
    changed,
    made,
  } = await saveItems(
    trx,
    saving,
    items.filter(({ outcome }) => outcome !== 'refused'),
  );
  await repo.saveItems(trx, changed);
  await repo.noteMade(trx, made);
  return [...saved];
}

const parsed = ({ position, productId, rows, outcome }: Row<'importItem'>): PlannedItem => ({
  ...{ position, productId, outcome },
  rows: JSON.parse(rows) as FileRow[],
});
