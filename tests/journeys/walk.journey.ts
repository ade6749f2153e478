import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '~/paths';
import { DESKTOP, openBrowser, PHONE, problemsOf } from './browser';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { PAGES, type WalkedPage } from './pages';
import { removeDataDir, type Site, serveFolder } from './site';
import { prepareFestival, TIMES, type Time, type WalkedFestival } from './walkedFestival';
import { keysOfOneLanguage } from './wording';

type Look = { language: Language; size: typeof PHONE; theme: 'light' | 'dark' };

const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  [PHONE, DESKTOP].flatMap((size) =>
    (['light', 'dark'] as const).map((theme) => ({ language, size, theme })),
  ),
);

/** Any two of language, size and theme meet once in these four (light 0, phone 0, Indonesian 0: even sums). */
const PAIRWISE = [LOOKS[0], LOOKS[3], LOOKS[5], LOOKS[6]];

/** One look for each page and time, so that any two of page, time, language, size and theme meet; all with LONG=1. */
const looksOf = (page: number, time: number): readonly Look[] =>
  process.env.LONG === '1'
    ? LOOKS
    : PAIRWISE.slice((page + time) % 4, ((page + time) % 4) + 1).filter((look) => look !== undefined);

let browser: Browser;
let festival: WalkedFestival;

beforeAll(async () => {
  browser = await openBrowser();
  festival = await prepareFestival(browser);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  if (festival) removeDataDir(festival.dataDir);
});

it('every message stands in both languages', () => expect(keysOfOneLanguage()).toEqual([]));

/** The other times look like one of these, or have little to show. */
const SHORT: readonly Time[] = ['open', 'teaser', 'closed', 'preparation', 'none'];
const WALKED = TIMES.filter((time) => process.env.LONG === '1' || SHORT.includes(time));

describe.each(WALKED.map((time, index) => ({ time, index })))('at the time "$time"', ({ time, index }) => {
  let site: Site;
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    site = await serveFolder(festival.dataDir, { FAKE_NOW: festival.instantOf(time) });
  }, 120_000);
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
    await site?.stop();
  });

  async function newPage({ size, theme }: Look): Promise<Page> {
    const key = `${size.width} ${theme}`;
    const known = contexts.get(key);
    if (known) return known.newPage();
    const look = { viewport: size, colorScheme: theme, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };
    const context = await browser.newContext({ ...look, storageState: festival.storage });
    contexts.set(key, context);
    await watchPages(context);
    return context.newPage();
  }

  it.each(PAGES.map((page, number) => ({ ...page, number })))('$name is whole', async (walked) => {
    const faults: string[] = [];
    for (const look of looksOf(walked.number, index)) {
      const page = await newPage(look);
      const seen = await faultsOf(page, walked, look, time);
      faults.push(...seen.map((fault) => `${look.language} ${look.size.width} ${look.theme}: ${fault}`));
      await page.close();
    }
    expect(faults).toEqual([]);
  });

  async function faultsOf(page: Page, walked: WalkedPage, { language }: Look, at: Time): Promise<string[]> {
    const problems = problemsOf(page);
    const path = walked.path(language, festival.known);
    const answer = await page.goto(site.url + path);
    const status = answer?.status() ?? 0;
    await readThrough(page);
    const isFound = status === 200;
    const isExpected = isFound ? !walked.isMissing : status === 404 && (walked.isMissing || at !== 'open');
    const faults = await faultsOfPage(page, { language, isPublic: isFound && !walked.isPrivate });
    return [...(isExpected ? [] : [`${path} answers ${status}`]), ...faults, ...problems];
  }
});
