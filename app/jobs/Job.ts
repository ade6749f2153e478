/** A piece of work for later. `payload` is anything JSON can hold. */
export type NewJob = {
  kind: string;
  payload: unknown;
  /** The same key is never taken twice: the second call changes nothing. */
  uniqueKey?: string;
  /** Not before this instant; without it, at once. */
  runAt?: number;
};

/** A job that a worker holds. `attempts` counts this one too, and is what its claim is known by. */
export type ClaimedJob = { id: number; kind: string; payload: unknown; attempts: number };

export const LEASE_MS = 60_000;
export const MAX_ATTEMPTS = 8;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** How long a job rests after its n-th failure: 2 s, 8 s, 32 s … at most half an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** Math.max(0, attempts - 1));
}
