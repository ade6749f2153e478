import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE, problemsOf } from './browser';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { type Site, startSite } from './site';

/** What is put into the home page, and what the walk must then say of it. */
const PLANTED: readonly { title: string; change(html: string): string; seen: RegExp }[] = [
  {
    title: 'a line that is wider than the screen',
    change: (html) => html.replace('</main>', '<svg width="700" height="4" class="max-w-none"></svg></main>'),
    seen: /^\d{3} px wide on 3[26]0/,
  },
  {
    title: 'a bar whose end is cut off',
    change: (html) =>
      html.replace('>Beranda</a>', `><span class="whitespace-nowrap">${'Beranda'.repeat(20)}</span></a>`),
    seen: /^cut off at 3[26]0/,
  },
  {
    title: 'a field without a label',
    change: (html) => html.replace('</main>', '<input></main>'),
    seen: /^axe label/,
  },
  {
    title: 'text that can hardly be read',
    change: (html) => html.replace('</main>', '<p class="bg-ink text-soft">Hampir tidak terbaca</p></main>'),
    seen: /^axe color-contrast/,
  },
  {
    title: 'a message of the other language',
    change: (html) => html.replace('</main>', '<p>Add to basket</p></main>'),
    seen: /^in the other language: Add to basket/,
  },
  {
    title: 'a message of the other language that is read aloud only',
    change: (html) => html.replace('</main>', '<a href="/" aria-label="Search products">x</a></main>'),
    seen: /^in the other language: Search products/,
  },
  {
    title: 'the key of a message',
    change: (html) => html.replace('</main>', '<p>stage.titleOfToday</p></main>'),
    seen: /^a key: stage/,
  },
  {
    title: 'a placeholder that nobody filled',
    change: (html) => html.replace('</main>', '<p>Halo {{name}}</p></main>'),
    seen: /^unfilled/,
  },
  {
    title: 'a second heading of the first rank',
    change: (html) => html.replace('</main>', '<h1>Lagi</h1></main>'),
    seen: /^2 h1/,
  },
  {
    title: 'another language than its address says',
    change: (html) => html.replace('<html lang="id"', '<html lang="en"'),
    seen: /^lang is "en"/,
  },
  {
    title: 'no canonical address',
    change: (html) => html.replace(/<link rel="canonical"[^>]*>/, ''),
    seen: /^0 canonical/,
  },
  {
    title: 'a picture that pushes the page down when it comes',
    change: (html) => html.replace(/<main([^>]*)>/, '<main$1><img class="block" src="/late.svg" alt="">'),
    seen: /^layout shift/,
  },
  {
    title: 'an inline style, which the policy refuses',
    change: (html) => html.replace('</main>', '<p style="color:red">merah</p></main>'),
    seen: /^policy: style-src/,
  },
];

const LATE_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300"/></svg>';

let browser: Browser;
let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ seedArgs: ['--stores', '10', '--products', '60'] });
  context = await browser.newContext({ viewport: PHONE, locale: 'id-ID' });
  await watchPages(context);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function faultsWith(change: (html: string) => string): Promise<string[]> {
  const page = await context.newPage();
  await page.route(`${site.url}/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: change(html) });
  });
  await bringPictureLate(page);
  const problems = problemsOf(page);
  await page.goto(`${site.url}/`);
  await readThrough(page);
  const faults = await faultsOfPage(page, { language: 'id', isPublic: true });
  await page.close();
  return [...faults, ...problems];
}

/** The picture comes when the page has been painted, as on a slow line. */
async function bringPictureLate(page: Page): Promise<void> {
  await page.route('**/late.svg', async (route) => {
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await route.fulfill({ contentType: 'image/svg+xml', body: LATE_PICTURE });
  });
}

describe('the walk through the pages', () => {
  it('finds nothing wrong with the home page as it is', async () => {
    expect(await faultsWith((html) => html)).toEqual([]);
  });

  it.each([...PLANTED])('sees $title', async ({ change, seen }) => {
    expect(await faultsWith(change)).toContainEqual(expect.stringMatching(seen));
  });
});
