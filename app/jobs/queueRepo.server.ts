import { type Db, dialectOf } from '~db/connection.server';
import type { Row } from '~db/schema';
import { type ClaimedJob, LEASE_MS, MAX_ATTEMPTS, type NewJob, waitAfter } from './Job';

const LONGEST_ERROR = 2000;

/**
 * Puts a job in the queue. Call it inside the transaction whose consequence it is: both are written or neither.
 * False when a job with the same unique key is already there, done or not.
 */
export async function enqueue(db: Db, job: NewJob, now: number): Promise<boolean> {
  const result = await db
    .insertInto('job')
    .values({
      kind: job.kind,
      payload: JSON.stringify(job.payload),
      uniqueKey: job.uniqueKey ?? null,
      runAt: job.runAt ?? now,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('uniqueKey').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Takes up to `limit` jobs that are due, for LEASE_MS: a worker that dies gives them back by the clock alone.
 * Of several workers that ask at once, no two get the same job.
 */
export async function claim(
  db: Db,
  kinds: readonly string[],
  limit: number,
  now: number,
): Promise<ClaimedJob[]> {
  // Looked at first: an empty queue asked twice a second must not take the only write lock of SQLite.
  const waiting = await due(db, kinds, now).limit(1).execute();
  if (waiting.length === 0) return [];
  let chosen = due(db, kinds, now).orderBy('runAt').orderBy('id').limit(limit);
  if (dialectOf(db) === 'postgres') chosen = chosen.forUpdate().skipLocked();
  const rows = await db
    .updateTable('job')
    .set((eb) => ({ claimedUntilAt: now + LEASE_MS, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', chosen)
    .returningAll()
    .execute();
  return rows.map(({ id, kind, payload, attempts }) => ({
    id,
    kind,
    payload: JSON.parse(payload),
    attempts,
  }));
}

const due = (db: Db, kinds: readonly string[], now: number) =>
  db
    .selectFrom('job')
    .select('id')
    .where('doneAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('runAt', '<=', now)
    .where('kind', 'in', kinds)
    .where((eb) => eb.or([eb('claimedUntilAt', 'is', null), eb('claimedUntilAt', '<=', now)]));

/** The job while this claim still holds: after a lost lease another worker's claim has a higher count. */
const held = (db: Db, { id, attempts }: ClaimedJob) =>
  db.updateTable('job').where('id', '=', id).where('attempts', '=', attempts).where('doneAt', 'is', null);

/** Keeps a job that takes longer than its lease. */
export async function extend(db: Db, job: ClaimedJob, now: number): Promise<void> {
  await held(db, job)
    .set({ claimedUntilAt: now + LEASE_MS })
    .execute();
}

export async function complete(db: Db, job: ClaimedJob, now: number): Promise<void> {
  await held(db, job).set({ doneAt: now, claimedUntilAt: null, lastError: '' }).execute();
}

/** Notes a failure: the job rests and is tried again, after MAX_ATTEMPTS it stays as failed for people to see. */
export async function fail(db: Db, job: ClaimedJob, reason: string, now: number): Promise<void> {
  const isLast = job.attempts >= MAX_ATTEMPTS;
  await held(db, job)
    .set({
      claimedUntilAt: null,
      lastError: reason.replaceAll('\0', '').slice(0, LONGEST_ERROR),
      ...(isLast ? { failedAt: now } : { runAt: now + waitAfter(job.attempts) }),
    })
    .execute();
}

/** Gives a failed job a new life, from the first attempt on. */
export async function retry(db: Db, id: number, now: number): Promise<void> {
  const fresh = { failedAt: null, attempts: 0, runAt: now, claimedUntilAt: null };
  await db.updateTable('job').set(fresh).where('id', '=', id).where('failedAt', 'is not', null).execute();
}

/** The jobs that were given up, newest first. */
export function findFailed(db: Db, limit: number): Promise<Row<'job'>[]> {
  const failed = db
    .selectFrom('job')
    .selectAll()
    .where('doneAt', 'is', null)
    .where('failedAt', 'is not', null);
  return failed.orderBy('failedAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** How many jobs wait (also those at work) and how many were given up. */
export async function counts(db: Db): Promise<{ waiting: number; failed: number }> {
  const open = db.selectFrom('job').where('doneAt', 'is', null);
  const count = (isFailed: boolean) =>
    open
      .where('failedAt', isFailed ? 'is not' : 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const [waiting, failed] = [await count(false), await count(true)];
  return { waiting: Number(waiting.count), failed: Number(failed.count) };
}

/** Forgets done jobs from before `at`, and with them their unique keys. */
export async function removeDoneBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('job').where('doneAt', '<', at).execute();
}
