import { useRouteLoaderData } from '@remix-run/react';

/** What the root of the site knows of itself and of how the page shall go out. */
export type Site = {
  publicUrl: string;
  isLite: boolean;
  /** Of this answer: shown when something broke. */
  requestId: string;
  /** For the inline scripts of panels. */
  nonce: string;
};

const NO_ROOT: Site = { publicUrl: '', isLite: true, requestId: '', nonce: '' };

/** Without a root that answered (a page that failed early) the page goes out light. */
export const useSite = (): Site => (useRouteLoaderData('root') as Site | undefined) ?? NO_ROOT;
