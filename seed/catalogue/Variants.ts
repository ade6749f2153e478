import * as Price from './Price';
import * as PricePlan from './PricePlan';
import type { Candidate } from './ProductChoice';
import type { Naming } from './ProductName';
import type { Random } from './Random';
import type { Template } from './Templates';
import type { SeedVariant } from './types';
import { isFood, type OptionSet, optionSet } from './Words';

const OPTIONAL_SHARE = 0.6;
const MOST_VARIANTS = 8;
const PACK_REDUCTION = 0.95;
const LETTERS = 'ABCDEFGH';
/** Nobody sells a shirt or a ring without its size. */
const alwaysAsked = /^(ukuran-(baju|anak|bayi)|nomor-|lingkar-)/;

type Choice = { options: [name: string, value: string][]; percent: number };
type StockMood = 'uncounted' | 'sold-out' | 'last' | 'counted' | 'preorder';

/** One to eight variants with prices, stock and the plan's offer. */
export function draw(
  random: Random,
  candidate: Candidate,
  naming: Naming,
  plan: PricePlan.PricePlan,
  sku: string,
): SeedVariant[] {
  const { template } = candidate;
  const base = basePrice(random, candidate, naming);
  const mood = stockMood(random, template);
  const preorderDays = mood === 'preorder' ? random.pick([3, 5, 7, 10, 14]) : null;
  const choices = choicesOf(random, template);
  return choices.map(({ options, percent }, index) => {
    const priceRupiah = percent === 0 ? base : Price.round(base * (1 + percent / 100));
    const priceHistory = PricePlan.pricesOf(plan, priceRupiah);
    return {
      sku: choices.length === 1 ? sku : `${sku}-${LETTERS.charAt(index)}`,
      options,
      priceRupiah,
      stock: stock(random, mood, priceRupiah, choices.length),
      preorderDays,
      offer: PricePlan.offerOf(plan, priceHistory, priceRupiah),
      priceHistory,
    };
  });
}

/** The store's price level for this kind of thing, a little apart for each, times its size and number. */
function basePrice(random: Random, { template, priceShare }: Candidate, { size, pack }: Naming): number {
  const single = template.low + (template.high - template.low) * priceShare;
  const many = pack > 1 ? pack * PACK_REDUCTION : 1;
  return Price.written(random, single * size.times * many * (0.97 + random.next() * 0.06));
}

function choicesOf(random: Random, template: Template): Choice[] {
  const names = (template.options ?? []).filter(
    (name) => alwaysAsked.test(name) || random.chance(OPTIONAL_SHARE),
  );
  let choices: Choice[] = [{ options: [], percent: 0 }];
  for (const set of names.map(optionSet)) {
    const room = Math.floor(MOST_VARIANTS / choices.length);
    if (room >= 2) choices = crossed(choices, set, someOf(random, set, room));
  }
  return choices;
}

/** A run of neighbouring values, at least two: sizes have no holes in them. */
function someOf(random: Random, set: OptionSet, room: number): number[] {
  const most = Math.min(room, 5, set.values.length);
  const length = random.int(2, most);
  const first = random.int(0, set.values.length - length);
  return Array.from({ length }, (_, index) => first + index);
}

function crossed(choices: readonly Choice[], set: OptionSet, indexes: readonly number[]): Choice[] {
  const lowest = set.percents?.[indexes[0] ?? 0] ?? 0;
  return choices.flatMap(({ options, percent }) =>
    indexes.map(
      (index): Choice => ({
        options: [...options, [set.name, set.values[index] ?? '']],
        percent: percent + (set.percents?.[index] ?? 0) - lowest,
      }),
    ),
  );
}

function stockMood(random: Random, template: Template): StockMood {
  const draw = random.next();
  const isMadeToOrder = !isFood(template.categorySlug) || template.care === 'kue-basah';
  if (draw < 0.05) return isMadeToOrder ? 'preorder' : 'counted';
  if (draw < 0.09) return 'sold-out';
  if (draw < 0.15) return 'last';
  return draw < 0.35 ? 'uncounted' : 'counted';
}

function stock(random: Random, mood: StockMood, priceRupiah: number, variants: number): number | null {
  if (mood === 'uncounted' || mood === 'preorder') return null;
  if (mood === 'sold-out') return 0;
  if (mood === 'last') return random.int(1, 3);
  if (variants > 1 && random.chance(0.06)) return 0;
  return random.int(4, mostKept(priceRupiah));
}

/** Dear things are kept in small numbers. */
function mostKept(priceRupiah: number): number {
  if (priceRupiah < 50_000) return 120;
  if (priceRupiah < 200_000) return 40;
  return priceRupiah < 1_000_000 ? 14 : 6;
}
