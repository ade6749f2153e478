import * as Random from './Random';
import * as Slug from './Slug';
import * as StoreContact from './StoreContact';
import * as StoreName from './StoreName';
import type { StorePlace } from './StorePlaces';
import * as StorePlaces from './StorePlaces';
import * as StoreStory from './StoreStory';
import type { SeedStore } from './types';
import { categoryWeights, featuredStores } from './Words';

const NIB_SHARE = 0.7;

type Taken = { names: Set<string>; slugs: Set<string>; contacts: Set<string> };
type Identity = Pick<SeedStore, 'name' | 'slug' | 'ownerName' | 'story'>;

/**
 * The stores of the demo festival, the same for the same count and seed. The first is always
 * kopi-gayo-ibu-sari; from 114 stores on every province has at least three; from 21 on every category has one.
 */
export function generateStores({ count, seed }: { count: number; seed: number }): SeedStore[] {
  const random = Random.from(Random.seedOf(seed, 'stores'));
  const taken: Taken = { names: new Set(), slugs: new Set(), contacts: new Set() };
  const first = featuredStores.slice(0, count).map((featured) => {
    taken.names.add(featured.name);
    taken.slugs.add(featured.slug);
    return finished(random, featured, featured, taken);
  });
  const already = first.map((store) => store.provinceCode);
  const codes = StorePlaces.provinceCodes(random, count - first.length, already);
  const rest = codes.map((code, index) =>
    unknownStore(random, StorePlaces.place(random, code, categoryWeights[index]?.slug ?? null), taken),
  );
  return [...first, ...rest];
}

function unknownStore(random: Random.Random, where: StorePlace, taken: Taken): SeedStore {
  const owner = StoreName.owner(random, where.provinceCode);
  const name = StoreName.unused(random, where, owner.person, taken.names);
  const slug = Slug.claim(taken.slugs, name, where.regency);
  const story = StoreStory.story(random, where, owner.person);
  return finished(random, where, { name, slug, ownerName: owner.fullName, story }, taken);
}

function finished(random: Random.Random, where: StorePlace, identity: Identity, taken: Taken): SeedStore {
  return {
    slug: identity.slug,
    name: identity.name,
    ownerName: identity.ownerName,
    story: identity.story,
    provinceCode: where.provinceCode,
    regency: where.regency,
    categorySlug: where.categorySlug,
    label: where.label,
    ...StoreContact.contact(random, identity.slug, taken.contacts),
    hours: StoreStory.hours(random, where),
    closure: StoreStory.closure(random),
    ...StoreStory.policies(random, where),
    nib: random.chance(NIB_SHARE) ? `0000000${random.int(100_000, 999_999)}` : null,
    joinedOnDay: -random.int(40, 400),
  };
}
