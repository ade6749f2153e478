import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import * as Random from './catalogue/Random';
import regencies from './catalogue/regencies.json';
import * as Slug from './catalogue/Slug';
import { generateStores } from './catalogue/stores';
import type { SeedProduct, SeedStore } from './catalogue/types';
import moreCities from './moreCities.json';

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
/** Characters, as the database counts them. */
const MAX_NAME = 255;
const MAX_SLUG = 60;
const OTHER = 'lainnya';

/** The makers' side of a store's name, by our category; the city follows. */
const SIGNS: Record<string, string> = {
  'makanan-minuman': 'Dapur',
  busana: 'Busana',
  'busana-muslim': 'Hijab',
  'anak-mainan': 'Dunia Anak',
  'perhiasan-aksesori': 'Perhiasan',
  'kecantikan-herbal': 'Cantik',
  'rumah-dapur': 'Griya',
  'tani-tanaman': 'Sahabat Satwa',
  'kriya-dekorasi': 'Kriya',
};

export type TitlesCatalogue = {
  stores: SeedStore[];
  products: SeedProduct[];
  /** Lines that cannot be products of ours. */
  skipped: number;
  /** Cities of which no province is known; their stores stand in Jakarta. */
  unknownCities: string[];
};

/**
 * Makes stores and products of a catalogue file, one JSON object a line: a store for each city and category, titles
 * and prices as they are. Counts what cannot be a product of ours: a line that is no such object, a title under 3
 * characters, a price out of range, an id that was there before.
 */
export async function readTitles(file: string, seed: number): Promise<TitlesCatalogue> {
  const { lines, skipped } = await readLines(file);
  const groups = grouped(lines);
  const stores = storesOf([...groups.keys()], seed);
  const products = [...groups.values()].flatMap((group, index) => {
    const store = stores[index];
    return store ? group.map((one) => productOf(one, store)) : [];
  });
  const cities = new Set(lines.map(({ city }) => city));
  return { stores, products, skipped, unknownCities: [...cities].filter((city) => !provinceOf(city)) };
}

async function readLines(file: string): Promise<{ lines: Line[]; skipped: number }> {
  const byId = new Map<number, Line>();
  let skipped = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (text.trim() === '') continue;
    const read = parsed(text);
    if (read && isSellable(read) && !byId.has(read.id)) byId.set(read.id, read);
    else skipped += 1;
  }
  return { lines: [...byId.values()], skipped };
}

function parsed(text: string): Line | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isSellable = ({ title, priceRupiah }: Line) =>
  title.trim().length >= 3 &&
  // PostgreSQL keeps no text with it.
  !title.includes('\0') &&
  Number.isSafeInteger(priceRupiah) &&
  priceRupiah >= MIN_PRICE_RUPIAH &&
  priceRupiah <= MAX_PRICE_RUPIAH;

function grouped(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const one of lines) {
    const key = `${one.city}\t${CATEGORIES[one.category] ?? OTHER}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Stores as the demo has them, put in the catalogue's cities and named after category and city. */
function storesOf(keys: readonly string[], seed: number): SeedStore[] {
  const slugs = new Set<string>();
  return generateStores({ count: keys.length, seed }).map((store, index) => {
    const [city = '', categorySlug = OTHER] = (keys[index] ?? '').split('\t');
    const name = `${SIGNS[categorySlug] ?? 'Toko'} ${city}`;
    return {
      ...store,
      name,
      slug: Slug.claim(slugs, name, String(index + 1)),
      regency: city,
      provinceCode: provinceOf(city) ?? JAKARTA,
      categorySlug,
      story: `${name} melayani pesanan dari ${city} ke seluruh Indonesia.`,
      label: name,
      // Each has a number: whoever tries the hand-off on this catalogue finds a link on every card.
      whatsapp: store.whatsapp ?? `+62862${String(10_000_000 + index)}`,
    };
  });
}

/** Where most of such catalogues come from. */
const JAKARTA = '31';
const bare = (city: string) => city.toLowerCase().replace(/^(kota|kab\.|kabupaten) /, '');
const provinceByCity = new Map([
  ...regencies.flatMap(({ code, regencies: names }) => names.map((name) => [bare(name), code] as const)),
  ...Object.entries(moreCities).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
]);

const provinceOf = (city: string): string | undefined => provinceByCity.get(bare(city));

function productOf(one: Line, store: SeedStore): SeedProduct {
  const random = Random.from(Random.seedOf(one.id, 'titles'));
  const name = [...one.title.toWellFormed()].slice(0, MAX_NAME).join('');
  return {
    storeSlug: store.slug,
    slug: [Slug.of(one.title).slice(0, MAX_SLUG), one.id].filter(Boolean).join('-').replace('--', '-'),
    name,
    categorySlug: store.categorySlug,
    description: name,
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
