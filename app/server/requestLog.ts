import type { Services } from '~/services.server';
import type { Metrics } from './metrics.server';
import type { ShellContext } from './shellContext';

/** What a group code or a basket in a link stands in is a key, or says who wants what: the log leaves it out. */
const PRIVATE_PATH = /^((?:\/en)?\/(?:kirim|keranjang)\/).+$/i;

/** One line per answer, without query and without private parts of the path, and its figures. */
export function noteAnswer(log: Services['log'], metrics: Metrics, c: ShellContext, tookMs: number): void {
  const { method } = c.req.raw;
  const { status } = c.res;
  const path = c.req.path.slice(0, 200).replace(PRIVATE_PATH, '$1…');
  metrics.count({ method, group: groupOf(path), status, seconds: tookMs / 1000 });
  const line = { requestId: c.var.requestId, method, path, status, ms: Math.round(tookMs * 10) / 10 };
  if (status >= 500) log.error(line, 'answer');
  else log.info(line, 'answer');
}

const GROUPS = ['assets', 'media', 'batik', 'og', 'api', 'produk', 'toko', 'cari', 'kategori', 'provinsi'];
const OWN_GROUPS = ['keranjang', 'pesan', 'kirim', 'pesanan', 'pesanan-saya', 'festival'];
const KNOWN = new Set([...GROUPS, ...OWN_GROUPS]);

/** A closed set, whatever paths are asked for: figures by path would grow without bound. */
function groupOf(path: string): string {
  const [first = ''] = path
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .slice(1);
  if (first === '') return 'home';
  return KNOWN.has(first) ? first : 'other';
}
