import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Db } from '~db/connection.server';
import { openBrowser, PHONE, visitor } from './browser';
import { withDatabase } from './catalogue';
import { watchPages } from './pageFaults';
import { type Site, startSite } from './site';

/** A browser and a site for all tests of a file. More than a thousand products: lists end before they do. */
export function searchedSite() {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await startSite({ seedArgs: ['--stores', '120', '--products', '1500'] });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    /** Has a fresh visitor do something; the page must not have complained meanwhile. */
    async visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
      const visit = await visitor(browser, { viewport: PHONE, ...options });
      await watchPages(visit.page.context());
      await work(visit.page);
      expect(visit.problems).toEqual([]);
      await visit.close();
    },
    go: (page: Page, path: string) => page.goto(site.url + path),
    /** Works on the site's own database. */
    inDatabase: <T>(work: (db: Db) => Promise<T>): Promise<T> => withDatabase(site.dataDir, work),
  };
}

export const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

export const main = (page: Page): Locator => page.getByRole('main');
export const field = (page: Page): Locator => main(page).getByRole('combobox', { name: 'Cari produk' });
export const list = (page: Page): Locator => main(page).getByRole('listbox', { name: 'Usulan pencarian' });
export const options = (page: Page): Locator => list(page).getByRole('option');

/** What the option that the arrow keys have reached says, null while there is none. */
export async function activeOption(page: Page): Promise<string | null> {
  const id = await field(page).getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`#${id}`).textContent();
}

/** The number that the heading over the results says. */
export async function resultCount(page: Page): Promise<number> {
  const heading = await main(page).getByRole('heading', { level: 2 }).first().textContent();
  return Number((/^[\d.,]+/.exec(heading ?? '')?.[0] ?? 'NaN').replaceAll(/[.,]/g, ''));
}

const cards = (page: Page): Locator => main(page).locator('li > a[href*="/produk/"]');

/** The addresses of the products on the page, in order. */
export const productHrefs = (page: Page): Promise<string[]> =>
  cards(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

/** What a shopper would pay for each product of the page, in order. */
export const prices = (page: Page): Promise<number[]> =>
  cards(page)
    .locator('.price')
    .evaluateAll((all) => all.map((price) => Number(price.textContent?.replaceAll(/\D/g, ''))));

/** The choices of a group of filters with their counts; the group is open afterwards. */
export async function openFilter(page: Page, name: string) {
  const group = main(page).locator('details', { has: page.locator('summary', { hasText: name }) });
  await group.locator('summary').click();
  const labels = await group.locator('label:has(input[type=checkbox])').all();
  const choices = await Promise.all(
    labels.map(async (label) => {
      const text = ((await label.textContent()) ?? '').trim();
      const [, title = '', count = ''] = /^(.*?)([\d.]+)\+?$/.exec(text) ?? [];
      return { title: title.trim(), count: Number(count.replaceAll('.', '')), label };
    }),
  );
  return { group, choices };
}

/** Sends the filters of an open group. */
export async function apply(page: Page, group: Locator): Promise<void> {
  await group.getByRole('button', { name: 'Terapkan' }).click();
  await page.waitForLoadState('load');
}

/** Orders the list and sends the form. */
export async function sortBy(page: Page, order: string): Promise<void> {
  await main(page).getByRole('combobox', { name: 'Urutkan' }).selectOption({ label: order });
  const sent = page.waitForURL(/urut=/);
  await main(page).getByRole('button', { name: 'Terapkan' }).filter({ visible: true }).last().click();
  await sent;
}

/** Walks from the page that is open to the last one and gives back what stood on them, in order. */
export async function allPages(page: Page): Promise<string[]> {
  const seen = await productHrefs(page);
  const next = main(page).getByRole('link', { name: 'Berikutnya' });
  while ((await next.count()) > 0) {
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    seen.push(...(await productHrefs(page)));
  }
  expect(new Set(seen).size).toBe(seen.length);
  return seen;
}

/**
 * Whether a press in the middle of something would meet it. Right after a page was opened its transition still lies
 * over all; whoever steers the browser would then scroll about to get hold of it.
 */
export const isOnTop = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
