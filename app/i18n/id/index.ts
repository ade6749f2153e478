import accounts from './accounts.json';
import festival from './festival.json';
import notices from './notices.json';
import orders from './orders.json';
import panel from './panel.json';
import search from './search.json';
import site from './site.json';
import storefront from './storefront.json';

/** All messages in Indonesian, by namespace. */
export const ID = { accounts, festival, notices, orders, panel, search, site, storefront };
