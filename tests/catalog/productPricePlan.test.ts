import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as PricePlan from '~/features/catalog/products/PricePlan';
import { sampled } from '../setup/runs';

const plan = (query: string): PricePlan.PricePlan => {
  const read = PricePlan.read(PricePlan.decode(new URLSearchParams(query)));
  if ('problem' in read) throw new Error(read.problem);
  return read;
};
const problem = (query: string) => PricePlan.read(PricePlan.decode(new URLSearchParams(query)));

describe('a plan for many prices', () => {
  it.each([
    ['harga=set&angka=25rb', 99_000, 25_000],
    ['harga=raise&angka=10&bulat=500', 12_300, 13_500],
    ['harga=lower&angka=10%&bulat=1000', 12_300, 11_000],
    ['harga=lower&angka=15&bulat=100', 9_990, 8_500],
    ['harga=raise&angka=7', 999, 1_069],
    ['', 12_345, 12_345],
  ])('%s makes of %i the price %i', (query, before, after) => {
    expect(PricePlan.priceAfter(plan(query), before)).toBe(after);
  });

  it.each([
    ['stok=stockSet&jumlah=7', 3, 7],
    ['stok=stockAdd&jumlah=7', 3, 10],
    ['stok=stockAdd&jumlah=7', null, null],
    ['stok=stockFree', 3, null],
    ['stok=stockAdd&jumlah=5', 999_999, 1_000_000],
  ])('%s makes of stock %o the stock %o', (query, before, after) => {
    expect(PricePlan.stockAfter(plan(query), before)).toBe(after);
  });

  it.each([
    ['harga=raise&angka=banyak', 'angka', 'amountUnreadable'],
    ['harga=lower&angka=91', 'angka', 'percentRange'],
    ['harga=set&angka=12.5', 'angka', 'amountUnreadable'],
    ['stok=stockSet&jumlah=', 'jumlah', 'amountUnreadable'],
  ])('%s is refused at %s', (query, field, why) => {
    expect(problem(query)).toEqual({ field, problem: why });
  });

  it('rounds to whole steps and never further than half of one from the exact price', () => {
    const price = fc.integer({ min: 100, max: 1_000_000_000 });
    const percent = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(
        price,
        percent,
        fc.constantFrom('raise', 'lower'),
        fc.constantFrom(...PricePlan.ROUNDINGS),
        (before, by, way, step) => {
          const after = PricePlan.priceAfter(plan(`harga=${way}&angka=${by}&bulat=${step}`), before);
          expect(after % step).toBe(0);
          const exact = (before * (way === 'raise' ? 100 + by : 100 - by)) / 100;
          expect(Math.abs(after - exact)).toBeLessThanOrEqual(step / 2);
        },
      ),
      sampled(1000),
    );
  });
});
