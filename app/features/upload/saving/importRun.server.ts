import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import type { PhotoStore } from '~/features/catalog/photoStore.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { ActorKind } from '~db/schema/stores';
import type { FileReport, Plan } from '../plan/plan.server';
import type { ReportItem } from '../Report';
import type { ByteSource } from '../reading/byteSource.server';
import * as repo from './importRepo.server';

export type ImportMeans = { db: Kysely<Database>; clock: Clock; photos: PhotoStore; dataDir: string };
export type Importing = { storeId: number; fileName: string; actor: { kind: ActorKind; id: number | null } };

/** A process that saves an import renews its claim at every step; one that has ended leaves it so soon. */
export const CLAIM_MS = 10_000;
const ITEMS_PER_STATEMENT = 250;

type Staging = Importing & { fileHash: string; plan: Extract<Plan, { error: null }> };

/** Keeps what a file would do, as it was shown: nothing of the store is changed. Gives back the id of the import. */
export async function stage({ db, clock }: ImportMeans, { plan, ...importing }: Staging): Promise<number> {
  const { storeId, fileName, actor, fileHash } = importing;
  const { items, file } = plan;
  const now = clock.now();
  const runId = await repo.insertRun(db, {
    ...{ storeId, fileName, fileHash, state: 'checked', facts: JSON.stringify(file), createdAt: now },
    ...{ actorKind: actor.kind, actorId: actor.id, endedAt: null, itemCount: items.length },
  });
  for (let from = 0; from < items.length; from += ITEMS_PER_STATEMENT) {
    const part = items
      .slice(from, from + ITEMS_PER_STATEMENT)
      .map(({ rows, outcome, productId, after, changes }, at) => ({
        ...{ runId, position: from + at, outcome, productId, before: null, version: null },
        rows: JSON.stringify(rows),
        after: after && JSON.stringify(after),
        changes: JSON.stringify(changes),
      }));
    await repo.insertItems(db, part);
  }
  return runId;
}

/**
 * Begins to save an import that was staged. 'busy': another of the same store is being saved; 'stale': one has ended
 * since the file was compared with the store (`plannedAfter` was the last then), so it must be compared anew.
 */
export function begin(
  { db, clock }: ImportMeans,
  runId: number,
  plannedAfter: number,
): Promise<'begun' | 'busy' | 'stale'> {
  return writeTransaction(db, async (trx) => {
    const { storeId } = await repo.lockRun(trx, runId);
    await repo.lockStore(trx, storeId);
    if (await repo.savingRunOf(trx, storeId)) return 'busy';
    if ((await repo.lastEndedRun(trx, storeId)) !== plannedAfter) return 'stale';
    await repo.updateRun(trx, runId, { state: 'saving', claimedUntilAt: clock.now() + CLAIM_MS });
    return 'begun';
  });
}

/** What the report of a saved import, or of one under way, is made of. */
export async function savedItems(db: Db, runId: number): Promise<{ file: FileReport; items: ReportItem[] }> {
  const run = await repo.findRun(db, runId);
  if (!run) throw new Error('there is no such import');
  const rows = await repo.itemsFrom(db, runId, 0, run.itemCount);
  const items = rows.map(({ rows: own, after, outcome }) => ({
    outcome,
    rows: JSON.parse(own) as ReportItem['rows'],
    after: after === null ? null : (JSON.parse(after) as ReportItem['after']),
  }));
  return { file: JSON.parse(run.facts) as FileReport, items };
}

const PART_BYTES = 1_048_576;

/** SHA-256 of a file, read in parts. */
export function hashOf(source: ByteSource): string {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += PART_BYTES) hash.update(source.read(at, PART_BYTES));
  return hash.digest('hex');
}
