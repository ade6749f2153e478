import { expect, it } from 'vitest';
import * as FoundWords from '~/features/search/meili/FoundWords';
import * as MeiliSettings from '~/features/search/meili/MeiliSettings';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';

const mark = (text: string) =>
  text.replaceAll('[', FoundWords.MARK_FROM).replaceAll(']', FoundWords.MARK_UNTIL);

it('gives the whole words in which something was found, plain, each once', () => {
  const texts = ['[Kop]i Arabika', 'Keripik [TEMPÉ]', '[kopi] lagi', 'nothing', 7, undefined].map((text) =>
    typeof text === 'string' ? mark(text) : text,
  );
  expect(FoundWords.of(texts)).toEqual(['kopi', 'tempe']);
});

it('sends every setting, the order by product last, and stop words in each case', () => {
  const settings = MeiliSettings.of({
    ...PRODUCT_SETTINGS,
    stopWords: ['dan'],
    synonyms: { hp: ['ponsel'] },
  });
  expect(settings.stopWords).toEqual(['dan', 'Dan', 'DAN']);
  expect(settings.synonyms).toEqual({ hp: ['ponsel'] });
  expect(settings.rankingRules?.at(-1)).toBe('productId:asc');
  expect(settings.pagination).toEqual({ maxTotalHits: 1_001 });
  expect(Object.values(settings).every((value) => value !== undefined)).toBe(true);
});
