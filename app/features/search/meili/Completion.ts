import * as QueryTerms from './QueryTerms';

const MIN_NEXT_LENGTH = 3;

/**
 * Queries that a person may be about to type, read off the titles that already match: the begun word completed,
 * alone and with the word that follows it. The most frequent first; what was typed itself is left out.
 */
export function of(terms: readonly string[], titles: readonly string[], limit: number): string[] {
  const begun = QueryTerms.folded(terms.at(-1) ?? '');
  if (begun === '') return [];
  const before = terms.slice(0, -1).map((term) => term.toLowerCase());
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const ending of new Set(endings(title, begun))) {
      const query = [...before, ending].join(' ');
      counts.set(query, (counts.get(query) ?? 0) + 1);
    }
  }
  counts.delete(terms.join(' ').toLowerCase());
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([query]) => query);
}

function endings(title: string, begun: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.flatMap((word, index) => {
    if (!QueryTerms.folded(word).startsWith(begun)) return [];
    const next = words[index + 1];
    const hasNext = next !== undefined && next.length >= MIN_NEXT_LENGTH && /^\p{L}+$/u.test(next);
    return hasNext ? [word, `${word} ${next}`] : [word];
  });
}
