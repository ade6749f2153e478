import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClockedShell, openShell } from './clockedShell';
import { type Added, addStore } from './extraStore';
import { removeDataDir, SMALL_FESTIVAL, seedFolder } from './site';

const PRICE_RUPIAH = 87_100;
const OFFER_RUPIAH = 61_300;
const DAY_MS = 24 * 60 * 60 * 1000;

let dataDir: string;
let added: Added;
let shell: ClockedShell;

beforeAll(async () => {
  dataDir = await seedFolder({ seedArgs: SMALL_FESTIVAL });
  const product = { name: 'Dodol Zirkonia Uji', priceRupiah: PRICE_RUPIAH, offerRupiah: OFFER_RUPIAH };
  added = await addStore(dataDir, { slug: 'toko-uji-babak', name: 'Toko Uji Babak', products: [product] });
  shell = await openShell(dataDir, added.opensAt);
});
afterAll(async () => {
  await shell?.close();
  if (dataDir) removeDataDir(dataDir);
});

type Part = { at: string; instant(): number };
const PART: Record<'teaser' | 'open' | 'lastSecond' | 'closed', Part> = {
  teaser: { at: 'one second before the opening', instant: () => added.opensAt - 1000 },
  open: { at: 'at the opening', instant: () => added.opensAt },
  lastSecond: { at: 'one second before the closing', instant: () => added.closesAt - 1000 },
  closed: { at: 'at the closing', instant: () => added.closesAt },
};
const productPath = () => `/produk/${added.products[0]?.slug}`;

async function documentOf(answer: Response | Promise<Response>) {
  const { document } = new Window();
  document.write(await (await answer).text());
  return document;
}
type Document = Awaited<ReturnType<typeof documentOf>>;

const textOf = (document: Document): string => document.querySelector('main')?.textContent ?? '';
const buttonsOf = (document: Document): string[] =>
  [...document.querySelectorAll('main button')].map((button) => button.textContent.trim());

/** The cookies of a shopper with one piece of the test's product in the basket, put there while it was allowed. */
async function basketCookie(): Promise<string> {
  shell.setClock(added.opensAt);
  const answer = await post('/keranjang', {
    intent: 'add',
    variantId: `${added.products[0]?.variantId}`,
    quantity: '1',
  });
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const post = (path: string, fields: Record<string, string>, cookie = '') =>
  shell.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
  });

const get = (path: string, cookie = '') => shell.ask(path, { headers: { cookie } });

/** The sitemap with all its files, when it is an index of them. */
async function wholeSitemap(): Promise<string> {
  const first = await (await get('/sitemap.xml')).text();
  if (!first.includes('<sitemapindex')) return first;
  const files = Array.from(first.matchAll(/<loc>([^<]+)<\/loc>/g), ([, file = '']) => new URL(file));
  const texts = await Promise.all(
    files.map(async ({ pathname, search }) => (await get(pathname + search)).text()),
  );
  return texts.join('\n');
}

/** The fields of the order form as a browser would send them. */
function fieldsOf(document: Document): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of document.querySelectorAll(
    'main form[method=post] input, main form[method=post] textarea',
  )) {
    const [name, value] = [field.getAttribute('name'), field.getAttribute('value')];
    if (name && field.getAttribute('type') !== 'checkbox') fields[name] = value ?? field.textContent ?? '';
  }
  return fields;
}

describe.each([
  { part: PART.teaser, home: 'countdown', sells: false, price: PRICE_RUPIAH, basket: true },
  { part: PART.open, home: 'stage', sells: true, price: OFFER_RUPIAH, basket: true },
  { part: PART.lastSecond, home: 'stage', sells: true, price: OFFER_RUPIAH, basket: true },
  { part: PART.closed, home: 'results', sells: false, price: PRICE_RUPIAH, basket: false },
])('$part.at', ({ part, home, sells, price, basket }) => {
  let cookie: string;
  let form: Record<string, string>;
  beforeAll(async () => {
    cookie = await basketCookie();
    form = fieldsOf(await documentOf(get('/pesan', cookie)));
    // Pages that are kept from the moment before must not outlive it.
    shell.setClock(part.instant() - 1);
    for (const path of ['/', productPath(), '/cari?q=zirkonia', '/api/search?q=zirkonia']) await get(path);
    shell.setClock(part.instant());
  });

  it(`the home page shows the ${home}`, async () => {
    const text = textOf(await documentOf(get('/')));
    const words = {
      countdown: 'segera dibuka',
      stage: 'Panggung hari ini',
      results: 'Terima kasih sudah mampir',
    };
    for (const [kind, said] of Object.entries(words)) expect(text.includes(said)).toBe(kind === home);
  });

  it(`the product costs ${price} and ${basket ? 'goes' : 'no longer goes'} into the basket`, async () => {
    const page = await documentOf(get(productPath()));
    expect(textOf(page)).toContain(`Rp${price.toLocaleString('id-ID')}`);
    expect(textOf(page).includes(`Rp${OFFER_RUPIAH.toLocaleString('id-ID')}`)).toBe(sells);
    expect(buttonsOf(page).includes('Tambah ke keranjang')).toBe(basket);
    expect(textOf(page).includes('sudah selesai')).toBe(!basket);
  });

  it('the search finds it at that price', async () => {
    const { hits } = (await (await get('/api/search?q=zirkonia')).json()) as {
      hits: { priceRupiah: number; wasPriceRupiah: number | null }[];
    };
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ priceRupiah: price, wasPriceRupiah: sells ? PRICE_RUPIAH : null });
    expect(textOf(await documentOf(get('/cari?q=zirkonia')))).toContain(`Rp${price.toLocaleString('id-ID')}`);
  });

  it('the sitemap names it', async () => {
    expect(await wholeSitemap()).toContain(`${productPath()}</loc>`);
  });

  it(`the checkout ${sells ? 'takes orders' : 'says why it takes none'}`, async () => {
    const page = await documentOf(get('/pesan', cookie));
    expect(buttonsOf(page).includes('Buat pesanan')).toBe(sells);
    if (part === PART.teaser) expect(textOf(page)).toMatch(/Pesanan bisa dibuat mulai .*\d/);
    if (part === PART.closed) expect(textOf(page)).toContain('Festival sudah selesai');
    const answer = await post('/pesan', { ...form, name: 'Dewi' }, cookie);
    expect(answer.status).toBe(sells ? 303 : 409);
    expect(answer.headers.get('location') ?? '').toMatch(sells ? /^\/kirim\// : /^$/);
  });
});

describe('around the festival', () => {
  const sitemapAt = async (instant: number) => {
    shell.setClock(instant);
    return wholeSitemap();
  };

  it('in preparation there is no product, nothing to find, and a sitemap with the home page alone', async () => {
    const sitemap = await sitemapAt(added.opensAt - 20 * DAY_MS);
    expect(sitemap.match(/<loc>/g)).toHaveLength(2);
    expect(sitemap).toContain('/</loc>');
    expect((await get(productPath())).status).toBe(404);
    const { hits } = (await (await get('/api/search?q=zirkonia')).json()) as { hits: unknown[] };
    expect(hits).toEqual([]);
  });

  it('in the archive the product can be read and is neither found nor mapped', async () => {
    const sitemap = await sitemapAt(added.closesAt + 31 * DAY_MS);
    expect(sitemap).not.toContain(productPath());
    expect(sitemap).toContain('/festival/');
    const page = await get(productPath());
    expect(page.status).toBe(200);
    expect(buttonsOf(await documentOf(page))).not.toContain('Tambah ke keranjang');
    const { hits } = (await (await get('/api/search?q=zirkonia')).json()) as { hits: unknown[] };
    expect(hits).toEqual([]);
  });
});

describe('a checkout begun before the closing', () => {
  const typed = {
    name: 'Dewi "Lestari" & Co',
    phone: '0812 3456 7890',
    street: 'Jl. Melati 5\nGang <b>Mawar</b>',
    city: 'Kota Bandung',
  };

  it('and sent after it gets a kind answer and keeps everything that was typed', async () => {
    const cookie = await basketCookie();
    shell.setClock(added.closesAt - 1);
    const form = fieldsOf(await documentOf(get('/pesan', cookie)));
    const noteField = Object.keys(form).find((name) => name.startsWith('notes.')) ?? '';
    shell.setClock(added.closesAt);
    const answer = await post('/pesan', { ...form, ...typed, [noteField]: 'tanpa gula & susu' }, cookie);
    expect(answer.status).toBe(409);
    const page = await documentOf(answer);
    expect(textOf(page)).toContain('Festival sudah selesai');
    expect(textOf(page)).toContain('Yang kamu ketik tidak hilang');
    expect(fieldsOf(page)).toMatchObject({ ...typed, [noteField]: 'tanpa gula & susu' });
    expect(buttonsOf(page)).toContain('Buat pesanan');
    expect(page.querySelector('main button[type=submit]:not([disabled])')?.textContent).not.toBe(
      'Buat pesanan',
    );
  });

  it('and sent in its last millisecond is an order', async () => {
    const cookie = await basketCookie();
    shell.setClock(added.closesAt - 1);
    const form = fieldsOf(await documentOf(get('/pesan', cookie)));
    const answer = await post('/pesan', { ...form, ...typed }, cookie);
    expect(answer.status).toBe(303);
    shell.setClock(added.closesAt);
    const handoff = await get(answer.headers.get('location') ?? '');
    expect(textOf(await documentOf(handoff))).toContain('Toko Uji Babak');
    expect(await (await post('/pesan', { ...form, ...typed }, cookie)).headers.get('location')).toBe(
      answer.headers.get('location'),
    );
  });
});
