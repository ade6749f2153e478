import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as FestivalPrice from '~/features/curation/FestivalPrice';
import * as Nomination from '~/features/curation/Nomination';
import * as WibTime from '~/features/curation/WibTime';
import { sampled } from '../setup/runs';

const HOUR_MS = 60 * 60_000;
const OPENS_AT = Date.UTC(2026, 10, 12, 2);
const SELLING = { opensAt: OPENS_AT, closesAt: OPENS_AT + 240 * HOUR_MS };
const at = (hours: number) => OPENS_AT + hours * HOUR_MS;

describe('when a festival price holds', () => {
  it.each([
    ['no beginning', { startsAt: null, endsAt: at(2) }, 'timeMissing'],
    ['no end', { startsAt: at(1), endsAt: null }, 'timeMissing'],
    ['an end that is the beginning', { startsAt: at(5), endsAt: at(5) }, 'reversed'],
    ['a beginning before selling opens', { startsAt: at(-1), endsAt: at(5) }, 'outside'],
    ['an end after selling closes', { startsAt: at(6), endsAt: at(241) }, 'outside'],
    ['a time that is over', { startsAt: at(1), endsAt: at(3) }, 'over'],
  ])('refuses %s', (_, typed, problem) => {
    expect(FestivalPrice.windowAt(typed, SELLING, at(3))).toBe(problem);
  });

  it('takes the whole selling time, from now on where that has begun', () => {
    const whole = { startsAt: at(0), endsAt: at(240) };
    expect(FestivalPrice.windowAt(whole, SELLING, at(-50))).toEqual(whole);
    expect(FestivalPrice.windowAt(whole, SELLING, at(3))).toEqual({ startsAt: at(3), endsAt: at(240) });
  });

  it('takes the minute in which selling opens, as a field writes it', () => {
    const selling = { ...SELLING, opensAt: OPENS_AT + 30_000 };
    const window = FestivalPrice.windowAt({ startsAt: OPENS_AT, endsAt: at(2) }, selling, at(-50));
    expect(window).toEqual({ startsAt: OPENS_AT + 30_000, endsAt: at(2) });
  });
});

describe('which festival price may be set', () => {
  const offer = { startsAt: at(10), endsAt: at(20), priceRupiah: 9_000 };

  it('lets one begin where another ends, and end where another begins', () => {
    const others = [
      { startsAt: at(0), endsAt: at(10) },
      { startsAt: at(20), endsAt: at(30) },
    ];
    expect(FestivalPrice.problemOf(offer, 10_000, others)).toBeNull();
  });

  it('refuses one that shares a moment with another', () => {
    expect(FestivalPrice.problemOf(offer, 10_000, [{ startsAt: at(0), endsAt: at(10) + 1 }])).toBe(
      'overlaps',
    );
  });

  it('refuses a price that is not below the present one, or below the smallest there is', () => {
    expect(FestivalPrice.problemOf({ ...offer, priceRupiah: 10_000 }, 10_000, [])).toBe('notBelow');
    expect(FestivalPrice.problemOf({ ...offer, priceRupiah: 99 }, 10_000, [])).toBe('outOfRange');
  });

  it('takes off no less than was said, and never more than a hundred rupiah beside it', () => {
    const [prices, percents] = [
      fc.integer({ min: 100, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 90 }),
    ];
    fc.assert(
      fc.property(prices, percents, (price, percent) => {
        const off = price - FestivalPrice.lowered(price, percent);
        expect(off).toBeGreaterThanOrEqual((price * percent) / 100);
        expect(off).toBeLessThan((price * percent) / 100 + 101);
      }),
      sampled(1000),
    );
  });

  const window = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
    .map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length }));

  it('has two windows overlap exactly when some instant lies in both', () => {
    const instants = Array.from({ length: 80 }, (_, instant) => instant);
    const inside =
      (instant: number) =>
      ({ startsAt, endsAt }: FestivalPrice.Window) =>
        startsAt <= instant && instant < endsAt;
    fc.assert(
      fc.property(window, window, (one, other) => {
        const isShared = instants.some((instant) => [one, other].every(inside(instant)));
        expect(FestivalPrice.overlap(one, other)).toBe(isShared);
      }),
      sampled(1000),
    );
  });
});

describe('times as they are typed', () => {
  it('are of western Indonesia', () => {
    expect(WibTime.parse('2026-11-12T09:00')).toBe(OPENS_AT);
    expect(WibTime.format(OPENS_AT)).toBe('2026-11-12T09:00');
  });

  it.each(['', '2026-11-31T09:00', '2026-13-01T09:00', '2026-11-12 09:00', '2026-11-12T24:00', 'besok'])(
    'mean nothing as "%s"',
    (text) => {
      expect(WibTime.parse(text)).toBeNull();
    },
  );

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        const instant = minutes * 60_000;
        expect(WibTime.parse(WibTime.format(instant))).toBe(instant);
      }),
      sampled(1000),
    );
  });
});

describe('what may be put forward', () => {
  const terms = { minDiscountPercent: 20, minStock: 10 };

  it('has the discount in every variant and pieces enough in all', () => {
    const variants = [
      { percent: 20, stock: 4 },
      { percent: 35, stock: 6 },
    ];
    expect(Nomination.lacks(variants, terms)).toEqual([]);
    expect(Nomination.lacks([{ percent: 19, stock: 99 }, ...variants], terms)).toEqual(['discount']);
    expect(Nomination.lacks([{ percent: 20, stock: 9 }], terms)).toEqual(['stock']);
    expect(Nomination.lacks([{ percent: 20, stock: null }], terms)).toEqual(['uncounted']);
  });

  it('is anything on sale where the festival asks for nothing', () => {
    const free = { minDiscountPercent: 0, minStock: 0 };
    expect(Nomination.lacks([{ percent: 0, stock: null }], free)).toEqual([]);
    expect(Nomination.lacks([], free)).toEqual(['discount']);
  });
});
