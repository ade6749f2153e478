const EVERY_MS = 5_000;

type Means<Count> = {
  /** Counts of one key are one. */
  keyOf(count: Count): string;
  /** What two of one key are together, the older first. */
  sum(before: Count, count: Count): Count;
  /** Writes what was counted, all or nothing. */
  write(counts: Count[]): Promise<void>;
};

/** Counts in memory, so that what is counted writes nothing itself. */
export type Tally<Count> = {
  add(count: Count): void;
  /** Writes what was counted since the last time. On an error the counts stay for the next one. */
  flush(): Promise<void>;
  start(onError: (error: unknown) => void): void;
  /** Stops and writes the rest. */
  close(): Promise<void>;
};

/** A tally that is written every EVERY_MS: so much of it is lost at most when the process is killed. */
export function makeTally<Count>({ keyOf, sum, write }: Means<Count>): Tally<Count> {
  let counts = new Map<string, Count>();
  let timer: NodeJS.Timeout | undefined;

  const add = (count: Count) => {
    const key = keyOf(count);
    const before = counts.get(key);
    counts.set(key, before === undefined ? count : sum(before, count));
  };

  const flush = async () => {
    const taken = counts;
    if (taken.size === 0) return;
    counts = new Map();
    try {
      await write([...taken.values()]);
    } catch (error) {
      const since = counts;
      counts = taken;
      for (const count of since.values()) add(count);
      throw error;
    }
  };

  return {
    add,
    flush,
    start(onError) {
      timer = setInterval(() => flush().catch(onError), EVERY_MS);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
