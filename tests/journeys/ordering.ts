import type { Locator, Page } from 'playwright-core';
import type { Catalogue } from './catalogue';
import { type Card, rupiah, type Typed } from './handoffCheck';
import type { Done } from './pages';
import { mergeLink, type Shopper } from './shopping';

/** What a shopper types into the order form; the notes by the store's name, or one for all. */
export type Form = Omit<Typed, 'note'> & { phone: string; noteFor(store: string, place: number): string };

const NOTE = 'Catatan untuk ';

/** Fills in the order form that is open. Gives back the note typed for each store. */
export async function fillForm(page: Page, form: Form): Promise<Map<string, string>> {
  await page.getByLabel('Nama', { exact: true }).fill(form.name);
  await page.getByLabel('Nomor WhatsApp').fill(form.phone);
  await page.getByLabel('Alamat', { exact: true }).fill(form.street);
  const notes = new Map<string, string>();
  const fields = page.getByRole('textbox', { name: new RegExp(`^${NOTE}`) });
  for (const [place, field] of (await fields.all()).entries()) {
    const label = await field.evaluate((one) => (one as HTMLTextAreaElement).labels[0]?.textContent ?? '');
    const store = label.slice(NOTE.length).trim();
    const note = form.noteFor(store, place);
    await field.fill(note);
    notes.set(store, note);
  }
  return notes;
}

/** The form of the checkout as a browser would send it. */
export const formBody = (page: Page): Promise<string> =>
  page.locator('form', { has: page.getByLabel('Nama', { exact: true }) }).evaluate((form) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form as HTMLFormElement)) fields.append(name, String(value));
    return fields.toString();
  });

/** Goes from the basket that is open to the form, fills it in and sends it. Ends at the hand-off page. */
export async function order(page: Page, form: Form): Promise<Map<string, string>> {
  await page.getByRole('button', { name: 'Lanjut ke pesanan' }).click();
  await page.waitForURL(/\/pesan\??$/);
  const notes = await fillForm(page, form);
  await page.getByRole('button', { name: 'Buat pesanan' }).click();
  await page.waitForURL(/\/kirim\/[^/]+$/);
  return notes;
}

/** A card of the hand-off page as a person reads it. */
export type ReadCard = Card & { message: string; phone: string | null; isOpened: boolean };

export async function readCards(page: Page): Promise<ReadCard[]> {
  const cards: ReadCard[] = [];
  for (const article of await page.getByRole('article').all()) {
    const read = async (part: Locator) => ((await part.first().textContent()) ?? '').trim();
    const link = (name: string) => article.getByRole('link', { name });
    const href = async (name: string) =>
      (await link(name).count()) > 0 ? link(name).first().getAttribute('href') : null;
    const total = article.locator('p', { hasText: /^Total/ });
    const phone = article.locator('a[href^="tel:"]');
    cards.push({
      store: await read(article.getByRole('heading', { level: 2 })),
      code: await read(article.locator('[data-code]')),
      totalRupiah: rupiah(await read(total)),
      lines: await linesOf(article),
      whatsapp: await href('Kirim lewat WhatsApp'),
      instagram: await href('Kirim lewat Instagram'),
      message: await article.locator('textarea').inputValue(),
      phone: (await phone.count()) > 0 ? await phone.first().getAttribute('href') : null,
      isOpened: /dibuka \d\d[.:]\d\d WIB/.test(await read(article.locator('header'))),
    });
  }
  return cards;
}

async function linesOf(article: Locator): Promise<Card['lines']> {
  const items = await article.getByRole('listitem').allTextContents();
  return items.map((text) => {
    const read = /^(\d+)\s×\s*(.*)Rp([\d.]+)$/su.exec(text.trim());
    if (!read) throw new Error(`This line of a card cannot be read: ${text}`);
    return { quantity: Number(read[1]), name: read[2] ?? '', sumRupiah: rupiah(read[3] ?? '') };
  });
}

const PLAIN: Form = {
  name: 'Dewi Lestari',
  phone: '0812-3456-7890',
  street: 'Jl. Melati 5, Kota Bandung',
  noteFor: () => 'giling kasar',
};

/** Orders two products through a basket link, and leaves something in the basket. */
export async function orderByLink(page: Page, url: string, { variantIds }: Catalogue): Promise<Done> {
  const shopper: Shopper = { page, url, hasScript: true };
  const lines = variantIds.map((id) => `${id}:1`).join(',');
  await mergeLink(shopper, lines);
  await order(page, PLAIN);
  const groupCode = page.url().split('/').at(-1) ?? '';
  await page.goto(`${url}/pesanan-saya`);
  const link = await page.locator('main a[href*="kunci="]').first().getAttribute('href');
  const own = new URL(link ?? '', url);
  await mergeLink(shopper, lines);
  return {
    groupCode,
    orderCode: own.pathname.split('/').at(-1) ?? '',
    orderSecret: own.searchParams.get('kunci') ?? '',
  };
}
