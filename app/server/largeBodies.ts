/** Some 90 MB of photos at most lie in memory while they come in. */
const AT_ONCE = 6;
/** One address cannot hold all places: behind a carrier's NAT two may send at a time. */
const OF_ONE_ADDRESS = 2;

export type LargeBodies = {
  /** Runs `read` when a place is free, else gives null at once: who is refused tries again in a moment. */
  within<T>(addressKey: string, read: () => Promise<T>): Promise<T | null>;
};

/** Bounds how many large bodies one process reads at a time. */
export function makeLargeBodies(atOnce = AT_ONCE, ofOneAddress = OF_ONE_ADDRESS): LargeBodies {
  const reading = new Map<string, number>();
  const count = () => [...reading.values()].reduce((sum, one) => sum + one, 0);
  const change = (addressKey: string, by: 1 | -1) => {
    const now = (reading.get(addressKey) ?? 0) + by;
    if (now > 0) reading.set(addressKey, now);
    else reading.delete(addressKey);
  };
  return {
    async within(addressKey, read) {
      if (count() >= atOnce || (reading.get(addressKey) ?? 0) >= ofOneAddress) return null;
      change(addressKey, 1);
      try {
        return await read();
      } finally {
        change(addressKey, -1);
      }
    },
  };
}
