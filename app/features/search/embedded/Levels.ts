import * as Bits from './Bits';
import type { QueryPlan } from './QueryPlan';
import type { TextIndex } from './TextIndex';

/** The documents in which a way leads through the whole query, over the terms dropped. */
export function reached(
  index: TextIndex,
  { terms, ways }: QueryPlan,
  universe: Bits.Bits,
  isDropped: (term: number) => boolean,
): Bits.Bits {
  const at = [universe, ...terms.map(() => index.empty())];
  for (const term of terms.keys()) {
    const here = at[term] ?? universe;
    if (isDropped(term)) Bits.addAll(at[term + 1] ?? here, here);
    for (const { from, to, documents } of ways) {
      if (from !== term || touches(isDropped, from, to)) continue;
      Bits.addBoth(at[to] ?? here, here, documents);
    }
  }
  return at[terms.length] ?? universe;
}

function touches(isDropped: (term: number) => boolean, from: number, to: number): boolean {
  for (let term = from; term < to; term += 1) if (isDropped(term)) return true;
  return false;
}

/** From the end of the query; the first term and phrases stay. */
export const fromTheEnd = ({ terms }: QueryPlan): number[] =>
  [...terms.keys()].filter((term) => term > 0 && !terms[term]?.isPhrase).toReversed();

/** What no document has first, then the most frequent; phrases, and the last one left, stay. */
export function byFrequency(plan: QueryPlan, universe: Bits.Bits): number[] {
  const frequency = (term: number) => {
    const found = new Uint32Array(universe.length);
    for (const { from, to, documents } of plan.ways)
      if (from === term && to === term + 1) Bits.addBoth(found, documents, universe);
    return Bits.count(found);
  };
  const counts = plan.terms.map((_, term) => frequency(term) || Number.POSITIVE_INFINITY);
  const droppable = [...plan.terms.keys()].filter((term) => !plan.terms[term]?.isPhrase);
  droppable.sort((a, b) =>
    (counts[b] ?? 0) === (counts[a] ?? 0) ? b - a : (counts[b] ?? 0) - (counts[a] ?? 0),
  );
  return droppable.length === plan.terms.length ? droppable.slice(0, -1) : droppable;
}
