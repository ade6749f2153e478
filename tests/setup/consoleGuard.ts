import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let spies: MockInstance[] = [];

beforeEach(() => {
  spies = (['error', 'warn'] as const).map((level) => vi.spyOn(console, level));
});

/** What nobody expected on the console fails the test that caused it. */
afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(calls, 'unexpected console.error or console.warn').toEqual([]);
});
