import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as paths from '~/paths';
import { openBrowser, PHONE, type Visit, visitor } from './browser';
import { type Added, addStore } from './extraStore';
import { INJECTED } from './hostileWords';
import { order } from './ordering';
import { mergeLink } from './shopping';
import { removeDataDir, type Site, SMALL_FESTIVAL, seedFolder, serveFolder } from './site';

const PRODUCT = `Keripik </script>${INJECTED}`;
const STORE = `Toko ${INJECTED}`;
const TYPED = `Dewi ${INJECTED}`;

let browser: Browser;
let site: Site;
let added: Added;
let visit: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  const dataDir = await seedFolder({ seedArgs: SMALL_FESTIVAL });
  added = await addStore(dataDir, {
    slug: 'toko-suntikan',
    name: STORE,
    story: `Cerita </textarea></title>${INJECTED}`,
    products: [{ name: PRODUCT, priceRupiah: 15_000, options: [['Rasa </select>', INJECTED.slice(0, 40)]] }],
  });
  site = await serveFolder(dataDir);
  visit = await visitor(browser, { viewport: PHONE });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (site) removeDataDir(site.dataDir);
});

/** What markup that came out of a text would have made: elements that the site itself never writes. */
const strangers = () =>
  visit.page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'img[src="x"], [onerror], script:not([src]):not([type="application/ld+json"])',
      ),
    ].map((element) => element.outerHTML),
  );

const jsonLd = async () => {
  const scripts = await visit.page.locator('script[type="application/ld+json"]').allTextContents();
  return scripts.map((text) => JSON.stringify(JSON.parse(text)));
};

async function open(path: string): Promise<string> {
  await visit.page.goto(site.url + path);
  return (await visit.page.locator('body').textContent()) ?? '';
}

describe('markup that a seller wrote into names and stories', () => {
  it.each(paths.LANGUAGES)('stands as text on every page that shows it (%s)', async (language) => {
    const product = paths.product(language, added.products[0]?.slug ?? '');
    const store = paths.store(language, 'toko-suntikan');
    const found = paths.search(language, { q: 'keripik hostile' });
    for (const path of [product, store, found, paths.stores(language), paths.home(language)]) {
      const text = await open(path);
      expect([path, await strangers()]).toEqual([path, []]);
      if (path === product) expect(text).toContain(PRODUCT);
      if (path === store) expect(text).toContain(STORE);
    }
  });

  it('is data in the JSON-LD and cannot end it', async () => {
    await open(paths.product('id', added.products[0]?.slug ?? ''));
    expect((await jsonLd()).join()).toContain(JSON.stringify(PRODUCT).slice(1, -1));
    await open(paths.store('id', 'toko-suntikan'));
    expect((await jsonLd()).join()).toContain(JSON.stringify(STORE).slice(1, -1));
  });

  it.each(['product/toko-suntikan-1', 'store/toko-suntikan'])(
    'is drawn as letters in the picture of %s',
    async (of) => {
      const answer = await fetch(`${site.url}/og/${of}.png`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    },
  );

  it('comes out of the search API as JSON', async () => {
    const answer = await fetch(`${site.url}/api/search?q=${encodeURIComponent('keripik hostile')}`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    const { hits } = (await answer.json()) as { hits: { title: string }[] };
    expect(hits.map((hit) => hit.title)).toContain(PRODUCT);
  });
});

describe('markup that a shopper typed into an order', () => {
  it('stands as text in the basket, the form, the hand-off and the order', async () => {
    const shopper = { page: visit.page, url: site.url, hasScript: true };
    await mergeLink(shopper, `${added.products[0]?.variantId}:1`);
    expect(await strangers()).toEqual([]);
    const form = {
      name: TYPED,
      phone: '0812 3456 7890',
      street: `Jl. ${INJECTED}`,
      noteFor: () => `${INJECTED}</textarea>`,
    };
    await order(visit.page, form);
    expect(await strangers()).toEqual([]);
    expect(await visit.page.locator('textarea').first().inputValue()).toContain(`Nama: ${TYPED}`);
    await open('/pesanan-saya');
    await visit.page.locator('main a[href*="kunci="]').first().click();
    await visit.page.getByText(TYPED).waitFor();
    expect(await strangers()).toEqual([]);
    expect(visit.problems).toEqual([]);
  });

  it('comes back in the fields of a form that was refused', async () => {
    await mergeLink(
      { page: visit.page, url: site.url, hasScript: true },
      `${added.products[0]?.variantId}:1`,
    );
    await open('/pesan');
    await visit.page.getByLabel('Nama', { exact: true }).fill(TYPED);
    await visit.page.getByLabel('Nomor WhatsApp').fill(INJECTED);
    await visit.page.getByRole('button', { name: 'Buat pesanan' }).click();
    await visit.page.getByText('Nomor ini tidak terbaca').waitFor();
    expect(await strangers()).toEqual([]);
    expect(await visit.page.getByLabel('Nama', { exact: true }).inputValue()).toBe(TYPED);
    expect(await visit.page.getByLabel('Nomor WhatsApp').inputValue()).toBe(INJECTED);
  });
});
