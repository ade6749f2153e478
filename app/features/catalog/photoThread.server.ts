import { Worker } from 'node:worker_threads';
import type { Measured, PhotoResult, PhotoTask, ThreadAnswer, ThreadRequest } from './photoTasks';

/** A picture that takes longer has gone wrong: its thread is ended and the next task gets a new one. */
const TASK_LIMIT_MS = 30_000;

/** Loads the worker's TypeScript as the shell's own: through tsx. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.entry);
});`;

type Waiting = { task: PhotoTask; resolve(result: PhotoResult): void; reject(error: Error): void };

export type PhotoThread = {
  measure(bytes: Uint8Array): Promise<Measured>;
  /** `urgent` goes before all that waits: somebody is looking at the page. */
  picture(task: Exclude<PhotoTask, { kind: 'measure' }>, urgent?: boolean): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
};

/** Pictures are made in one thread of its own, one after the other; it starts with the first task. */
export function makePhotoThread(): PhotoThread {
  const line = new ThreadLine();
  return {
    async measure(bytes) {
      const result = await line.ask({ kind: 'measure', bytes }, true);
      if (result.kind !== 'measured') throw new Error('the picture thread gave no size');
      return result.measured;
    },
    async picture(task, urgent = false) {
      const result = await line.ask(task, urgent);
      if (result.kind !== 'picture') throw new Error('the picture thread gave no picture');
      return result.bytes;
    },
    close: () => line.close(),
  };
}

class ThreadLine {
  readonly #waiting: Waiting[] = [];
  #current: (Waiting & { id: number; timer: NodeJS.Timeout }) | undefined;
  #worker: Worker | undefined;
  #lastId = 0;

  ask(task: PhotoTask, urgent: boolean): Promise<PhotoResult> {
    return new Promise((resolve, reject) => {
      const waiting = { task, resolve, reject };
      if (urgent) this.#waiting.unshift(waiting);
      else this.#waiting.push(waiting);
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the picture thread was closed'));
    await this.#end(new Error('the picture thread was closed'));
  }

  #next() {
    if (this.#current) return;
    const waiting = this.#waiting.shift();
    if (!waiting) {
      // Idle, it must not keep a script (seed, doctor) from ending.
      this.#worker?.unref();
      return;
    }
    const worker = this.#worker ?? this.#start();
    worker.ref();
    this.#lastId += 1;
    const timer = setTimeout(() => void this.#end(new Error('a picture took too long')), TASK_LIMIT_MS);
    this.#current = { ...waiting, id: this.#lastId, timer };
    worker.postMessage({ id: this.#lastId, task: waiting.task } satisfies ThreadRequest);
  }

  #start(): Worker {
    const entry = new URL('./photoWorker.server.ts', import.meta.url).href;
    const worker = new Worker(START, { eval: true, workerData: { entry } });
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    worker.on('error', (error) => void this.#end(error));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: ThreadAnswer) {
    const current = this.#current;
    if (current?.id !== answer.id) return;
    clearTimeout(current.timer);
    this.#current = undefined;
    if ('error' in answer) current.reject(new Error(answer.error));
    else current.resolve(answer.result);
    this.#next();
  }

  async #end(reason: Error) {
    const worker = this.#worker;
    const current = this.#current;
    this.#worker = undefined;
    this.#current = undefined;
    if (current) {
      clearTimeout(current.timer);
      current.reject(reason);
    }
    await worker?.terminate();
    this.#next();
  }
}
