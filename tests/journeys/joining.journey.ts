import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
afterEach(() => visit.close());

const JOIN = '/daftar-penjual';
const SETTINGS = '/penjual/toko';
const STORY = 'Kripik singkong dari dapur rumah, digoreng setiap pagi sejak 2011.';

async function come(options: Parameters<typeof visitor>[1]) {
  visit = await visitor(browser, options);
  page = visit.page;
  await watchPages(page.context());
}

const field = (name: string) => page.getByLabel(name, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const storeNamed = (name: string) =>
  withDatabase(site.dataDir, (db) =>
    db.selectFrom('store').selectAll().where('name', '=', name).executeTakeFirstOrThrow(),
  );
/** A refusal, or a line that was cut by the test, is no fault of the page. */
const problems = () =>
  visit.problems.filter((problem) => !/status of (409|422)|ERR_INTERNET_DISCONNECTED/.test(problem));

/** By number and code, as somebody whom nobody knows; ends in the first step. */
async function comeIn(number: string) {
  await page.goto(site.url + JOIN);
  await field('Nomor WhatsApp kamu').fill(number);
  await press('Kirim kode');
  await page.waitForURL('**/masuk/kode**');
  const [, code = ''] = /demo:\s*(\d{6})/.exec((await page.locator('main').textContent()) ?? '') ?? [];
  await page.locator('input[name=code]').fill(code);
  await page.locator('input[name=code]').press('Enter');
  await field('Nama pemilik').waitFor();
}

describe('on a phone of 360x800 somebody joins', () => {
  it('by number and code, is told of slips while typing, and loses nothing when the line is cut', async () => {
    await come({ viewport: PHONE });
    await comeIn('0862 7001 0001');
    expect(await field('Nomor WhatsApp toko').inputValue()).toBe('0862-7001-0001');
    await field('Nama pemilik').fill('Siti Aminah');
    await page.getByLabel('Nomor cadangan').fill('021 5550 1234');
    await page.getByText('Ini nomor telepon rumah atau kantor.').first().waitFor();
    await page.getByLabel('Nomor cadangan').fill('wa.me/6286270010002');
    await page.getByText('Terbaca: 0862-7001-0002.').waitFor();
    const link = page.getByRole('link', { name: 'Coba WhatsApp' });
    expect(await link.getAttribute('href')).toBe('https://wa.me/6286270010001');
    await page.reload();
    expect(await faultsOfPage(page, { language: 'id', isPublic: false })).toEqual([]);
    await press('Lanjut');

    await field('Nama toko').fill('Kopi Gayo Ibu Sari');
    await page.getByText('Sudah ada toko bernama sama').waitFor();
    await field('Nama toko').fill('Kripik Bu Siti Takengon');
    await field('Provinsi').selectOption({ label: 'Aceh' });
    await field('Kabupaten atau kota').selectOption('Aceh Tengah');
    await field('Jualan utama').selectOption('camilan-kue');
    await page.getByText('Tersimpan', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await field('Cerita toko').fill(STORY);
    await page.getByText('Tersimpan di HP ini, dikirim saat tersambung lagi').waitFor();
    await press('Lanjut');
    expect(await field('Cerita toko').inputValue()).toBe(STORY);
    await page.context().setOffline(false);
    await page.reload();
    await expect.poll(() => field('Cerita toko').inputValue()).toBe(STORY);
    expect(await field('Kabupaten atau kota').inputValue()).toBe('Aceh Tengah');
    await press('Lanjut');

    await page.waitForURL('**langkah=3');
    await page.getByLabel('NIB').fill('3201234567890001');
    await page.getByText('Hapus saja, kami tidak memerlukannya.').waitFor();
    await page.getByLabel('NIB').fill('1234567890123');
    await press('Kirim ke panitia');
    await page.getByText('Tanpa persetujuan ini').first().waitFor();
    await page.getByLabel('Saya setuju data saya').check();
    await page.getByLabel('Saya setuju nomor WhatsApp').check();
    await press('Kirim ke panitia');
    await page.getByRole('heading', { name: 'Kripik Bu Siti Takengon sudah dikirim' }).waitFor();
    await page.getByText('Menunggu panitia').waitFor();
    await page.reload();
    expect(await faultsOfPage(page, { language: 'id', isPublic: false })).toEqual([]);
    const store = await storeNamed('Kripik Bu Siti Takengon');
    expect(store).toMatchObject({ approval: 'submitted', regency: 'Aceh Tengah', nib: '1234567890123' });
    expect(problems()).toEqual([]);
  });

  it('by keyboard alone', async () => {
    await come({ viewport: PHONE });
    await comeIn('0862 7002 0001');
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    };
    await field('Nama pemilik').focus();
    await type('Made Ayu');
    await page.keyboard.press('Enter');
    await page.waitForURL('**langkah=2');
    await field('Nama toko').focus();
    await type('Dapur Made Ayu');
    await type('Bali');
    await type('Badung');
    await type('Camilan');
    await page.keyboard.type(STORY);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**langkah=3');
    for (const name of ['account', 'publishContact']) {
      while (!(await page.locator(`[name="consent.${name}"]`).evaluate((box) => box.matches(':focus')))) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Space');
    }
    const send = page.getByRole('button', { name: 'Kirim ke panitia' });
    while (!(await send.evaluate((button) => button.matches(':focus')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dapur Made Ayu sudah dikirim' }).waitFor();
    expect((await storeNamed('Dapur Made Ayu')).regency).toBe('Badung');
  });

  it('without JavaScript', async () => {
    await come({ viewport: PHONE, javaScriptEnabled: false });
    await comeIn('0862 7003 0001');
    await field('Nama pemilik').fill('Ujang');
    await press('Lanjut');
    await field('Nama toko').fill('Cilok Mang Ujang');
    await field('Provinsi').selectOption({ label: 'Jawa Barat' });
    await field('Jualan utama').selectOption('camilan-kue');
    await page.locator('textarea[name=story]').fill('Enak');
    await press('Tampilkan kabupaten dan kotanya');
    expect(await field('Nama toko').inputValue()).toBe('Cilok Mang Ujang');
    await field('Kabupaten atau kota').selectOption('Garut');
    await press('Lanjut');
    await page.getByText('Tambah sedikit lagi').waitFor();
    expect(await field('Kabupaten atau kota').inputValue()).toBe('Garut');
    await page.locator('textarea[name=story]').fill(STORY);
    await press('Lanjut');
    await page.locator('[name="consent.account"]').check();
    await page.locator('[name="consent.publishContact"]').check();
    await press('Kirim ke panitia');
    await page.getByRole('heading', { name: 'Cilok Mang Ujang sudah dikirim' }).waitFor();
    expect((await storeNamed('Cilok Mang Ujang')).regency).toBe('Garut');
  });
});

describe('the settings of a store', () => {
  it('change its hours and close it for a while, and shoppers see both', async () => {
    await come({ viewport: PHONE });
    await signIn(page, site.url, SETTINGS);
    await page.getByLabel('Senin, waktu ke-1: Buka').fill('18:00');
    await page.getByLabel('Senin, waktu ke-1: Tutup').fill('02:00');
    await page.getByRole('button', { name: 'Salin jam Senin ke semua hari dan simpan' }).click();
    await page.waitForURL('**tersimpan=hours**');
    expect(await page.getByLabel('Minggu, waktu ke-1: Tutup').inputValue()).toBe('02:00');
    const today = await page.evaluate(() =>
      new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' }),
    );
    await page.getByLabel('Tutup dari tanggal').fill(today);
    await page.getByLabel('Catatan untuk pembeli').fill('Mudik dulu ya');
    await press('Tutup pada tanggal ini');
    await page.getByText('Mudik dulu ya').waitFor();
    const shown = async () => (await fetch(`${site.url}/toko/kopi-gayo-ibu-sari`)).text();
    await expect.poll(shown).toContain('Mudik dulu ya');
    expect(await shown()).toContain('18.00 sampai 02.00');
    expect(problems()).toEqual([]);
  });

  it('say that a new number holds from tomorrow on, and let it be stopped', async () => {
    await come({ viewport: DESKTOP });
    await signIn(page, site.url, SETTINGS);
    await field('Nomor WhatsApp toko').fill('0862 7009 0009');
    await page.locator('#contacts').getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('berganti menjadi 0862-7009-0009').waitFor();
    await press('Batalkan');
    await page.getByText('berganti menjadi 0862-7009-0009').waitFor({ state: 'detached' });
  });

  it.each([
    ['id', PHONE, 'light'],
    ['en', PHONE, 'dark'],
    ['id', DESKTOP, 'dark'],
    ['en', DESKTOP, 'light'],
  ] as const)('have no faults: %s %o %s', async (language, viewport, colorScheme) => {
    await come({ viewport, colorScheme });
    await signIn(page, site.url, SETTINGS);
    const prefix = language === 'en' ? '/en' : '';
    for (const path of [SETTINGS, JOIN]) {
      await page.goto(site.url + prefix + path);
      expect([path, await faultsOfPage(page, { language, isPublic: false })]).toEqual([path, []]);
    }
    expect(problems()).toEqual([]);
  });
});
