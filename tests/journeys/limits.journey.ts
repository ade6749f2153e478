import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, visitor } from './browser';
import { catalogueOf } from './catalogue';
import { type Added, addStore } from './extraStore';
import { EMOJI_NOTE, HOSTILE_FORM } from './festivalJourney';
import { faultsOfWhatsapp, messageOf } from './handoffCheck';
import { type Form, fillForm, formBody, order, readCards } from './ordering';
import { faultsOfPage, readThrough, watchPages } from './pageFaults';
import { basketTotal, mergeLink } from './shopping';
import { removeDataDir, type Site, SMALL_FESTIVAL, seedFolder, serveFolder } from './site';

const MAX_LINES = 60;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('at the limits', () => {
  let site: Site;
  let big: Added;

  beforeAll(async () => {
    const dataDir = await seedFolder({ seedArgs: SMALL_FESTIVAL });
    big = await addStore(dataDir, {
      slug: 'toko-serba-panjang',
      name: 'Toko *Serba_Panjang* & Rekan 🥥',
      products: Array.from({ length: MAX_LINES }, (_, index) => ({
        name: `Keripik Singkong *Pedas* Manis ${'Sekali '.repeat(6)}No. ${index + 1} 🌶️ (isi 10 + 1)`,
        priceRupiah: 10_000 + index * 1_000,
        options: [['Rasa', `Balado & jeruk #${index + 1}`]],
      })),
    });
    site = await serveFolder(dataDir);
  });
  afterAll(async () => {
    await site?.stop();
    if (site) removeDataDir(site.dataDir);
  });

  const linesOf = (products: Added['products'], quantity: number) =>
    products.map(({ variantId }) => `${variantId}:${quantity}`).join(',');

  it('sixty lines in one store fit in a link of 2,000 characters, with total, name and address of the order', async () => {
    const { page, close } = await visitor(browser, { viewport: PHONE });
    await mergeLink({ page, url: site.url, hasScript: true }, linesOf(big.products, 2));
    const total = await basketTotal(page);
    const form: Form = { ...HOSTILE_FORM, noteFor: () => EMOJI_NOTE };
    const notes = await order(page, form);
    const [card, ...others] = await readCards(page);
    if (!card) throw new Error('no card');
    expect(others).toEqual([]);
    expect(card.lines).toHaveLength(MAX_LINES);
    expect(card.totalRupiah).toBe(total);
    expect(faultsOfWhatsapp(card, { ...form, note: notes.get(card.store) ?? '' })).toEqual([]);
    expect(messageOf(card.whatsapp ?? '')).toMatch(/^… dan \d+ produk lain$/m);
    expect(card.message.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(MAX_LINES);
    await close();
  });

  it('a basket of sixty kinds is a whole page, down to 320 px, and so is its form', async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'id-ID' });
    await watchPages(context);
    const page = await context.newPage();
    await mergeLink({ page, url: site.url, hasScript: true }, linesOf(big.products, 999));
    for (const path of ['/keranjang', '/pesan', '/']) {
      await page.goto(site.url + path);
      await readThrough(page);
      const faults = await faultsOfPage(page, { language: 'id', isPublic: path === '/' });
      expect([path, ...faults]).toEqual([path]);
    }
    await context.close();
  });

  it('a basket takes sixty kinds and says so of the next', async () => {
    const { page, close } = await visitor(browser, { viewport: PHONE });
    const known = await catalogueOf(site.dataDir);
    await mergeLink({ page, url: site.url, hasScript: true }, linesOf(big.products, 1));
    await page.goto(`${site.url}/produk/${known.singleProduct}`);
    await page.getByRole('main').getByRole('button', { name: 'Tambah ke keranjang' }).click();
    await page.getByText(/Keranjangmu sudah penuh/).waitFor();
    await page.goto(`${site.url}/keranjang`);
    expect(await page.getByRole('spinbutton').count()).toBe(MAX_LINES);
    await close();
  });

  it('a lone surrogate in a note, posted raw, becomes a replacement sign and breaks nothing', async () => {
    const { page, close } = await visitor(browser, { viewport: PHONE });
    await mergeLink({ page, url: site.url, hasScript: true }, linesOf(big.products.slice(0, 1), 1));
    await page.goto(`${site.url}/pesan`);
    await fillForm(page, { ...HOSTILE_FORM, noteFor: () => 'NOTE' });
    const surrogate = '%ED%A0%80';
    const body = (await formBody(page)).replace('NOTE', `pedas ${surrogate}sekali%F0%9F sudah`);
    const answer = await page.context().request.post(`${site.url}/pesan`, {
      data: body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status()).toBe(200);
    await page.goto(answer.url());
    const [card] = await readCards(page);
    const message = messageOf(card?.whatsapp ?? '');
    expect(message).toMatch(/^Catatan: pedas �+sekali�+ sudah$/m);
    expect(message.isWellFormed()).toBe(true);
    await close();
  });

  it('a basket in a link is shown first and merged by the larger quantity, in a browser with its own basket', async () => {
    const [one, two, three] = big.products;
    if (!one || !two || !three) throw new Error('too few products');
    const giver = await visitor(browser, { viewport: DESKTOP });
    await mergeLink(
      { page: giver.page, url: site.url, hasScript: true },
      `${one.variantId}:2,${two.variantId}:1`,
    );
    await giver.page.getByText('Bagikan keranjang ini').click();
    const link = await giver.page.getByLabel('Tautan keranjang').inputValue();
    const taker = await visitor(browser, { viewport: PHONE });
    const own = { page: taker.page, url: site.url, hasScript: true };
    await mergeLink(own, `${two.variantId}:3,${three.variantId}:1`);
    await taker.page.goto(link);
    await taker.page.getByRole('heading', { name: 'Keranjang kiriman' }).waitFor();
    await taker.page.goto(`${site.url}/keranjang`);
    expect(await quantities(taker.page)).toEqual({ '2': '3', '3': '1' });
    await mergeLink(own, link.split('/').at(-1) ?? '');
    expect(await quantities(taker.page)).toEqual({ '1': '2', '2': '3', '3': '1' });
    await giver.close();
    await taker.close();
  });

  /** How many there are of each product, by its number in this store. */
  async function quantities(page: Page): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const field of await page.getByRole('spinbutton').all()) {
      const number = /No\. (\d+)/.exec((await field.getAttribute('aria-label')) ?? '')?.[1] ?? '?';
      found[number] = await field.inputValue();
    }
    return found;
  }
});
