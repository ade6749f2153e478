import type { OrderState } from './OrderFlow';

/** The drawers of a store's inbox, as they stand in its address. */
export const TABS = ['baru', 'belum-dibuka', 'dikonfirmasi', 'dikirim', 'selesai', 'batal'] as const;
export type SellerTab = (typeof TABS)[number];

const TAB_OF: Readonly<Record<OrderState, SellerTab>> = {
  opened: 'baru',
  intent: 'belum-dibuka',
  confirmed: 'dikonfirmasi',
  shipped: 'dikirim',
  done: 'selesai',
  refused: 'batal',
  cancelled: 'batal',
  expired: 'batal',
};

/** The drawer of an order in a state; those whose hand-off nobody was seen opening have one of their own. */
export const of = (state: OrderState): SellerTab => TAB_OF[state];

/** The states, as of an instant, of a drawer's orders. */
export const statesOf = (tab: SellerTab): OrderState[] =>
  (Object.keys(TAB_OF) as OrderState[]).filter((state) => TAB_OF[state] === tab);

/** What is to be done comes oldest first, what is over newest first. */
export const isQueue = (tab: SellerTab): boolean => !['selesai', 'batal'].includes(tab);

/** The tab of an address; a bad value is the first one. */
export const parse = (text: string | null): SellerTab => TABS.find((tab) => tab === text) ?? TABS[0];
