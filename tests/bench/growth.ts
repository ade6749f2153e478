import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, startSite } from '../journeys/site';
import { measure } from './load';

const SIZES = [
  { stores: 100, products: 1_000 },
  { stores: 400, products: 10_000 },
  { stores: 2_000, products: 100_000 },
];
const REQUESTS = 150;
const WARM_UP = 60;

/** How the time of a request grows with the catalogue, one request at a time: home and product must stay flat. */
export async function growth(): Promise<string[]> {
  const lines = ['Milliseconds of a request (median, one at a time) as the catalogue grows'];
  for (const { stores, products } of SIZES) {
    const dataDir = join(ROOT, '.cache', 'bench', `growth-${products}`);
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const seedArgs = ['--stores', String(stores), '--products', String(products)];
    const site = await startSite({ seedArgs, dataDir, env: { PAGE_CACHE: 'off' } });
    try {
      lines.push(`  ${String(products).padStart(7)} products: ${await timesOf(site.url)}`);
    } finally {
      await site.stop();
    }
  }
  return lines;
}

async function timesOf(siteUrl: string): Promise<string> {
  const found = (await (await fetch(`${siteUrl}/api/search?q=kopi`)).json()) as {
    hits: { slug: string; store: { slug: string } }[];
  };
  const paths = {
    home: '/',
    product: `/produk/${found.hits[0]?.slug}`,
    store: `/toko/${found.hits[0]?.store.slug}`,
    'search "kopi"': '/cari?q=kopi',
    'all products': '/cari',
  };
  const times: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    await measure(siteUrl + path, WARM_UP, 1);
    const { p50Ms } = await measure(siteUrl + path, REQUESTS, 1);
    times.push(`${name} ${p50Ms.toFixed(1)}`);
  }
  return times.join(', ');
}
