import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, visitor } from './browser';
import { withDatabase } from './catalogue';
import { messageOf } from './handoffCheck';
import { order, readCards } from './ordering';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { mergeLink } from './shopping';
import { type Site, SMALL_FESTIVAL, startSite } from './site';

const PASSWORD = 'kunci-panjang-sekali';
const SELLER = 'penjual@contoh.id';
const STORE = 'kopi-gayo-ibu-sari';
const FORM = {
  name: 'Dewi Lestari',
  phone: '0812-3456-7890',
  street: 'Jl. Melati 5, Kota Bandung',
  noteFor: () => 'giling kasar',
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('orders of a seller', () => {
  let site: Site;
  let variantId: number;

  beforeAll(async () => {
    site = await startSite({ seedArgs: SMALL_FESTIVAL, env: { DEMO_PASSWORD: PASSWORD } });
    variantId = await withDatabase(site.dataDir, async (db) => {
      const found = await db
        .selectFrom('variant')
        .innerJoin('store', 'store.id', 'variant.storeId')
        .select('variant.id')
        .where('store.slug', '=', STORE)
        .where('variant.archivedAt', 'is', null)
        .where('variant.stock', '>', 5)
        .executeTakeFirstOrThrow();
      await db.updateTable('variant').set({ stock: 5 }).where('id', '=', found.id).execute();
      return found.id;
    });
  });
  afterAll(() => site?.stop());

  const someone = async (options: BrowserContextOptions) => {
    const visit = await visitor(browser, options);
    await visit.page.context().route('https://wa.me/**', (route) => route.fulfill({ body: '' }));
    await watchPages(visit.page.context());
    return visit;
  };

  /** An order of a fresh shopper, opened in WhatsApp: its code, its secret link, and the link that the message holds. */
  async function ordered({ page }: { page: Page }, quantity: number) {
    await mergeLink({ page, url: site.url, hasScript: true }, `${variantId}:${quantity}`);
    await order(page, FORM);
    const [card] = await readCards(page);
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).click();
    await opened;
    await page.getByText(/dibuka \d\d\.\d\d WIB/).waitFor();
    const link = /^Detail pesanan: (\S+)$/m.exec(messageOf(card?.whatsapp ?? ''))?.[1] ?? '';
    await page.goto(`${site.url}/pesanan-saya`);
    const own = await page.locator('main a[href*="kunci="]').first().getAttribute('href');
    return { code: card?.code ?? '', link, own: site.url + own };
  }

  async function signIn(page: Page) {
    await page.getByLabel('Email atau nomor WhatsApp').fill(SELLER);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  }

  const faults = async (page: Page) => {
    await readThrough(page);
    return faultsOfPage(page, { language: 'id', isPublic: false });
  };

  it('one tap from the link in the message confirms it, and the shopper sees that', async () => {
    const shopper = await someone({ viewport: PHONE });
    const { code, link, own } = await ordered(shopper, 1);
    const seller = await someone({ viewport: PHONE });
    const { page } = seller;
    await page.goto(link);
    expect(await page.getByText('Dewi Lestari').count()).toBe(0);
    await page.getByRole('link', { name: 'Kamu penjualnya? Masuk untuk menjawab' }).click();
    await signIn(page);
    await page.waitForURL(link);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: `Konfirmasi pesanan ${code}` }).click();
    await page.getByText(`Pesanan ${code} dikonfirmasi`).waitFor();
    expect(await faults(page)).toEqual([]);
    const reply = page.getByRole('link', { name: `Pesanan diterima ${code}` }).first();
    expect(messageOf((await reply.getAttribute('href')) ?? '')).toContain(
      `Pesanan *${code}* sudah kami terima`,
    );
    await shopper.page.goto(own);
    await shopper.page.getByText('Diterima penjual').first().waitFor();
    expect([...seller.problems, ...shopper.problems]).toEqual([]);
    await shopper.close();
    await seller.close();
  });

  it('the inbox answers, ships and finishes without leaving the page, and is whole at every size', async () => {
    const shopper = await someone({ viewport: PHONE });
    const { code } = await ordered(shopper, 1);
    const seller = await someone({ viewport: DESKTOP });
    const { page } = seller;
    await page.goto(`${site.url}/masuk?ke=/penjual/pesanan`);
    await signIn(page);
    await page.waitForURL('**/penjual/pesanan');
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await faults(page)).toEqual([]);
    const steps = [
      ['Konfirmasi pesanan', 'dikonfirmasi, stoknya sudah dikurangi', 'Dikonfirmasi'],
      ['Tandai sudah dikirim', 'ditandai sudah dikirim', 'Dikirim'],
      ['Tandai selesai', 'selesai. Terima kasih!', 'Selesai'],
    ] as const;
    for (const [button, news, drawer] of steps) {
      await page.getByRole('button', { name: `${button} ${code}` }).click();
      await page.getByText(`Pesanan ${code} ${news}`).waitFor();
      await page
        .getByRole('navigation', { name: 'Keadaan pesanan' })
        .getByRole('link', { name: drawer })
        .click();
      await page.getByRole('link', { name: code, exact: true }).waitFor();
      expect(await faults(page)).toEqual([]);
    }
    expect(seller.problems).toEqual([]);
    await shopper.close();
    await seller.close();
  });

  it('without JavaScript an order is refused with a reason, and a lack of stock is said', async () => {
    const shopper = await someone({ viewport: PHONE });
    const first = await ordered(shopper, 2);
    const second = await ordered(shopper, 1);
    await withDatabase(site.dataDir, (db) =>
      db.updateTable('variant').set({ stock: 1 }).where('id', '=', variantId).execute(),
    );
    const seller = await someone({ viewport: PHONE, javaScriptEnabled: false });
    const { page } = seller;
    await page.goto(`${site.url}/masuk?ke=/penjual/pesanan`);
    await signIn(page);
    const card = (code: string) =>
      page.getByRole('article').filter({ has: page.getByRole('link', { name: code, exact: true }) });
    await card(first.code)
      .getByText(/tinggal 1, dipesan 2\./)
      .waitFor();
    await page.getByRole('button', { name: `Konfirmasi pesanan ${first.code}` }).click();
    await page.getByText(`Pesanan ${first.code} belum bisa dikonfirmasi karena stoknya kurang.`).waitFor();
    await card(first.code).getByText('Tolak pesanan').click();
    await card(first.code).getByLabel('Kata tambahan').fill('panen gagal');
    await page.getByRole('button', { name: `Ya, tolak ${first.code}` }).click();
    await card(first.code).getByText('Pilih alasannya dulu').waitFor();
    expect(await card(first.code).getByLabel('Kata tambahan').inputValue()).toBe('panen gagal');
    await card(first.code).getByLabel('Alasan').selectOption('Stok habis');
    await page.getByRole('button', { name: `Ya, tolak ${first.code}` }).click();
    await page.getByText(`Pesanan ${first.code} ditolak.`).waitFor();
    await page.getByRole('button', { name: `Konfirmasi pesanan ${second.code}` }).click();
    await page.getByText(`Pesanan ${second.code} dikonfirmasi`).waitFor();
    await shopper.page.goto(first.own);
    await shopper.page.getByText('Stok habis: panen gagal').waitFor();
    await shopper.close();
    await seller.close();
  });
});
