import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Basket from '~/features/orders/Basket';
import { sampled } from '../setup/runs';

type Line = Basket.BasketLine;
const line = (variantId: number, quantity: number): Line => ({ variantId, quantity });

const basket = (maxId: number, maxLength = Basket.MAX_LINES): fc.Arbitrary<Line[]> =>
  fc
    .uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: maxId }), fc.integer({ min: 1, max: Basket.MAX_QUANTITY })),
      {
        selector: ([variantId]) => variantId,
        maxLength,
      },
    )
    .map((pairs) => pairs.map(([variantId, quantity]) => line(variantId, quantity)).sort(byVariant));
const byVariant = (a: Line, b: Line): number => a.variantId - b.variantId;
const anyBasket = fc.oneof(basket(30), basket(200), basket(Number.MAX_SAFE_INTEGER));

describe('a basket in a cookie or a link', () => {
  test.each<[string, Line[]]>([
    ['12:2,7:1', [line(7, 1), line(12, 2)]],
    ['', []],
    ['7:1,7:3,7:2', [line(7, 3)]],
    ['7:0,8:1', [line(8, 1)]],
    ['7:1000,8:99999999999999999999999', [line(7, 999), line(8, 999)]],
    ['abc,7,:,7:,:7,-1:2,7:-2,1.5:2,7:1.5,0:3,7:2e1,,8:1', [line(8, 1)]],
    [' 7:1 , 8:2 ', [line(7, 1), line(8, 2)]],
    ['99999999999999999999:1,9007199254740991:1', [line(9007199254740991, 1)]],
  ])('%j reads as %j', (text, lines) => {
    expect(Basket.parseLines(text)).toEqual(lines);
  });

  test('holds at most 60 lines', () => {
    const text = Array.from({ length: 80 }, (_, index) => `${80 - index}:1`).join(',');
    expect(Basket.parseLines(text).map(({ variantId }) => variantId)).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
  });

  test('reads back as it was written', () => {
    fc.assert(
      fc.property(anyBasket, (lines) => {
        expect(Basket.parseLines(Basket.formatLines(lines))).toEqual(lines);
      }),
      sampled(1000),
    );
  });

  test('no text makes it throw or break a limit', () => {
    const scrap = fc.constantFrom(
      '1',
      '9',
      '0',
      ':',
      ',',
      ' ',
      '-',
      '.',
      'e',
      '12:3',
      '7:9999',
      '%2C',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(scrap).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const lines = Basket.parseLines(typed);
        expect(lines.length).toBeLessThanOrEqual(Basket.MAX_LINES);
        expect(new Set(lines.map(({ variantId }) => variantId)).size).toBe(lines.length);
        for (const { variantId, quantity } of lines) {
          expect(Number.isSafeInteger(variantId) && variantId > 0).toBe(true);
          expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= Basket.MAX_QUANTITY).toBe(true);
        }
      }),
      sampled(1000),
    );
  });
});

describe('a shopper', () => {
  test('adds more of the same, up to the limit', () => {
    expect(Basket.add([line(7, 2)], line(7, 3)).lines).toEqual([line(7, 5)]);
    expect(Basket.add([line(7, 998)], line(7, 3)).lines).toEqual([line(7, 999)]);
    expect(Basket.add([line(7, 2)], line(3, 1)).lines).toEqual([line(3, 1), line(7, 2)]);
  });

  test('adds nothing new to a full basket, and loses nothing', () => {
    const full = Array.from({ length: 60 }, (_, index) => line(index + 100, 1));
    expect(Basket.add(full, line(1, 1))).toEqual({ lines: full, dropped: [line(1, 1)] });
    expect(Basket.add(full, line(100, 1)).lines[0]).toEqual(line(100, 2));
  });

  test('sets, and takes out', () => {
    const lines = [line(3, 1), line(7, 2)];
    expect(Basket.setQuantity(lines, 7, 5)).toEqual([line(3, 1), line(7, 5)]);
    expect(Basket.setQuantity(lines, 7, 0)).toEqual([line(3, 1)]);
    expect(Basket.setQuantity(lines, 7, 5000)).toEqual([line(3, 1), line(7, 999)]);
    expect(Basket.setQuantity(lines, 9, 5)).toEqual(lines);
    expect(Basket.setQuantity(lines, 7, Number.NaN)).toEqual([line(3, 1)]);
    expect(Basket.remove(lines, 3)).toEqual([line(7, 2)]);
    expect(Basket.count(lines)).toBe(3);
  });
});

describe('merging baskets', () => {
  const merged = (a: Line[], b: Line[]): Line[] => Basket.merge(a, b).lines;

  test('keeps the larger quantity of each variant', () => {
    expect(Basket.merge([line(3, 1), line(7, 2)], [line(5, 4), line(7, 1)])).toEqual({
      lines: [line(3, 1), line(5, 4), line(7, 2)],
      dropped: [],
    });
  });

  test('gives the same in any order and grouping, and twice changes nothing', () => {
    fc.assert(
      fc.property(anyBasket, anyBasket, anyBasket, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, a)).toEqual(a);
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
      }),
      sampled(1000),
    );
  });

  test('no order of merging loses a line while there is room', () => {
    const few = fc.array(basket(60), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(few, fc.nat(), (baskets, turn) => {
        const start = turn % baskets.length;
        const turned = [...baskets.slice(start), ...baskets.slice(0, start)];
        const all = turned.reduce(merged);
        const larger = new Map<number, number>();
        for (const { variantId, quantity } of baskets.flat()) {
          larger.set(variantId, Math.max(quantity, larger.get(variantId) ?? 0));
        }
        expect(all).toEqual(
          [...larger].map(([variantId, quantity]) => line(variantId, quantity)).sort(byVariant),
        );
      }),
      sampled(1000),
    );
  });

  test('every line is kept or said to be dropped', () => {
    fc.assert(
      fc.property(anyBasket, anyBasket, (a, b) => {
        const { lines, dropped } = Basket.merge(a, b);
        const variants = new Set([...a, ...b].map(({ variantId }) => variantId));
        expect([...lines, ...dropped].map(({ variantId }) => variantId).sort()).toEqual([...variants].sort());
        expect(lines.length).toBe(Math.min(variants.size, Basket.MAX_LINES));
      }),
      sampled(1000),
    );
  });
});
