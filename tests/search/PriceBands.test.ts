import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as PriceBands from '~/features/search/PriceBands';
import { sampled } from '../setup/runs';

it('has round borders that people think in', () => {
  expect(PriceBands.of({ min: 5_000, max: 1_500_000 })).toEqual([
    { min: null, max: 20_000 },
    { min: 20_000, max: 100_000 },
    { min: 100_000, max: 500_000 },
    { min: 500_000, max: null },
  ]);
  // A border may round to below the lowest price, and then is none.
  expect(PriceBands.of({ min: 2_200, max: 8_800 })).toEqual([
    { min: null, max: 5_000 },
    { min: 5_000, max: null },
  ]);
  expect(PriceBands.of({ min: 9_000, max: 12_000 })).toEqual([]);
});

it('covers every price once, without a gap, for any range', () => {
  const price = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(price, price, (one, other) => {
      const range = { min: Math.min(one, other), max: Math.max(one, other) };
      const bands = PriceBands.of(range);
      if (bands.length === 0) return;
      expect(bands[0]?.min).toBeNull();
      expect(bands.at(-1)?.max).toBeNull();
      for (const [index, { max }] of bands.slice(0, -1).entries()) {
        expect(bands[index + 1]?.min).toBe(max);
        expect(max).toBeGreaterThan(bands[index]?.min ?? range.min);
        expect(max).toBeLessThan(range.max);
      }
    }),
    sampled(1000),
  );
});
