import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable } from '~/features/catalog/PrintableText';
import { sampled } from '../setup/runs';

it.each([
  ['Kopi Gayo ☕ Ibu Sari 🇮🇩', 'Kopi Gayo Ibu Sari'],
  ['𝓚𝓸𝓹𝓲 𝐆𝐚𝐲𝐨', 'Kopi Gayo'],
  ['Ｋｅｒｉｐｉｋ', 'Keripik'],
  ['Batik “Ñusa” – Rp5.000…', 'Batik “Ñusa” – Rp5.000…'],
  ['ꦧꦠꦶꦏ꧀ Batik 蜡染', 'Batik'],
  ['a\u0000b\u202Ec\nd', 'a b c d'],
  ['e\u0301lite', 'élite'],
  ['🥥🥥', ''],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

it('a long text ends with an ellipsis', () => {
  expect(printable('kata '.repeat(40))).toBe(`${'kata '.repeat(17)}kat…`);
});

it('printing what was printed changes nothing, and nothing is left that the font lacks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      const printed = printable(text);
      expect(printable(printed)).toBe(printed);
      expect(printed).toMatch(/^[ -~\u00A1-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026]*$/);
      expect(printed.length).toBeLessThanOrEqual(90);
    }),
    sampled(1000),
  );
});
