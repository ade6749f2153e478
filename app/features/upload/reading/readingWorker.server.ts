import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { fileSource } from './byteSource.server';
import { read } from './read.server';
import type { ReadingAnswer, ReadingTask } from './readingThread.server';

sharp.cache(false);
// One picture at a time on one core: the other cores answer requests.
sharp.concurrency(1);

const { file, mapping } = workerData as ReadingTask;
const source = fileSource(file);
const parts = read(source, mapping);

parentPort?.on('message', async () => {
  const answer = await next();
  parentPort?.postMessage(answer);
});

async function next(): Promise<ReadingAnswer> {
  try {
    const part = await parts.next();
    return part.done ? { isOver: true } : { part: part.value };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
