import { setTimeout as rest } from 'node:timers/promises';
import { type EnqueuedTask, Meilisearch } from 'meilisearch';
import { TaskFailed } from './meiliFault.server';
import { scopedKeysOf } from './meiliKeys.server';

/** Where Meilisearch is and what we may do there. */
export type MeiliPlace = {
  url: string;
  /** May write and search our indexes. */
  key: string | undefined;
  /** May search them only; without it `key` does. */
  searchKey: string | undefined;
  /** The name of the live index; builds are named after it. */
  index: string;
  /** How long a write may take to be accepted; 30 s unless said otherwise. */
  writeTimeoutMs?: number;
  /** How long whoever searches waits; 800 ms unless said otherwise. */
  searchTimeoutMs?: number;
};

/** Whoever searches waits this long; then the embedded engine answers. */
const SEARCH_TIMEOUT_MS = 800;
const WRITE_TIMEOUT_MS = 30_000;
/** How long a task may wait in the queue and be worked at. */
const TASK_TIMEOUT_MS = 10 * 60_000;
const LOOK_EVERY_MS = 25;
const SLOWEST_LOOK_MS = 500;

/** How long a search of this place may take in all, in ms. */
export const searchPatienceOf = ({ searchTimeoutMs = SEARCH_TIMEOUT_MS }: MeiliPlace): number =>
  searchTimeoutMs;

type Clients = { searching: Meilisearch; writing: Meilisearch };
/** The clients as they are needed: whose keys they hold is found out with the first request. */
export type GetClients = () => Promise<Clients>;

const clientAt = (url: string, apiKey: string | undefined, timeout: number) =>
  new Meilisearch({ host: url, timeout, ...(apiKey === undefined ? {} : { apiKey }) });

/** A client with every power of a key, for handling keys. */
export const keyHolder = (url: string, apiKey: string | undefined) => clientAt(url, apiKey, WRITE_TIMEOUT_MS);

/**
 * Clients that hold no more power than over our own indexes: where the key that we were given is the master key,
 * it is used once, to get scoped ones.
 */
export function clientsOf(place: MeiliPlace): GetClients {
  const { url, key, searchKey, index, writeTimeoutMs = WRITE_TIMEOUT_MS } = place;
  const searchTimeoutMs = searchPatienceOf(place);
  const find = async (): Promise<Clients> => {
    const scoped = await scopedKeysOf(clientAt(url, key, writeTimeoutMs), index);
    return {
      searching: clientAt(url, searchKey ?? scoped?.searching ?? key, searchTimeoutMs),
      writing: clientAt(url, scoped?.writing ?? key, writeTimeoutMs),
    };
  };
  let found: Promise<Clients> | null = null;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

/** Called while something takes its time, so that whoever holds a lease keeps it. Throws when it was lost. */
export type KeepAlive = () => Promise<void>;
export const NOTHING_TO_KEEP: KeepAlive = async () => undefined;

/** Waits until a task is done. Throws TaskFailed when it failed, was cancelled or took too long. */
export async function settle(
  client: Meilisearch,
  task: EnqueuedTask,
  keepAlive = NOTHING_TO_KEEP,
): Promise<void> {
  await until(async () => {
    const { status, error, type } = await client.tasks.getTask(task.taskUid);
    if (status === 'succeeded') return true;
    if (status === 'enqueued' || status === 'processing') return false;
    throw new TaskFailed(`${type} ${status}: ${error?.code ?? ''} ${error?.message ?? ''}`);
  }, keepAlive);
}

/** Asks again and again, ever more slowly, until the answer is true. Throws TaskFailed when it never is. */
export async function until(isDone: () => Promise<boolean>, keepAlive = NOTHING_TO_KEEP): Promise<void> {
  const startedAt = performance.now();
  for (let waitMs = LOOK_EVERY_MS; !(await isDone()); waitMs = Math.min(SLOWEST_LOOK_MS, waitMs * 1.5)) {
    if (performance.now() - startedAt > TASK_TIMEOUT_MS) throw new TaskFailed('the task took too long');
    await keepAlive();
    await rest(waitMs);
  }
}
