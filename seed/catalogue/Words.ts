import care from './care.json';
import featured from './featured.json';
import hours from './hours.json';
import makers from './makers.json';
import options from './options.json';
import people from './people.json';
import regencies from './regencies.json';
import shops from './shops.json';
import sizes from './sizes.json';
import stories from './stories.json';

export type ProvinceWords = (typeof regencies)[number];
type PeopleWords = {
  titles: string[];
  maleTitles: string[];
  women: string[];
  men: string[];
  families: string[];
};
type HoursPattern = (typeof hours)[number];
type FeaturedStore = (typeof featured)[number];
export type Size = { unit: string; label: string; grams: number; times: number };
export type OptionSet = { name: string; values: string[]; percents?: number[] };
type CareWords = { pirt?: string; sentences: string[] };
/** Kinds of work, which share sentences about how things are made. */
export type Trade = 'food' | 'brew' | 'cloth' | 'wear' | 'craft' | 'farm' | 'body';

export const provinces: readonly ProvinceWords[] = regencies;
export const hoursPatterns: readonly HoursPattern[] = hours;
export const featuredStores: readonly FeaturedStore[] = featured;
export const storyWords = stories;
export const makerSentences: Record<Trade, string[]> = makers;
export const blooms: readonly string[] = shops.blooms;

const peopleByCulture: Record<string, PeopleWords> = people;
const sizesByName: Record<string, Size[]> = sizes;
const optionsByName: Record<string, OptionSet> = options;
const careByName: Record<string, CareWords> = care;
const labelsByCategory: Record<string, string[]> = shops.labels;
const neighboursByCategory: Record<string, string[]> = shops.neighbours;
const provinceByCode = new Map(provinces.map((province) => [province.code, province]));

export const categoryWeights = Object.entries(shops.weights).map(([slug, weight]) => ({ slug, weight }));

/** Each throws RangeError for a name that no word list has: a slip of the word lists, never of the caller. */
export const province = (code: string) => known(provinceByCode.get(code), code);
export const peopleOf = (culture: string) => known(peopleByCulture[culture], culture);
export const sizesOf = (name: string) => known(sizesByName[name], name);
export const optionSet = (name: string) => known(optionsByName[name], name);
export const careOf = (name: string) => known(careByName[name], name);
export const labelsOf = (categorySlug: string) => known(labelsByCategory[categorySlug], categorySlug);
export const neighboursOf = (categorySlug: string) => known(neighboursByCategory[categorySlug], categorySlug);

const trades: Record<string, Trade> = {
  'kopi-teh-cokelat': 'brew',
  'batik-tenun': 'cloth',
  busana: 'wear',
  'busana-muslim': 'wear',
  'tas-sepatu': 'wear',
  'perhiasan-aksesori': 'craft',
  'kriya-dekorasi': 'craft',
  'rumah-dapur': 'craft',
  'anak-mainan': 'craft',
  lainnya: 'craft',
  'tani-tanaman': 'farm',
  'kecantikan-herbal': 'body',
};

/** What no list above names is food from a kitchen. */
export function tradeOf(categorySlug: string): Trade {
  return trades[categorySlug] ?? 'food';
}

/** Eaten or drunk: may bear a halal or P-IRT number. */
export function isFood(categorySlug: string): boolean {
  const trade = tradeOf(categorySlug);
  return trade === 'food' || trade === 'brew';
}

/** "Kota Bandung" is "Bandung" in a sentence. */
export function placeName(regency: string): string {
  return regency.replace(/^Kota /, '');
}

function known<T>(words: T | undefined, name: string): T {
  if (words === undefined) throw new RangeError(`No words for "${name}"`);
  return words;
}
