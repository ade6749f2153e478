import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { type Head, headTags } from '~/ui/head';

/** The head of a page whose loader gives `head`. None when the loader refused. */
export const accountMeta: MetaFunction = ({ data }) => {
  const page = data as { head?: Head } | undefined;
  return page?.head ? headTags(page.head) : [];
};

/** Of pages whose address may be a secret: no other page is told of it, not even one of ours. */
export const SECRET_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
};
/** With when it may be tried again, where the action says so. */
export const secretHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get('Retry-After');
  return { ...SECRET_HEADERS, ...(retryAfter ? { 'Retry-After': retryAfter } : {}) };
};
