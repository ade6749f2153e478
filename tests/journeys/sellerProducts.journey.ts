import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, type Visit, visitor } from './browser';
import { withDatabase } from './catalogue';
import { faultsOfPage, watchPages } from './pageFaults';
import { SELLER_SITE, signIn } from './photoSeller';
import { type Site, startSite } from './site';

let browser: Browser;
let site: Site;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite(SELLER_SITE);
  // As a festival that publishes first, so that what is saved is seen.
  await withDatabase(site.dataDir, (db) =>
    db.updateTable('festival').set({ checksProductsFirst: 0 }).execute(),
  );
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
afterEach(() => visit.close());

const LIST = '/penjual/produk';
const NEW = `${LIST}/baru`;
/** How soon a change must be there for shoppers. */
const SHOWN_WITHIN_MS = 2_000;

async function come(options: Parameters<typeof visitor>[1], path: string) {
  visit = await visitor(browser, options);
  page = visit.page;
  await watchPages(page.context());
  await signIn(page, site.url, path);
}

/** A refusal is an answer, and no fault of the page that shows it. */
const problems = () => visit.problems.filter((problem) => !/status of (409|422)/.test(problem));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string, nth = 0) => page.getByLabel(name).nth(nth);
const productNamed = (name: string) =>
  withDatabase(site.dataDir, (db) =>
    db.selectFrom('product').selectAll().where('name', '=', name).executeTakeFirstOrThrow(),
  );

/** Asks for a shopper's page until it holds the text; how long that took, in milliseconds. */
async function shownAfter(path: string, text: string): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < 5 * SHOWN_WITHIN_MS) {
    if ((await (await fetch(site.url + path)).text()).includes(text)) break;
  }
  return performance.now() - startedAt;
}

describe('a seller on a phone of 360x800', () => {
  beforeEach(() => come({ viewport: PHONE }, NEW));

  it('types a product with variants, is told what is wrong, and shoppers see it at once', async () => {
    await field('Nama produk').fill('Sambal Roa Ibu Tini');
    await field('Harga').fill('25rb');
    await page.getByText('Dibaca Rp25.000').waitFor();
    await button('Tambah pilihan').click();
    await field('Nama pilihan').fill('Pedasnya');
    await field('Isi pilihan').fill('Sedang, Pedas');
    await button('Susun tabel variasi').click();
    await page.getByText('2 variasi dijual').waitFor();
    await page.getByRole('group', { name: 'Pedas', exact: true }).getByLabel('Harga').fill('27.5');
    await button('Simpan & tayangkan').click();
    await page.getByText('Belum bisa disimpan').waitFor();
    expect(
      await page.getByRole('group', { name: 'Pedas', exact: true }).getByLabel('Harga').inputValue(),
    ).toBe('27.5');
    await page.getByRole('group', { name: 'Pedas', exact: true }).getByLabel('Harga').fill('27.500');
    await button('Simpan & tayangkan').click();
    await page.getByText('Pembeli sudah melihatnya.').waitFor();
    const { slug } = await productNamed('Sambal Roa Ibu Tini');
    expect(await shownAfter(`/produk/${slug}`, 'Rp27.500')).toBeLessThan(SHOWN_WITHIN_MS);
    await page.getByRole('link', { name: 'Lihat seperti pembeli' }).click();
    await page.getByRole('heading', { name: 'Sambal Roa Ibu Tini' }).waitFor();
    expect(problems()).toEqual([]);
  });

  it('finds what she typed on another day, and on this phone what was typed without a line', async () => {
    await field('Nama produk').fill('Bagea Kenari Setengah Jadi');
    await page.getByText('Ketikanmu tersimpan sebagai draf.').waitFor();
    await visit.close();
    await come({ viewport: PHONE }, LIST);
    await page.getByRole('link', { name: 'Bagea Kenari Setengah Jadi' }).click();
    await button('Simpan & tayangkan').waitFor();
    expect(await field('Nama produk').inputValue()).toBe('Bagea Kenari Setengah Jadi');
    await visit.page.context().setOffline(true);
    await field('Satuan').fill('toples tanpa sinyal');
    await page.getByText('disimpan di HP ini').waitFor();
    await button('Simpan & tayangkan').click();
    await page.getByText('Sambungan terputus').waitFor();
    expect(await field('Satuan').inputValue()).toBe('toples tanpa sinyal');
    const path = new URL(page.url()).pathname;
    await page.close();
    await visit.page.context().setOffline(false);
    page = await visit.page.context().newPage();
    await page.goto(site.url + path);
    await button('Lanjutkan').click();
    expect(await field('Satuan').inputValue()).toBe('toples tanpa sinyal');
    await field('Harga').fill('30.000');
    await button('Simpan & tayangkan').click();
    await page.getByText('Tersimpan.').waitFor();
    expect((await productNamed('Bagea Kenari Setengah Jadi')).unit).toBe('toples tanpa sinyal');
  });

  it('changes the prices of many at once, after a look at what will become of them', async () => {
    await page.goto(`${site.url}${LIST}?keadaan=tayang`);
    for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).check();
    await page.getByText('2 produk dipilih').waitFor();
    await button('Ubah harga atau stok').click();
    await page.getByLabel('Harga', { exact: true }).selectOption({ label: 'Jadikan' });
    await page.getByLabel('Harga atau persen').fill('33rb');
    await button('Lihat hasilnya dulu').click();
    await page.getByRole('cell', { name: 'Rp33.000' }).first().waitFor();
    await page.getByRole('button', { name: /^Simpan \d+ perubahan$/ }).click();
    await page.getByText('2 produk sudah berubah.').waitFor();
    expect(await page.getByText('Rp33.000').count()).toBe(2);
    expect(problems()).toEqual([]);
  });

  it('of a product that was saved elsewhere meanwhile chooses field by field', async () => {
    await page.goto(site.url + LIST);
    await page.locator(`a[href^="${LIST}/"][lang=id]`).last().click();
    await button('Simpan').waitFor();
    const path = new URL(page.url()).pathname;
    const other = await visit.page.context().newPage();
    await other.goto(site.url + path);
    await other.getByLabel('Nama produk').fill('Nama dari HP lain');
    await other.getByRole('button', { name: 'Simpan', exact: true }).click();
    await other.getByText('Tersimpan.').waitFor();
    await field('Nama produk').fill('Nama dari HP ini');
    await field('Merek').evaluate((input) => input.closest('details')?.setAttribute('open', ''));
    await field('Merek').fill('Ibu Sari');
    await button('Simpan').click();
    const names = page.getByRole('group', { name: 'Nama produk' });
    await names.getByText('Nama dari HP lain').waitFor();
    expect(await faultsOfPage(page, { language: 'id', isPublic: false })).toEqual([]);
    await names.getByLabel('Pakai punya saya').check();
    await button('Simpan pilihan ini').click();
    await page.getByText('Tersimpan.').waitFor();
    expect(await productNamed('Nama dari HP ini')).toMatchObject({ brand: 'Ibu Sari' });
  });
});

describe('a seller without JavaScript', () => {
  it('makes a table of variants, puts the product on sale, archives it and brings it back', async () => {
    await come({ viewport: PHONE, javaScriptEnabled: false }, NEW);
    await field('Nama produk').fill('Gula Aren Bubuk Asli');
    await field('Harga').fill('18.000');
    await button('Tambah pilihan').click();
    await field('Nama pilihan').fill('Isi');
    await field('Isi pilihan').fill('250 g; 500 g; 1 kg');
    await button('Susun tabel variasi').click();
    await field('Satu harga untuk semua').fill('21rb');
    await button('Isi semua').click();
    await page.getByRole('button', { name: 'Arsipkan 1 kg' }).click();
    await button('Simpan & tayangkan').click();
    await page.getByText('Pembeli sudah melihatnya.').waitFor();
    const { slug } = await productNamed('Gula Aren Bubuk Asli');
    const shown = await (await fetch(`${site.url}/produk/${slug}`)).text();
    expect(shown).toContain('Rp21.000');
    expect(shown).toContain('250 g');
    expect(shown).not.toContain('Isi: 1 kg');
    await page.getByRole('button', { name: 'Arsipkan', exact: true }).first().click();
    await button('Kembalikan dari arsip').click();
    await page.getByText('Produk dikembalikan dari arsip.').waitFor();
    expect((await fetch(`${site.url}/produk/${slug}`)).status).toBe(200);
  });
});

describe.each([
  { size: PHONE, theme: 'light', language: 'id' },
  { size: PHONE, theme: 'dark', language: 'en' },
  { size: DESKTOP, theme: 'dark', language: 'id' },
  { size: DESKTOP, theme: 'light', language: 'en' },
] as const)('at $size.width in $theme, $language', ({ size, theme, language }) => {
  const prefix = language === 'en' ? '/en' : '';

  it('the pages of products are whole', async () => {
    await come({ viewport: size, colorScheme: theme }, prefix + LIST);
    const faults: string[] = [];
    const variant = await withDatabase(site.dataDir, (db) =>
      db
        .selectFrom('variant')
        .innerJoin('store', 'store.id', 'variant.storeId')
        .select('productId')
        .where('store.slug', '=', 'kopi-gayo-ibu-sari')
        .where('optionKey', '<>', '')
        .orderBy('productId')
        .executeTakeFirstOrThrow(),
    );
    const prices = `${LIST}/harga?produk=${variant.productId}&harga=raise&angka=10&bulat=500`;
    for (const path of [
      LIST,
      `${LIST}?keadaan=arsip`,
      `${LIST}?q=zzz`,
      NEW,
      `${LIST}/${variant.productId}`,
      prices,
      `${LIST}/harga`,
    ]) {
      await page.goto(site.url + prefix + path);
      for (const fault of await faultsOfPage(page, { language, isPublic: false }))
        faults.push(`${path}: ${fault}`);
    }
    expect([...faults, ...problems()]).toEqual([]);
  });
});
