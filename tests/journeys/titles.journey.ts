import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as paths from '~/paths';
import { DESKTOP, openBrowser, PHONE, problemsOf, visitor } from './browser';
import { catalogueOf, withDatabase } from './catalogue';
import { faultsOfCards, HOSTILE_FORM, HOSTILE_NOTE, shopAndOrder } from './festivalJourney';
import { faultsOfWhatsapp } from './handoffCheck';
import { order, readCards } from './ordering';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { basketTotal, mergeLink } from './shopping';
import { ROOT, type Site, startSite } from './site';

const TITLES = join(ROOT, '..', 'shared', 'data', 'prdect.jsonl');
const hasTitles = existsSync(TITLES);
if (!hasTitles) console.log(`skipped: the festival of real titles, for ${TITLES} is not there`);

type Titled = { variantId: number; slug: string; name: string; stock: number | null; priceRupiah: number };

/** The products whose titles and prices are the hardest to show: the longest, with emoji, marks and odd prices. */
async function oddest(dataDir: string, count: number): Promise<Titled[]> {
  const all: Titled[] = await withDatabase(dataDir, (db) =>
    db
      .selectFrom('product')
      .innerJoin('variant', 'variant.productId', 'product.id')
      .select([
        'variant.id as variantId',
        'product.slug',
        'product.name',
        'variant.stock',
        'variant.priceRupiah',
      ])
      .where('variant.stock', '>', 6)
      .execute(),
  );
  const longestWord = (name: string) => Math.max(...name.split(/\s/).map((word) => word.length));
  const best = (score: (titled: Titled) => number) =>
    [...all].sort((a, b) => score(b) - score(a)).slice(0, count);
  const chosen = [
    ...best(({ name }) => name.length),
    ...best(({ name }) => longestWord(name)),
    ...best(({ name }) => name.replaceAll(/[\p{L}\p{N}\s]/gu, '').length),
    ...best(({ name }) => (/\p{Extended_Pictographic}/u.test(name) ? 1 : 0)),
    ...best(({ priceRupiah }) => (priceRupiah % 1000 === 0 ? 0 : priceRupiah)),
  ];
  return [...new Map(chosen.map((titled) => [titled.variantId, titled])).values()];
}

describe.runIf(hasTitles)('a festival of real titles', () => {
  let browser: Browser;
  let site: Site;
  let odd: Titled[];

  beforeAll(async () => {
    browser = await openBrowser();
    site = await startSite({ seedArgs: ['--scene', 'titles', '--catalog', TITLES] });
    odd = await oddest(site.dataDir, 6);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each([
    { title: 'on a phone', viewport: PHONE, hasScript: true },
    { title: 'on a desktop', viewport: DESKTOP, hasScript: true },
    { title: 'without JavaScript', viewport: PHONE, hasScript: false },
  ])('takes a shopper $title from home to five right links', async ({ viewport, hasScript }) => {
    const known = await catalogueOf(site.dataDir, { hasVariants: false });
    const { page, problems, close } = await visitor(browser, { viewport, javaScriptEnabled: hasScript });
    const shopper = { page, url: site.url, hasScript };
    const placed = await shopAndOrder(shopper, known, { searchFor: 'sambal', hasVariants: false });
    expect(faultsOfCards(placed)).toEqual([]);
    expect(placed.cards.some((card) => placed.notes.get(card.store) === HOSTILE_NOTE)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('writes a right message for its oddest titles', async () => {
    const { page, problems, close } = await visitor(browser, { viewport: PHONE });
    await mergeLink(
      { page, url: site.url, hasScript: true },
      odd.map(({ variantId }) => `${variantId}:1`).join(','),
    );
    const total = await basketTotal(page);
    const notes = await order(page, HOSTILE_FORM);
    const cards = await readCards(page);
    const faults = cards.flatMap((card) =>
      faultsOfWhatsapp(card, { ...HOSTILE_FORM, note: notes.get(card.store) ?? '' }),
    );
    expect(faults).toEqual([]);
    expect(cards.flatMap((card) => card.lines)).toHaveLength(odd.length);
    expect(cards.reduce((sum, card) => sum + card.totalRupiah, 0)).toBe(total);
    expect(problems).toEqual([]);
    await close();
  });

  it('holds its oddest titles on every page, in both languages, down to 320 px', async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'id-ID' });
    await watchPages(context);
    const page = await context.newPage();
    const problems = problemsOf(page);
    const faults: string[] = [];
    const lines = odd.map(({ variantId }) => `${variantId}:1`).join(',');
    for (const language of paths.LANGUAGES) {
      const products = odd.slice(0, process.env.LONG === '1' ? odd.length : 3);
      const lists = [paths.home(language), paths.search(language), paths.sharedBasket(language, lines)];
      for (const path of [...lists, ...products.map(({ slug }) => paths.product(language, slug))]) {
        await page.goto(site.url + path);
        await readThrough(page);
        const isPublic = !path.includes('/keranjang/');
        faults.push(
          ...(await faultsOfPage(page, { language, isPublic })).map((fault) => `${path}: ${fault}`),
        );
      }
    }
    expect([...faults, ...problems]).toEqual([]);
    await context.close();
  });
});
