import type { Services } from '~/services.server';
import { isDecodable } from './acceptable';
import type { Metrics } from './metrics.server';
import { plainPath } from './plainPath';
import type { ShellContext } from './shellContext';

/**
 * What a group code, a token of a sign-in or an invitation, or a basket in a link stands in is a key, or says who
 * wants what: the log leaves it out.
 */
const PRIVATE_PATH = /^(\/(?:kirim|keranjang|masuk|undangan)\/).+$/;
const MAX_LOGGED = 200;

/** One line per answer, with the plain path, without query and what is private in it, and its figures. */
export function noteAnswer(log: Services['log'], metrics: Metrics, c: ShellContext, tookMs: number): void {
  const { method } = c.req.raw;
  const { status } = c.res;
  const path = loggedPath(c.req.path);
  metrics.count({ method, group: groupOf(path), status, seconds: tookMs / 1000 });
  const line = { requestId: c.var.requestId, method, path, status, ms: Math.round(tookMs * 10) / 10 };
  if (status >= 500) log.error(line, 'answer');
  else log.info(line, 'answer');
}

/** As the router reads it: another spelling of a private path is just as private. */
function loggedPath(pathname: string): string {
  if (!isDecodable(pathname)) return '/(undecodable)';
  return plainPath(pathname).replace(PRIVATE_PATH, '$1…').slice(0, MAX_LOGGED);
}

const GROUPS = ['assets', 'media', 'batik', 'og', 'api', 'produk', 'toko', 'cari', 'kategori', 'provinsi'];
const OWN_GROUPS = ['keranjang', 'pesan', 'kirim', 'pesanan', 'pesanan-saya', 'festival', 'masuk'];
const KNOWN = new Set([...GROUPS, ...OWN_GROUPS]);

/** A closed set, whatever paths are asked for: figures by path would grow without bound. */
function groupOf(path: string): string {
  const [, first = ''] = path.split('/');
  if (first === '') return 'home';
  return KNOWN.has(first) ? first : 'other';
}
