import { type RouteConfig, type RouteConfigEntry, route } from '@remix-run/route-config';
import { LANGUAGES, type Language } from './paths';

/** Pages of shoppers and machine-readable addresses that both languages have: name, address, module under features/. */
const IN_BOTH: readonly (readonly [name: string, path: string, module: string])[] = [
  ['home', '', 'storefront/home'],
  ['festival', 'festival/:slug', 'storefront/festivalPage'],
  ['stores', 'toko', 'storefront/storesPage'],
  ['store', 'toko/:slug', 'storefront/storePage'],
  ['product', 'produk/:slug', 'storefront/productPage'],
  ['favourites', 'favorit', 'storefront/favouritesPage'],
  ['privacy', 'privasi', 'storefront/privacyPage'],
  ['terms', 'syarat', 'storefront/termsPage'],
  ['about', 'tentang', 'storefront/aboutPage'],
  ['mode', 'mode', 'storefront/mode'],
  ['calendar', 'festival.ics', 'storefront/calendar'],
  ['manifest', 'manifest.webmanifest', 'storefront/manifest'],
  ['search', 'cari', 'search/searchPage'],
  ['category', 'kategori/:slug', 'search/categoryPage'],
  ['province', 'provinsi/:slug', 'search/provincePage'],
  ['apiSearch', 'api/search', 'search/apiSearch'],
  ['apiSuggest', 'api/suggest', 'search/apiSuggest'],
  ['basket', 'keranjang', 'orders/basket'],
  ['sharedBasket', 'keranjang/:lines', 'orders/sharedBasket'],
  ['addToBasket', 'api/keranjang', 'orders/addToBasket'],
  ['checkout', 'pesan', 'orders/checkout'],
  ['handoff', 'kirim/:groupCode', 'orders/handoff'],
  ['order', 'pesanan/:code', 'orders/order'],
  ['myOrders', 'pesanan-saya', 'orders/myOrders'],
  ['notFound', '*', 'storefront/notFound'],
];

/** Behind a sign-in, or the way to one: each has its row in the table of permissions (accounts/Access.ts). */
const PANEL: typeof IN_BOTH = [
  ['signIn', 'masuk', 'accounts/signIn'],
  ['signOut', 'keluar', 'accounts/signOut'],
  ['sellerHome', 'penjual', 'panel/sellerHome'],
  ['organizerHome', 'panitia', 'panel/organizerHome'],
];

const ONCE: typeof IN_BOTH = [
  ['sitemap', 'sitemap.xml', 'storefront/sitemap'],
  ['robots', 'robots.txt', 'storefront/robots'],
  ['socialPicture', 'og/:kind/:file', 'storefront/socialPicture'],
];

/** Remix gives each address a module; the language is in the id too, so that one module can serve both. */
function spoken(language: Language): RouteConfigEntry[] {
  const prefix = language === 'id' ? '' : `${language}/`;
  return [...IN_BOTH, ...PANEL].map(([name, path, module]) => {
    const address = (prefix + path).replace(/\/$/, '');
    const place = address === '' ? { index: true } : { path: address };
    return { id: `${language}/${name}`, file: fileOf(module), ...place };
  });
}

const fileOf = (module: string) => `features/${module}.tsx`;

export default [
  ...LANGUAGES.flatMap(spoken),
  ...ONCE.map(([id, path, module]) => route(path, fileOf(module), { id })),
] satisfies RouteConfig;
