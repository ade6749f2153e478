import { NO_WORD, type Reading } from './DocumentTexts';
import type { QueryPlan, Way } from './QueryPlan';
import { isPhraseAt, type TextIndex } from './TextIndex';
import type { Weights } from './Weights';
import * as WordDistance from './WordDistance';

export type FieldRules = {
  /** How far down each field stands; equal for all when none was named. */
  ranks: readonly number[];
  isSearched(field: number): boolean;
  /** Whether misspelt words are found in it. */
  takesTypos(field: number): boolean;
};

/** Which terms may be left unmatched, and what that costs in the digit of `words`. */
export type Dropping = { isDropped(term: number): boolean; cost(term: number): number; keepsWays: boolean };

export const NO_PATH = Number.POSITIVE_INFINITY;
export const NOTHING_DROPPED: Dropping = { isDropped: () => false, cost: () => 0, keepsWays: true };
const NONE = -1;

type Hit = { way: number; phrase: readonly number[] | null };

/**
 * How well documents match a plan. Of each document the places of all ways are noted in one pass over its words;
 * then the cheapest path of ways through the whole query is sought, all rules at once (see Weights).
 */
export class PathCosts {
  readonly #index: TextIndex;
  readonly #plan: QueryPlan;
  readonly #weights: Weights;
  readonly #fields: FieldRules;
  /** By word number what a document's word may be part of. */
  readonly #hits = new Map<number, Hit[]>();
  readonly #mark: Uint8Array;
  readonly #places: WordDistance.Places;
  readonly #best: Float64Array;
  readonly #loose: Float64Array;

  constructor(index: TextIndex, plan: QueryPlan, weights: Weights, fields: FieldRules) {
    this.#index = index;
    this.#plan = plan;
    this.#weights = weights;
    this.#fields = fields;
    this.#mark = new Uint8Array(index.words.size);
    for (const [way, { words, phrases }] of plan.ways.entries()) {
      for (const word of words) this.#note(word, { way, phrase: null });
      for (const phrase of phrases)
        this.#note(phrase.find((word) => word !== NO_WORD) ?? NO_WORD, { way, phrase });
    }
    this.#places = new WordDistance.Places(plan.ways.length);
    this.#best = new Float64Array(plan.ways.length);
    this.#loose = new Float64Array(plan.terms.length + 1);
  }

  /** The key of a document, lower is better; NO_PATH when it does not match. */
  cost(document: number, dropping: Dropping): number {
    const reading = this.#index.read(document);
    this.#findPlaces(reading, this.#fields.isSearched);
    const key = this.#cheapestPath(dropping);
    if (key === NO_PATH || this.#weights.exactAttribute === 0) return key;
    return key + this.#weights.exactAttribute * this.#exactAttribute(reading, dropping);
  }

  /** The words of a document that were found. */
  wordsFound(document: number): string[] {
    const { words, length } = this.#index.read(document);
    const found: string[] = [];
    for (let at = 0; at < length; at += 1) {
      const hits = this.#hits.get(words[at] ?? NO_WORD) ?? [];
      for (const { phrase } of hits) {
        if (phrase !== null && !isPhraseAt(this.#index.reading, at, phrase)) continue;
        for (const word of phrase ?? [words[at] ?? NO_WORD])
          if (word !== NO_WORD) found.push(this.#index.words.text(word));
      }
    }
    return found;
  }

  /** Whether a path leads through these fields of a document alone. */
  isIn(document: number, fields: readonly number[]): boolean {
    this.#findPlaces(this.#index.read(document), (field) => fields.includes(field));
    return this.#cheapestPath(NOTHING_DROPPED) !== NO_PATH;
  }

  #note(word: number, hit: Hit): void {
    if (word === NO_WORD) return;
    const known = this.#hits.get(word);
    if (known) known.push(hit);
    else this.#hits.set(word, [hit]);
    this.#mark[word] = 1;
  }

  #findPlaces(reading: Reading, isSearched: (field: number) => boolean): void {
    const { words, fields, length } = reading;
    const mark = this.#mark;
    this.#places.clear();
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? NO_WORD;
      if (word < 0 || mark[word] !== 1) continue;
      if (!isSearched(fields[at] ?? 0)) continue;
      for (const { way, phrase } of this.#hits.get(word) ?? []) this.#addPlace(reading, at, way, phrase);
    }
  }

  #addPlace(reading: Reading, at: number, way: number, phrase: readonly number[] | null): void {
    const { words, fields, positions } = reading;
    const field = fields[at] ?? 0;
    const { isMisspelt, typed } = this.#plan.ways[way] as Way;
    if (isMisspelt && !this.#fields.takesTypos(field)) return;
    if (phrase === null) {
      const position = positions[at] ?? 0;
      this.#places.add(way, field, position, position, false, words[at] === typed);
      return;
    }
    const first = at - phrase.findIndex((word) => word !== NO_WORD);
    if (first < 0 || !isPhraseAt(reading, first, phrase)) return;
    const start = positions[first] ?? 0;
    this.#places.add(
      way,
      field,
      start,
      start + phrase.length - 1,
      true,
      typed !== NO_WORD && typed === phrase[0],
    );
  }

  /** `#best[way]`: the cheapest path that ends with it; `#loose[term]`: that comes there over a dropped term. */
  #cheapestPath(dropping: Dropping): number {
    const { terms, ways } = this.#plan;
    this.#loose.fill(NO_PATH);
    this.#loose[0] = 0;
    this.#best.fill(NO_PATH);
    for (let at = 0; at < terms.length; at += 1) {
      for (let way = 0; way < ways.length; way += 1) {
        const { from, to } = ways[way] as Way;
        if (from !== at || this.#places.isEmpty(way) || !mayUse(dropping, from, to)) continue;
        this.#best[way] = this.#costOfWay(way) + this.#cheapestBefore(at, way);
      }
      if (!dropping.isDropped(at)) continue;
      const dropped = this.#cheapestBefore(at, NONE) + dropping.cost(at) * this.#weights.words;
      this.#loose[at + 1] = Math.min(this.#loose[at + 1] ?? NO_PATH, dropped);
    }
    return this.#cheapestBefore(terms.length, NONE);
  }

  #cheapestBefore(at: number, next: number): number {
    const { ways } = this.#plan;
    let cheapest = this.#loose[at] ?? NO_PATH;
    for (let way = 0; way < ways.length; way += 1) {
      if (ways[way]?.to !== at) continue;
      let cost = this.#best[way] ?? NO_PATH;
      if (cost >= cheapest) continue;
      if (next !== NONE && this.#weights.proximity > 0)
        cost += this.#weights.proximity * this.#places.distance(way, next);
      if (cost < cheapest) cheapest = cost;
    }
    return cheapest;
  }

  #costOfWay(way: number): number {
    const weights = this.#weights;
    const { from, to, typos } = this.#plan.ways[way] as Way;
    const size = to - from;
    let cost = weights.typo * typos + weights.proximity * (size - 1);
    if (weights.attributeRank > 0)
      cost += weights.attributeRank * size * this.#places.bestRank(way, this.#fields.ranks);
    if (weights.wordPosition > 0)
      cost +=
        weights.wordPosition * this.#places.bestPosition(way, this.#plan.terms[from]?.position ?? 0, size);
    if (weights.exactness > 0 && !this.#places.isTyped(way)) cost += weights.exactness * size;
    return cost;
  }

  /** 0: a field is the query word for word, 1: one begins with it, 2: neither. */
  #exactAttribute({ words, fields, positions, length }: Reading, dropping: Dropping): number {
    const wanted = this.#typedWords(dropping);
    if (wanted === null) return 2;
    let best = 2;
    for (let at = 0; at < length; at += 1) {
      if (positions[at] !== 0 || !this.#fields.isSearched(fields[at] ?? 0)) continue;
      let same = 0;
      while (same < wanted.length && fields[at + same] === fields[at] && at + same < length) {
        if (wanted[same] !== NO_WORD && words[at + same] !== wanted[same]) break;
        if (positions[at + same] !== same) break;
        same += 1;
      }
      if (same < wanted.length) continue;
      const isWhole = at + same >= length || fields[at + same] !== fields[at];
      best = Math.min(best, isWhole ? 0 : 1);
    }
    return best;
  }

  #typedWords(dropping: Dropping): number[] | null {
    const wanted: number[] = [];
    for (const [term, { words }] of this.#plan.terms.entries()) {
      if (dropping.isDropped(term) && !dropping.keepsWays) continue;
      for (const text of words) {
        const word = text === null ? NO_WORD : this.#index.words.find(text);
        if (word === undefined) return null;
        wanted.push(word);
      }
    }
    return wanted.length === 0 ? null : wanted;
  }
}

function mayUse(dropping: Dropping, from: number, to: number): boolean {
  if (dropping.keepsWays) return true;
  for (let term = from; term < to; term += 1) if (dropping.isDropped(term)) return false;
  return true;
}
