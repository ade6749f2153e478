import type { HeadersFunction } from '@remix-run/node';

/** Of pages that are made for one visitor: kept nowhere and listed nowhere. */
export const ownHeaders: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
