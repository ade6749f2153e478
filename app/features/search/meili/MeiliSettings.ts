import type { Settings } from 'meilisearch';
import type { IndexSettings } from '../IndexSettings';
import { FILTERABLE, SORTABLE } from './MeiliDocument';

/** One more than is shown exactly: 1,001 means "more than 1,000". */
const MAX_TOTAL_HITS = 1_001;
/** More than there are provinces or categories. */
const MAX_FACET_VALUES = 200;
/** Of the 800 ms that a search may take; past it Meilisearch answers with the rules it has applied so far. */
const SEARCH_CUTOFF_MS = 500;

/** What is equal by all else stands in the order of the products, not in that in which they came to be indexed. */
const LAST_RULE = 'productId:asc';

/** Our settings in Meilisearch's names, each of them said, so that no server's version changes how we search. */
export function of(settings: IndexSettings): Settings {
  const { typos } = settings;
  return {
    searchableAttributes: [...settings.searchable],
    displayedAttributes: ['*'],
    filterableAttributes: [...new Set([...FILTERABLE, ...settings.filterable])],
    sortableAttributes: [...new Set([...SORTABLE, ...settings.sortable])],
    rankingRules: [...new Set([...settings.rankingRules, LAST_RULE])],
    stopWords: bothCases(settings.stopWords),
    synonyms: Object.fromEntries(Object.entries(settings.synonyms).map(([key, words]) => [key, [...words]])),
    distinctAttribute: settings.distinct,
    typoTolerance: {
      enabled: typos.isOn,
      minWordSizeForTypos: { oneTypo: typos.oneFrom, twoTypos: typos.twoFrom },
      disableOnWords: [...typos.notInWords],
      disableOnAttributes: [...typos.notInFields],
      disableOnNumbers: typos.notInNumbers,
    },
    faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { '*': 'alpha' } },
    pagination: { maxTotalHits: MAX_TOTAL_HITS },
    separatorTokens: [],
    nonSeparatorTokens: [],
    dictionary: [],
    proximityPrecision: 'byWord',
    prefixSearch: 'indexingTime',
    facetSearch: false,
    searchCutoffMs: SEARCH_CUTOFF_MS,
  };
}

/** Meilisearch looks for stop words before it lower-cases: "Dan" at the head of a title must be one too. */
const bothCases = (words: readonly string[]): string[] => [
  ...new Set(
    words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
  ),
];
