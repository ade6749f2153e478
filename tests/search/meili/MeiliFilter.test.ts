import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as MeiliFilter from '~/features/search/meili/MeiliFilter';
import { BadFilter, testOf } from '../../mocks/meilisearchFilter';
import { sampled } from '../../setup/runs';

const FIELDS = new Set(['name', 'size']);
const selects = (filter: string, value: unknown) => testOf(filter, FIELDS)({ name: value, size: value });

describe('a value in a filter', () => {
  it.each([
    'a"b',
    'a\\b',
    'a\\',
    '\\"',
    '\\\\"',
    "it's",
    'AND',
    'OR',
    'a OR name != "x"',
    '',
    'two\nlines',
    'Batik]',
    'ikat, tenun',
  ])('selects what has it and nothing else: %j', (value) => {
    expect(selects(MeiliFilter.equals('name', value), value)).toBe(true);
    expect(selects(MeiliFilter.equals('name', value), `${value}x`)).toBe(false);
    expect(selects(MeiliFilter.oneOf('name', ['other', value]), value)).toBe(true);
    expect(selects(MeiliFilter.oneOf('name', ['other', value]), 'another')).toBe(false);
  });

  it('stays one value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, other) => {
        const isSame =
          value.trim().normalize('NFKD').toLowerCase() === other.trim().normalize('NFKD').toLowerCase();
        expect(selects(MeiliFilter.equals('name', value), value)).toBe(true);
        expect(selects(MeiliFilter.equals('name', value), other)).toBe(isSame);
      }),
      sampled(1000),
    );
  });

  it('would be malformed or mean something else without its quotes and escapes', () => {
    expect(() => selects('name = "a"b"', 'x')).toThrow(BadFilter);
    expect(() => selects('name = "a\\"', 'x')).toThrow(BadFilter);
    expect(() => selects('name = AND', 'x')).toThrow(BadFilter);
    expect(() => selects('other = 1', 'x')).toThrow(BadFilter);
  });

  it('excludes numbers, and selects none of no values', () => {
    expect(selects(MeiliFilter.noneOf('size', [1, 2]), 1)).toBe(false);
    expect(selects(MeiliFilter.noneOf('size', [1, 2]), 3)).toBe(true);
    expect(selects(MeiliFilter.oneOf('size', []), 3)).toBe(false);
  });
});
