import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editCost } from '~/features/search/indonesian/EditCost';
import { sampled } from '../../setup/runs';

const word = fc.string({ unit: fc.constantFrom(...'aeikmnprst'), maxLength: 8 });

describe('the cost of a slip', () => {
  test('is nothing between a word and itself, and something between two words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editCost(a, a)).toBe(0);
        if (a !== b) expect(editCost(a, b)).toBeGreaterThan(0);
      }),
      sampled(1000),
    );
  });

  test.each([
    ['a doubled letter', 'batikk', 'another letter too much', 'batikr', 'batik'],
    ['a vowel left out', 'btik', 'a consonant left out', 'atik', 'batik'],
    ['a key beside', 'batim', 'a key far away', 'bating', 'batik'],
    ['a letter that sounds alike', 'batig', 'a key far away', 'batiz', 'batik'],
    ['another vowel', 'batak', 'a strange letter', 'batxk', 'batik'],
    ['a wrong letter within', 'bapik', 'a wrong letter at the head', 'tatik', 'batik'],
    ['neighbours swapped', 'baitk', 'two letters replaced', 'barok', 'batik'],
  ])('%s (%s) is likelier than %s (%s) for %s', (_, likely, __, unlikely, meant) => {
    expect(editCost(likely, meant)).toBeLessThan(editCost(unlikely, meant));
  });
});
