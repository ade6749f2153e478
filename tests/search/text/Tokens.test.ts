import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Skeleton from '~/features/search/text/Skeleton';
import * as Tokens from '~/features/search/text/Tokens';
import { sampled } from '../../setup/runs';

it.each([
  ['Kopi Gayo 250g', ['kopi', 'gayo', '250g']],
  ['anak-anak, T-Shirt 32.3', ['anak', 'anak', 't', 'shirt', '32', '3']],
  ['Tempé GLÄSS œuvre', ['tempe', 'glass', 'oeuvre']],
  ['ﬁ ﷺ', ['fi', 'صلى', 'الله', 'عليه', 'وسلم']],
  ['DeLonghi', ['delonghi']],
  ['✨Kopi✨ 🙂', ['kopi']],
  [' !? "" ', []],
])('cuts %j into its words', (text, words) => {
  expect(Tokens.words(text)).toEqual(words);
});

it.each([
  ['a b', [0, 1]],
  ['a. b', [0, 8]],
  ['a, b; c', [0, 8, 16]],
  ['32.3', [0, 1]],
  ['!? a b! c', [0, 1, 9]],
])('places the words of %j', (text, positions) => {
  expect(Tokens.of(text).map(({ position }) => position)).toEqual(positions);
});

it('tells where in the text each word stands, whatever the text', () => {
  expect(Tokens.of('Téh  manis').map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [5, 10],
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let last = -1;
      for (const { word, position, start, end } of Tokens.of(text)) {
        expect(position).toBeGreaterThan(last);
        last = position;
        expect(Tokens.words(text.slice(start, end))).toContain(word);
      }
    }),
    sampled(1000),
  );
});

it('a word that was cut stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const words = Tokens.words(text);
      expect(Tokens.words(words.join(' '))).toEqual(words);
    }),
    sampled(1000),
  );
});

it('a skeleton is the consonants in their order, doubled ones once', () => {
  expect(['baju', 'bju', 'tidur', 'tdr', 'mobil2', 'ummi', 'aa'].map(Skeleton.of)).toEqual([
    'bj',
    'bj',
    'tdr',
    'tdr',
    'mbl2',
    'm',
    '',
  ]);
});
