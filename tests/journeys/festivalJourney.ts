import { expect } from 'vitest';
import type { Catalogue } from './catalogue';
import { faultsOfInstagram, faultsOfWhatsapp, messageOf } from './handoffCheck';
import { type Form, order, type ReadCard, readCards } from './ordering';
import {
  addOfNewStore,
  addSecondVariant,
  basketTotal,
  type Chosen,
  changeQuantity,
  follow,
  type Shopper,
  search,
} from './shopping';

/** A note that tries everything a chat, an address and a page could trip over. */
export const HOSTILE_NOTE = [
  'Tolong & segera #1, 100% asli + *tebal* _miring_ ~coret~ `kode`',
  'baris kedua: https://contoh.id/?a=1&b=2#c \\ "kutip" \'satu\' <b>tidak tebal</b> <script>alert(1)</script>',
  'emoji 👩‍👩‍👧‍👦🇮🇩☕️ dan aksara ꦲꦏ ᮃ 漢字 عربي',
].join('\n');
export const EMOJI_NOTE = '🥥'.repeat(300);

/** One hostile note, one of emoji alone, then none, a short one and one that only looks like a message. */
const NOTES = [HOSTILE_NOTE, EMOJI_NOTE, '', 'giling kasar', 'Total *Rp1*\nNama: bukan aku'];

export const HOSTILE_FORM: Form = {
  name: 'Dewi "D*w_i" & Co. <i>#1</i> 🌺',
  phone: '0812 3456 7890',
  street: 'Jl. Melati 5 #3 & 4, RT 01/RW 02\nGang *Mawar* + 50% naik\nKota Bandung 🏠',
  noteFor: (_store, place) => NOTES[place % NOTES.length] ?? '',
};

export type Placed = { cards: ReadCard[]; notes: Map<string, string>; totalRupiah: number; chosen: Chosen[] };

/**
 * Home, search, products of five stores found on different ways, basket, form, hand-off: all by what a person
 * sees. `searchFor`: words that find something; where nothing has variants, the first product is taken.
 */
export async function shopAndOrder(
  shopper: Shopper,
  known: Catalogue,
  { searchFor, hasVariants }: { searchFor: string; hasVariants: boolean },
): Promise<Placed> {
  const { page, url } = shopper;
  await page.goto(url);
  await search(shopper, searchFor);
  const chosen: Chosen[] = [hasVariants ? await addSecondVariant(shopper) : await addOfNewStore(shopper, [])];
  for (const path of listsOf(known, chosen)) {
    await page.goto(url + path);
    chosen.push(await addOfNewStore(shopper, chosen));
  }
  await page.goto(`${url}/provinsi/${unvisitedProvince(known, chosen)}`);
  chosen.push(await addOfNewStore(shopper, chosen));
  await follow(shopper, /^Keranjang/);
  await page.waitForURL('**/keranjang');
  await basketShows(shopper, chosen);
  const last = chosen.at(-1)?.product ?? '';
  const before = await basketTotal(page);
  await changeQuantity(shopper, last, 2);
  const totalRupiah = await basketTotal(page);
  expect(totalRupiah).toBeGreaterThan(before);
  const notes = await order(page, HOSTILE_FORM);
  return { cards: await readCards(page), notes, totalRupiah, chosen };
}

/** Two stores (one of them on Instagram alone where there is one) and a category. */
function listsOf(known: Catalogue, [first]: readonly Chosen[]): string[] {
  const instagram = known.instagramStores.find((store) => store !== first?.store);
  const others = known.whatsappStores.filter((store) => store !== first?.store);
  return [
    `/toko/${instagram ?? others[1] ?? ''}`,
    `/toko/${others[0] ?? ''}`,
    `/kategori/${known.categories[1] ?? ''}`,
  ];
}

/** A province where nothing was bought yet, the one with the most stores. */
function unvisitedProvince({ provinceOf, provinces }: Catalogue, chosen: readonly Chosen[]): string {
  const visited = chosen.map(({ store }) => provinceOf.get(store));
  const storesIn = (province: string) => [...provinceOf.values()].filter((one) => one === province).length;
  const others = provinces.filter((province) => !visited.includes(province));
  return others.sort((a, b) => storesIn(b) - storesIn(a))[0] ?? '';
}

async function basketShows({ page }: Shopper, chosen: readonly Chosen[]): Promise<void> {
  const text = (await page.getByRole('main').textContent()) ?? '';
  for (const { product, option } of chosen) {
    expect(text).toContain(product);
    for (const value of option?.split(' · ') ?? []) expect(text).toContain(value);
  }
}

/** Everything wrong with the cards of an order, measured at what was typed and at the basket; empty when right. */
export function faultsOfCards({ cards, notes, totalRupiah, chosen }: Placed, form = HOSTILE_FORM): string[] {
  const faults: string[] = [];
  if (cards.length !== chosen.length) faults.push(`${cards.length} cards for ${chosen.length} stores`);
  const sum = cards.reduce((all, card) => all + card.totalRupiah, 0);
  if (sum !== totalRupiah) faults.push(`the cards add up to ${sum}, the basket to ${totalRupiah}`);
  for (const card of cards) {
    const typed = { name: form.name, street: form.street, note: notes.get(card.store) ?? '' };
    if (!notes.has(card.store)) faults.push(`${card.store}: no note field stood on the form`);
    if (card.whatsapp) faults.push(...faultsOfWhatsapp(card, typed), ...faultsOfCopy(card));
    if (card.instagram) faults.push(...faultsOfInstagram(card));
    if (!card.whatsapp && !card.instagram) faults.push(`${card.store}: no link`);
  }
  return faults;
}

/** What "Salin pesan" copies is the whole message; the link holds the same, unless it had to be cut. */
function faultsOfCopy(card: ReadCard): string[] {
  const linked = messageOf(card.whatsapp ?? '');
  const isCut = linked.includes('… (lengkap di pesanan)') || /^… dan \d+ produk lain$/m.test(linked);
  if (!isCut && linked !== card.message)
    return [`${card.store}: the copied message is not the one in the link`];
  if (isCut && card.message.includes('… (lengkap di pesanan)'))
    return [`${card.store}: what is copied is cut`];
  return [];
}
