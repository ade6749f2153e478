import { fill } from './Filling';
import type { Random } from './Random';
import type { StorePlace } from './StorePlaces';
import type { SeedClosure, SeedHours } from './types';
import { hoursPatterns, placeName, province, storyWords, tradeOf } from './Words';

const SHARE_ON_HOLIDAY = 0.07;

type Policies = { shippingPolicy: string; returnPolicy: string; paymentPolicy: string };

/** Two to four sentences about who makes the things and how. */
export function story(random: Random, where: StorePlace, person: string): string {
  const trade = tradeOf(where.categorySlug);
  const words = province(where.provinceCode);
  const slots = {
    person,
    place: placeName(where.regency),
    province: words.spoken,
    food: random.pick(words.foods),
    craft: random.pick(words.crafts),
    elder: random.pick(storyWords.elders),
    year: String(random.int(1998, 2023)),
    count: random.pick(['tiga', 'lima', 'tujuh', 'delapan', 'dua belas', 'lima belas']),
  };
  const sentences = [
    random.pick(storyWords.openings[trade]),
    ...someMiddles(random, storyWords.middles[trade]),
  ];
  if (random.chance(0.6)) sentences.push(random.pick(storyWords.closings));
  return sentences.map((sentence) => fill(sentence, slots)).join(' ');
}

function someMiddles(random: Random, middles: readonly string[]): string[] {
  return random.shuffle(middles).slice(0, random.chance(0.35) ? 2 : 1);
}

/** Opening hours of one pattern; some only fit where Friday or Sunday is kept. */
export function hours(random: Random, { provinceCode }: StorePlace): SeedHours[] {
  const { sundayRest, muslimWear } = province(provinceCode);
  const fits = hoursPatterns.filter(
    ({ suits }) => suits === 'all' || (suits === 'sunday' ? sundayRest : !sundayRest && muslimWear >= 1),
  );
  return random
    .weighted(fits, (pattern) => pattern.weight)
    .spans.flatMap((span) => weekdays(span.first, span.last).map((weekday) => hoursOn(weekday, span)))
    .sort((one, other) => one.weekday - other.weekday || one.opensAtMinute - other.opensAtMinute);
}

function weekdays(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hoursOn(weekday: number, span: { opens: number; closes: number }): SeedHours {
  return { weekday, opensAtMinute: span.opens, closesAtMinute: span.closes };
}

/** A few stores are away: some over the first days, some later in the festival. */
export function closure(random: Random): SeedClosure | null {
  if (!random.chance(SHARE_ON_HOLIDAY)) return null;
  const startsOnDay = random.chance(0.5) ? random.int(-3, 0) : random.int(4, 20);
  return { startsOnDay, endsOnDay: startsOnDay + random.int(4, 8), note: random.pick(storyWords.holidays) };
}

export function policies(random: Random, { regency }: StorePlace): Policies {
  const slots = { place: placeName(regency) };
  return {
    shippingPolicy: fill(random.pick(storyWords.shipping), slots),
    returnPolicy: random.pick(storyWords.returns),
    paymentPolicy: fill(random.pick(storyWords.payments), slots),
  };
}
