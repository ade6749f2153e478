import type { IndexSettings } from '../IndexSettings';
import { FEW_MATCHES } from '../SearchEngine';
import * as Query from '../text/Query';
import * as Bits from './Bits';
import * as Coverage from './Coverage';
import * as Levels from './Levels';
import { type Dropping, type FieldRules, NO_PATH, NOTHING_DROPPED, PathCosts } from './PathCosts';
import * as QueryPlan from './QueryPlan';
import type { TextIndex } from './TextIndex';
import type { Weights } from './Weights';

/**
 * What is done where not all words are found: nothing, words dropped from the end, or the most frequent first, or
 * the documents with the weightiest share of the words.
 */
export type Matching = 'all' | 'last' | 'frequency' | 'covered';

export type Asked = {
  q: string;
  matching: Matching;
  isExact: boolean;
  /** The documents among which is searched. */
  universe: Bits.Bits;
  fields: FieldRules;
  /** Whether `fields` shuts some out, or typos in some. */
  isRestricted: boolean;
  synonyms: QueryPlan.Synonyms;
};

/** The documents that a query finds, and how well. */
export type Found = {
  documents: Bits.Bits;
  /** Lower is better: the costs of all rules, as `Weights` puts them together. */
  key(document: number): number;
  /** The words of a document that the query found. */
  words(document: number): readonly string[];
  /** Whether the whole query is found in these fields of a document alone. */
  isIn(document: number, fields: readonly number[]): boolean;
  /** What the last word of the query was found by. */
  lastWords: ReadonlySet<number>;
  /**
   * Of a query of one word: all of `first` come before all that are neither in `first` nor in `perhaps`, by the rules
   * of products (typos, then fields). null: nothing is known beforehand.
   */
  leading: { first: Bits.Bits; perhaps: Bits.Bits } | null;
  terms: number;
  isPartial: boolean;
};

export function find(index: TextIndex, settings: IndexSettings, weights: Weights, asked: Asked): Found {
  const query = Query.parse(asked.q, new Set(settings.stopWords));
  const plan = QueryPlan.of(index, settings, query, asked);
  const universe = without(index, plan, asked.universe);
  if (plan.terms.length === 0) return everything(universe);
  const costs = new PathCosts(index, plan, weights, asked.fields);
  const levels = levelsOf(index, plan, universe, asked.matching);
  const key = (document: number): number => {
    for (const { documents, dropping } of levels) {
      const cost = Bits.has(documents, document) ? costs.cost(document, dropping) : NO_PATH;
      if (cost !== NO_PATH) return cost;
    }
    return NO_PATH;
  };
  const documents = index.empty();
  for (const level of levels) Bits.addAll(documents, level.documents);
  if (asked.isRestricted) keepOnly(documents, (document) => key(document) !== NO_PATH);
  return {
    documents,
    key,
    words: (document) => costs.wordsFound(document),
    isIn: (document, fields) => costs.isIn(document, fields),
    lastWords: new Set(plan.ways.filter(({ to }) => to === plan.terms.length).flatMap(({ words }) => words)),
    leading: leadingOf(index, plan),
    terms: plan.terms.length,
    isPartial: levels.length > 1,
  };
}

const everything = (documents: Bits.Bits): Found => ({
  documents,
  key: () => 0,
  words: () => [],
  isIn: () => true,
  lastWords: new Set(),
  leading: null,
  terms: 0,
  isPartial: false,
});

/** Whoever has the word itself in the title stands before those who have it elsewhere or misspelt. */
function leadingOf(index: TextIndex, { terms, ways }: QueryPlan.QueryPlan): Found['leading'] {
  if (terms.length !== 1 || terms[0]?.isPhrase) return null;
  const [first, perhaps] = [index.empty(), index.empty()];
  for (const way of ways) {
    if (way.typos === 0) Bits.addAll(first, way.leading);
    if (way.typos === 0 && way.phrases.length > 0) Bits.addAll(perhaps, way.documents);
  }
  return { first, perhaps };
}

type Level = { documents: Bits.Bits; dropping: Dropping };

function levelsOf(
  index: TextIndex,
  plan: QueryPlan.QueryPlan,
  universe: Bits.Bits,
  matching: Matching,
): Level[] {
  const whole = Levels.reached(index, plan, universe, () => false);
  const levels: Level[] = [{ documents: whole, dropping: NOTHING_DROPPED }];
  if (matching === 'covered' && plan.terms.length > 1 && Bits.count(whole) < FEW_MATCHES) {
    const { documents, weights } = Coverage.of(index, plan, universe);
    Bits.removeAll(documents, whole);
    if (Bits.isEmpty(documents)) return levels;
    const cost = (term: number) => weights[term] ?? 0;
    levels.push({ documents, dropping: { isDropped: () => true, cost, keepsWays: true } });
  }
  const order =
    matching === 'last'
      ? Levels.fromTheEnd(plan)
      : matching === 'frequency'
        ? Levels.byFrequency(plan, universe)
        : [];
  for (let dropped = 1; dropped <= order.length; dropped += 1) {
    const terms = new Set(order.slice(0, dropped));
    const isDropped = (term: number) => terms.has(term);
    levels.push({
      documents: Levels.reached(index, plan, universe, isDropped),
      dropping: { isDropped, cost: () => 1, keepsWays: false },
    });
  }
  return levels;
}

function without(index: TextIndex, { excluded }: QueryPlan.QueryPlan, universe: Bits.Bits): Bits.Bits {
  if (excluded.length === 0) return universe;
  const kept = universe.slice();
  for (const phrase of excluded) Bits.removeAll(kept, index.withPhrase(phrase));
  return kept;
}

function keepOnly(documents: Bits.Bits, isKept: (document: number) => boolean): void {
  for (const document of Bits.numbers(documents)) if (!isKept(document)) Bits.clear(documents, document);
}
