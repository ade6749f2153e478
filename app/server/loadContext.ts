import type { Services } from '~/services.server';

/** Who asks, as far as the shell can tell. Keys are hashes: neither a browser's id nor an address is kept. */
export type Guest = {
  /** Of the browser's own random id (cookie "guest"). */
  guestKey: string;
  /** Of the network address. Many phones share one behind a carrier's NAT. */
  addressKey: string;
};

declare module '@remix-run/node' {
  interface AppLoadContext {
    services: Services;
    requestId: string;
    guest: Guest;
    /** Of this answer; panels put it on their inline scripts. Shopper pages have none. */
    nonce: string;
  }
}
