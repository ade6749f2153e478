import type {
  DocumentIndex,
  PlainAnswer,
  PlainDocument,
  PlainQuery,
} from '~/features/search/embedded/DocumentIndex';
import type { IndexSettings, RankingRule } from '~/features/search/IndexSettings';

/** A relevance case as its file has it: documents, settings and query in Meilisearch's words, and what is expected. */
export type RelevanceCase = {
  name: string;
  documents: Record<string, unknown>[];
  settings: {
    primaryKey?: string;
    searchableAttributes?: string[];
    filterableAttributes?: string[];
    sortableAttributes?: string[];
    rankingRules?: string[];
    typoTolerance?: {
      enabled?: boolean;
      minWordSizeForTypos?: { oneTypo: number; twoTypos: number };
      disableOnWords?: string[];
      disableOnAttributes?: string[];
      disableOnNumbers?: boolean;
    };
    stopWords?: string[];
    synonyms?: Record<string, string[]>;
    distinctAttribute?: string;
  };
  query: {
    q?: string;
    matchingStrategy?: 'all' | 'last' | 'frequency';
    limit?: number;
    offset?: number;
    page?: number;
    hitsPerPage?: number;
    sort?: string[];
    facets?: string[];
    attributesToSearchOn?: string[];
    rankingScoreThreshold?: number;
  };
  expected: {
    ids?: (string | number)[];
    tiers?: (string | number)[][];
    compare: 'order' | 'tiers' | 'set' | 'facets';
    optional_ids?: (string | number)[];
    facetDistribution?: Record<string, Record<string, number>>;
    totalHits?: number;
    totalPages?: number;
    estimatedTotalHits?: number;
  };
};

const DEFAULT_RULES: RankingRule[] = [
  'words',
  'typo',
  'proximity',
  'attributeRank',
  'sort',
  'wordPosition',
  'exactness',
];

/** The settings of a case in our words; what it leaves out is Meilisearch's default. */
function settingsOf({ settings }: RelevanceCase): IndexSettings {
  const typos = settings.typoTolerance ?? {};
  return {
    searchable: settings.searchableAttributes ?? ['*'],
    filterable: settings.filterableAttributes ?? [],
    sortable: settings.sortableAttributes ?? [],
    rankingRules: settings.rankingRules?.flatMap(rulesOf) ?? DEFAULT_RULES,
    typos: {
      isOn: typos.enabled ?? true,
      oneFrom: typos.minWordSizeForTypos?.oneTypo ?? 5,
      twoFrom: typos.minWordSizeForTypos?.twoTypos ?? 9,
      notInWords: typos.disableOnWords ?? [],
      notInFields: typos.disableOnAttributes ?? [],
      notInNumbers: typos.disableOnNumbers ?? false,
    },
    stopWords: settings.stopWords ?? [],
    synonyms: settings.synonyms ?? {},
    distinct: settings.distinctAttribute ?? null,
  };
}

/** `attribute` is the old name of two rules. */
const rulesOf = (rule: string): RankingRule[] =>
  rule === 'attribute' ? ['attributeRank', 'wordPosition'] : [rule as RankingRule];

export function documentsOf({ documents, settings }: RelevanceCase): PlainDocument[] {
  const key = settings.primaryKey ?? 'id';
  return documents.map((fields) => ({ id: fields[key] as string | number, fields }));
}

export function queryOf({ query }: RelevanceCase): PlainQuery {
  const { q = '', matchingStrategy = 'last', page, hitsPerPage } = query;
  const isPaged = page !== undefined || hitsPerPage !== undefined;
  const size = hitsPerPage ?? query.limit ?? 20;
  return {
    q,
    matching: matchingStrategy,
    ...(query.sort && { sort: query.sort }),
    ...(query.facets && { facets: query.facets }),
    ...(query.attributesToSearchOn && { searchOn: query.attributesToSearchOn }),
    ...(query.rankingScoreThreshold !== undefined && { leastScore: query.rankingScoreThreshold }),
    offset: isPaged ? Math.max(0, (page ?? 1) - 1) * size : (query.offset ?? 0),
    limit: isPaged && page === 0 ? 0 : size,
  };
}

/** Runs a case; null when the answer is the expected one, else what was wrong. */
export function check(one: RelevanceCase, open: (settings: IndexSettings) => DocumentIndex): string | null {
  const index = open(settingsOf(one));
  index.add(documentsOf(one));
  return difference(one, index.search(queryOf(one)));
}

/** What of an answer is compared. */
type Answered = Pick<PlainAnswer, 'ids' | 'total' | 'facets'>;

/** What an answer has different from what is expected; null when nothing. */
export function difference({ expected, query }: RelevanceCase, answer: Answered): string | null {
  const total = expected.totalHits ?? expected.estimatedTotalHits;
  if (total !== undefined && answer.total !== total) return `${answer.total} hits instead of ${total}`;
  const pages = Math.ceil(answer.total / (query.hitsPerPage ?? 20));
  if (expected.totalPages !== undefined && pages !== expected.totalPages) return `${pages} pages`;
  if (expected.compare === 'facets') return facetDifference(expected.facetDistribution ?? {}, answer.facets);
  const wanted = expected.ids ?? [];
  const ids = answer.ids.filter((id) => wanted.includes(id) || !expected.optional_ids?.includes(id));
  const without = (list: readonly (string | number)[]) =>
    list.filter((id) => ids.includes(id) || !expected.optional_ids?.includes(id));
  const says = `got ${JSON.stringify(ids)}, wanted ${JSON.stringify(expected.tiers ?? wanted)}`;
  if (expected.compare === 'set') return isSameSet(ids, without(wanted)) ? null : says;
  const tiers = expected.compare === 'tiers' && expected.tiers ? expected.tiers : wanted.map((id) => [id]);
  return isInTiers(ids, tiers.map(without)) ? null : says;
}

function facetDifference(wanted: unknown, got: unknown): string | null {
  const [expected, found] = [JSON.stringify(wanted), JSON.stringify(got)];
  return expected === found ? null : `got ${found}, wanted ${expected}`;
}

type Ids = readonly (string | number)[];

const isSameSet = (a: Ids, b: Ids): boolean => a.length === b.length && a.every((id) => b.includes(id));

function isInTiers(ids: Ids, tiers: readonly Ids[]): boolean {
  let at = 0;
  for (const tier of tiers) {
    if (!isSameSet(ids.slice(at, at + tier.length), tier)) return false;
    at += tier.length;
  }
  return at === ids.length;
}
