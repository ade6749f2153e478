import type { Suggestions } from '../SearchEngine';
import * as Bits from './Bits';
import type { ProductShelf } from './ProductShelf';
import type { Found } from './TextSearch';
import * as TopOf from './TopOf';

/** So many of the most sold matches are looked at: the list is short and typed at speed. */
const MAX_LOOKED_AT = 300;
const MIN_NEXT_LENGTH = 3;

export type SuggestedFields = { title: number; brand: number; store: number };

/** Queries, products and stores for what is being typed; `before`: the words that are already whole. */
export function of(
  shelf: ProductShelf,
  found: Found,
  { fields, before, limit }: { fields: SuggestedFields; before: readonly string[]; limit: number },
): Suggestions {
  const numbers = Bits.numbers(found.documents);
  const mostSold = (a: number, b: number) => {
    const [first, second] = [numbers[a] ?? 0, numbers[b] ?? 0];
    return (
      (shelf.soldCount[second] ?? 0) - (shelf.soldCount[first] ?? 0) ||
      (shelf.ids[first] ?? 0) - (shelf.ids[second] ?? 0)
    );
  };
  const looked = TopOf.page(numbers.length, mostSold, 0, MAX_LOOKED_AT).map((at) => numbers[at] ?? 0);
  const titled = looked.filter((document) => found.isIn(document, [fields.title, fields.brand]));
  return {
    queries: completions(shelf, titled, found, { title: fields.title, before, limit }),
    productIds: titled.slice(0, limit).map((document) => shelf.ids[document] ?? 0),
    storeIds: storesOf(shelf, numbers, found, fields.store).slice(0, limit),
  };
}

/** Each store is looked at once, by any of its products. */
function storesOf(shelf: ProductShelf, numbers: Uint32Array, found: Found, field: number): number[] {
  const isLookedAt = new Uint8Array(shelf.stores.texts.length);
  const ids: number[] = [];
  for (const document of numbers) {
    const store = shelf.store[document] ?? 0;
    if (isLookedAt[store] === 1) continue;
    isLookedAt[store] = 1;
    if (found.isIn(document, [field])) ids.push(shelf.storeId[document] ?? 0);
  }
  return ids;
}

/**
 * Queries that a person may be about to type, read off the titles that match: the begun word completed, alone and
 * with the word that follows it. The most frequent first; what was typed itself is left out.
 */
function completions(
  { texts }: ProductShelf,
  titled: readonly number[],
  { lastWords }: Found,
  { title, before, limit }: { title: number; before: readonly string[]; limit: number },
): string[] {
  const counts = new Map<string, number>();
  for (const document of titled) {
    const { words, fields, length } = texts.read(document);
    const endings = new Set<string>();
    for (let at = 0; at < length && fields[at] === title; at += 1) {
      const word = words[at] ?? -1;
      if (!lastWords.has(word)) continue;
      const text = texts.words.text(word);
      endings.add(text);
      const next = at + 1 < length && fields[at + 1] === title ? texts.words.text(words[at + 1] ?? -1) : '';
      if (next.length >= MIN_NEXT_LENGTH && /^\p{L}+$/u.test(next)) endings.add(`${text} ${next}`);
    }
    for (const ending of endings) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1))
    .map(([ending]) => [...before, ending].join(' '))
    .slice(0, limit);
}
