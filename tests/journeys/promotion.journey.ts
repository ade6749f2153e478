import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, visitor } from './browser';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { SELLER_SITE, signIn } from './photoSeller';
import { type Site, startSite } from './site';

const STORE = '/toko/kopi-gayo-ibu-sari';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the poster kit', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite(SELLER_SITE);
  });
  afterAll(() => site?.stop());

  const codeIn = async (bytes: Buffer) => {
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  };

  it.each([
    [true, PHONE],
    [false, PHONE],
    [true, DESKTOP],
  ])(
    'gives files whose codes lead to the store and are counted (JavaScript %s, %j)',
    async (hasScript, viewport) => {
      const seller = await visitor(browser, { viewport, javaScriptEnabled: hasScript });
      const { page } = seller;
      await watchPages(page.context());
      await signIn(page, site.url, '/penjual/promosi');
      if (hasScript) {
        await readThrough(page);
        expect(await faultsOfPage(page, { language: 'id', isPublic: false })).toEqual([]);
      }
      const download = page.waitForEvent('download');
      await page
        .locator('section', { hasText: 'Poster A4' })
        .getByRole('link', { name: 'Unduh gambar' })
        .click();
      const poster = await download;
      expect(poster.suggestedFilename()).toBe('kopi-gayo-ibu-sari-poster.png');
      const address = await codeIn(await sharp(await poster.path()).toBuffer());
      expect(address).toBe(`${site.url}${STORE}?dari=poster`);
      const shopper = await visitor(browser, { viewport: PHONE });
      await shopper.page.goto(address ?? '');
      await shopper.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await shopper.page.locator('link[rel=canonical]').getAttribute('href')).toBe(site.url + STORE);
      await shopper.close();
      expect(seller.problems).toEqual([]);
      await seller.close();
    },
  );

  it('shows how often each of them led to the store', async () => {
    const shopper = await visitor(browser, { viewport: PHONE });
    await shopper.page.goto(`${site.url}${STORE}?dari=status`);
    await shopper.close();
    const { page, close } = await visitor(browser, { viewport: PHONE });
    await signIn(page, site.url, '/penjual/promosi');
    const counted = page
      .locator('section', { hasText: 'Status WhatsApp' })
      .getByText('1 kunjungan, 30 hari terakhir');
    // Counts are written every few seconds.
    const afresh = async () => {
      await page.reload();
      return counted.count();
    };
    await expect.poll(afresh, { timeout: 30_000 }).toBe(1);
    await close();
  });

  it('hands the picture to the phone, and says so where there is no way', async () => {
    const { page, close } = await visitor(browser, { viewport: PHONE });
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = async ({ files, text } = {}) => {
        shared.push([files?.[0]?.name, files?.[0]?.type, (files?.[0]?.size ?? 0) > 10_000, text]);
      };
    });
    await signIn(page, site.url, '/penjual/promosi');
    // A button of React's does nothing before its script is there.
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Bagikan ke WhatsApp' }).click();
    const shared = () => page.evaluate(() => (globalThis as unknown as { shared: unknown[] }).shared);
    await expect
      .poll(shared, { timeout: 30_000 })
      .toEqual([
        [
          'kopi-gayo-ibu-sari-status.png',
          'image/png',
          true,
          `Kopi Gayo Ibu Sari ikut festival belanja produk Indonesia. Lihat dan pesan di sini: ${site.url}${STORE}?dari=status`,
        ],
      ]);
    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new TypeError('files are not taken here'));
    });
    await page.getByRole('button', { name: 'Bagikan ke Instagram' }).click();
    await page.getByText('tidak bisa membagikan gambar langsung').waitFor();
    await close();
  });
});
