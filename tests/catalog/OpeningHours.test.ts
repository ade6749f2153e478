import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as OpeningHours from '~/features/catalog/OpeningHours';
import { sampled } from '../setup/runs';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const at = (wib: string): number => Date.parse(`${wib}+07:00`);

const weekdays = (opens: number, closes: number): OpeningHours.Hours[] =>
  [0, 1, 2, 3, 4].map((weekday) => ({ weekday, opensMinute: opens * 60, closesMinute: closes * 60 }));

const schedule = (changed: Partial<OpeningHours.Schedule> = {}): OpeningHours.Schedule => ({
  hours: weekdays(8, 17),
  closures: [],
  timeZone: 'Asia/Jakarta',
  ...changed,
});

/** 23 November 2026 is a Monday. */
describe('a store open from 8 to 17 on weekdays', () => {
  test.each([
    ['2026-11-23T07:59:59.999', false],
    ['2026-11-23T08:00', true],
    ['2026-11-23T16:59:59.999', true],
    ['2026-11-23T17:00', false],
    ['2026-11-27T12:00', true],
    ['2026-11-28T12:00', false],
    ['2026-11-29T12:00', false],
  ])('at %s open: %s', (instant, open) => {
    expect(OpeningHours.isOpenAt(schedule(), at(instant))).toBe(open);
  });

  test('opens next on Monday when it is Friday evening, and is open now when it is', () => {
    expect(OpeningHours.nextOpeningAt(schedule(), at('2026-11-27T18:00'))).toBe(at('2026-11-30T08:00'));
    expect(OpeningHours.nextOpeningAt(schedule(), at('2026-11-23T09:30'))).toBe(at('2026-11-23T09:30'));
  });

  test('closes at five, and nothing closes while it is closed', () => {
    expect(OpeningHours.closesAt(schedule(), at('2026-11-23T09:30'))).toBe(at('2026-11-23T17:00'));
    expect(OpeningHours.closesAt(schedule(), at('2026-11-23T17:00'))).toBeNull();
  });

  test('six opening hours from Friday 15:00 end on Monday at noon', () => {
    expect(OpeningHours.addOpenMs(schedule(), at('2026-11-27T15:00'), 6 * HOUR_MS)).toBe(
      at('2026-11-30T12:00'),
    );
  });

  test('two opening hours from 15:00 end at closing, not at the next opening', () => {
    expect(OpeningHours.addOpenMs(schedule(), at('2026-11-23T15:00'), 2 * HOUR_MS)).toBe(
      at('2026-11-23T17:00'),
    );
  });

  test('opens an hour earlier by Jakarta time in each zone to the east', () => {
    const opening = (timeZone: OpeningHours.TimeZone) =>
      OpeningHours.nextOpeningAt(schedule({ timeZone }), at('2026-11-22T20:00'));
    expect(opening('Asia/Jakarta')).toBe(at('2026-11-23T08:00'));
    expect(opening('Asia/Makassar')).toBe(at('2026-11-23T07:00'));
    expect(opening('Asia/Jayapura')).toBe(at('2026-11-23T06:00'));
  });

  test('is closed on a holiday, whatever the hours say', () => {
    const closures = [{ fromAt: at('2026-11-23T10:00'), untilAt: at('2026-11-24T09:00'), note: 'Hajatan' }];
    const holiday = schedule({ closures });
    expect(OpeningHours.closesAt(holiday, at('2026-11-23T08:30'))).toBe(at('2026-11-23T10:00'));
    expect(OpeningHours.isOpenAt(holiday, at('2026-11-23T10:00'))).toBe(false);
    expect(OpeningHours.nextOpeningAt(holiday, at('2026-11-23T10:00'))).toBe(at('2026-11-24T09:00'));
    expect(OpeningHours.addOpenMs(holiday, at('2026-11-23T09:00'), 3 * HOUR_MS)).toBe(at('2026-11-24T11:00'));
  });
});

describe('hours that are not those of an office', () => {
  const night = schedule({ hours: [{ weekday: 6, opensMinute: 18 * 60, closesMinute: 27 * 60 }] });

  test('a stall open on Sunday from 18 to 3 is open on Monday at two', () => {
    expect(OpeningHours.isOpenAt(night, at('2026-11-30T02:00'))).toBe(true);
    expect(OpeningHours.isOpenAt(night, at('2026-11-30T03:00'))).toBe(false);
    expect(OpeningHours.closesAt(night, at('2026-11-29T20:00'))).toBe(at('2026-11-30T03:00'));
  });

  test('a store without hours is always open, and closed in its holiday', () => {
    const always = schedule({ hours: [] });
    expect(OpeningHours.isOpenAt(always, at('2026-11-29T03:00'))).toBe(true);
    expect(OpeningHours.closesAt(always, at('2026-11-29T03:00'))).toBeNull();
    expect(OpeningHours.addOpenMs(always, 5, 6 * HOUR_MS)).toBe(5 + 6 * HOUR_MS);
    const closures = [{ fromAt: at('2026-11-29T00:00'), untilAt: at('2027-01-04T00:00') }];
    expect(OpeningHours.nextOpeningAt({ ...always, closures }, at('2026-11-29T03:00'))).toBe(
      at('2027-01-04T00:00'),
    );
    expect(OpeningHours.closesAt({ ...always, closures }, at('2026-11-01T00:00'))).toBe(
      at('2026-11-29T00:00'),
    );
  });

  test('round the clock every day never closes', () => {
    const hours = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensMinute: 0, closesMinute: 1440 }));
    expect(OpeningHours.closesAt(schedule({ hours }), at('2026-11-29T03:00'))).toBeNull();
  });

  test('a store that is closed for years has no next opening', () => {
    const closures = [{ fromAt: 0, untilAt: at('2126-01-01T00:00') }];
    const gone = schedule({ closures });
    expect(OpeningHours.nextOpeningAt(gone, at('2026-11-29T03:00'))).toBeNull();
    expect(OpeningHours.addOpenMs(gone, at('2026-11-29T03:00'), HOUR_MS)).toBeNull();
    expect(OpeningHours.addOpenMs(gone, at('2026-11-29T03:00'), 0)).toBe(at('2026-11-29T03:00'));
  });
});

describe('for any hours', () => {
  const SLOT_MINUTES = 30;
  const SLOT_MS = SLOT_MINUTES * MINUTE_MS;
  const SLOTS = (14 * DAY_MS) / SLOT_MS;
  const slot = (max: number) => fc.integer({ min: 0, max });
  const hours = fc.array(
    fc
      .record({ weekday: slot(6), opensMinute: slot(47), length: slot(48) })
      .map(({ weekday, opensMinute, length }) => ({
        weekday,
        opensMinute: opensMinute * SLOT_MINUTES,
        closesMinute: (opensMinute + length) * SLOT_MINUTES,
      })),
    { minLength: 1, maxLength: 9 },
  );
  const START_AT = Date.parse('2026-11-23T00:00Z');
  const closures = fc.array(
    fc.tuple(slot(SLOTS), slot(200)).map(([from, length]) => ({
      fromAt: START_AT + from * SLOT_MS,
      untilAt: START_AT + (from + length) * SLOT_MS,
    })),
    { maxLength: 3 },
  );
  const timeZone = fc.constantFrom<OpeningHours.TimeZone[]>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  const anySchedule = fc.record({ hours, closures, timeZone });

  /** Asks a calendar, slot by slot, instead of computing spans. */
  function openSlots({ hours: rows, closures: holidays, timeZone: zone }: OpeningHours.Schedule): boolean[] {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    return Array.from({ length: SLOTS }, (_, index) => {
      const now = START_AT + index * SLOT_MS;
      const read = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
      const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(read.weekday ?? '');
      const minute = Number(read.hour) * 60 + Number(read.minute);
      const open = rows.some(({ weekday: day, opensMinute, closesMinute }) =>
        [0, 1, 2].some((back) => {
          const since = minute + back * 1440;
          return day === (weekday - back + 7) % 7 && opensMinute <= since && since < closesMinute;
        }),
      );
      return open && !holidays.some(({ fromAt, untilAt }) => fromAt <= now && now < untilAt);
    });
  }

  test('open, next opening, closing and elapsed opening time agree with a calendar read slot by slot', () => {
    fc.assert(
      fc.property(anySchedule, slot(SLOTS / 2), fc.integer({ min: 1, max: 40 }), (any, from, wanted) => {
        const slots = openSlots(any);
        const fromAt = START_AT + from * SLOT_MS;
        const instant = (index: number): number => START_AT + index * SLOT_MS;
        expect(OpeningHours.isOpenAt(any, fromAt)).toBe(slots[from]);
        const opening = slots.indexOf(true, from);
        if (opening >= 0) expect(OpeningHours.nextOpeningAt(any, fromAt)).toBe(instant(opening));
        const closing = slots.indexOf(false, from);
        if (slots[from] && closing >= 0) expect(OpeningHours.closesAt(any, fromAt)).toBe(instant(closing));
        if (!slots[from]) expect(OpeningHours.closesAt(any, fromAt)).toBeNull();
        const open = [...slots.keys()].slice(from).filter((index) => slots[index]);
        const last = open[wanted - 1];
        if (last !== undefined)
          expect(OpeningHours.addOpenMs(any, fromAt, wanted * SLOT_MS)).toBe(instant(last + 1));
      }),
      sampled(1000),
    );
  });
});
