import type { Random } from './Random';
import type { Template } from './Templates';
import * as Templates from './Templates';
import { categoryWeights, labelsOf, type ProvinceWords, province, provinces } from './Words';

/** Each province has at least so many stores when the festival is large enough. */
const LEAST_PER_PROVINCE = 3;
const OWN_LABEL_SHARE = 0.06;
const TIED_TEMPLATE_WEIGHT = 4;

export type StorePlace = { provinceCode: string; regency: string; categorySlug: string; label: string };

/** A province code for each store still to come, counting those that already have one. */
export function provinceCodes(random: Random, count: number, already: readonly string[]): string[] {
  const wanted = count + already.length;
  const least = Math.min(LEAST_PER_PROVINCE, Math.floor(wanted / provinces.length));
  const codes: string[] = [];
  for (const { code } of provinces) {
    const missing = least - already.filter((taken) => taken === code).length;
    for (let number = 0; number < missing; number++) codes.push(code);
  }
  while (codes.length < count) codes.push(random.weighted(provinces, (words) => words.weight).code);
  return random.shuffle(codes).slice(0, count);
}

/** Where a store is, what it sells and what it is known for, all from its province. */
export function place(random: Random, provinceCode: string, categoryWanted: string | null): StorePlace {
  const words = province(provinceCode);
  const categorySlug = categoryWanted ?? category(random, words);
  const anchor = anchorTemplate(random, provinceCode, categorySlug);
  const homes = anchor ? Templates.homes(anchor, provinceCode) : [];
  const regency = homes.length > 0 && random.chance(0.85) ? random.pick(homes) : random.pick(words.regencies);
  return { provinceCode, regency, categorySlug, label: anchor?.shop ?? random.pick(labelsOf(categorySlug)) };
}

function category(random: Random, words: ProvinceWords): string {
  return random.weighted(categoryWeights, ({ slug, weight }) =>
    slug === 'busana-muslim' ? weight * words.muslimWear : weight,
  ).slug;
}

function anchorTemplate(random: Random, provinceCode: string, categorySlug: string): Template | null {
  const anchors = Templates.inProvince(provinceCode).filter(
    (template) => template.categorySlug === categorySlug && template.shop,
  );
  if (anchors.length === 0 || random.chance(OWN_LABEL_SHARE)) return null;
  return random.weighted(anchors, (template) => (template.from ? TIED_TEMPLATE_WEIGHT : 1));
}
