import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FestivalShelf } from '~/features/search/embedded/FestivalShelf';
import * as PriceTimeline from '~/features/search/embedded/PriceTimeline';
import type { PriceWindow } from '~/features/search/SearchEngine';
import { sampled } from '../../setup/runs';

const BASE = 1_000;
const DOCUMENTS = 60;

/** Three windows that lie elsewhere in each round. */
const timelineIn = (round: number): PriceWindow[] =>
  [0, 1, 2].map((at) => ({
    fromAt: round * 10 + at * 3,
    untilAt: round * 10 + at * 3 + 2,
    priceRupiah: 100 + ((round + at) % 800),
  }));

it('takes no more memory for a thousand changes than for ten', () => {
  const shelf = new FestivalShelf();
  const change = (round: number) => {
    for (let document = 0; document < DOCUMENTS; document += 1) {
      shelf.remove(document);
      shelf.put(document, timelineIn(round));
    }
  };
  let most = 0;
  for (let round = 0; round < 10; round += 1) {
    change(round);
    most = Math.max(most, shelf.byteLength);
  }
  for (let round = 10; round < 1_000; round += 1) change(round);
  expect(shelf.byteLength).toBeLessThanOrEqual(most * 1.5);
  expect(shelf.priceChangesUntil(Number.POSITIVE_INFINITY)).toBeLessThan(DOCUMENTS);
});

it('keeps every price right, however often the windows are written together anew', () => {
  const change = fc.record({
    document: fc.nat({ max: DOCUMENTS - 1 }),
    round: fc.option(fc.nat({ max: 50 })),
    at: fc.nat({ max: 520 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 600, maxLength: 900 }), (changes) => {
      const shelf = new FestivalShelf();
      const expected = new Map<number, PriceWindow[]>();
      const base = new Float64Array(DOCUMENTS).fill(BASE);
      for (const [step, { document, round, at }] of changes.entries()) {
        if (round === null) {
          shelf.remove(document);
          expected.delete(document);
        } else {
          shelf.put(document, timelineIn(round));
          expected.set(document, timelineIn(round));
        }
        if (step % 25 !== 0) continue;
        const prices = shelf.pricesAt(at, base);
        for (const [number, timeline] of expected)
          expect(prices[number]).toBe(PriceTimeline.at(BASE, timeline, at));
      }
    }),
    sampled(200),
  );
});
