import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Highlight from '~/features/catalog/Highlight';
import { sampled } from '../setup/runs';

const marked = (title: string, words: string[]) =>
  Highlight.of(title, words)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

it.each([
  ['Kopi Arabika Gayo 250 g', ['kopi', 'gayo'], '[Kopi] Arabika [Gayo] 250 g'],
  ['KOPI Café-Étnik', ['cafe', 'etnik'], 'KOPI [Café]-[Étnik]'],
  ['Kopiah & Kopi', ['kopi'], 'Kopiah & [Kopi]'],
  ['Tas <b>anyaman</b>', ['b', 'anyaman'], 'Tas <[b]>[anyaman]</[b]>'],
  ['Cafe\u0301 tubruk', ['cafe'], '[Cafe\u0301] tubruk'],
  ['Kopi', [], 'Kopi'],
  ['', ['kopi'], ''],
])('marks whole words however they are written: %s', (title, words, expected) => {
  expect(marked(title, words)).toBe(expected);
});

it('loses no sign of any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (title, words) => {
      const pieces = Highlight.of(title, words);
      expect(pieces.map(({ text }) => text).join('')).toBe(title);
      for (const { text, at } of pieces) expect(title.slice(at, at + text.length)).toBe(text);
    }),
    sampled(1000),
  );
});
