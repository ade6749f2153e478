import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as NearWords from '~/features/search/embedded/NearWords';
import { WordList } from '~/features/search/embedded/WordList';
import { sampled } from '../../setup/runs';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 7 });

function listOf(texts: readonly string[]): WordList {
  const words = new WordList();
  for (const text of texts) words.changeFrequency(words.numberOf(text), 1);
  return words;
}

/** The whole table of distances, without any short cut. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]![j] = Math.min(replaced, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[a.length]![b.length]!;
}

const beginnings = (text: string) => Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));

it('finds the words, and those that begin so, that a whole comparison finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.nat({ max: 2 }),
      fc.boolean(),
      (texts, text, maxTypos, isPrefix) => {
        const words = listOf(texts);
        const found: [string, number][] = [];
        NearWords.among(words, [0, texts.length], { text, maxTypos, isPrefix }, (number, typos) =>
          found.push([words.text(number), typos]),
        );
        const model = texts
          .map((one): [string, number] => [
            one,
            isPrefix ? Math.min(...beginnings(one).map((part) => distance(part, text))) : distance(one, text),
          ])
          .filter(([, typos]) => typos <= maxTypos);
        expect(found.toSorted()).toEqual(model.toSorted());
      },
    ),
    sampled(2000),
  );
});

it('keeps words in order whenever they come, and finds those of a skeleton', () => {
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 10 }), { maxLength: 6 }), (parts) => {
      const words = new WordList();
      const all = new Set<string>();
      for (const part of parts) {
        for (const text of part) all.add(text) && words.numberOf(text);
        expect([...words.ordered()].map(words.text)).toEqual([...all].toSorted());
        expect(words.withSkeleton('b').map(words.text).toSorted()).toEqual(
          [...all].filter((text) => text.replace(/a/g, '').replace(/(.)\1+/g, '$1') === 'b').toSorted(),
        );
      }
    }),
    sampled(500),
  );
});
