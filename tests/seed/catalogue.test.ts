import { isValidPhoneNumber, parsePhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { generateArchive } from '~seed/catalogue/archive';
import { generateProducts } from '~seed/catalogue/products';
import * as Random from '~seed/catalogue/Random';
import * as Slug from '~seed/catalogue/Slug';
import { generateStores } from '~seed/catalogue/stores';
import * as Templates from '~seed/catalogue/Templates';
import { categoryWeights, featuredStores, provinces } from '~seed/catalogue/Words';

const stores = generateStores({ count: 400, seed: 2026 });
const categorySlugs = categoryWeights.map(({ slug }) => slug).sort();

const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
const shareOf = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('the stores of the demo festival', () => {
  test('are the same for the same seed and others for another', () => {
    expect(generateStores({ count: 400, seed: 2026 })).toEqual(stores);
    expect(generateStores({ count: 400, seed: 2027 })).not.toEqual(stores);
  });

  test('are as many as asked, beginning with Ibu Sari in Aceh Tengah', () => {
    for (const count of [1, 3, 40, 400]) expect(generateStores({ count, seed: 5 })).toHaveLength(count);
    expect(stores[0]).toMatchObject({
      slug: 'kopi-gayo-ibu-sari',
      provinceCode: '11',
      regency: 'Aceh Tengah',
    });
    expect(stores[0]?.categorySlug).toBe('kopi-teh-cokelat');
  });

  test('live in all 38 provinces, at least three in each, and in every category', () => {
    const counts = provinces.map(({ code }) => stores.filter((store) => store.provinceCode === code).length);
    expect(counts).toHaveLength(38);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect([...new Set(stores.map((store) => store.categorySlug))].sort()).toEqual(categorySlugs);
  });

  test('live in a regency of their own province', () => {
    const regencies = new Map(provinces.map((province) => [province.code, province.regencies]));
    for (const store of stores) expect(regencies.get(store.provinceCode)).toContain(store.regency);
  });

  test('share no name, slug, number or handle', () => {
    for (const key of ['name', 'slug', 'whatsapp', 'instagram'] as const) {
      expect(repeated(stores.flatMap((store) => store[key] ?? []))).toEqual([]);
    }
  });

  test('have WhatsApp numbers that are valid and that no operator gives out', () => {
    for (const { whatsapp } of stores.filter((store) => store.whatsapp)) {
      expect(whatsapp).toMatch(/^\+62862\d{8}$/);
      expect(isValidPhoneNumber(whatsapp ?? '')).toBe(true);
      expect(parsePhoneNumber(whatsapp ?? '').getType()).toBe('MOBILE');
    }
  });

  test('have handles that end in .contoh and that Instagram would accept', () => {
    for (const { instagram } of stores.filter((store) => store.instagram)) {
      expect(instagram).toMatch(/^(?!.*\.\.)[a-z0-9_][a-z0-9._]{0,22}\.contoh$/);
    }
  });

  test('can each be reached by the contact that they prefer, three in four by both', () => {
    for (const store of stores) expect(store[store.preferredContact]).not.toBeNull();
    const reachedByBoth = stores.filter((store) => store.whatsapp && store.instagram);
    expect(shareOf(reachedByBoth, stores)).toBeGreaterThan(0.65);
    expect(shareOf(reachedByBoth, stores)).toBeLessThan(0.85);
  });

  test('open and close on the same day, never overlapping', () => {
    for (const { hours } of stores) {
      expect(hours.length).toBeGreaterThan(0);
      for (const [index, span] of hours.entries()) {
        expect(span.closesAtMinute).toBeGreaterThan(span.opensAtMinute);
        const before = hours[index - 1];
        if (before?.weekday === span.weekday)
          expect(span.opensAtMinute).toBeGreaterThan(before.closesAtMinute);
      }
    }
  });

  test('tell a story without an empty slot', () => {
    for (const { story } of stores) expect(story).toMatch(/^[^{}]{40,}[.,!?]?$/);
  });
});

describe('the words', () => {
  test('hold at least 220 templates, most of them tied to a region, for each of the 15 categories', () => {
    expect(Templates.all.length).toBeGreaterThanOrEqual(220);
    expect(
      shareOf(
        Templates.all.filter((template) => template.from),
        Templates.all,
      ),
    ).toBeGreaterThan(0.5);
    expect([...new Set(Templates.all.map((template) => template.categorySlug))].sort()).toEqual(
      categorySlugs,
    );
  });

  test('name only provinces and regencies that are listed', () => {
    const homes = new Set(
      provinces.flatMap(({ code, regencies }) => [code, ...regencies.map((name) => `${code}:${name}`)]),
    );
    const unknown = Templates.all.flatMap((template) =>
      (template.from ?? []).filter((home) => !homes.has(home)),
    );
    expect(unknown).toEqual([]);
    for (const featured of featuredStores)
      expect(homes).toContain(`${featured.provinceCode}:${featured.regency}`);
  });

  test('find their care, sizes and options for every template', () => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const some = generateProducts(generateStores({ count: 1000, seed }), {
        count: 30_000,
        seed,
      });
      for (const product of some) seen.add(product.picture);
    }
    expect([...seen].sort()).toEqual([...new Set(Templates.all.map((template) => template.picture))].sort());
  });
});

describe('the archive', () => {
  test('is 40 of the same stores and says that it is an example', () => {
    const archive = generateArchive(stores, { count: 40, seed: 2026 });
    const slugs = new Set(stores.map((store) => store.slug));
    expect(new Set(archive.storeSlugs).size).toBe(40);
    expect(archive.storeSlugs.every((slug) => slugs.has(slug))).toBe(true);
    expect(archive.name.id).toContain('(contoh)');
    expect(archive.opensOn < archive.closesOn).toBe(true);
  });
});

describe('a seeded choice', () => {
  test('stays within its ends and repeats with its seed', () => {
    const draws = (seed: number) => Array.from({ length: 500 }, () => Random.from(seed).int(3, 9));
    const random = Random.from(11);
    const many = Array.from({ length: 2000 }, () => random.int(3, 9));
    expect([...new Set(many)].sort()).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(draws(4)).toEqual(draws(4));
    expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(() => random.pick([])).toThrow(RangeError);
  });

  test('a slug drops accents, apostrophes and signs', () => {
    expect(Slug.of("Ukiran Pa'tedong 2 × 1 m")).toBe('ukiran-patedong-2-1-m');
  });
});
