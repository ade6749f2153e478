import * as paths from '~/paths';
import type { Catalogue } from './catalogue';

/** What a shopper of these tests has done: a basket is carried, an order was placed. */
export type Done = { groupCode: string; orderCode: string; orderSecret: string };

type Known = Catalogue & Done;

export type WalkedPage = {
  name: string;
  path(language: paths.Language, known: Known): string;
  /** Belongs to one visitor: never kept, not for search engines. */
  isPrivate?: true;
  /** Answers 404 in every phase. */
  isMissing?: true;
};

const first = (slugs: readonly string[]): string => slugs[0] ?? 'tidak-ada';

/** Every kind of page of the site, and the states of it that look different. */
export const PAGES: readonly WalkedPage[] = [
  { name: 'home', path: (language) => paths.home(language) },
  { name: 'festival', path: (language, known) => paths.festival(language, known.festival) },
  { name: 'past festival', path: (language, known) => paths.festival(language, known.archived) },
  { name: 'search', path: (language) => paths.search(language, { q: 'kopi' }) },
  { name: 'search without words', path: (language) => paths.search(language) },
  { name: 'search without hits', path: (language) => paths.search(language, { q: 'zzqqxx' }) },
  {
    name: 'search with filters',
    path: (language, { categories, provinces }) =>
      paths.search(language, {
        kategori: categories.slice(0, 2),
        provinsi: provinces.slice(0, 3),
        harga_min: '10000',
        urut: 'termurah',
      }),
  },
  { name: 'category', path: (language, known) => paths.category(language, first(known.categories)) },
  { name: 'province', path: (language, known) => paths.province(language, first(known.provinces)) },
  { name: 'stores', path: (language) => paths.stores(language) },
  { name: 'store', path: (language, known) => paths.store(language, first(known.stores)) },
  {
    name: 'store on Instagram',
    path: (language, known) => paths.store(language, first(known.instagramStores)),
  },
  { name: 'product with variants', path: (language, known) => paths.product(language, known.variantProduct) },
  { name: 'product', path: (language, known) => paths.product(language, known.singleProduct) },
  {
    name: 'sold-out product',
    path: (language, known) => paths.product(language, known.soldOutProduct ?? known.singleProduct),
  },
  { name: 'favourites', path: (language) => paths.favourites(language) },
  { name: 'privacy', path: (language) => paths.privacy(language) },
  { name: 'terms', path: (language) => paths.terms(language) },
  { name: 'about', path: (language) => paths.about(language) },
  { name: 'missing page', path: (language) => `${paths.stores(language)}/tidak-pernah-ada`, isMissing: true },
  { name: 'basket', path: (language) => paths.basket(language), isPrivate: true },
  {
    name: 'shared basket',
    path: (language, { variantIds }) =>
      paths.sharedBasket(language, variantIds.map((id) => `${id}:2`).join(',')),
    isPrivate: true,
  },
  { name: 'checkout', path: (language) => paths.checkout(language), isPrivate: true },
  { name: 'hand-off', path: (language, known) => paths.handoff(language, known.groupCode), isPrivate: true },
  {
    name: 'order for its shopper',
    path: (language, known) => paths.order(language, known.orderCode, known.orderSecret),
    isPrivate: true,
  },
  {
    name: 'order for anyone',
    path: (language, known) => paths.order(language, known.orderCode),
    isPrivate: true,
  },
  { name: 'my orders', path: (language) => paths.myOrders(language), isPrivate: true },
];
