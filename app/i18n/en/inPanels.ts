import accounts from './accounts.json';
import approval from './approval.json';
import curation from './curation.json';
import feeds from './feeds.json';
import joining from './joining.json';
import orders from './orders.json';
import panel from './panel.json';
import photos from './photos.json';
import products from './products.json';
import promotion from './promotion.json';
import search from './search.json';
import sellerOrders from './sellerOrders.json';
import site from './site.json';
import storeSettings from './storeSettings.json';

/** The messages in English that a panel's browser fetches: those of the namespaces its pages speak, held by a test. */
export const PANEL_EN = {
  accounts,
  approval,
  curation,
  feeds,
  joining,
  orders,
  panel,
  photos,
  products,
  promotion,
  search,
  sellerOrders,
  site,
  storeSettings,
};
