import { describe, expect, it } from 'vitest';
import * as Moment from '~/i18n/Moment';

/** 29 November 2026, 21.00 in Jakarta. */
const NIGHT_AT = Date.UTC(2026, 10, 29, 14);

describe('an instant as people read it', () => {
  it('is told in western Indonesian time, with a dot in Indonesian', () => {
    expect(Moment.clockTime(NIGHT_AT, 'id')).toBe('21.00');
    expect(Moment.clockTime(NIGHT_AT, 'en')).toBe('21:00');
    expect(Moment.weekdayDate(NIGHT_AT, 'id')).toBe('Minggu, 29 Nov');
    expect(Moment.fullDate(NIGHT_AT, 'id')).toBe('Minggu, 29 November 2026');
  });

  it('is told in all three zones side by side', () => {
    expect(Moment.inAllZones(NIGHT_AT, 'id')).toBe('21.00 WIB · 22.00 WITA · 23.00 WIT');
  });

  it('midnight is 00.00 of the new day, in the zone of the store', () => {
    const at = Date.UTC(2026, 10, 29, 15);
    expect(Moment.clockTime(at, 'id', 'Asia/Jayapura')).toBe('00.00');
    expect(Moment.dayMonthYear(at, 'id', 'Asia/Jayapura')).toBe('30 November 2026');
    expect(Moment.dayMonthYear(at, 'id')).toBe('29 November 2026');
  });
});
