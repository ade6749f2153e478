import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeLoop } from '~/jobs/loop';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const EVERY_MS = 500;
const loopOf = (turn: () => Promise<{ isMoreWaiting: boolean }>, errors: unknown[] = []) =>
  makeLoop(turn, { everyMs: EVERY_MS, onError: (error) => errors.push(error) });

it('takes turns at once while more is waiting, then one every half second', async () => {
  let turns = 0;
  const loop = loopOf(async () => {
    turns += 1;
    return { isMoreWaiting: turns < 3 };
  });
  loop.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(turns).toBe(3);
  await vi.advanceTimersByTimeAsync(EVERY_MS * 2);
  expect(turns).toBe(5);
  await loop.stop();
  await vi.advanceTimersByTimeAsync(EVERY_MS * 9);
  expect(turns).toBe(5);
});

it('looks at once when poked, also in the middle of a turn', async () => {
  let turns = 0;
  const loop = loopOf(async () => {
    turns += 1;
    if (turns === 1) loop.poke();
    return { isMoreWaiting: false };
  });
  loop.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(turns).toBe(2);
  loop.poke();
  await vi.advanceTimersByTimeAsync(0);
  expect(turns).toBe(3);
  await loop.stop();
});

it('a turn that throws is noted and the next one comes', async () => {
  const errors: unknown[] = [];
  let turns = 0;
  const loop = loopOf(async () => {
    turns += 1;
    throw new Error(`turn ${turns}`);
  }, errors);
  loop.start();
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(errors).toHaveLength(2);
  expect(loop.isTurning()).toBe(true);
  await loop.stop();
});

it('started twice it is one loop', async () => {
  let turns = 0;
  const loop = loopOf(async () => {
    turns += 1;
    return { isMoreWaiting: false };
  });
  loop.start();
  loop.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(turns).toBe(1);
  await loop.stop();
});
