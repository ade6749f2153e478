import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as DayFigures from '~/features/panel/DayFigures';
import * as News from '~/features/panel/News';
import * as ResponseScore from '~/features/panel/ResponseScore';
import * as ToDo from '~/features/panel/ToDo';
import { sampled } from '../setup/runs';

const NOW = Date.UTC(2026, 10, 12, 5);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const order = (fields: Partial<ResponseScore.AnsweredOrder>): ResponseScore.AnsweredOrder => ({
  ...{ state: 'opened', openedAt: NOW - 50 * HOUR_MS, reservedUntilAt: NOW - 40 * HOUR_MS, answeredAt: null },
  ...fields,
});

describe('the response score', () => {
  it('is the share of opened orders that were answered before the goods were let go', () => {
    const quick = order({ state: 'confirmed', answeredAt: NOW - 50 * HOUR_MS + 10 * MINUTE_MS });
    const slow = order({ state: 'refused', answeredAt: NOW - 48 * HOUR_MS });
    const late = order({ state: 'confirmed', answeredAt: NOW - 30 * HOUR_MS });
    const missed = order({});
    expect(ResponseScore.of([quick, slow, late, missed], NOW)).toEqual({
      ...{ percent: 50, due: 4, inTime: 2, late: 1, missed: 1 },
      medianMs: 2 * HOUR_MS,
    });
  });

  it('does not count what was taken back, never opened, or may still be answered', () => {
    const orders = [
      order({ state: 'cancelled' }),
      order({ state: 'intent', openedAt: null }),
      order({ reservedUntilAt: NOW + 1 }),
    ];
    expect(ResponseScore.of(orders, NOW)).toMatchObject({ due: 0, percent: null, medianMs: null });
  });

  it('says nothing of too few', () => {
    expect(ResponseScore.of([order({}), order({})], NOW)).toMatchObject({ percent: null, missed: 2 });
    expect(ResponseScore.of([order({}), order({}), order({})], NOW).percent).toBe(0);
  });

  it('is made of parts that add up', () => {
    const any = fc.record({
      state: fc.constantFrom('intent', 'opened', 'confirmed', 'refused', 'cancelled', 'expired'),
      openedAt: fc.option(fc.integer({ min: 0, max: 100 })),
      reservedUntilAt: fc.integer({ min: 0, max: 100 }),
      answeredAt: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 0, max: 100 }), (orders, now) => {
        const { due, inTime, late, missed, percent } = ResponseScore.of(orders, now);
        expect(inTime + late + missed).toBe(due);
        expect(percent === null || (percent >= 0 && percent <= 100)).toBe(true);
      }),
      sampled(1000),
    );
  });
});

describe('the figures of fourteen days', () => {
  it('begin a new day at midnight in WIB', () => {
    const midnight = Date.UTC(2026, 10, 11, 17);
    const orders = [
      { openedAt: midnight - 1, confirmedAt: midnight },
      { openedAt: midnight, confirmedAt: null },
    ];
    const today = DayFigures.firstDay(NOW) + DayFigures.DAYS - 1;
    const days = DayFigures.of(new Map([[today, 7]]), orders, NOW);
    expect(days).toHaveLength(DayFigures.DAYS);
    expect(days.at(-1)).toEqual({ day: today, views: 7, opened: 1, confirmed: 1 });
    expect(days.at(-2)).toEqual({ day: today - 1, views: 0, opened: 1, confirmed: 0 });
    expect(new Date(DayFigures.noonOf(today)).toISOString()).toBe('2026-11-12T05:00:00.000Z');
  });

  it('are drawn to the largest, and what is not nothing is seen', () => {
    expect(DayFigures.heights([0, 1, 1000], 48)).toEqual([0, 2, 48]);
    expect(DayFigures.heights([0, 0], 48)).toEqual([0, 0]);
  });
});

describe('what there is to do', () => {
  it('leaves out what there is none of, and comes with the most pressing first', () => {
    const none = Object.fromEntries(ToDo.TO_DOS.map((name) => [name, 0])) as Record<ToDo.ToDoName, number>;
    expect(ToDo.list(none)).toEqual([]);
    expect(ToDo.list({ ...none, drafts: 2, newOrders: 1 }).map(({ name }) => name)).toEqual([
      'newOrders',
      'drafts',
    ]);
  });

  it('counts an order until the moment in which its time is up', () => {
    const orders = [
      { state: 'opened', reservedUntilAt: NOW },
      { state: 'opened', reservedUntilAt: NOW + 1 },
    ];
    expect(ToDo.ordersIn(orders, 'opened', NOW)).toBe(1);
    expect(ToDo.ordersIn(orders, 'intent', NOW)).toBe(0);
  });
});

describe('news', () => {
  const notice = { id: 1, at: NOW, readAt: null };

  it('leads to what it is about', () => {
    const payload = { name: 'Keripik', productId: 7, reason: 'Foto.' };
    expect(News.of({ ...notice, kind: 'product.returned', payload })).toMatchObject({
      ...{ kind: 'product.returned', target: 'product', productId: 7, name: 'Keripik', reason: 'Foto.' },
    });
    expect(News.of({ ...notice, kind: 'store.approved', payload: { name: 'A' } }).target).toBe('store');
  });

  it('is shown, whatever its kind and payload are', () => {
    const strange = fc.dictionary(fc.string(), fc.anything());
    fc.assert(
      fc.property(fc.string(), strange, (kind, payload) => {
        const news = News.of({ ...notice, kind, payload });
        expect([typeof news.name, typeof news.reason]).toEqual(['string', 'string']);
      }),
      sampled(1000),
    );
  });
});
