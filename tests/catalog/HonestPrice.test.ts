import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as HonestPrice from '~/features/catalog/HonestPrice';
import { sampled } from '../setup/runs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_AT = 1_000 * DAY_MS;
const change = (daysBefore: number, priceRupiah: number): HonestPrice.PriceChange => ({
  at: START_AT - daysBefore * DAY_MS,
  priceRupiah,
});
const offer = (priceRupiah: number): HonestPrice.Offer => ({ startsAt: START_AT, priceRupiah });

describe('the was-price beside an offer', () => {
  test.each<[string, HonestPrice.PriceChange[], number, HonestPrice.WasPrice | null]>([
    ['is the price that stood', [change(100, 100_000)], 80_000, { wasRupiah: 100_000, percent: 20 }],
    [
      'is the lowest of the 30 days',
      [change(100, 100_000), change(20, 90_000), change(10, 95_000)],
      80_000,
      { wasRupiah: 90_000, percent: 11 },
    ],
    [
      'counts the price in force when the 30 days begin',
      [change(31, 70_000), change(29, 100_000)],
      63_000,
      { wasRupiah: 70_000, percent: 10 },
    ],
    [
      'forgets a price that ended before',
      [change(50, 70_000), change(31, 100_000)],
      63_000,
      { wasRupiah: 100_000, percent: 37 },
    ],
    [
      'forgets a price that ended as the 30 days begin',
      [change(50, 70_000), change(30, 100_000)],
      63_000,
      { wasRupiah: 100_000, percent: 37 },
    ],
    ['is none when the price was raised and cut', [change(100, 80_000), change(5, 120_000)], 80_000, null],
    ['is none when the offer is dearer', [change(100, 80_000)], 90_000, null],
    ['is none without a past', [], 80_000, null],
    ['is none when the first price came with the offer', [change(0, 100_000)], 80_000, null],
    [
      'is what there is of a young product',
      [change(2, 100_000)],
      75_000,
      { wasRupiah: 100_000, percent: 25 },
    ],
    [
      'forgets what comes after the start',
      [change(10, 100_000), change(-1, 50_000)],
      90_000,
      { wasRupiah: 100_000, percent: 10 },
    ],
    [
      'forgets a price that never stood',
      [change(10, 40_000), change(10, 100_000)],
      90_000,
      { wasRupiah: 100_000, percent: 10 },
    ],
    [
      'does not mind the order of the rows',
      [change(10, 90_000), change(100, 100_000)],
      45_000,
      { wasRupiah: 90_000, percent: 50 },
    ],
    [
      'promises no percent that is not there',
      [change(10, 100_000)],
      99_999,
      { wasRupiah: 100_000, percent: 0 },
    ],
  ])('%s', (_, changes, priceRupiah, was) => {
    expect(HonestPrice.beside(changes, offer(priceRupiah))).toEqual(was);
  });
});

const history = fc.array(
  fc.record({
    at: fc.integer({ min: -5, max: 24 * 60 }).map((hoursBefore) => START_AT - hoursBefore * HOUR_MS),
    priceRupiah: fc.integer({ min: 100, max: 500_000 }),
  }),
  { maxLength: 15 },
);

/** Looks at the price of every hour of the 30 days. */
function lowestByTheHour(changes: HonestPrice.PriceChange[]): number | null {
  const sorted = changes.toSorted((a, b) => a.at - b.at);
  const seen = Array.from({ length: 24 * 30 }, (_, hour) => START_AT - (hour + 1) * HOUR_MS).flatMap(
    (at) => sorted.findLast((row) => row.at <= at)?.priceRupiah ?? [],
  );
  return seen.length > 0 ? Math.min(...seen) : null;
}

describe('for any history', () => {
  test('it is the lowest price that any hour of the 30 days saw, or none', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 100, max: 500_000 }), (changes, priceRupiah) => {
        const was = HonestPrice.beside(changes, offer(priceRupiah));
        const lowest = lowestByTheHour(changes);
        expect(was?.wasRupiah ?? null).toBe(lowest !== null && lowest > priceRupiah ? lowest : null);
      }),
      sampled(1000),
    );
  });

  test('the percent never promises more than the saving', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 100, max: 500_000 }), (changes, priceRupiah) => {
        const was = HonestPrice.beside(changes, offer(priceRupiah));
        if (!was) return;
        expect(was.percent * was.wasRupiah).toBeLessThanOrEqual((was.wasRupiah - priceRupiah) * 100);
        expect((was.percent + 1) * was.wasRupiah).toBeGreaterThan((was.wasRupiah - priceRupiah) * 100);
      }),
      sampled(1000),
    );
  });

  test('raising the price in the last 30 days never makes the was-price higher', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 24 * 30 - 1 }), (changes, hoursBefore) => {
        const raised = { at: START_AT - hoursBefore * HOUR_MS, priceRupiah: 900_000 };
        const before = HonestPrice.beside(changes, offer(100));
        const stood = changes.some(({ at }) => at <= START_AT - 30 * DAY_MS);
        fc.pre(stood && before !== null && !changes.some(({ at }) => at >= raised.at));
        expect(HonestPrice.beside([...changes, raised], offer(100))?.wasRupiah).toBe(before?.wasRupiah);
      }),
      { ...sampled(1000), maxSkipsPerRun: 10_000 },
    );
  });
});
