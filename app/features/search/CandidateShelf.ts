import type { Candidate } from './Candidate';

/** A document as the shelf takes it: one candidate for each of its festivals. */
export type Shelved = { id: number; festivals: readonly { festivalId: number; candidate: Candidate }[] };

const NONE: ReadonlyMap<number, Candidate> = new Map();

/**
 * The filterable part of all documents in memory, by festival: counting facets over 100,000 products takes
 * milliseconds here and a tenth of a second in SQL. A copy that may be dropped at any time.
 */
export class CandidateShelf {
  readonly #byFestival = new Map<number, Map<number, Candidate>>();
  readonly #festivalsOf = new Map<number, readonly number[]>();
  /** One instance of each slug: equal texts that are the same object compare at once and cost memory once. */
  readonly #texts = new Map<string, string>();
  /** The instants at which any price of a festival changes, in order; made when first asked for. */
  readonly #edges = new Map<number, number[]>();

  put({ id, festivals }: Shelved): void {
    this.remove(id);
    this.#edges.clear();
    if (festivals.length === 0) return;
    for (const { festivalId, candidate } of festivals) {
      candidate.categorySlug = this.#one(candidate.categorySlug);
      candidate.provinceCode = this.#one(candidate.provinceCode);
      candidate.storeSlug = this.#one(candidate.storeSlug);
      this.#of(festivalId).set(id, candidate);
    }
    this.#festivalsOf.set(
      id,
      festivals.map(({ festivalId }) => festivalId),
    );
  }

  remove(id: number): void {
    this.#edges.clear();
    for (const festivalId of this.#festivalsOf.get(id) ?? []) this.#of(festivalId).delete(id);
    this.#festivalsOf.delete(id);
  }

  clear(): void {
    this.#edges.clear();
    this.#byFestival.clear();
    this.#festivalsOf.clear();
    this.#texts.clear();
  }

  get size(): number {
    return this.#festivalsOf.size;
  }

  festival(festivalId: number): ReadonlyMap<number, Candidate> {
    return this.#byFestival.get(festivalId) ?? NONE;
  }

  /** How many instants of price changes lie at or before `at`: while this number stays, so do all prices. */
  priceChangesUntil(festivalId: number, at: number): number {
    const edges = this.#edges.get(festivalId) ?? this.#findEdges(festivalId);
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #findEdges(festivalId: number): number[] {
    const found = new Set<number>();
    for (const { timeline } of this.festival(festivalId).values())
      for (const { fromAt, untilAt } of timeline) found.add(fromAt).add(untilAt);
    const edges = [...found].sort((a, b) => a - b);
    this.#edges.set(festivalId, edges);
    return edges;
  }

  #one(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  #of(festivalId: number): Map<number, Candidate> {
    const known = this.#byFestival.get(festivalId);
    if (known) return known;
    const made = new Map<number, Candidate>();
    this.#byFestival.set(festivalId, made);
    return made;
  }
}
