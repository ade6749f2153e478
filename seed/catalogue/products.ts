import * as Licences from './Licences';
import * as PricePlan from './PricePlan';
import * as ProductChoice from './ProductChoice';
import type { Naming } from './ProductName';
import * as ProductName from './ProductName';
import * as ProductText from './ProductText';
import * as Random from './Random';
import * as Slug from './Slug';
import type { SeedProduct, SeedStore } from './types';
import * as Variants from './Variants';
import { province } from './Words';

const BRAND_SHARE = 0.08;
/** A store shows first what it is known for. */
const LABEL_FIRST = 3;

type Shelf = {
  store: SeedStore;
  random: Random.Random;
  slugs: Set<string>;
  taken: ProductName.Taken;
  candidates: ProductChoice.Candidate[];
};

type Thing = { candidate: ProductChoice.Candidate; naming: Naming; regency: string };

/**
 * Exactly `count` products spread over the stores, the same for the same stores, count and seed. Names repeat
 * between stores, never within one; slugs are unique over all.
 */
export function generateProducts(
  stores: readonly SeedStore[],
  { count, seed }: { count: number; seed: number },
): SeedProduct[] {
  const slugs = new Set<string>();
  const shares = sharesOf(stores, count, seed);
  return stores.flatMap((store, index) => {
    const random = Random.from(Random.seedOf(seed, store.slug));
    const candidates = ProductChoice.forStore(random, store);
    const taken: ProductName.Taken = { names: new Set(), things: new Set() };
    const shelf: Shelf = { store, random, slugs, taken, candidates };
    return Array.from({ length: shares[index] ?? 0 }, (_, number) => product(shelf, number + 1));
  });
}

/** How many products each store has: some three times as many as others, in all exactly `count`. */
function sharesOf(stores: readonly SeedStore[], count: number, seed: number): number[] {
  const random = Random.from(Random.seedOf(seed, 'shares'));
  const weights = stores.map(() => random.int(8, 22));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const share = Math.round((count * reached) / total) - given;
    given += share;
    return share;
  });
}

function product(shelf: Shelf, number: number): SeedProduct {
  const { store, random } = shelf;
  const { candidate, naming, regency } = thing(shelf, number);
  const { template } = candidate;
  const plan = PricePlan.draw(random);
  return {
    storeSlug: store.slug,
    slug: Slug.claim(shelf.slugs, naming.name, store.name),
    name: naming.name,
    categorySlug: template.categorySlug,
    description: ProductText.description(random, template, naming),
    unit: naming.pack > 1 ? `paket isi ${naming.pack}` : naming.size.unit,
    weightGrams: naming.size.grams * naming.pack,
    madeIn: { provinceCode: store.provinceCode, regency },
    brand: random.chance(BRAND_SHARE) ? store.name : null,
    picture: template.picture,
    ...Licences.draw(random, template),
    listedOnDay: plan.listedOnDay,
    variants: Variants.draw(random, candidate, naming, plan, skuOf(store, number)),
  };
}

/** A kind of thing with a name that the store has not used; packs only when every kind is used up. */
function thing({ store, random, candidates, taken }: Shelf, number: number): Thing {
  const words = province(store.provinceCode);
  for (;;) {
    const candidate = ProductChoice.next(random, candidates, number <= LABEL_FIRST);
    const chosen = candidate ?? random.pick(candidates);
    const regency = ProductChoice.madeIn(random, store, chosen.template);
    const made = { words, regency };
    const naming = candidate
      ? ProductName.unused(random, chosen.template, made, taken)
      : ProductName.asPack(random, chosen.template, made, taken);
    if (naming) return { candidate: chosen, naming, regency };
    chosen.weight = 0;
  }
}

/** "KGIS-007": the first letters of the store's name and a running number. */
function skuOf(store: SeedStore, number: number): string {
  const initials = store.slug
    .split('-')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 5);
  return `${initials.toUpperCase()}-${String(number).padStart(3, '0')}`;
}
