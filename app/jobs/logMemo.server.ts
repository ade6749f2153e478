import type { Db } from '~db/connection.server';
import * as outboxRepo from './outboxRepo.server';

/** What `read` gives for a name, read once until something is written to the log. */
export type LogMemo = <T>(name: string, read: () => Promise<T>) => Promise<T>;

const MAX_NAMES = 2_000;

/**
 * Remembers counts over the whole catalogue: pages ask for the same ones again and again, and only what is written to
 * the log (stores, products, entries, festivals) changes them. Not for what depends on the time or on stock. Each
 * process has its own, and it may be dropped at any time.
 */
export function makeLogMemo(db: Db): LogMemo {
  const remembered = new Map<string, Promise<unknown>>();
  let knownMark = '';
  return async <T>(name: string, read: () => Promise<T>) => {
    const mark = await outboxRepo.mark(db);
    if (mark !== knownMark || remembered.size >= MAX_NAMES) remembered.clear();
    knownMark = mark;
    const present = remembered.get(name) as Promise<T> | undefined;
    if (present) return present;
    const reading = read();
    remembered.set(name, reading);
    // Whoever asked gets the error; the next one reads again.
    reading.catch(() => remembered.delete(name));
    return reading;
  };
}
