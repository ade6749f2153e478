import type { FacetDistribution, FacetStats } from 'meilisearch';
import type { SearchAnswer, SearchRequest } from '../SearchEngine';
import * as FoundWords from './FoundWords';
import { facetField, GROUPS, type Group, isChosen } from './MeiliQuery';
import * as Pins from './Pins';

/** What is read of one answer of Meilisearch, whichever paging was asked for. */
export type Answered = {
  hits: readonly Record<string, unknown>[];
  totalHits?: number;
  facetDistribution?: FacetDistribution;
  facetStats?: FacetStats;
};

/** The answers to `MeiliQuery.list` as one, the pins before the rest and in every count. */
export function of(
  answered: readonly (Answered | undefined)[],
  request: SearchRequest,
  pins: readonly Pins.Pin[],
): Omit<SearchAnswer, 'isPartial'> {
  const [hits, count, ...ofChosen] = answered;
  const shown = pins.filter((pin) => Pins.passes(pin, request));
  const chosenGroups = GROUPS.filter((group) => isChosen(group, request));
  const counted = (group: Group) => {
    const at = chosenGroups.indexOf(group);
    return { group, request, pins, answered: at < 0 ? count : ofChosen[at] };
  };
  return {
    ids: [
      ...shown.map(({ productId }) => productId).slice(request.offset, request.offset + request.limit),
      ...(hits?.hits ?? []).map(({ productId }) => Number(productId)),
    ],
    total: (count?.totalHits ?? 0) + shown.length,
    words: FoundWords.of(
      (hits?.hits ?? []).flatMap(({ _formatted }) => Object.values(_formatted ?? {}).flat()),
    ),
    facets: { categories: valuesOf(counted('category')), provinces: valuesOf(counted('province')) },
    priceRange: rangeOf(counted('price')),
    engine: 'meilisearch',
    degraded: false,
  };
}

type Counted = {
  group: Group;
  request: SearchRequest;
  pins: readonly Pins.Pin[];
  answered: Answered | undefined;
};

function valuesOf({ group, request, pins, answered }: Counted): Record<string, number> {
  const field = facetField(group, request);
  const counts: Record<string, number> = { ...answered?.facetDistribution?.[field] };
  for (const pin of pins) {
    if (!Pins.passes(pin, request, group)) continue;
    const value = group === 'category' ? pin.categorySlug : pin.provinceCode;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function rangeOf({ group, request, pins, answered }: Counted): SearchAnswer['priceRange'] {
  const stats = answered?.facetStats?.[facetField(group, request)];
  const prices = [
    ...(stats ? [stats.min, stats.max] : []),
    ...pins.filter((pin) => Pins.passes(pin, request, group)).map((pin) => Pins.priceOf(pin, request)),
  ];
  return prices.length === 0 ? null : { min: Math.min(...prices), max: Math.max(...prices) };
}
