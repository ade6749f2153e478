import { expect, it } from 'vitest';
import { makeTally } from '~/jobs/tally.server';

type Seen = { name: string; times: number; newest: number };

/** A tally whose writes the test lets succeed or fail. */
function tallyOf() {
  const written: Seen[][] = [];
  let fail: ((error: Error) => void) | null = null;
  const tally = makeTally<Seen>({
    keyOf: ({ name }) => name,
    sum: (before, count) => ({ ...count, times: before.times + count.times }),
    write: (counts) =>
      new Promise<void>((resolve, reject) => {
        fail = reject;
        if (!isHeld) resolve(void written.push(counts));
      }),
  });
  let isHeld = false;
  return {
    ...tally,
    written,
    see: (name: string, newest: number) => tally.add({ name, times: 1, newest }),
    holdWrites: (held: boolean) => {
      isHeld = held;
    },
    failWrite: () => fail?.(new Error('no room')),
  };
}

it('writes what was counted since the last time, the sum of each key', async () => {
  const tally = tallyOf();
  for (const [at, name] of ['kopi', 'teh', 'kopi'].entries()) tally.see(name, at);
  await tally.flush();
  await tally.flush();
  tally.see('kopi', 9);
  await tally.close();
  expect(tally.written).toEqual([
    [
      { name: 'kopi', times: 2, newest: 2 },
      { name: 'teh', times: 1, newest: 1 },
    ],
    [{ name: 'kopi', times: 1, newest: 9 }],
  ]);
});

it('keeps what could not be written, as older than what was counted meanwhile', async () => {
  const tally = tallyOf();
  tally.see('kopi', 1);
  tally.holdWrites(true);
  const flushed = tally.flush();
  tally.see('kopi', 2);
  tally.see('teh', 3);
  tally.failWrite();
  await expect(flushed).rejects.toThrow('no room');
  tally.holdWrites(false);
  await tally.flush();
  expect(tally.written).toEqual([
    [
      { name: 'kopi', times: 2, newest: 2 },
      { name: 'teh', times: 1, newest: 3 },
    ],
  ]);
});
