import type { Logger } from 'pino';
import type { Listening } from './serve.server';

/** Requests that take longer than this when the process is asked to stop are cut off. */
const DEADLINE_MS = 10_000;
/** One Ctrl-C arrives more than once: from the terminal, and passed on by npm. Later it is a second one. */
const REPEATED_MS = 1_000;

/** Takes no new connections and resolves when the requests in flight are answered, or at the deadline. */
export async function finishRequests(
  { server, connections }: Listening,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  connections.endWhenIdle();
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await closed;
  clearTimeout(deadline);
}

/** On SIGTERM and SIGINT finishes what is in flight and then closes the rest; a second signal ends at once. */
export function stopOnSignals(listening: Listening, log: Logger, closeRest: () => Promise<void>): void {
  let stoppingSinceMs: number | undefined;
  const stop = async (signal: string) => {
    if (stoppingSinceMs !== undefined) {
      if (performance.now() - stoppingSinceMs > REPEATED_MS) process.exit(1);
      return;
    }
    stoppingSinceMs = performance.now();
    log.info({ signal }, 'stopping');
    await finishRequests(listening);
    await closeRest();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.fatal({ err: error }, 'could not stop in order');
        process.exit(1);
      });
    });
  }
}
