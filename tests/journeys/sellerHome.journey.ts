import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, visitor } from './browser';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { type Site, SMALL_FESTIVAL, startSite } from './site';

const PASSWORD = 'kunci-panjang-sekali';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ seedArgs: SMALL_FESTIVAL, env: { DEMO_PASSWORD: PASSWORD } });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A page of the demo's seller or organizer, signed in; the path is where she goes. */
async function signedIn(who: 'penjual' | 'panitia', path: string, options: BrowserContextOptions) {
  const visit = await visitor(browser, options);
  const { page } = visit;
  await watchPages(page.context());
  await page.goto(`${site.url}/masuk?${new URLSearchParams({ ke: path })}`);
  await page.getByLabel('Email atau nomor WhatsApp').first().fill(`${who}@contoh.id`);
  await page.getByLabel('Kata sandi').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(`${site.url}${path}`);
  return visit;
}

const firstProduct = (page: Page) => page.locator('main form li a[href*="produk="]').first();
/** Prices of the demo are larger. */
const LOW_PRICE = '1.500';

describe('a seller’s day', () => {
  it.each([
    ['without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
    ['with it', { viewport: PHONE }],
  ])('goes from home to a festival price and a nomination, %s', async (_, options) => {
    const { page, problems, close } = await signedIn('penjual', '/penjual', options);
    await page.getByRole('heading', { name: 'Yang perlu dikerjakan' }).waitFor();
    await page.getByRole('link', { name: 'Festival', exact: true }).click();
    const link = firstProduct(page);
    const name = ((await link.textContent()) ?? '').trim();
    await link.click();
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    await page.locator('input[name^=harga-]').first().fill(LOW_PRICE);
    await page.getByLabel('Mulai (WIB)').fill('2020-01-01T00:00');
    await page.getByRole('button', { name: 'Simpan harga festival' }).click();
    await page.getByText('Waktunya harus di dalam masa belanja festival.').waitFor();
    expect(await page.locator('input[name^=harga-]').first().inputValue()).toBe(LOW_PRICE);
    await page.goto(page.url().split('&')[0] ?? '');
    await page.locator('input[name^=harga-]').first().fill(LOW_PRICE);
    await page.getByRole('button', { name: 'Simpan harga festival' }).click();
    await page.getByText('Harga festival tersimpan.').waitFor();
    await page.getByRole('button', { name: 'Ajukan produk ini' }).click();
    await page.getByText('1 produk diajukan.').waitFor();
    await decideOn(name);
    await page.reload();
    await page.getByText('Catatan panitia: Fotonya buram').waitFor();
    await page.getByRole('button', { name: 'Hentikan sekarang' }).first().click();
    await page.getByText('Harga festival dihentikan.').waitFor();
    expect(problems.filter((problem) => !problem.includes('status of 422'))).toEqual([]);
    await close();
  });
});

/** An organizer sends the nomination of a product back. */
async function decideOn(name: string): Promise<void> {
  const { page, problems, close } = await signedIn('panitia', '/panitia', { viewport: DESKTOP });
  await page.getByRole('link', { name: /nominasi menunggu jawaban/ }).click();
  await page.getByLabel(`Pilih ${name}`, { exact: true }).check();
  await page.getByLabel('Alasan').fill('Fotonya buram');
  await page.getByRole('button', { name: 'Kembalikan yang dicentang' }).click();
  await page.getByText('1 nominasi dikembalikan.').waitFor();
  expect(problems).toEqual([]);
  await close();
}

describe.each([
  ['a phone', { viewport: PHONE }],
  ['a desktop in the dark', { viewport: DESKTOP, colorScheme: 'dark' as const }],
])('the homes of both panels on %s', (_, options) => {
  it.each([
    ['penjual', ['/penjual', '/penjual/festival', '/en/penjual', '/en/penjual/festival']],
    [
      'panitia',
      [
        '/panitia',
        '/panitia/produk?status=approved&q=kopi',
        '/panitia/nominasi',
        '/en/panitia',
        '/en/panitia/produk',
      ],
    ],
  ] as const)('have no fault that a person or a machine sees (%s)', async (who, paths) => {
    const { page, problems, close } = await signedIn(who, `/${who}`, options);
    for (const path of paths) {
      await page.goto(site.url + path);
      await readThrough(page);
      const language = path.startsWith('/en') ? 'en' : 'id';
      expect(await faultsOfPage(page, { language, isPublic: false }), path).toEqual([]);
    }
    expect(problems).toEqual([]);
    await close();
  });
});
