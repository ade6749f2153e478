import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { addVisits, type VisitCount, type VisitSubject } from './visitRepo.server';

const DAY_MS = 24 * 60 * 60_000;
/** Days are counted in western Indonesian time. */
const WIB_MS = 7 * 60 * 60_000;
const EVERY_MS = 5_000;

export type VisitCounter = {
  /** Counts one view of a page, without a person: in memory, so that reading a page writes nothing. */
  note(subject: VisitSubject): void;
  /** Writes what was counted since the last time. On an error the counts stay for the next one. */
  flush(): Promise<void>;
  start(onError: (error: unknown) => void): void;
  /** Stops and writes the rest. */
  close(): Promise<void>;
};

/** Days since 1970 of an instant, in WIB. */
export const dayOf = (at: number): number => Math.floor((at + WIB_MS) / DAY_MS);

/** Counts views by day; at most EVERY_MS of them are lost when the process is killed. */
export function makeVisitCounter({ db, clock }: { db: Kysely<Database>; clock: Clock }): VisitCounter {
  let counts = new Map<string, VisitCount>();
  let timer: NodeJS.Timeout | undefined;

  const add = (counted: VisitCount) => {
    const key = `${counted.kind} ${counted.id} ${counted.day}`;
    const before = counts.get(key)?.visits ?? 0;
    counts.set(key, { ...counted, visits: before + counted.visits });
  };

  const flush = async () => {
    const taken = counts;
    if (taken.size === 0) return;
    counts = new Map();
    try {
      await writeTransaction(db, (trx) => addVisits(trx, [...taken.values()]));
    } catch (error) {
      for (const counted of taken.values()) add(counted);
      throw error;
    }
  };

  return {
    note: ({ kind, id }) => add({ kind, id, day: dayOf(clock.now()), visits: 1 }),
    flush,
    start(onError) {
      timer = setInterval(() => flush().catch(onError), EVERY_MS);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
