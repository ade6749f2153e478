import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE } from './browser';
import { readThrough } from './pageFaults';
import { PAGES } from './pages';
import { ROOT, removeDataDir, type Site, serveFolder } from './site';
import { prepareFestival, TIMES, type WalkedFestival } from './walkedFestival';

/**
 * Not a check: with SHOTS=1 it writes pictures of the pages to .cache/shots/, for a person to look at. SEED_ARGS
 * in the environment takes another festival than the small one.
 */
const isAsked = process.env.SHOTS === '1';
if (!isAsked) console.log('skipped: pictures of the pages, which SHOTS=1 asks for');
const FOLDER = join(ROOT, '.cache', 'shots');
/** Pages that look different at every time; the others are taken while the festival is open. */
const CHANGING = ['home', 'stores', 'product with variants', 'store', 'basket', 'checkout', 'search'];

describe.runIf(isAsked)('pictures of the pages', () => {
  let browser: Browser;
  let festival: WalkedFestival;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    browser = await openBrowser();
    festival = await prepareFestival(browser, process.env.SEED_ARGS?.split(' '));
  });
  afterAll(async () => {
    await browser?.close();
    if (festival) removeDataDir(festival.dataDir);
  });

  it.each([...TIMES])('at the time "%s"', async (time) => {
    const site = await serveFolder(festival.dataDir, { FAKE_NOW: festival.instantOf(time) });
    const pages = time === 'open' ? PAGES : PAGES.filter(({ name }) => CHANGING.includes(name));
    for (const size of [PHONE, DESKTOP]) {
      for (const theme of ['light', 'dark'] as const) await takeAll(site, pages, { time, size, theme });
    }
    await site.stop();
  });

  type Look = { time: string; size: typeof PHONE; theme: 'light' | 'dark' };

  async function takeAll(site: Site, pages: typeof PAGES, { time, size, theme }: Look): Promise<void> {
    const look = { viewport: size, colorScheme: theme, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };
    const context = await browser.newContext({ ...look, storageState: festival.storage });
    const page = await context.newPage();
    for (const { name, path } of pages) {
      await page.goto(site.url + path('id', festival.known));
      await readThrough(page);
      const file = [time, name, size.width, theme].join(' ').replaceAll(' ', '-');
      await page.screenshot({ path: join(FOLDER, `${file}.png`), fullPage: true });
    }
    await context.close();
  }
});
