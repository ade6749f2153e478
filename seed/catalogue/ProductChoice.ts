import type { Random } from './Random';
import type { Template } from './Templates';
import * as Templates from './Templates';
import type { SeedStore } from './types';
import { neighboursOf, province } from './Words';

/** Each further product of one kind is less likely, so that a store is not one thing in twenty flavours. */
const FADING = 0.68;
/** A thing of another regency of the province is sold here too, but less. */
const ELSEWHERE = 0.4;
const WEIGHTS = { label: 25, tied: 3, anywhere: 1.2, neighbourTied: 0.4, neighbourAnywhere: 0.07 };

export type Candidate = {
  template: Template;
  weight: number;
  /** What the store is known for. */
  isLabel: boolean;
  /** Where in its range this store's price lies, 0 to 1: one store has one idea of its prices. */
  priceShare: number;
};

/** What a store may sell, weighed: what it is known for, then its category, then the categories beside it. */
export function forStore(random: Random, store: SeedStore): Candidate[] {
  const neighbours = neighboursOf(store.categorySlug);
  return Templates.inProvince(store.provinceCode)
    .map((template) => ({
      template,
      weight: weight(store, neighbours, template),
      isLabel: isLabel(store, template),
      priceShare: (random.next() * random.int(6, 10)) / 10,
    }))
    .filter((candidate) => candidate.weight > 0);
}

/**
 * The next kind of thing, which becomes less likely for the one after; null when the store has used up all.
 * `labelOnly` keeps to what the store is known for while there is some.
 */
export function next(random: Random, candidates: readonly Candidate[], labelOnly: boolean): Candidate | null {
  const left = candidates.filter((candidate) => candidate.weight > 0);
  if (left.length === 0) return null;
  const known = labelOnly ? left.filter((candidate) => candidate.isLabel) : [];
  const chosen = random.weighted(known.length > 0 ? known : left, (candidate) => candidate.weight);
  chosen.weight *= FADING;
  return chosen;
}

/** The regency where it is made: the store's own where that is among the template's homes. */
export function madeIn(random: Random, store: SeedStore, template: Template): string {
  const homes = Templates.homes(template, store.provinceCode);
  return homes.length === 0 || homes.includes(store.regency) ? store.regency : random.pick(homes);
}

function isLabel(store: SeedStore, template: Template): boolean {
  return template.categorySlug === store.categorySlug && template.shop === store.label;
}

function weight(store: SeedStore, neighbours: readonly string[], template: Template): number {
  const homes = Templates.homes(template, store.provinceCode);
  const nearness = homes.length === 0 || homes.includes(store.regency) ? 1 : ELSEWHERE;
  return nearness * weightOfKind(store, neighbours, template);
}

function weightOfKind(store: SeedStore, neighbours: readonly string[], template: Template): number {
  if (isLabel(store, template)) return WEIGHTS.label;
  if (template.categorySlug === store.categorySlug) return template.from ? WEIGHTS.tied : WEIGHTS.anywhere;
  if (!neighbours.includes(template.categorySlug)) return 0;
  const modesty = template.categorySlug === 'busana-muslim' ? province(store.provinceCode).muslimWear : 1;
  return modesty * (template.from ? WEIGHTS.neighbourTied : WEIGHTS.neighbourAnywhere);
}
