import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '~/clock.server';
import type { Database } from '~db/schema';
import { type ClaimedJob, LEASE_MS } from './Job';
import { type Loop, makeLoop } from './loop';
import * as queue from './queueRepo.server';

const EVERY_MS = 500;
const AT_ONCE = 4;
const KEEP_DONE_MS = 7 * 24 * 60 * 60_000;
const CLEAN_EVERY_MS = 60 * 60_000;

/** What is done for one kind of job. It may be called again for the same job: do it so that twice is once. */
export type JobHandler = (payload: unknown, job: ClaimedJob) => Promise<void>;

export type Worker = Loop & {
  /** Claims what is due, carries it out, and gives back how many jobs that were. Tests call it by hand. */
  turn(): Promise<number>;
};

type Means = { db: Kysely<Database>; clock: Clock; log: Logger };

/** Works through the queue for the kinds that have a handler. One job's failure is that job's alone. */
export function makeWorker(
  means: Means,
  handlers: Readonly<Record<string, JobHandler>>,
  atOnce = AT_ONCE,
): Worker {
  const { db, clock, log } = means;
  const kinds = Object.keys(handlers);
  let cleanedAt = Number.NEGATIVE_INFINITY;

  const turn = async () => {
    const jobs = await queue.claim(db, kinds, atOnce, clock.now());
    await Promise.all(jobs.map((job) => carryOut(means, handlers[job.kind], job)));
    if (clock.now() - cleanedAt >= CLEAN_EVERY_MS) {
      cleanedAt = clock.now();
      await queue.removeDoneBefore(db, cleanedAt - KEEP_DONE_MS);
    }
    return jobs.length;
  };

  const loop = makeLoop(async () => ({ isMoreWaiting: (await turn()) === atOnce }), {
    everyMs: EVERY_MS,
    onError: (error) => log.error({ err: error }, 'the queue could not be read'),
  });
  return { ...loop, turn };
}

async function carryOut(
  { db, clock, log }: Means,
  handler: JobHandler | undefined,
  job: ClaimedJob,
): Promise<void> {
  const keeping = setInterval(() => {
    queue
      .extend(db, job, clock.now())
      .catch((error: unknown) => log.warn({ err: error, job: job.id }, 'lease'));
  }, LEASE_MS / 3);
  keeping.unref();
  try {
    if (!handler) throw new Error(`no handler for ${job.kind}`);
    await handler(job.payload, job);
    await queue.complete(db, job, clock.now());
  } catch (error) {
    log.error({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'job failed');
    await queue.fail(db, job, error instanceof Error ? error.message : String(error), clock.now());
  } finally {
    clearInterval(keeping);
  }
}
