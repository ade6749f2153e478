import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Reservation from '~/features/orders/Reservation';
import { sampled } from '../setup/runs';

const HOUR_MS = 3_600_000;
const at = (wib: string): number => Date.parse(`${wib}+07:00`);
const daily = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  opensMinute: 8 * 60,
  closesMinute: 17 * 60,
}));
const store = { hours: daily, closures: [], timeZone: 'Asia/Jakarta' as const };

describe('a reservation', () => {
  test('lives six opening hours', () => {
    expect(Reservation.expiresAt({ ...store, createdAt: at('2026-11-23T09:00') })).toBe(
      at('2026-11-23T15:00'),
    );
    expect(Reservation.expiresAt({ ...store, createdAt: at('2026-11-23T16:00') })).toBe(
      at('2026-11-24T13:00'),
    );
    expect(Reservation.expiresAt({ ...store, createdAt: at('2026-11-23T22:00') })).toBe(
      at('2026-11-24T14:00'),
    );
  });

  test('lives at most 48 hours when the store is on holiday or opens rarely', () => {
    const closures = [{ fromAt: at('2026-11-23T00:00'), untilAt: at('2026-12-23T00:00') }];
    const createdAt = at('2026-11-23T09:00');
    expect(Reservation.expiresAt({ ...store, closures, createdAt })).toBe(at('2026-11-25T09:00'));
    const rarely = [{ weekday: 0, opensMinute: 8 * 60, closesMinute: 9 * 60 }];
    expect(Reservation.expiresAt({ ...store, hours: rarely, createdAt })).toBe(at('2026-11-25T09:00'));
  });

  test('lives six hours by the clock in a store that tells no hours', () => {
    expect(Reservation.expiresAt({ ...store, hours: [], createdAt: 1_000 })).toBe(1_000 + 6 * HOUR_MS);
  });

  test('follows the settings', () => {
    const limits = { openMs: HOUR_MS, maxMs: 2 * HOUR_MS };
    expect(Reservation.expiresAt({ ...store, createdAt: at('2026-11-23T09:00') }, limits)).toBe(
      at('2026-11-23T10:00'),
    );
    expect(Reservation.expiresAt({ ...store, createdAt: at('2026-11-23T18:00') }, limits)).toBe(
      at('2026-11-23T20:00'),
    );
  });

  test('holds stock until its last millisecond, and no longer once released', () => {
    expect(Reservation.isLive({ expiresAt: 100, releasedAt: null }, 99)).toBe(true);
    expect(Reservation.isLive({ expiresAt: 100, releasedAt: null }, 100)).toBe(false);
    expect(Reservation.isLive({ expiresAt: 100, releasedAt: 50 }, 60)).toBe(false);
  });

  test('never ends before six hours nor after 48, whenever it is made', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') }), (createdAt) => {
        const livesMs = Reservation.expiresAt({ ...store, createdAt }) - createdAt;
        expect(livesMs).toBeGreaterThanOrEqual(6 * HOUR_MS);
        expect(livesMs).toBeLessThanOrEqual(48 * HOUR_MS);
      }),
      sampled(1000),
    );
  });
});
