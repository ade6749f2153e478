import * as Skeleton from '~/features/search/text/Skeleton';
import * as Tokens from '~/features/search/text/Tokens';
import type { Vocabulary } from '~/features/search/Vocabulary';

/** The words of some titles as an index knows them, without an index. Slow and plain, to be trusted. */
export function titleVocabulary(titles: readonly string[]): Vocabulary {
  const frequencies = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const title of titles) {
    const words = Tokens.words(title);
    count(frequencies, new Set(words));
    count(pairs, new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`)));
  }
  const byFrequency = [...frequencies].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const first = (isWanted: (word: string) => boolean, limit: number) =>
    byFrequency.filter(isWanted).slice(0, limit);
  return {
    version: '1',
    documents: titles.length,
    frequency: (word) => frequencies.get(word) ?? 0,
    pairFrequency: (word, next) => pairs.get(`${word} ${next}`) ?? 0,
    beginningWith: (prefix, limit) => first((word) => word.startsWith(prefix), limit),
    withSkeleton: (skeleton, limit) => first((word) => Skeleton.of(word) === skeleton, limit),
    near: (word, maxTypos, limit) =>
      byFrequency
        .map((other) => ({ word: other, typos: editDistance(word, other) }))
        .filter(({ typos }) => typos <= maxTypos)
        .sort((a, b) => a.typos - b.typos)
        .slice(0, limit),
  };
}

function count(counts: Map<string, number>, keys: ReadonlySet<string>) {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Letters inserted, deleted, replaced, and neighbours swapped, count one each. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          rows[i - 1]![j]! + 1,
          row[j - 1]! + 1,
          rows[i - 1]![j - 1]! + same,
          isSwapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
