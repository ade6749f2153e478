import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, PHONE, type Visit, visitor } from './browser';
import { withDatabase } from './catalogue';
import { cutLines, phonePhotos, SELLER_SITE, signIn } from './photoSeller';
import { type Site, startSite } from './site';

let browser: Browser;
let site: Site;
let phone: { folder: string; files: string[] };

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite(SELLER_SITE);
  phone = await phonePhotos(14);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  if (phone) rmSync(phone.folder, { recursive: true });
});

const LONG_MS = 120_000;
const drafts = () =>
  withDatabase(site.dataDir, (db) =>
    db
      .selectFrom('product')
      .leftJoin('variant', 'variant.productId', 'product.id')
      .innerJoin('productPhoto', 'productPhoto.productId', 'product.id')
      .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
      .select(['product.id', 'product.name', 'product.status', 'variant.priceRupiah', 'photo.hash'])
      .where('product.status', '<>', 'active')
      .orderBy('product.id')
      .execute(),
  );
const fileCalled = (name: string, bytes: string | Uint8Array) => {
  const file = join(phone.folder, name);
  writeFileSync(file, bytes);
  return file;
};

describe('a seller on a phone of 360x800', () => {
  let visit: Visit;
  let page: Page;
  beforeEach(async () => {
    visit = await visitor(browser, { viewport: PHONE });
    page = visit.page;
    await signIn(page, site.url, '/penjual/foto');
  });
  afterEach(() => visit.close());
  const choose = (files: string | string[]) => page.getByLabel('Foto dari galeri').setInputFiles(files);
  const come = (text: string) => page.getByText(text).first().waitFor({ timeout: LONG_MS });

  it('sends twelve photos at once while the line is cut twice, names them offline, and loses nothing', async () => {
    await page.getByLabel('Harga untuk semua').fill('15rb');
    const cuts = await cutLines(page, [3, 17]);
    await choose(phone.files.slice(0, 12));
    for (const _cut of [1, 2]) {
      await cuts.next();
      await come('Sambungan terputus.');
      await cuts.mend();
    }
    await page.getByText('12 foto sudah masuk.', { exact: true }).waitFor({ timeout: LONG_MS });
    const names = page.getByLabel('Nama produk');
    expect(await names.count()).toBe(12);
    for (let one = 0; one < 12; one += 1) await names.nth(one).fill(`Keripik ${one + 1}`);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Simpan nama dan harga' }).click();
    await come('Belum tersimpan karena sambungan terputus.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Simpan nama dan harga' }).click();
    await come('Nama dan harga tersimpan.');
    const made = await drafts();
    expect(made.map(({ name }) => name).sort()).toEqual(
      Array.from({ length: 12 }, (_, one) => `Keripik ${one + 1}`).sort(),
    );
    expect(new Set(made.map(({ priceRupiah }) => priceRupiah))).toEqual(new Set([15_000]));
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(12);
    expect(visit.problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
  });

  it('finds what was chosen still there after the page was loaded anew in the midst of it', async () => {
    const before = (await drafts()).length;
    // No piece comes through.
    await page.route('**/penjual/foto/*', (route) => route.abort('internetdisconnected'));
    await choose(phone.files.slice(12, 14));
    await come('Sambungan terputus.');
    await page.unroute('**/penjual/foto/*');
    await page.reload();
    await page.getByText('2 foto sudah masuk.', { exact: true }).waitFor({ timeout: LONG_MS });
    expect(await drafts()).toHaveLength(before + 2);
  });

  it('is told when a photo is used already, and may put the draft aside', async () => {
    await choose(phone.files[12] ?? '');
    await come('Foto ini sudah dipakai di “Produk baru”');
    const before = (await drafts()).filter(({ status }) => status === 'archived').length;
    await page.getByLabel('Nama produk').first().fill('Keripik yang sedang diketik');
    await page.getByRole('button', { name: 'Buang draf' }).last().click();
    await come('Drafnya dibuang.');
    const after = await drafts();
    expect(after.filter(({ status }) => status === 'archived')).toHaveLength(before + 1);
    expect(after.map(({ name }) => name)).toContain('Keripik yang sedang diketik');
  });

  it.each([
    ['foto.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'Foto HEIC dari iPhone'],
    ['foto.jpg', 'bukan gambar', 'bukan foto yang kami kenal'],
    [
      'foto.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9"><script>1</script></svg>',
      'SVG tidak bisa',
    ],
    ['foto.png', '', 'Berkasnya kosong'],
  ])('reads a sentence why %s is not taken', async (name, bytes, sentence) => {
    const before = await drafts();
    await choose(fileCalled(name, bytes));
    await come(sentence);
    await page.getByRole('button', { name: `Buang ${name}` }).click();
    await expect.poll(() => page.getByText(sentence).count()).toBe(0);
    expect(await drafts()).toEqual(before);
  });

  it('gives away neither where the photo was taken nor how the phone was held', async () => {
    const [draft] = await drafts();
    const answer = await fetch(`${site.url}/media/${draft?.hash}/640.jpg`);
    const shown = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(shown.exif).toBeUndefined();
    expect((shown.height ?? 0) > (shown.width ?? 0)).toBe(true);
  });
});

describe('a seller whose browser runs no script', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitor(browser, { viewport: PHONE, javaScriptEnabled: false });
    await signIn(visit.page, site.url, '/penjual/foto');
  });
  afterAll(() => visit.close());

  it('sends photos one by one and names them', async () => {
    const { page } = visit;
    const before = (await drafts()).length;
    const large = await phonePhotos(2, { width: 4032, height: 3024 });
    for (const file of large.files) {
      await page.getByLabel('Harga untuk semua').fill('20.000');
      await page.getByLabel('Pilih foto').setInputFiles(file);
      await page.getByRole('button', { name: 'Kirim foto' }).click();
      await page.getByText('Foto sudah masuk sebagai draf').waitFor();
    }
    rmSync(large.folder, { recursive: true });
    await page.getByLabel('Nama produk').last().fill('Sambal tanpa skrip');
    await page.getByLabel('Harga', { exact: true }).last().fill('dua puluh');
    await page.getByRole('button', { name: 'Simpan nama dan harga' }).click();
    await page.getByText('Harganya tidak terbaca.').waitFor();
    expect(await page.getByLabel('Nama produk').last().inputValue()).toBe('Sambal tanpa skrip');
    await page.getByLabel('Harga', { exact: true }).last().fill('22.500');
    await page.getByRole('button', { name: 'Simpan nama dan harga' }).click();
    await page.getByText('Nama dan harga tersimpan.').waitFor();
    const after = await drafts();
    expect(after).toHaveLength(before + 2);
    expect(after.at(-1)).toMatchObject({ name: 'Sambal tanpa skrip', priceRupiah: 22_500 });
  });

  it('reads a sentence why a photo is not taken, and keeps the price that was typed', async () => {
    const { page } = visit;
    await page.getByLabel('Harga untuk semua').fill('20.000');
    await page.getByLabel('Pilih foto').setInputFiles(fileCalled('tanpa-skrip.jpg', 'bukan gambar'));
    await page.getByRole('button', { name: 'Kirim foto' }).click();
    await page.getByText('bukan foto yang kami kenal').waitFor();
    expect(await page.getByLabel('Harga untuk semua').inputValue()).toBe('20.000');
  });
});
