import { setTimeout as rest } from 'node:timers/promises';
import type { Clock } from '~/clock.server';
import type { Db } from '~db/connection.server';
import * as indexWriterRepo from './indexWriterRepo.server';
import type { KeepAlive } from './meiliClient.server';

/** Longer than any single request to Meilisearch may take. */
export const LEASE_MS = 45_000;
const ASK_AGAIN_MS = 100;

/** Somebody else has taken over: what is left of this work is theirs. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

type Deps = { db: Db; clock: Clock };

/**
 * Does the work while nobody else may write under this name, and gives the turn back afterwards; null when somebody
 * else has it. `keepAlive`, which the work calls before each thing it writes, renews the lease and throws LeaseLost
 * when it went to another.
 */
export async function whileWriting<T>(
  { db, clock }: Deps,
  name: string,
  work: (keepAlive: KeepAlive) => Promise<T>,
): Promise<{ done: T } | null> {
  const turn = await indexWriterRepo.take(db, name, clock.now(), clock.now() + LEASE_MS);
  if (!turn) return null;
  let keptAt = clock.now();
  const keepAlive = async () => {
    if (clock.now() - keptAt < LEASE_MS / 6) return;
    if (!(await indexWriterRepo.keep(db, turn, clock.now() + LEASE_MS))) throw new LeaseLost(name);
    keptAt = clock.now();
  };
  try {
    return { done: await work(keepAlive) };
  } finally {
    await indexWriterRepo.keep(db, turn, 0);
  }
}

/** As `whileWriting`, but waits for its turn. */
export async function afterOthers<T>(
  deps: Deps,
  name: string,
  work: (keepAlive: KeepAlive) => Promise<T>,
  keepWaiting: KeepAlive,
): Promise<T> {
  for (;;) {
    const outcome = await whileWriting(deps, name, work);
    if (outcome) return outcome.done;
    await keepWaiting();
    await rest(ASK_AGAIN_MS);
  }
}
