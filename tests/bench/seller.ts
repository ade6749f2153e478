import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Db, writeTransaction } from '~db/connection.server';
import { withDatabase } from '../journeys/catalogue';
import { ROOT, type Site, seedFolder, serveFolder } from '../journeys/site';
import { makeProduct } from '../setup/festivalFixture';
import { median } from './load';

const SIZES = [50, 5_000];
const ROUNDS = 60;
const WARM_UP = 20;
const PASSWORD = 'sandi-untuk-bench';
const SCRIPT_BUDGET_KB = 160;
const STORE = 'kopi-gayo-ibu-sari';

/** How the pages of a seller and her saving grow with her catalogue, side by side; and the script they load. */
export async function sellerGrowth(): Promise<string[]> {
  const sites: Seller[] = [];
  try {
    for (const count of SIZES) sites.push(await startSeller(count));
    const lines = [
      `A seller with ${SIZES.join(' and with ')} products (median milliseconds, one at a time; at most 3x)`,
    ];
    for (const [name, ask] of Object.entries(ASKED)) lines.push(await compared(name, sites, ask));
    const [first] = sites;
    if (first) lines.push(...(await scriptBytes(first)));
    return lines;
  } finally {
    for (const { site } of sites) await site.stop();
  }
}

type Seller = { site: Site; cookie: string; productId: number; round: number };

const get = (path: string) => (seller: Seller) =>
  fetch(seller.site.url + path, { headers: { cookie: seller.cookie } });

/** What a seller does all day. */
const ASKED: Record<string, (seller: Seller) => Promise<Response>> = {
  'list, newest': get('/penjual/produk'),
  'list, by name': get('/penjual/produk?urut=nama'),
  'list, sold out': get('/penjual/produk?keadaan=habis'),
  'list, a search': get('/penjual/produk?q=barang'),
  home: get('/penjual'),
  editor: (seller) => get(`/penjual/produk/${seller.productId}`)(seller),
  saving: save,
};

async function startSeller(count: number): Promise<Seller> {
  const dataDir = join(ROOT, '.cache', 'bench', `seller-${count}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const env = { DEMO_PASSWORD: PASSWORD };
  await seedFolder({ seedArgs: ['--stores', '5', '--products', '20'], dataDir, env });
  const productId = await withDatabase(dataDir, (db) => writeTransaction(db, (trx) => fill(trx, count)));
  const site = await serveFolder(dataDir, env);
  return { site, productId, round: 0, cookie: await signIn(site.url) };
}

/** Gives the demo's seller so many products, every twentieth of them sold out. Gives back the id of the last. */
async function fill(trx: Db, count: number): Promise<number> {
  const store = trx.selectFrom('store').select('id').where('slug', '=', STORE);
  const { id: storeId } = await store.executeTakeFirstOrThrow();
  const festival = trx.selectFrom('festival').select('id').orderBy('id');
  const { id: festivalId } = await festival.executeTakeFirstOrThrow();
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    const variants = [{ stock: index % 20 === 0 ? 0 : 5 }];
    const names = { slug: `barang-${index}`, name: `Barang ${index}` };
    last = await makeProduct(trx, festivalId, { storeId, ...names, variants });
  }
  return last;
}

async function signIn(url: string): Promise<string> {
  const form = { intent: 'password', address: 'penjual@contoh.id', password: PASSWORD };
  const answer = await post(`${url}/masuk`, form, '');
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const post = (url: string, form: Record<string, string>, cookie: string) =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });

/** The editor's form with another price: the whole way of a save, with its history, log and search outbox. */
async function save(seller: Seller): Promise<Response> {
  const path = `${seller.site.url}/penjual/produk/${seller.productId}`;
  seller.round += 1;
  const form = {
    ...{
      intent: 'save',
      name: 'Barang yang disimpan',
      category: 'camilan-kue',
      version: String(seller.round),
    },
    'variants[0].id': '',
    'variants[0].price': String(10_000 + seller.round),
  };
  return post(path, form, seller.cookie);
}

async function compared(
  name: string,
  sellers: readonly Seller[],
  ask: (seller: Seller) => Promise<Response>,
) {
  const times = sellers.map(() => [] as number[]);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, seller] of sellers.entries()) {
      const startedAt = performance.now();
      const answer = await ask(seller);
      await answer.arrayBuffer();
      if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}`);
      if (round >= WARM_UP) times[index]?.push(performance.now() - startedAt);
    }
  }
  const [small = 0, large = 0] = times.map(median);
  const ratio = large / small;
  return `  ${name.padEnd(15)} ${small.toFixed(1)} and ${large.toFixed(1)}: ${ratio.toFixed(2)}x${ratio > 3 ? '  OVER' : ''}`;
}

/** All script that the pages of a seller load, gzipped. */
async function scriptBytes(seller: Seller): Promise<string[]> {
  const lines = [`Script of the panel (gzip; budget ${SCRIPT_BUDGET_KB} kB)`];
  for (const path of ['/penjual', '/penjual/produk', `/penjual/produk/${seller.productId}`]) {
    const html = await (await get(path)(seller)).text();
    const loaded = new Set([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, file = '']) => file));
    let bytes = 0;
    for (const file of loaded) {
      bytes += gzipSync(Buffer.from(await (await fetch(seller.site.url + file)).arrayBuffer())).length;
    }
    const over = bytes > SCRIPT_BUDGET_KB * 1000 ? '  OVER' : '';
    lines.push(`  ${path.padEnd(22)} ${(bytes / 1000).toFixed(1)} kB in ${loaded.size} files${over}`);
  }
  return lines;
}
