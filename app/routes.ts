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
  ['enterCode', 'masuk/kode', 'accounts/enterCode'],
  ['recover', 'masuk/pulih', 'accounts/recover'],
  ['signInLink', 'masuk/:token', 'accounts/signInLink'],
  ['account', 'akun', 'accounts/account'],
  ['accountData', 'akun/data', 'accounts/accountData'],
  ['accountDownload', 'akun/data.json', 'accounts/accountDownload'],
  ['invitation', 'undangan/:token', 'accounts/invitation'],
  ['sellerStaff', 'penjual/staf', 'accounts/sellerStaff'],
  ['sellerRecord', 'penjual/catatan', 'accounts/sellerRecord'],
  ['organizerCodes', 'panitia/kode', 'accounts/organizerCodes'],
  ['organizerPeople', 'panitia/orang', 'accounts/organizerPeople'],
  ['organizerPerson', 'panitia/orang/:personId', 'accounts/organizerPerson'],
  ['acting', 'panitia/bertindak/:storeId', 'accounts/acting'],
  ['actingEnd', 'panitia/bertindak', 'accounts/actingEnd'],
  ['signOut', 'keluar', 'accounts/signOut'],
  ['join', 'daftar-penjual', 'catalog/join'],
  ['sellerStore', 'penjual/toko', 'catalog/sellerStore'],
  ['sellerHome', 'penjual', 'panel/sellerHome'],
  ['sellerOrders', 'penjual/pesanan', 'orders/sellerOrders'],
  ['sellerFeed', 'penjual/katalog', 'upload/feedPanel'],
  ['sellerExport', 'penjual/unduh/:file', 'upload/exportFile'],
  ['organizerFeeds', 'panitia/katalog', 'upload/feedOrganizer'],
  ['sellerPromotion', 'penjual/promosi', 'catalog/sellerPromotion'],
  ['promotionFile', 'penjual/promosi/:file', 'catalog/promotionFile'],
  ['sellerPhotos', 'penjual/foto', 'catalog/sellerPhotos'],
  ['photoPieces', 'penjual/foto/:key', 'catalog/photoPieces'],
  ['productPhotos', 'penjual/foto/produk/:productId', 'catalog/productPhotoForms'],
  ['sellerProducts', 'penjual/produk', 'catalog/sellerProducts'],
  ['sellerPrices', 'penjual/produk/harga', 'catalog/sellerPrices'],
  ['sellerProduct', 'penjual/produk/:id', 'catalog/sellerProduct'],
  ['sellerProductDraft', 'penjual/produk/:id/draf', 'catalog/sellerProductDraft'],
  ['organizerHome', 'panitia', 'panel/organizerHome'],
  ['sellerFestival', 'penjual/festival', 'curation/sellerFestival'],
  ['organizerNominations', 'panitia/nominasi', 'curation/organizerNominations'],
  ['organizerProducts', 'panitia/produk', 'catalog/organizerProducts'],
  ['organizerStores', 'panitia/toko', 'catalog/organizerStores'],
  ['organizerStore', 'panitia/toko/:id', 'catalog/organizerStore'],
];

const ONCE: typeof IN_BOTH = [
  ['sitemap', 'sitemap.xml', 'storefront/sitemap'],
  ['robots', 'robots.txt', 'storefront/robots'],
  ['socialPicture', 'og/:kind/:file', 'storefront/socialPicture'],
  ['storeFeed', 'toko/:slug/katalog.csv', 'upload/feedOfStore'],
  ['festivalFeed', 'katalog.csv', 'upload/feedOfFestival'],
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
