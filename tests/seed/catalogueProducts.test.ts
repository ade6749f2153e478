import { describe, expect, test } from 'vitest';
import { generateProducts } from '~seed/catalogue/products';
import { generateStores } from '~seed/catalogue/stores';
import type { SeedVariant } from '~seed/catalogue/types';
import { categoryWeights } from '~seed/catalogue/Words';

const stores = generateStores({ count: 400, seed: 2026 });
const products = generateProducts(stores, { count: 6000, seed: 2026 });
const variants = products.flatMap((product) => product.variants);
const byStore = stores.map((store) => products.filter((product) => product.storeSlug === store.slug));
const categorySlugs = categoryWeights.map(({ slug }) => slug).sort();

const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
const shareOf = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('the products of the demo festival', () => {
  test('are the same for the same seed and others for another', () => {
    expect(generateProducts(stores, { count: 6000, seed: 2026 })).toEqual(products);
    expect(generateProducts(stores, { count: 6000, seed: 2027 })).not.toEqual(products);
  });

  test('are exactly as many as asked', () => {
    for (const count of [0, 1, 399, 1234, 6000])
      expect(generateProducts(stores, { count, seed: 7 })).toHaveLength(count);
  });

  test('fill every category', () => {
    expect([...new Set(products.map((product) => product.categorySlug))].sort()).toEqual(categorySlugs);
  });

  test('have slugs of at most 80 characters that no other product has', () => {
    expect(new Set(products.map((product) => product.slug)).size).toBe(products.length);
    for (const { slug } of products) expect(slug).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('never share a name, or a SKU, within a store', () => {
    for (const own of byStore) {
      expect(repeated(own.map((product) => product.name))).toEqual([]);
      expect(repeated(own.flatMap((product) => product.variants.map((variant) => variant.sku)))).toEqual([]);
    }
  });

  test('are made where they can be made: no Gayo coffee from Papua', () => {
    const gayo = products.filter((product) => product.name.includes('Gayo'));
    expect(gayo.length).toBeGreaterThan(0);
    expect([...new Set(gayo.map((product) => product.madeIn.provinceCode))]).toEqual(['11']);
    const noken = products.filter((product) => product.name.startsWith('Noken'));
    for (const { madeIn } of noken) expect(madeIn.provinceCode).toMatch(/^9[1-6]$/);
  });

  test('have Indonesian names', () => {
    const english =
      /\b(coffee|tea|bag|shoes?|dress|shirt|snack|cake|cookies|chips|basket|handmade|premium|best|new|sale|the|with|and|for)\b/i;
    expect(products.filter((product) => english.test(product.name)).map((product) => product.name)).toEqual(
      [],
    );
    expect(stores.filter((store) => english.test(store.name)).map((store) => store.name)).toEqual([]);
  });

  test('describe themselves in two to five sentences without an empty slot', () => {
    for (const { description } of products) {
      const sentences = description.split(/(?<=[.?!]) (?=\p{Lu})/u);
      expect(description).not.toMatch(/[{}]|undefined/);
      expect(sentences.length, description).toBeGreaterThanOrEqual(2);
      expect(sentences.length, description).toBeLessThanOrEqual(5);
    }
  });

  test('cost between Rp1.000 and Rp5.000.000 in steps of Rp500, before, now and in the festival', () => {
    const prices = variants.flatMap((variant) => [
      variant.priceRupiah,
      ...(variant.offer ? [variant.offer.priceRupiah] : []),
      ...variant.priceHistory.map((change) => change.priceRupiah),
    ]);
    expect(prices.filter((price) => price < 1000 || price > 5_000_000 || price % 500 !== 0)).toEqual([]);
  });

  test('keep one to four prices, oldest first, the last one valid at the opening', () => {
    for (const { priceHistory, priceRupiah } of variants) {
      const days = priceHistory.map((change) => change.day);
      expect(days.length).toBeGreaterThanOrEqual(1);
      expect(days.length).toBeLessThanOrEqual(4);
      expect(days).toEqual([...new Set(days)].sort((one, other) => one - other));
      expect(days.at(-1)).toBeLessThan(0);
      expect(priceHistory.at(-1)?.priceRupiah).toBe(priceRupiah);
    }
  });

  test('offer honest reductions of 5 to 40 percent, but for a few whose price rose just before', () => {
    const offered = products.filter((product) => product.variants[0]?.offer);
    const dishonest = offered.filter((product) => product.variants.some(isNoReduction));
    expect(shareOf(offered, products)).toBeGreaterThan(0.19);
    expect(shareOf(offered, products)).toBeLessThan(0.25);
    expect(shareOf(dishonest, products)).toBeGreaterThan(0.01);
    expect(shareOf(dishonest, products)).toBeLessThan(0.03);
    for (const { priceRupiah, offer } of variants) {
      if (!offer) continue;
      expect(offer.priceRupiah / priceRupiah).toBeGreaterThanOrEqual(0.6);
      expect(offer.priceRupiah / priceRupiah).toBeLessThanOrEqual(0.95);
      expect(offer.endsOnDay).toBeGreaterThan(offer.startsOnDay);
      expect(offer.endsOnDay).toBeLessThanOrEqual(30);
    }
  });

  test('come in two to eight variants for about a third, each with values of its own', () => {
    const chosen = products.filter((product) => product.variants.length > 1);
    expect(shareOf(chosen, products)).toBeGreaterThan(0.3);
    expect(shareOf(chosen, products)).toBeLessThan(0.4);
    for (const product of products) {
      expect(product.variants.length).toBeLessThanOrEqual(8);
      const options = product.variants.map((variant) => JSON.stringify(variant.options));
      expect(new Set(options).size).toBe(product.variants.length);
      for (const variant of product.variants) expect(variant.options.length).toBeLessThanOrEqual(3);
    }
  });

  test('are sold out, uncounted or made to order now and then', () => {
    const soldOut = products.filter((product) => product.variants.every((variant) => variant.stock === 0));
    expect(shareOf(soldOut, products)).toBeGreaterThan(0.02);
    expect(shareOf(soldOut, products)).toBeLessThan(0.06);
    expect(variants.some((variant) => variant.stock === null)).toBe(true);
    expect(
      variants.some((variant) => variant.stock !== null && variant.stock >= 1 && variant.stock <= 3),
    ).toBe(true);
    expect(variants.some((variant) => variant.preorderDays !== null)).toBe(true);
  });

  test('bear numbers of the right shape, and a plain statement where they are not halal', () => {
    for (const { pirt, bpom, halal, name } of products) {
      if (pirt) expect(pirt).toMatch(/^2\d{2}0000\d{6}-\d{2}$/);
      if (bpom) expect(bpom).toMatch(/^(NA\d{11}|TR\d{9})$/);
      if (halal.number) expect(halal.number).toMatch(/^ID0{8}\d{9}$/);
      if (/babi/i.test(name)) expect(halal.status).toBe('not-halal');
    }
  });

  test('grow to 100,000 in 2,000 stores with slugs still unique', () => {
    const many = generateProducts(generateStores({ count: 2000, seed: 3 }), { count: 100_000, seed: 3 });
    expect(many).toHaveLength(100_000);
    expect(new Set(many.map((product) => product.slug)).size).toBe(100_000);
    expect(Math.max(...many.map((product) => product.slug.length))).toBeLessThanOrEqual(80);
  }, 30_000);

  test('still find names when a store has more than its words give', () => {
    const [only] = stores;
    const crowd = generateProducts(only ? [only] : [], { count: 900, seed: 1 });
    expect(new Set(crowd.map((product) => product.name)).size).toBe(900);
  });
});

/** The lowest price of the 30 days before the offer is no higher than the offer: no percentage may be shown. */
function isNoReduction({ offer, priceHistory }: SeedVariant): boolean {
  if (!offer) return false;
  const from = offer.startsOnDay - 30;
  const valid = priceHistory.filter((change, index) => {
    const next = priceHistory[index + 1];
    return change.day < offer.startsOnDay && (!next || next.day > from);
  });
  return Math.min(...valid.map((change) => change.priceRupiah)) <= offer.priceRupiah;
}
