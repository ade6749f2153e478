import { Worker } from 'node:worker_threads';
import type { PhotoRefusal } from './PhotoKind';
import type {
  CleanPhoto,
  PhotoResult,
  PhotoTask,
  PictureTask,
  ThreadAnswer,
  ThreadRequest,
} from './photoTasks';

/** A picture that takes longer has gone wrong: its thread is ended and the next task gets a new one. */
const TASK_LIMIT_MS = 30_000;
/** A task whose thread dies is given to a new one this often; whatever kills two threads is refused. */
const LIVES = 2;
/** Bounds the thread's own heap, in MB; the pixels lie outside of it and are bounded by their number. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** Loads the worker's TypeScript as the shell's own: through tsx. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.entry);
});`;

type Waiting = {
  task: PhotoTask;
  lives: number;
  resolve(result: PhotoResult): void;
  reject(error: Error): void;
};
type Current = Waiting & { id: number; timer: NodeJS.Timeout };

export type PhotoThread = {
  /** A photo made fit to be kept, or why it is not taken. `source` is a file or the bytes of one. */
  take(source: string | Uint8Array): Promise<CleanPhoto | { refusal: PhotoRefusal }>;
  /** `urgent` goes before all that waits: somebody is looking at the page. */
  picture(task: PictureTask, urgent?: boolean): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
};

/** Pictures are made in one thread of its own, one after the other; it starts with the first task. */
export function makePhotoThread(
  entry = new URL('./photoWorker.server.ts', import.meta.url).href,
): PhotoThread {
  const line = new ThreadLine(entry);
  return {
    async take(source) {
      const result = await line.ask({ kind: 'take', source }, true);
      if (result.kind === 'refused') return { refusal: result.reason };
      if (result.kind !== 'taken') throw new Error('the picture thread gave no photo');
      const { kind: _kind, ...photo } = result;
      return photo;
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
  readonly #entry: string;
  readonly #waiting: Waiting[] = [];
  #current: Current | undefined;
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(entry: string) {
    this.#entry = entry;
  }

  ask(task: PhotoTask, urgent: boolean): Promise<PhotoResult> {
    return new Promise((resolve, reject) => {
      const waiting = { task, lives: LIVES, resolve, reject };
      if (urgent) this.#waiting.unshift(waiting);
      else this.#waiting.push(waiting);
      this.#next();
    });
  }

  async close(): Promise<void> {
    const reason = new Error('the picture thread was closed');
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
    this.#takeCurrent()?.reject(reason);
    await this.#dismiss();
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
    const timer = setTimeout(() => this.#giveUp(new Error('a picture took too long')), TASK_LIMIT_MS);
    this.#current = { ...waiting, id: this.#lastId, timer };
    worker.postMessage({ id: this.#lastId, task: waiting.task } satisfies ThreadRequest);
  }

  #start(): Worker {
    const worker = new Worker(START, {
      eval: true,
      workerData: { entry: this.#entry },
      resourceLimits: HEAP_LIMITS,
    });
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    // After an error there is an exit too: it is counted once, whichever comes first.
    worker.on('error', (error) => this.#buried(worker, error));
    worker.on('exit', (code) => this.#buried(worker, new Error(`the picture thread ended with ${code}`)));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: ThreadAnswer) {
    if (this.#current?.id !== answer.id) return;
    const current = this.#takeCurrent();
    if ('error' in answer) current?.reject(new Error(answer.error));
    else current?.resolve(answer.result);
    this.#next();
  }

  /** The thread died by itself: its task goes on in a new one, unless it has killed enough of them. */
  #buried(worker: Worker, reason: Error) {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const current = this.#takeCurrent();
    if (current && current.lives > 1) this.#waiting.unshift({ ...current, lives: current.lives - 1 });
    else current?.reject(reason);
    this.#next();
  }

  #giveUp(reason: Error) {
    this.#takeCurrent()?.reject(reason);
    // Not waited for: it ends when its picture does, and the next task need not.
    void this.#dismiss();
    this.#next();
  }

  #takeCurrent(): Current | undefined {
    const current = this.#current;
    if (current) clearTimeout(current.timer);
    this.#current = undefined;
    return current;
  }

  async #dismiss() {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
