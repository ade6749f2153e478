import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/paths';
import { openBrowser } from './browser';
import { watchPages } from './pageFaults';
import { PAGES, type WalkedPage } from './pages';
import { removeDataDir, type Site, serveFolder } from './site';
import { prepareFestival, type WalkedFestival } from './walkedFestival';

const THIRD_PARTY = 'https://evil.example/script.js';

/** What an attacker who gets markup into a page would try; each sets a global when it runs. */
const INJECTIONS = {
  'an inline script': '<script>window.ran = true</script>',
  'an inline module': '<script type="module">window.ran = true</script>',
  'an inline event handler': '<img src="data:," onerror="window.ran = true">',
  'a script address': '<iframe src="javascript:parent.ran = true"></iframe>',
  'a script of a third party': `<script src="${THIRD_PARTY}"></script>`,
  'a script in a data address': '<script src="data:text/javascript,window.ran=true"></script>',
};

declare global {
  interface Window {
    ran?: boolean;
  }
}

let browser: Browser;
let festival: WalkedFestival;
let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  festival = await prepareFestival(browser);
  site = await serveFolder(festival.dataDir, { FAKE_NOW: festival.instantOf('open') });
  context = await browser.newContext();
  await watchPages(context);
  await context.route(THIRD_PARTY, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.ran = true' }),
  );
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (festival) removeDataDir(festival.dataDir);
});

const addressOf = (page: WalkedPage, language: (typeof LANGUAGES)[number] = 'id') =>
  site.url + page.path(language, festival.known);
const named = (...names: string[]) => PAGES.filter((page) => names.includes(page.name));

/** Opens a page with markup put into its body; its headers stay, except for the policy if that is taken away. */
async function openWith(markup: string, options: { policy: boolean }): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${site.url}/`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    if (!options.policy) delete headers['content-security-policy'];
    const body = (await response.text()).replace('</body>', `${markup}</body>`);
    await route.fulfill({ response, headers, body });
  });
  await page.goto(`${site.url}/`, { waitUntil: 'load' });
  return page;
}

describe('a script injected into a page', () => {
  it.each(Object.entries(INJECTIONS))('%s is refused by the policy', async (_name, markup) => {
    const page = await openWith(markup, { policy: true });
    await page.waitForFunction(() => window.watched.violations.length > 0);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
    await page.close();
  });

  it.each(Object.entries(INJECTIONS))('%s would run without it', async (_name, markup) => {
    const page = await openWith(markup, { policy: false });
    await page.waitForFunction(() => window.ran === true);
    await page.close();
  });
});

/** A countdown tells the server's time, which goes on between two requests. */
const withoutTime = (html: string) => html.replace(/<count-down.*?<\/count-down>/gs, '<count-down>');

function firstDifference(one: string, other: string): string | null {
  const [a, b] = [withoutTime(one), withoutTime(other)];
  const at = [...a].findIndex((sign, index) => sign !== b[index]);
  return a === b ? null : `${a.slice(at - 60, at + 60)} ≠ ${b.slice(at - 60, at + 60)}`;
}

describe('the pages of shoppers', () => {
  /** The cookies of the shopper who ordered, as a request header. */
  const shopperCookie = () => {
    const { storage } = festival;
    const cookies = typeof storage === 'string' ? [] : storage.cookies;
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  };
  const bodyOf = async (address: string, headers: Record<string, string> = {}) =>
    (await fetch(address, { headers })).text();

  it.each([...PAGES])(
    '$name holds no inline script, no style attribute and no event handler',
    async (page) => {
      for (const language of LANGUAGES) {
        const html = await bodyOf(addressOf(page, language), { cookie: shopperCookie() });
        const scripts = html.match(/<script\b[^>]*>/g) ?? [];
        const inline = scripts.filter(
          (tag) => !/\ssrc="\//.test(tag) && !tag.includes('application/ld+json'),
        );
        expect(inline).toEqual([]);
        expect(html.match(/<[a-z][^<>]*\sstyle=/g)).toBeNull();
        expect(html.match(/<[a-z][^<>]*\son[a-z]+=/g)).toBeNull();
        expect(html.match(/<style\b/g)).toBeNull();
      }
    },
  );

  it.each([...PAGES])('$name carries the policy, with no unsafe source', async (page) => {
    const policy = (await fetch(addressOf(page))).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it.each(named('basket', 'shared basket', 'checkout', 'hand-off', 'order for its shopper', 'my orders'))(
    '$name is never kept',
    async (page) => {
      for (const address of [addressOf(page), `${addressOf(page).replace(/\?|$/, '.data$&')}`]) {
        const answer = await fetch(address, { headers: { cookie: shopperCookie() } });
        expect([address, answer.headers.get('cache-control')]).toEqual([
          address,
          expect.stringContaining('no-store'),
        ]);
      }
    },
  );

  it.each(named('home', 'search', 'category', 'stores', 'product', 'product with variants', 'store'))(
    '$name is the same to the byte for two visitors',
    async (page) => {
      const [stranger, shopper] = await Promise.all([
        bodyOf(addressOf(page)),
        bodyOf(addressOf(page), {
          cookie: shopperCookie(),
          'accept-language': 'en',
          'user-agent': 'another',
        }),
      ]);
      expect(shopperCookie()).toContain('basket=');
      expect(firstDifference(stranger, shopper)).toBeNull();
    },
  );
});
