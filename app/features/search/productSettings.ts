import type { IndexSettings } from './IndexSettings';
import { exactWords, stopWords, synonyms } from './indonesian/SearchWords';

/** The fields of a product that are searched, the most important first. */
export const FIELDS = ['title', 'brand', 'tags', 'category', 'store', 'place', 'description'] as const;

/** How products are searched, by either engine. */
export const PRODUCT_SETTINGS: IndexSettings = {
  searchable: FIELDS,
  filterable: [
    'productId',
    'festivalId',
    'fromAt',
    'untilAt',
    'categorySlug',
    'provinceCode',
    'storeSlug',
    'priceRupiah',
    'basePriceRupiah',
  ],
  sortable: ['priceRupiah', 'basePriceRupiah', 'createdAt', 'soldCount', 'productId'],
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attributeRank',
    'wordPosition',
    'exactness',
    'soldCount:desc',
    'productId:asc',
  ],
  typos: { isOn: true, oneFrom: 5, twoFrom: 9, notInWords: exactWords, notInFields: [], notInNumbers: true },
  stopWords,
  synonyms,
  distinct: null,
};
