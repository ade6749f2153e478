import { inLanguage } from '~/paths';

/** A request for a page: `path` as it came, `referer` as the header says, `hosts` under which this site is known. */
export type Asked = {
  path: string;
  referer: string | undefined;
  hosts: readonly (string | undefined)[];
  /** `Sec-Purpose`: a page that the browser fetches ahead was chosen by nobody. */
  purpose?: string | undefined;
};

const RESULT = /^\/produk\/[a-z0-9-]+$/;
const LIST = /^\/(cari|kategori\/[^/]+|provinsi\/[^/]+)$/;

/**
 * The words of the search whose result is opened; null when a request is no such choice. The browser says by itself
 * which page of the same site led here, with or without JavaScript.
 */
export function textOf({ path, referer, hosts, purpose }: Asked): string | null {
  if (purpose !== undefined || referer === undefined || !URL.canParse(referer)) return null;
  if (!RESULT.test(inLanguage('id', path))) return null;
  const list = new URL(referer);
  if (!hosts.includes(list.host) || !LIST.test(inLanguage('id', list.pathname))) return null;
  return list.searchParams.get('q') || null;
}
