import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import * as Category from '~/features/catalog/Category';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { DEFAULTS, seed } from '~seed/demo';
import { readTitles } from '~seed/titles';
import { eachDatabase } from '../setup/databases';

const NOW = Date.UTC(2026, 10, 24, 5);
const REAL = '../shared/data/prdect.jsonl';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-titles-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const A_LINE = {
  id: 1,
  title: 'Keripik Pisang',
  category: 'Food and Drink',
  city: 'Kota Depok',
  priceRupiah: 15_000,
};

function catalogueFile(lines: readonly (object | string)[]): string {
  const file = join(folder, 'catalogue.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

describe('a catalogue of titles', () => {
  it('leaves out what cannot be a product, and counts it', async () => {
    const file = catalogueFile([
      A_LINE,
      'not JSON {',
      '[]',
      '',
      { ...A_LINE, priceRupiah: 20_000 },
      { ...A_LINE, id: 2, title: ' x ' },
      { ...A_LINE, id: 3, priceRupiah: 99 },
      { ...A_LINE, id: 4, priceRupiah: 1_000_000_001 },
      { ...A_LINE, id: 5, priceRupiah: 1000.5 },
      { ...A_LINE, id: 6, title: 'nul\0inside' },
      { ...A_LINE, id: 7, title: 'Kue 🥮 [PROMO] {Isi 12} "asli"' },
    ]);
    const { products, stores, skipped } = await readTitles(file, 1);
    expect(products.map((product) => product.name)).toEqual([
      'Keripik Pisang',
      'Kue 🥮 [PROMO] {Isi 12} "asli"',
    ]);
    expect(stores).toHaveLength(1);
    expect(skipped).toBe(8);
  });

  it('cuts a title at 255 characters and never inside one', async () => {
    const file = catalogueFile([{ ...A_LINE, title: '🧺'.repeat(300) }]);
    const { products } = await readTitles(file, 1);
    expect(products[0]?.name).toBe('🧺'.repeat(255));
    expect(products[0]?.slug).toBe('1');
  });

  it('makes a store for each city and category, in the province of the city', async () => {
    const file = catalogueFile([
      A_LINE,
      { ...A_LINE, id: 2 },
      { ...A_LINE, id: 3, category: 'Books' },
      { ...A_LINE, id: 4, city: 'Kab. Tegal' },
      { ...A_LINE, id: 5, city: 'Atlantis' },
    ]);
    const { stores, unknownCities } = await readTitles(file, 1);
    expect(stores.map(({ name, provinceCode, categorySlug }) => [name, provinceCode, categorySlug])).toEqual([
      ['Dapur Kota Depok', '32', 'makanan-minuman'],
      ['Toko Kota Depok', '32', 'lainnya'],
      ['Dapur Kab. Tegal', '33', 'makanan-minuman'],
      ['Dapur Atlantis', '31', 'makanan-minuman'],
    ]);
    expect(unknownCities).toEqual(['Atlantis']);
  });
});

eachDatabase('the scene "titles"', (open) => {
  it.skipIf(!existsSync(REAL))('is a festival of a real catalogue (skipped without ../shared)', async () => {
    const { skipped, unknownCities, ...catalogue } = await readTitles(REAL, 1);
    expect(unknownCities).toEqual([]);
    const { db } = await open();
    const photos = makePhotoStore(folder);
    await seed({ db, clock: fixedClock(NOW), photos }, { ...DEFAULTS, scene: 'titles', catalogue });
    await photos.close();
    const products = await db.selectFrom('product').select(['name', 'categorySlug']).execute();
    expect(products.length + skipped).toBe(1308);
    expect(skipped).toBeLessThan(10);
    expect(products.map((row) => row.name)).toContain('SSD Midasforce 128 Gb - Tanpa Caddy');
    expect(products.every((row) => Category.find(row.categorySlug))).toBe(true);
  });
});
