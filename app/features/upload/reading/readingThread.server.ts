import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Mapping } from './Header';
import type { ReadPart } from './read.server';

/** A file that gives nothing for so long is one that cannot be read. */
const PART_LIMIT_MS = 60_000;
/** Bounds the thread's own heap, in MB: what needs more is no catalogue. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 };

/** Loads the worker's TypeScript as the shell's own: through tsx. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.entry);
});`;

export type ReadingTask = { entry: string; file: string; mapping: Mapping | undefined };
export type ReadingAnswer = { part: ReadPart } | { isOver: true } | { error: string };

/**
 * Reads a file as `read` does, in a thread of its own that ends with it: other work goes on, and a file that needs too
 * much memory or time ends the thread alone. The next part is read when it is asked for.
 */
export async function* readInThread(
  file: string,
  mapping?: Mapping,
  entry = new URL('./readingWorker.server.ts', import.meta.url).href,
): AsyncGenerator<ReadPart> {
  const workerData: ReadingTask = { entry, file, mapping };
  const worker = new Worker(START, { eval: true, workerData, resourceLimits: HEAP_LIMITS });
  try {
    for (;;) {
      const answer = await nextAnswer(worker);
      if ('isOver' in answer) return;
      if ('error' in answer) throw new Error(answer.error);
      yield answer.part;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') yield { kind: 'refused', code: 'too_large', detail: {} };
    else if (code === 'ABORT_ERR') yield { kind: 'refused', code: 'broken_file', detail: {} };
    else throw error;
  } finally {
    await worker.terminate();
  }
}

async function nextAnswer(worker: Worker): Promise<ReadingAnswer> {
  worker.postMessage('next');
  const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(PART_LIMIT_MS) })) as [
    ReadingAnswer,
  ];
  return answer;
}
