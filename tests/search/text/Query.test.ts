import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Query from '~/features/search/text/Query';
import { sampled } from '../../setup/runs';

const STOP = new Set(['dan', 'yang']);
const parse = (text: string) => Query.parse(text, STOP);
/** Terms as written: a phrase in brackets, a stop word in it as `_`, the beginning of a word with `*`. */
const written = (text: string) =>
  parse(text).terms.map(({ words, isPhrase, isPrefix }) => {
    const text = words.map((word) => word ?? '_').join(' ');
    return isPhrase ? `[${text}]` : text + (isPrefix ? '*' : '');
  });

it.each([
  ['kopi gayo', ['kopi', 'gayo*']],
  ['kopi gayo ', ['kopi', 'gayo']],
  ['kopi!', ['kopi']],
  ['"kopi gayo" manis', ['[kopi gayo]', 'manis*']],
  ['kopi "gayo asli', ['kopi', '[gayo asli]']],
  ['"kopi. gayo"', ['[kopi]', '[gayo]']],
  ['kopi dan yang teh', ['kopi', 'teh*']],
  ['kopi dan', ['kopi', 'dan*']],
  ['kopi dan ', ['kopi']],
  ['"kopi dan teh" "dan"', ['[kopi _ teh]']],
  ['Dan kopi', ['dan', 'kopi*']],
  ['- kopi', ['kopi*']],
  ['kopi-gayo', ['kopi', 'gayo*']],
  ['', []],
])('reads %j', (text, terms) => {
  expect(written(text)).toEqual(terms);
});

it('takes a minus before a word or phrase as a wish not to see it', () => {
  expect(parse('kopi -gayo -"teh manis" -t-shirt').excluded).toEqual([
    ['gayo'],
    ['teh', 'manis'],
    ['t', 'shirt'],
  ]);
  expect(written('kopi -gayo')).toEqual(['kopi']);
});

it('counts positions as documents do: a hard separator pushes words apart', () => {
  expect(parse('kopi gayo. teh').terms.map(({ position }) => position)).toEqual([0, 1, 9]);
  expect(parse('kopi "gayo asli" teh').terms.map(({ position }) => position)).toEqual([0, 1, 3]);
});

it('reads any text, of which it takes ten terms at most', () => {
  expect(written('satu dua '.repeat(2_000))).toHaveLength(10);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { terms } = parse(text);
      expect(terms.length).toBeLessThanOrEqual(10);
      expect(terms.every(({ words }) => words.some((word) => word !== null && word !== ''))).toBe(true);
    }),
    sampled(1000),
  );
});
