import type { HeadersFunction } from '@remix-run/node';

/**
 * For pages that are the same bytes for every visitor of an address, language and mode: whoever keeps pages may keep
 * them, a browser asks again each time. A page that holds anything of one visitor must never say this.
 */
export const sharedHeaders: HeadersFunction = () => ({
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Save-Data, Cookie',
});
