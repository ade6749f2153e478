import enAccounts from './en/accounts.json';
import enFestival from './en/festival.json';
import enNotices from './en/notices.json';
import enOrders from './en/orders.json';
import enPanel from './en/panel.json';
import enSearch from './en/search.json';
import enSite from './en/site.json';
import enStorefront from './en/storefront.json';
import idAccounts from './id/accounts.json';
import idFestival from './id/festival.json';
import idNotices from './id/notices.json';
import idOrders from './id/orders.json';
import idPanel from './id/panel.json';
import idSearch from './id/search.json';
import idSite from './id/site.json';
import idStorefront from './id/storefront.json';

/** All messages by language and namespace; the Indonesian ones decide which keys there are. */
export const MESSAGES = {
  id: {
    site: idSite,
    festival: idFestival,
    storefront: idStorefront,
    notices: idNotices,
    orders: idOrders,
    search: idSearch,
    panel: idPanel,
    accounts: idAccounts,
  },
  en: {
    site: enSite,
    festival: enFestival,
    storefront: enStorefront,
    notices: enNotices,
    orders: enOrders,
    search: enSearch,
    panel: enPanel,
    accounts: enAccounts,
  },
};

export type Namespace = keyof typeof MESSAGES.id;
export const DEFAULT_NAMESPACE = 'site';
