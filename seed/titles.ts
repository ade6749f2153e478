import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import * as Random from './catalogue/Random';
import regencies from './catalogue/regencies.json';
import * as Slug from './catalogue/Slug';
import { generateStores } from './catalogue/stores';
import type { SeedProduct, SeedStore } from './catalogue/types';

const line = z.object({
  id: z.number(),
  title: z.string(),
  category: z.string(),
  city: z.string(),
  priceRupiah: z.number(),
});
type Line = z.infer<typeof line>;

/** The catalogue's categories by ours; what is not named here is "lainnya". */
const CATEGORIES: Record<string, string> = {
  'Food and Drink': 'makanan-minuman',
  "Women's Fashion": 'busana',
  "Men's Fashion": 'busana',
  'Muslim Fashion': 'busana-muslim',
  'Kids and Baby Fashion': 'anak-mainan',
  'Precious Metal': 'perhiasan-aksesori',
  'Toys and Hobbies': 'anak-mainan',
  'Mother and Baby': 'anak-mainan',
  Beauty: 'kecantikan-herbal',
  'Body Care': 'kecantikan-herbal',
  Health: 'kecantikan-herbal',
  Household: 'rumah-dapur',
  Kitchen: 'rumah-dapur',
  Carpentry: 'rumah-dapur',
  'Animal Care': 'tani-tanaman',
  'Party Supplies and Craft': 'kriya-dekorasi',
};
const PICTURES: Record<string, string> = {
  'makanan-minuman': 'snack-pouch',
  busana: 't-shirt',
  'busana-muslim': 'scarf',
  'anak-mainan': 'toy-car',
  'kecantikan-herbal': 'cream-jar',
  'rumah-dapur': 'bowl',
  'tani-tanaman': 'potted-plant',
  'kriya-dekorasi': 'vase',
};
const MIN_PRICE_RUPIAH = 100;
const MAX_PRICE_RUPIAH = 1_000_000_000;
const MAX_NAME = 255;

export type TitlesCatalogue = { stores: SeedStore[]; products: SeedProduct[]; skipped: number };

/**
 * Makes stores and products of a catalogue file, one JSON object a line: a store for each city and category, titles
 * and prices as they are. Counts what cannot be a product of ours: a title under 3 characters, a price out of range.
 */
export async function readTitles(file: string, seed: number): Promise<TitlesCatalogue> {
  const lines: Line[] = [];
  let skipped = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (text.trim() === '') continue;
    const read = line.safeParse(JSON.parse(text));
    if (read.success && isSellable(read.data)) lines.push(read.data);
    else skipped += 1;
  }
  const groups = grouped(lines);
  const stores = storesOf([...groups.keys()], seed);
  const products = [...groups.values()].flatMap((group, index) => {
    const store = stores[index];
    return store ? group.map((one) => productOf(one, store)) : [];
  });
  return { stores, products, skipped };
}

const isSellable = ({ title, priceRupiah }: Line) =>
  title.trim().length >= 3 &&
  Number.isSafeInteger(priceRupiah) &&
  priceRupiah >= MIN_PRICE_RUPIAH &&
  priceRupiah <= MAX_PRICE_RUPIAH;

function grouped(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const one of lines) {
    const key = `${one.city}\t${CATEGORIES[one.category] ?? 'lainnya'}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Stores as the demo has them, put in the catalogue's cities and named after city and category. */
function storesOf(keys: readonly string[], seed: number): SeedStore[] {
  return generateStores({ count: keys.length, seed }).map((store, index) => {
    const [city = '', categorySlug = 'lainnya'] = (keys[index] ?? '').split('\t');
    const name = `Toko ${city} ${index + 1}`;
    return {
      ...store,
      name,
      slug: Slug.of(name),
      regency: city,
      provinceCode: provinceOf(city),
      categorySlug,
      // Each has a number: whoever tries the hand-off on this catalogue finds a link on every card.
      whatsapp: store.whatsapp ?? `+62862${String(10_000_000 + index)}`,
    };
  });
}

const JAKARTA = '31';

/** The code of the province that has this city; Jakarta, where most of such catalogues come from, when unknown. */
function provinceOf(city: string): string {
  const bare = (text: string) => text.toLowerCase().replace(/^(kota|kab\.|kabupaten) /, '');
  const found = regencies.find((province) => province.regencies.some((one) => bare(one) === bare(city)));
  return found?.code ?? JAKARTA;
}

function productOf(one: Line, store: SeedStore): SeedProduct {
  const random = Random.from(Random.seedOf(one.id, 'titles'));
  return {
    storeSlug: store.slug,
    slug: `${Slug.of(one.title).slice(0, 60)}-${one.id}`,
    name: one.title.slice(0, MAX_NAME),
    categorySlug: store.categorySlug,
    description: one.title,
    unit: '',
    weightGrams: 250,
    madeIn: { provinceCode: store.provinceCode, regency: store.regency },
    brand: null,
    picture: PICTURES[store.categorySlug] ?? 'basket',
    halal: { status: 'unknown', number: null },
    pirt: null,
    bpom: null,
    listedOnDay: -30,
    variants: [
      {
        sku: `T-${one.id}`,
        options: [],
        priceRupiah: one.priceRupiah,
        stock: random.int(0, 40),
        preorderDays: null,
        offer: null,
        priceHistory: [{ day: -60, priceRupiah: one.priceRupiah }],
      },
    ],
  };
}
