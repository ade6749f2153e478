import type { Services } from '~/services.server';
import { ping } from '~db/pingRepo.server';
import type { QueueCounts } from './metrics.server';

/** What runs beside the requests, as far as the shell must know it. */
export type Background = {
  /** Throws when the queue cannot be read. */
  queueCounts(): Promise<QueueCounts>;
  /** Why background work has stopped, null while it runs. */
  stoppedBecause(): string | null;
};

export type Readiness = { ready: boolean; checks: Record<string, string> };

/** Whether requests can be served now: the database answers, the search has its index, the queue is worked at. */
export async function readiness(services: Services, background: Background): Promise<Readiness> {
  const { db, search, log } = services;
  const checks = {
    database: await said(log, async () => {
      await ping(db);
      return null;
    }),
    search: await said(log, async () => {
      const health = await search.health();
      return health.ok ? null : (health.reason ?? 'not ready');
    }),
    queue: await said(log, async () => {
      await background.queueCounts();
      return background.stoppedBecause();
    }),
  };
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks };
}

/** The reason stays in the log: an error of a driver may name hosts and users. */
async function said(log: Services['log'], check: () => Promise<string | null>): Promise<string> {
  try {
    return (await check()) ?? 'ok';
  } catch (error) {
    log.error({ err: error }, 'readiness check failed');
    return 'failed';
  }
}
