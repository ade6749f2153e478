import { type Fields, type Filter, type Test, testOf } from './meilisearchFilter';
import { BadSearch, type Hit, listOf, ranked } from './meilisearchRanking';
import * as Words from './meilisearchWords';

export type StoredIndex = {
  primaryKey: string;
  documents: Map<string, Fields>;
  settings: Fields;
  createdAt: string;
};

export type Query = {
  q?: string | null;
  filter?: Filter;
  facets?: string[];
  sort?: string[];
  offset?: number;
  limit?: number;
  page?: number;
  hitsPerPage?: number;
  matchingStrategy?: 'last' | 'all' | 'frequency';
  attributesToRetrieve?: string[];
  attributesToHighlight?: string[];
  highlightPreTag?: string;
  highlightPostTag?: string;
  attributesToSearchOn?: string[];
  distinct?: string;
};

/** Answers one search as Meilisearch would. */
export function searchIn(index: StoredIndex, query: Query): Fields {
  const filterable = new Set(listOf(index.settings.filterableAttributes));
  assertFacets(query, filterable);
  const rules = rulesOf(index, query);
  const asked = Words.asked(query.q ?? '', rules);
  const passes = testOf(query.filter, filterable);
  const hits = ranked(matching(index, asked, { rules, passes, query }), query.sort, index.settings);
  const shown = query.distinct === undefined ? hits : firstOfEach(hits, query.distinct);
  const documents = shown.map(({ document }) => document);
  return {
    ...paged(shown, query, maxTotal(index)),
    query: query.q ?? '',
    processingTimeMs: 0,
    ...(query.facets ? countsOf(documents, query.facets) : {}),
  };

  function paged(
    all: readonly Hit[],
    { page, hitsPerPage, offset = 0, limit = 20 }: Query,
    max: number,
  ): Fields {
    const reachable = all.slice(0, max);
    const present = (part: readonly Hit[]) => part.map((hit) => shownAs(hit, query, asked, rules));
    if (page === undefined && hitsPerPage === undefined) {
      const hitsNow = present(reachable.slice(offset, offset + limit));
      return { hits: hitsNow, offset, limit, estimatedTotalHits: reachable.length };
    }
    const size = hitsPerPage ?? 20;
    const from = ((page ?? 1) - 1) * size;
    const hitsNow = present(page === 0 ? [] : reachable.slice(from, from + size));
    const totalPages = size === 0 ? 0 : Math.ceil(reachable.length / size);
    return { hits: hitsNow, page: page ?? 1, hitsPerPage: size, totalPages, totalHits: reachable.length };
  }
}

function maxTotal({ settings }: StoredIndex): number {
  const { maxTotalHits } = (settings.pagination ?? {}) as { maxTotalHits?: number };
  return maxTotalHits ?? 1000;
}

function assertFacets({ facets = [] }: Query, filterable: ReadonlySet<string>): void {
  const wrong = facets.find((facet) => !filterable.has(facet));
  if (wrong) throw new BadSearch('invalid_search_facets', `Attribute \`${wrong}\` is not filterable.`);
}

function rulesOf({ settings }: StoredIndex, { attributesToSearchOn }: Query): Words.WordRules {
  const typos = (settings.typoTolerance ?? {}) as Fields;
  const sizes = (typos.minWordSizeForTypos ?? {}) as { oneTypo?: number; twoTypos?: number };
  return {
    searchable: attributesToSearchOn ?? listOf(settings.searchableAttributes),
    typos: {
      isOn: typos.enabled !== false,
      one: sizes.oneTypo ?? 5,
      two: sizes.twoTypos ?? 9,
      isOffInNumbers: typos.disableOnNumbers === true,
    },
    stopWords: new Set(listOf(settings.stopWords)),
    synonyms: (settings.synonyms ?? {}) as Record<string, string[]>,
  };
}

type Matching = { rules: Words.WordRules; passes: Test; query: Query };

/** The documents that have the words, or as many of them as the strategy lets go. */
function matching(index: StoredIndex, asked: Words.Asked, { rules, passes, query }: Matching): Hit[] {
  const all = [...index.documents.values()].map((document) => {
    const words = Words.indexOf(document, rules.searchable);
    return { document, words, found: foundIn(words, asked.terms, rules) };
  });
  const dropped = droppingOrder(all, asked.terms.length, query.matchingStrategy ?? 'last');
  return all.flatMap(({ document, words, found }) => {
    if (!passes(document) || asked.unwanted.some((phrase) => Words.has(phrase, words))) return [];
    if (asked.terms.length === 0) return [{ document, found, kept: 0 }];
    for (let gone = 0; gone <= dropped.length; gone += 1) {
      const without = new Set(dropped.slice(0, gone));
      if (found.every((way, term) => way !== null || without.has(term)))
        return [{ document, found, kept: asked.terms.length - gone }];
    }
    return [];
  });
}

/** Terms in the order in which they are let go: from the end, or the most frequent first. One always stays. */
function droppingOrder(all: readonly { found: unknown[] }[], terms: number, strategy: string): number[] {
  if (strategy === 'all' || terms < 2) return [];
  const places = Array.from({ length: terms }, (_, at) => at);
  if (strategy === 'last') return places.slice(1).reverse();
  const frequency = (term: number) => {
    const count = all.filter(({ found }) => found[term] !== null).length;
    return count === 0 ? Number.POSITIVE_INFINITY : count;
  };
  return places.sort((a, b) => frequency(b) - frequency(a) || b - a).slice(0, -1);
}

function foundIn(
  words: ReturnType<typeof Words.indexOf>,
  terms: readonly Words.Term[],
  rules: Words.WordRules,
) {
  const found = terms.map((term) => Words.find(term, words, rules));
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const [one, next] = [terms[at], terms[at + 1]];
    if (!one || !next || (found[at] && found[at + 1])) continue;
    const glued = Words.joined(one, next, words);
    if (glued) [found[at], found[at + 1]] = [glued, { ...glued, typos: 0 }];
  }
  return found;
}

function firstOfEach(hits: readonly Hit[], field: string): Hit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ document }) => !seen.has(document[field]) && seen.add(document[field]));
}

function countsOf(documents: readonly Fields[], facets: readonly string[]): Fields {
  const facetDistribution: Record<string, Record<string, number>> = {};
  const facetStats: Record<string, { min: number; max: number }> = {};
  for (const facet of facets) {
    const values = documents.map((document) => document[facet]).filter((value) => value !== undefined);
    const counts: Record<string, number> = {};
    for (const value of values.map(String)) counts[value] = (counts[value] ?? 0) + 1;
    facetDistribution[facet] = counts;
    const numbers = values.filter((value) => typeof value === 'number');
    if (numbers.length > 0) facetStats[facet] = { min: Math.min(...numbers), max: Math.max(...numbers) };
  }
  return { facetDistribution, facetStats };
}

function shownAs({ document }: Hit, query: Query, { terms }: Words.Asked, rules: Words.WordRules): Fields {
  const kept = picked(document, query.attributesToRetrieve);
  if (!query.attributesToHighlight) return kept;
  const { highlightPreTag: from = '<em>', highlightPostTag: until = '</em>' } = query;
  const marked = (text: string) =>
    text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => (isFound(word) ? `${from}${word}${until}` : word));
  const isFound = (word: string) =>
    terms.some((term) =>
      term.words.some((wanted) => {
        const allowed = term.isPhrase ? 0 : Words.allowance(wanted, rules);
        return Words.distance(wanted, Words.plain(word), term.isPrefix, allowed) !== null;
      }),
    );
  const formatted = picked(document, query.attributesToHighlight);
  for (const [field, value] of Object.entries(formatted)) {
    if (typeof value === 'string') formatted[field] = marked(value);
    if (Array.isArray(value)) formatted[field] = value.map((item) => marked(String(item)));
  }
  return { ...kept, _formatted: { ...kept, ...formatted } };
}

export function picked(document: Fields, fields: readonly string[] | undefined): Fields {
  if (!fields || fields.includes('*')) return { ...document };
  return Object.fromEntries(
    fields.filter((field) => field in document).map((field) => [field, document[field]]),
  );
}
