import type { SearchDocument, SearchRequest } from '~/features/search/SearchEngine';
import * as Tokens from '~/features/search/text/Tokens';
import * as Random from '~seed/catalogue/Random';
import { FESTIVAL_ID } from './searchCatalogue';

export type Kind = 'one word' | 'three words' | 'misspelt' | 'prefix' | 'filtered' | 'nothing found';
export const KINDS: readonly Kind[] = [
  'one word',
  'three words',
  'misspelt',
  'prefix',
  'filtered',
  'nothing found',
];

export type BenchQuery = { kind: Kind; request: SearchRequest };

const AT = 86_400_000 * 3;

/** `count` queries in turn of each kind, drawn from titles; the same for the same documents. */
export function mixedQueries(documents: readonly SearchDocument[], count: number): BenchQuery[] {
  const random = Random.from(Random.seedOf(7, 'queries'));
  return Array.from({ length: count }, (_, number) => {
    const kind = KINDS[number % KINDS.length] ?? 'one word';
    const document = random.pick(documents);
    const words = Tokens.words(document.title).filter((word) => word.length > 3);
    const q = textOf(kind, words.length > 0 ? words : ['kopi'], random);
    return { kind, request: { ...EVERYTHING, q, ...(kind === 'filtered' && filterOf(document)) } };
  });
}

/** The request of a list without any choice. */
export const EVERYTHING: SearchRequest = {
  q: '',
  exact: false,
  pinnedIds: [],
  festivalId: FESTIVAL_ID,
  at: AT,
  festivalPrice: true,
  categories: [],
  provinceCodes: [],
  storeSlug: null,
  minRupiah: null,
  maxRupiah: null,
  sort: 'relevan',
  offset: 0,
  limit: 24,
};

function textOf(kind: Kind, words: readonly string[], random: Random.Random): string {
  const word = random.pick(words);
  if (kind === 'three words') return words.slice(0, 3).join(' ');
  if (kind === 'misspelt') return misspelt(word, random);
  if (kind === 'prefix') return word.slice(0, random.int(2, 4));
  if (kind === 'nothing found') return `${word.slice(0, 2)}qxzv${random.int(10, 99)}`;
  return word;
}

/** Two neighbours swapped, not the first letter. */
function misspelt(word: string, random: Random.Random): string {
  const at = random.int(1, Math.max(1, word.length - 2));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const filterOf = ({ categorySlug, provinceCode, basePriceRupiah }: SearchDocument) => ({
  categories: [categorySlug],
  provinceCodes: [provinceCode],
  maxRupiah: basePriceRupiah * 2,
});
