import type { Language } from '~/paths';
import source from './categories.json';

export type Category = { slug: string; id: string; en: string; aliases: string[] };

/** All categories, in the order in which they are shown; "lainnya" is the last. */
export const all: readonly Category[] = source.categories;

const bySlug = new Map(all.map((category) => [category.slug, category]));

/** The category of a slug, or undefined. */
export const find = (slug: string): Category | undefined => bySlug.get(slug);

/** The name that people read; the slug itself where the category is unknown. */
export const nameOf = (slug: string, language: Language): string => bySlug.get(slug)?.[language] ?? slug;
