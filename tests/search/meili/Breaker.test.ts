import { describe, expect, it } from 'vitest';
import { Breaker } from '~/features/search/meili/Breaker';
import * as Lag from '~/features/search/meili/Lag';

const { BEHIND_AFTER_MS } = Lag;

describe('the breaker', () => {
  it('lets everything through until something fails, and then one attempt after a second', () => {
    const breaker = new Breaker();
    expect([breaker.lets(0), breaker.lets(0)]).toEqual([true, true]);
    expect(breaker.failed(0, null)).toBe(true);
    expect(breaker.lets(999)).toBe(false);
    expect([breaker.lets(1_000), breaker.lets(1_000)]).toEqual([true, false]);
    expect(breaker.succeeded()).toBe(true);
    expect([breaker.lets(1_001), breaker.lets(1_001)]).toEqual([true, true]);
  });

  it('waits twice as long after each further failure, at most half a minute', () => {
    const breaker = new Breaker();
    let now = 0;
    const waits = Array.from({ length: 7 }, () => {
      breaker.failed(now, null);
      const from = now;
      while (!breaker.lets(now)) now += 500;
      return now - from;
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('waits as long as the other side asks', () => {
    const breaker = new Breaker();
    breaker.failed(0, 10_000);
    expect([breaker.lets(9_999), breaker.lets(10_000)]).toEqual([false, true]);
  });

  it('counts attempts that were under way together as one failure', () => {
    const breaker = new Breaker();
    expect([breaker.failed(0, null), breaker.failed(1, null), breaker.failed(2, null)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(breaker.lets(1_000)).toBe(true);
  });

  it('obeys no wish to be left alone for a day, nor one for no rest at all', () => {
    const asked = new Breaker();
    asked.failed(0, 86_400_000);
    expect(asked.lets(59_999)).toBe(false);
    expect(asked.lets(60_000)).toBe(true);
    const hurried = new Breaker();
    hurried.failed(0, 0);
    expect(hurried.lets(0)).toBe(false);
  });
});

describe('an index that lags', () => {
  it('is behind when a row of the log has waited for longer than three seconds', () => {
    expect(Lag.isBehind(1_000, 1_000 + BEHIND_AFTER_MS)).toBe(false);
    expect(Lag.isBehind(1_000, 1_001 + BEHIND_AFTER_MS)).toBe(true);
  });

  it('is not behind where no row waits', () => {
    expect(Lag.isBehind(null, 9_999_999)).toBe(false);
  });
});
