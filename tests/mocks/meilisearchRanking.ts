import type { Fields } from './meilisearchFilter';
import type * as Words from './meilisearchWords';

/** What a search cannot be, with Meilisearch's own code for it. */
export class BadSearch extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type Hit = { document: Fields; found: (Words.Found | null)[]; kept: number };

export const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Sorted by the ranking rules of the settings; what is equal stays in the order in which it was indexed. */
export function ranked(hits: Hit[], sort: readonly string[] | undefined, settings: Fields): Hit[] {
  const rules = listOf(settings.rankingRules);
  const sortable = new Set(listOf(settings.sortableAttributes));
  const wrong = (sort ?? []).find((order) => !sortable.has(order.replace(/:(asc|desc)$/, '')));
  if (wrong || (sort && !rules.includes('sort')))
    throw new BadSearch('invalid_search_sort', `Attribute \`${wrong}\` is not sortable.`);
  const comparisons = rules.flatMap((rule) => {
    if (rule === 'sort') return (sort ?? []).map(byField);
    if (/:(asc|desc)$/.test(rule)) return [byField(rule)];
    const cost = COSTS[rule];
    return cost ? [(a: Hit, b: Hit) => cost(a) - cost(b)] : [];
  });
  return hits.sort((a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const ways = ({ found }: Hit) => found.filter((way) => way !== null);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const lowest = (hit: Hit, key: keyof Words.Place) =>
  sum(ways(hit).map(({ places }) => Math.min(...places.map((place) => place[key]))));

const COSTS: Record<string, (hit: Hit) => number> = {
  words: ({ kept }) => -kept,
  typo: (hit) => sum(ways(hit).map(({ typos }) => typos)),
  proximity: (hit) =>
    sum(
      ways(hit)
        .slice(1)
        .map((way, at) => apart(ways(hit)[at], way)),
    ),
  attributeRank: (hit) => lowest(hit, 'field'),
  attribute: (hit) => lowest(hit, 'field'),
  wordPosition: (hit) => lowest(hit, 'position'),
  exactness: (hit) => sum(ways(hit).map(({ isExact }) => (isExact ? 0 : 1))),
};

function apart(one: Words.Found | undefined, next: Words.Found): number {
  const distances = (one?.places ?? []).flatMap((a) =>
    next.places.filter((b) => b.field === a.field).map((b) => Math.abs(b.position - a.position - 1)),
  );
  return Math.min(3, ...distances);
}

function byField(order: string): (a: Hit, b: Hit) => number {
  const [field = '', direction] = order.split(':');
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    const [one, other] = [a.document[field], b.document[field]];
    if (one === other) return 0;
    if (typeof one !== 'number') return typeof other === 'number' ? 1 : 0;
    return typeof other === 'number' ? sign * (one - other) : -1;
  };
}
