import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as paths from '~/paths';
import { DESKTOP, openBrowser, PHONE, type Visit, visitor } from './browser';
import { withDatabase } from './catalogue';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { phonePhotos, SELLER_SITE, signIn } from './photoSeller';
import { type Site, startSite } from './site';

const LONG_MS = 120_000;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite(SELLER_SITE);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** A product of the seller's, another for each part of the test. */
const productNumber = (number: number) =>
  withDatabase(site.dataDir, async (db) => {
    const own = db
      .selectFrom('product')
      .innerJoin('store', 'store.id', 'product.storeId')
      .select('product.id');
    const { id } = await own
      .where('store.slug', '=', 'kopi-gayo-ibu-sari')
      .orderBy('product.id')
      .offset(number)
      .limit(1)
      .executeTakeFirstOrThrow();
    return id;
  });

describe.each([
  { title: 'with script', hasScript: true },
  { title: 'without script', hasScript: false },
])('the photos of a product, $title', ({ hasScript }) => {
  let visit: Visit;
  let page: Page;
  let productId = 0;
  let more: Awaited<ReturnType<typeof phonePhotos>>;
  beforeAll(async () => {
    more = await phonePhotos(2, { width: 900 + Number(hasScript), height: 700 });
    visit = await visitor(browser, { viewport: PHONE, javaScriptEnabled: hasScript });
    page = visit.page;
    productId = await productNumber(Number(hasScript));
    await signIn(page, site.url, `/penjual/produk/${productId}`);
  });
  afterAll(async () => {
    await visit.close();
    rmSync(more.folder, { recursive: true });
  });
  const photos = () =>
    withDatabase(site.dataDir, (db) =>
      db
        .selectFrom('productPhoto')
        .select(['photoId', 'alt'])
        .where('productId', '=', productId)
        .orderBy('position')
        .execute(),
    );
  const ids = async () => (await photos()).map(({ photoId }) => photoId);
  /** When the page shows them in this order, too. */
  const shown = (order: readonly (number | undefined)[]) =>
    expect
      .poll(() =>
        page
          .locator('#foto input[name="photo"][type="hidden"]')
          .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value))),
      )
      .toEqual(order);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  it('are added, ordered by buttons, described and removed', async () => {
    const before = await ids();
    for (const file of more.files) {
      await page.getByLabel('Tambah foto').setInputFiles(file);
      if (!hasScript) await press('Kirim foto');
      await expect
        .poll(async () => (await ids()).length, { timeout: LONG_MS })
        .toBeGreaterThan(before.length);
      before.splice(0, before.length, ...(await ids()));
      await page.getByRole('button', { name: `Hapus foto ${before.length}` }).waitFor();
    }
    const [first, second, third] = before;
    await press('Naikkan foto 3');
    await shown([first, third, second, ...before.slice(3)]);
    await press('Jadikan foto 2 sampul');
    await shown([third, first, second, ...before.slice(3)]);
    expect(await ids()).toEqual([third, first, second, ...before.slice(3)]);
    await page.getByLabel('Apa yang terlihat di foto 1?').fill('Toples keripik');
    await press('Simpan keterangan foto 1');
    await expect.poll(async () => (await photos())[0]?.alt).toBe('Toples keripik');
    await page.getByText('Keterangan foto tersimpan.').first().waitFor();
    await press('Hapus foto 2');
    await shown([third, second, ...before.slice(3)]);
    expect(await ids()).toEqual([third, second, ...before.slice(3)]);
  });

  // Dragging is what a script does.
  if (!hasScript) return;
  it('are ordered by dragging', async () => {
    const before = await ids();
    // Tall enough that nothing scrolls while a photo is held.
    await page.setViewportSize({ width: 1280, height: 1400 });
    const rows = page.locator('#foto ol > li');
    await rows.nth(1).dragTo(rows.nth(0));
    await expect.poll(ids).toEqual([before[1], before[0], ...before.slice(2)]);
  });
});

describe.each(
  (['id', 'en'] as const).flatMap((language) =>
    [PHONE, DESKTOP].flatMap((viewport) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ language, viewport, colorScheme })),
    ),
  ),
)(
  'the page of photos in $language at $viewport.width, $colorScheme',
  ({ language, viewport, colorScheme }) => {
    let visit: Visit;
    let more: Awaited<ReturnType<typeof phonePhotos>>;
    beforeAll(async () => {
      more = await phonePhotos(1, { width: 500, height: 400 });
      visit = await visitor(browser, { viewport, colorScheme });
      await watchPages(visit.page.context());
      await signIn(visit.page, site.url, paths.sellerPhotos(language));
    });
    afterAll(async () => {
      await visit.close();
      rmSync(more.folder, { recursive: true });
    });

    it('does nothing wrong, empty-handed or with a draft and a refused photo', async () => {
      const { page } = visit;
      const faults = async () => {
        await readThrough(page);
        return faultsOfPage(page, { language, isPublic: false });
      };
      expect(await faults()).toEqual([]);
      const broken = join(more.folder, 'rusak');
      writeFileSync(broken, 'bukan gambar');
      const isIndonesian = language === 'id';
      await page
        .getByLabel(isIndonesian ? 'Foto dari galeri' : 'Photos from your gallery')
        .setInputFiles([...more.files, broken]);
      await page.getByText(isIndonesian ? '1 dari 2 foto sudah masuk.' : '1 of 2 photos are in.').waitFor();
      await page.getByRole('alert').waitFor();
      expect(await faults()).toEqual([]);
      expect(visit.problems).toEqual([]);
    });
  },
);
