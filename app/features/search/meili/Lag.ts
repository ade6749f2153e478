/** A change is found within two seconds; an index that takes longer for one is behind. */
export const BEHIND_AFTER_MS = 3_000;

/** Whether an index is behind at `now`, by when the oldest row of the log that it has not taken was written. */
export const isBehind = (oldestUnreadAt: number | null, now: number): boolean =>
  oldestUnreadAt !== null && now - oldestUnreadAt > BEHIND_AFTER_MS;
