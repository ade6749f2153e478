import * as Province from '~/features/catalog/Province';
import type { MESSAGES } from '~/i18n/messages';
import { textOf } from '~/i18n/useText';
import type { Language } from '~/paths';

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

type IslandKey = keyof (typeof MESSAGES)['id']['search']['islands'];
type Island = { slug: IslandSlug; key: IslandKey; codes: readonly string[] };

export const isIsland = (text: string): text is IslandSlug => ISLAND_SLUGS.some((slug) => slug === text);

/** The seven island groups from the west, with the codes of their provinces. */
export const ISLANDS: readonly Island[] = Province.islands.flatMap(({ name, codes }) => {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return isIsland(slug) ? [{ slug, key: name as IslandKey, codes }] : [];
});

/** The name of an island group, by the one list of messages that search has for its filters. */
export const nameOf = ({ key }: Island, language: Language): string =>
  textOf(language, 'search')(`islands.${key}`);

export const find = (slug: string): Island | undefined => ISLANDS.find((island) => island.slug === slug);
