/** Where every "now" comes from. Tests and rehearsals hand in another. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that reads `startAt` at this moment and runs on from there (FAKE_NOW). */
export function clockStartingAt(startAt: number): Clock {
  const offsetMs = startAt - Date.now();
  return { now: () => Date.now() + offsetMs };
}

/** A clock that stands still until it is set: for tests. */
export function fixedClock(startAt: number): Clock & { set(at: number): void; advance(ms: number): void } {
  let current = startAt;
  return {
    now: () => current,
    set(at) {
      current = at;
    },
    advance(ms) {
      current += ms;
    },
  };
}
