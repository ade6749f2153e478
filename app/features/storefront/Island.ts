import * as Province from '~/features/catalog/Province';

const ISLAND_SLUGS = [
  'sumatra',
  'jawa',
  'bali-nusa-tenggara',
  'kalimantan',
  'sulawesi',
  'maluku',
  'papua',
] as const;
export type IslandSlug = (typeof ISLAND_SLUGS)[number];

export const isIsland = (text: string): text is IslandSlug => ISLAND_SLUGS.some((slug) => slug === text);

/** The seven island groups from the west, with the codes of their provinces. */
export const ISLANDS: readonly { slug: IslandSlug; codes: readonly string[] }[] = Province.islands.flatMap(
  ({ name, codes }) => {
    const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    return isIsland(slug) ? [{ slug, codes }] : [];
  },
);
