import type { Random } from './Random';
import type { StorePlace } from './StorePlaces';
import { blooms, peopleOf, placeName, province, tradeOf } from './Words';

const WOMEN_SHARE = 0.68;

type Owner = { /** "Ibu Sari" */ person: string /** "Sari Wahyuni" */; fullName: string };

/** Somebody of the province's people; given name and family name are drawn apart, so it is nobody. */
export function owner(random: Random, provinceCode: string): Owner {
  const words = peopleOf(province(provinceCode).culture);
  const isWoman = random.chance(WOMEN_SHARE);
  const given = random.pick(isWoman ? words.women : words.men);
  const title = random.pick(isWoman ? words.titles : words.maleTitles);
  return { person: `${title} ${given}`, fullName: `${given} ${random.pick(words.families)}` };
}

/** A name in one of the ways small stores call themselves, not yet among the taken ones. Marks it taken. */
export function unused(random: Random, where: StorePlace, person: string, taken: Set<string>): string {
  const names = [...random.shuffle(likely(random, where, person)), ...spare(where, person)];
  let name = names.find((candidate) => !taken.has(candidate));
  for (let number = 2; name === undefined; number++) {
    const numbered = `${where.label} ${person} ${number}`;
    if (!taken.has(numbered)) name = numbered;
  }
  taken.add(name);
  return name;
}

function likely(random: Random, { label, regency, categorySlug }: StorePlace, person: string): string[] {
  const town = placeName(regency);
  const byPerson = `${label} ${person}`;
  const byBloom = `${label} ${random.pick(blooms)}`;
  const byTown = sharesWord(label, town) ? byPerson : `${label} ${town}`;
  const byRoom = isKitchen(categorySlug)
    ? `Dapur ${person}`
    : `${isRoom.test(label) ? '' : 'Rumah '}${label} ${person}`;
  return [random.weighted([byPerson, byBloom, byTown, byRoom], (name) => (name === byPerson ? 6 : 1.4))];
}

const isRoom = /^(Rumah|Sanggar|Griya|Kebun|Butik|Konveksi|Kriya|Kedai|Warung|Dapur) ?/;

function isKitchen(categorySlug: string): boolean {
  return tradeOf(categorySlug) === 'food';
}

function spare({ label, regency }: StorePlace, person: string): string[] {
  return [
    `${label} ${person}`,
    ...blooms.map((bloom) => `${label} ${bloom}`),
    `${label} ${person} ${placeName(regency)}`,
    ...blooms.map((bloom) => `${label} ${bloom} ${placeName(regency)}`),
  ];
}

function sharesWord(label: string, town: string): boolean {
  const words = new Set(label.split(' '));
  return town.split(' ').some((word) => words.has(word));
}
