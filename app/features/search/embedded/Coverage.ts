import * as Bits from './Bits';
import type { QueryPlan } from './QueryPlan';
import type { TextIndex } from './TextIndex';

/** What has less of a query's weight than this is no answer to it. */
const MIN_SHARE = 0.4;
/** All weights of a query together, so that they fit into the digit of `words`. */
const WHOLE = 1_000;

export type Coverage = {
  /** The documents that have enough of the query. */
  documents: Bits.Bits;
  /** What it costs to leave a term out, of 1,000. */
  weights: readonly number[];
};

/**
 * The documents that have the weightiest part of the query, wherever its words stand: a term weighs more the fewer
 * documents have it, and one that no document has weighs most.
 */
export function of(index: TextIndex, plan: QueryPlan, universe: Bits.Bits): Coverage {
  const byTerm = plan.terms.map((_, term) => documentsWith(index, plan, universe, term));
  const total = Bits.count(universe);
  const rarities = byTerm.map((documents) => Math.log(1 + total / (Bits.count(documents) + 0.5)));
  const sum = rarities.reduce((all, one) => all + one, 0);
  const weights = rarities.map((rarity) => Math.floor((WHOLE * rarity) / sum));
  const shares = new Uint16Array(index.size);
  for (const [term, documents] of byTerm.entries())
    for (const document of Bits.numbers(documents))
      shares[document] = (shares[document] ?? 0) + (weights[term] ?? 0);
  const least = MIN_SHARE * weights.reduce((all, one) => all + one, 0);
  const documents = index.empty();
  for (let document = 0; document < shares.length; document += 1)
    if ((shares[document] ?? 0) >= least && shares[document] !== 0) Bits.set(documents, document);
  return { documents, weights };
}

/** By their own words: a word that only resembles one of the query says nothing where others are missing. */
function documentsWith(index: TextIndex, { ways }: QueryPlan, universe: Bits.Bits, term: number): Bits.Bits {
  const found = index.empty();
  for (const { from, to, documents, isMisspelt } of ways)
    if (from <= term && term < to && !isMisspelt) Bits.addBoth(found, documents, universe);
  return found;
}
