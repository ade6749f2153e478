import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { ROOT, removeDataDir, type Site, seedFolder, serveFolder } from '../journeys/site';

export type Sites = {
  /** Renders every request anew. */
  rendering: Site;
  /** As it runs for people: shared pages are kept for a second. */
  keeping: Site;
  minimalUrl: string;
  /** Paths on the Bangga site that are measured, by name. */
  paths: Record<'home' | 'search' | 'product' | 'store', string>;
  stop(): Promise<void>;
};

type Hit = {
  slug: string;
  title: string;
  priceRupiah: number;
  wasPriceRupiah: number | null;
  store: { slug: string; name: string };
  city: string;
  province: string;
};

/** The demo festival from the production build, twice over the same data, and the minimal page. */
export async function prepareSites(): Promise<Sites> {
  buildMinimal();
  const dataDir = await seedFolder();
  const rendering = await serveFolder(dataDir, { PAGE_CACHE: 'off' });
  const keeping = await serveFolder(dataDir);
  const answer = await fetch(`${rendering.url}/api/search?q=kopi`);
  const { hits } = (await answer.json()) as { hits: Hit[] };
  const first = hits[0];
  if (!first) throw new Error('The demo festival has no coffee');
  const minimal = await startMinimal(cardsFile(hits));
  return {
    rendering,
    keeping,
    minimalUrl: minimal.url,
    paths: {
      home: '/',
      search: '/cari?q=kopi',
      product: `/produk/${first.slug}`,
      store: `/toko/${first.store.slug}`,
    },
    async stop() {
      minimal.child.kill();
      await Promise.all([rendering.stop(), keeping.stop()]);
      removeDataDir(dataDir);
    },
  };
}

function buildMinimal() {
  const remix = join(ROOT, 'node_modules', '.bin', 'remix');
  const config = join(ROOT, 'tests', 'bench', 'minimal', 'vite.config.ts');
  const { status, stderr } = spawnSync(remix, ['vite:build', '--config', config], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The minimal page does not build: ${stderr}`);
}

/** The hits of a real search as cards, repeated to 24 if the search gave fewer. */
function cardsFile(hits: readonly Hit[]): string {
  const cards = Array.from({ length: 24 }, (_, index) => toCard(hits[index % hits.length] as Hit, index));
  const folder = join(ROOT, '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cards.json'), JSON.stringify(cards));
  return join(folder, 'cards.json');
}

function toCard(hit: Hit, id: number): ProductCard {
  return {
    id,
    slug: hit.slug,
    name: hit.title,
    unit: 'bungkus 250 g',
    categorySlug: 'kopi-teh-cokelat',
    photo: { hash: 'a'.repeat(64), mime: 'image/svg+xml', width: 400, height: 400, alt: '' },
    priceRupiah: hit.priceRupiah,
    wasRupiah: hit.wasPriceRupiah,
    percent: null,
    offerEndsAt: null,
    inStock: true,
    hasPriceSpread: false,
    onlyVariantId: id,
    store: { id, slug: hit.store.slug, name: hit.store.name, regency: hit.city, provinceCode: '11' },
  };
}

function startMinimal(cards: string): Promise<{ child: ChildProcess; url: string }> {
  const build = join(ROOT, '.cache', 'bench', 'minimal', 'server', 'index.js');
  const child = fork(join(ROOT, 'tests', 'bench', 'minimal', 'serve.ts'), [build, cards], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message: { port: number }) =>
      resolve({ child, url: `http://127.0.0.1:${message.port}/` }),
    );
    child.once('exit', (code) => reject(new Error(`The minimal page ended with ${code}`)));
  });
}
