const MIN_RUNS = 50;

/** How often a property is tried: `full` times with LONG=1, else a tenth of it and at least 50. */
export function runs(full: number): number {
  return process.env.LONG === '1' ? full : Math.min(full, Math.max(MIN_RUNS, Math.floor(full / 10)));
}

let chosen: number | undefined;

/** The seed of this run's random tests: TEST_SEED to repeat a run, else random. Printed once. */
export function seed(): number {
  if (chosen === undefined) {
    const wanted = Number(process.env.TEST_SEED || Number.NaN);
    chosen = Number.isSafeInteger(wanted) ? wanted | 0 : (Math.random() * 0x7fffffff) | 0;
    process.stdout.write(`random tests: TEST_SEED=${chosen}\n`);
  }
  return chosen;
}

/** The parameters of `fc.assert`: the number of runs and the seed of this run. */
export const sampled = (full: number): { numRuns: number; seed: number } => ({
  numRuns: runs(full),
  seed: seed(),
});
