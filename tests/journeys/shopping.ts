import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person at a page of the site. `hasScript`: whether their browser runs JavaScript. */
export type Shopper = { page: Page; url: string; hasScript: boolean };

/** What a shopper put into the basket. */
export type Chosen = { product: string; store: string; option: string | null };

const ADD = 'Tambah ke keranjang';

/** Types into the search box of the page that is open and sends it. */
export async function search({ page }: Shopper, words: string): Promise<void> {
  const box = page.getByLabel('Cari produk').filter({ visible: true }).first();
  await box.fill(words);
  await box.press('Enter');
  await page.waitForURL(/\/cari\?/);
}

/** The cards of products in the main part of a list, as links. */
const productLinks = (page: Page): Locator => page.getByRole('main').locator('a[href^="/produk/"]');
const storeLinks = (page: Page): Locator => page.getByRole('main').locator('a[href^="/toko/"]');

async function hrefsOf(links: Locator): Promise<string[]> {
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs)];
}

/** Opens the products of a list one after the other, going back between, until one is what is wanted. */
async function openFirst({ page }: Shopper, isWanted: () => Promise<boolean>): Promise<void> {
  const list = page.url();
  for (const href of await hrefsOf(productLinks(page))) {
    await page.locator(`a[href="${href}"]`).first().click();
    await page.waitForURL(`**${href}`);
    if (await isWanted()) return;
    await page.goBack();
    await page.waitForURL(list);
  }
  throw new Error(`No product of ${list} is what the shopper wants`);
}

const addButton = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: ADD });
const freeVariants = (page: Page): Locator => page.getByRole('radio', { disabled: false });

const storeOf = async (page: Page): Promise<string> =>
  (await hrefsOf(storeLinks(page)))[0]?.replace('/toko/', '') ?? '';

/** From the list that is open: opens a product with two variants or more that can be had, and takes the second. */
export async function addSecondVariant(shopper: Shopper): Promise<Chosen> {
  const { page } = shopper;
  await openFirst(shopper, async () => (await freeVariants(page).count()) >= 2);
  const second = freeVariants(page).nth(1);
  await second.check();
  const option = await second.evaluate((radio) => {
    const label = radio.closest('label')?.querySelector('[lang=id]')?.textContent;
    return label ?? '';
  });
  return { ...(await add(shopper)), option };
}

/** From the list that is open: adds the first product that can be had of a store where nothing was bought yet. */
export async function addOfNewStore(shopper: Shopper, bought: readonly Chosen[]): Promise<Chosen> {
  const { page } = shopper;
  const known = bought.map((chosen) => chosen.store);
  await openFirst(
    shopper,
    async () => (await addButton(page).count()) > 0 && !known.includes(await storeOf(page)),
  );
  return add(shopper);
}

/** Adds what is open. With script the page stays and says so; without, the basket opens. */
async function add({ page, hasScript }: Shopper): Promise<Chosen> {
  const heading = page.getByRole('heading', { level: 1 });
  const chosen = {
    product: ((await heading.textContent()) ?? '').trim(),
    store: await storeOf(page),
    option: null,
  };
  const path = new URL(page.url()).pathname;
  await addButton(page).click();
  if (hasScript) {
    await page.getByRole('main').getByText('Masuk keranjang.').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  } else {
    await page.waitForURL('**/keranjang');
    await page.getByText('Masuk keranjang.').waitFor();
  }
  return chosen;
}

/** Follows a visible link of the page by its words. */
export async function follow({ page }: Shopper, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).filter({ visible: true }).first().click();
  await page.waitForLoadState('load');
}

/** The sum of the basket that is open, in rupiah. */
export async function basketTotal(page: Page): Promise<number> {
  const summary = page.getByRole('region', { name: 'Ringkasan keranjang' });
  const sum = summary.locator('p', { hasText: /^Total/ }).first();
  const text = (await sum.textContent()) ?? '';
  return Number(text.replaceAll(/\D/g, ''));
}

/** Sets how many of a product are wanted, in the basket that is open. */
export async function changeQuantity({ page }: Shopper, product: string, quantity: number): Promise<void> {
  await page.getByLabel(`Jumlah ${product}`, { exact: true }).first().fill(String(quantity));
  await page
    .getByRole('button', { name: `Ganti jumlah ${product}`, exact: true })
    .first()
    .click();
  await page.getByText('Jumlahnya sudah diganti.').waitFor();
}

/** Opens a basket in a link and merges it into this browser's own. */
export async function mergeLink({ page, url }: Shopper, lines: string): Promise<void> {
  await page.goto(`${url}/keranjang/${lines}`);
  await page.getByRole('button', { name: 'Masukkan ke keranjangku' }).click();
  await page.waitForURL('**/keranjang');
}
