import accounts from './accounts.json';
import approval from './approval.json';
import curation from './curation.json';
import feeds from './feeds.json';
import festival from './festival.json';
import joining from './joining.json';
import notices from './notices.json';
import orders from './orders.json';
import panel from './panel.json';
import photos from './photos.json';
import products from './products.json';
import promotion from './promotion.json';
import search from './search.json';
import sellerOrders from './sellerOrders.json';
import site from './site.json';
import storefront from './storefront.json';
import storeSettings from './storeSettings.json';
import upload from './upload.json';

/** All messages in English, by namespace. */
export const EN = {
  accounts,
  approval,
  curation,
  feeds,
  festival,
  joining,
  notices,
  orders,
  panel,
  photos,
  products,
  promotion,
  search,
  sellerOrders,
  site,
  storeSettings,
  storefront,
  upload,
};
