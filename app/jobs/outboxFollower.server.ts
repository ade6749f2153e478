import type { Logger } from 'pino';
import { type Loop, makeLoop } from './loop';

const EVERY_MS = 500;

/** An index that follows the outbox from its own cursor. */
export type OutboxFollower = Loop & {
  /** One pass to the end of the log; gives back how many rows that were. */
  turn(): Promise<number>;
};

/**
 * Has an index follow the log: `follow` makes one pass and gives back how many rows it read. A pass that throws
 * leaves the cursor where it was and is made again at the next tick.
 */
export function makeOutboxFollower(log: Logger, name: string, follow: () => Promise<number>): OutboxFollower {
  const loop = makeLoop(async () => ({ isMoreWaiting: (await follow()) > 0 }), {
    everyMs: EVERY_MS,
    onError: (error) => log.error({ err: error, index: name }, 'the index could not follow the log'),
  });
  return { ...loop, turn: follow };
}
