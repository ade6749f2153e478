import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, type Visit, visitor } from './browser';
import { type Catalogue, catalogueOf, withDatabase } from './catalogue';
import { faultsOfCards, HOSTILE_FORM, type Placed, shopAndOrder } from './festivalJourney';
import { fillForm, formBody, type ReadCard, readCards } from './ordering';
import { addOfNewStore, type Shopper } from './shopping';
import { type Site, SMALL_FESTIVAL, startSite } from './site';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

const ROWS = [
  { title: 'on a phone of 360x800', viewport: PHONE, hasScript: true, userAgent: ANDROID },
  { title: 'on a desktop of 1280x800', viewport: DESKTOP, hasScript: true, userAgent: undefined },
  { title: 'on a phone without JavaScript', viewport: PHONE, hasScript: false, userAgent: ANDROID },
];

let browser: Browser;
let site: Site;
let known: Catalogue;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ seedArgs: SMALL_FESTIVAL });
  known = await catalogueOf(site.dataDir);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.each(ROWS)('a shopper $title', ({ viewport, hasScript, userAgent }) => {
  let visit: Visit;
  let shopper: Shopper;
  let placed: Placed;
  let handoff: string;

  beforeAll(async () => {
    visit = await visitor(browser, {
      viewport,
      javaScriptEnabled: hasScript,
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(userAgent ? { userAgent } : {}),
    });
    await visit.page.context().route(/^https:/, (route) => route.fulfill({ body: 'a chat' }));
    shopper = { page: visit.page, url: site.url, hasScript };
    placed = await shopAndOrder(shopper, known, { searchFor: 'kopi', hasVariants: true });
    handoff = visit.page.url();
  });
  afterAll(() => visit.close());

  const cardOf = ({ store }: ReadCard) => visit.page.getByRole('article', { name: store, exact: true });
  const reread = async ({ code }: ReadCard) =>
    (await readCards(visit.page)).find((card) => card.code === code);

  it('comes from the home page to five cards with everything right on them', () => {
    expect(placed.cards).toHaveLength(5);
    expect(faultsOfCards(placed)).toEqual([]);
  });

  it('finds a store that is on Instagram alone, and its link is the one for this device', () => {
    const only = placed.cards.find((card) => card.whatsapp === null);
    const address = userAgent ? 'https://ig.me/m/' : 'https://www.instagram.com/';
    expect(only?.instagram).toMatch(new RegExp(`^${address}`));
  });

  it('gets links that open beside the page and tell the chat nothing of it', async () => {
    for (const link of await visit.page.getByRole('link', { name: /^Kirim lewat/ }).all()) {
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    for (const { whatsapp, phone } of placed.cards) {
      if (whatsapp) expect(phone).toBe(`tel:+${/\d+/.exec(whatsapp)?.[0]}`);
    }
  });

  it(`${hasScript ? 'copies' : 'can select by hand'} the message that the link holds`, async () => {
    const card = placed.cards.find((one) => one.whatsapp);
    if (!card) throw new Error('no card with a number');
    const copy = cardOf(card).getByRole('button', { name: 'Salin pesan' });
    if (hasScript) {
      await copy.click();
      await cardOf(card).getByText('Pesan tersalin.').waitFor();
      expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(card.message);
    } else {
      expect(await copy.isVisible()).toBe(false);
      await cardOf(card).getByText('Lihat teks pesan').click();
      expect(await cardOf(card).getByRole('textbox').inputValue()).toBe(card.message);
    }
  });

  it('sees a card ticked when its chat was opened, after a reload and after going back too', async () => {
    const { page } = visit;
    const [card, untouched] = placed.cards.filter((one) => one.whatsapp);
    if (!card || !untouched) throw new Error('too few cards with a number');
    await page.goto(handoff);
    if (hasScript) {
      const chat = page.context().waitForEvent('page');
      await cardOf(card).getByRole('link', { name: 'Kirim lewat WhatsApp' }).click();
      await (await chat).close();
    } else {
      await cardOf(card).getByRole('button', { name: 'Tandai sudah dibuka' }).click();
    }
    await cardOf(card)
      .getByText(/dibuka \d\d\.\d\d WIB/)
      .waitFor();
    await page.reload();
    expect((await reread(card))?.isOpened).toBe(true);
    expect((await reread(untouched))?.isOpened).toBe(false);
    await page.goto(`${site.url}/toko`);
    await page.goBack();
    await cardOf(card)
      .getByText(/dibuka \d\d\.\d\d WIB/)
      .waitFor();
    expect((await reread(untouched))?.isOpened).toBe(false);
    expect((await reread(card))?.whatsapp).toBe(card.whatsapp);
  });

  it('finds the orders again, with all of them for the shopper and little for anyone else', async () => {
    const { page } = visit;
    await page.goto(`${site.url}/pesanan-saya`);
    const [card] = placed.cards;
    if (!card) throw new Error('no card');
    const main = page.getByRole('main');
    for (const { code } of placed.cards) await main.getByText(code).first().waitFor();
    await main.getByRole('link', { name: new RegExp(card.code) }).click();
    await main.getByText(HOSTILE_FORM.name).waitFor();
    const withSecret = page.url();
    const stranger = await visitor(browser, { viewport, javaScriptEnabled: hasScript });
    await stranger.page.goto(withSecret);
    await stranger.page.getByText(HOSTILE_FORM.name).waitFor();
    await stranger.page.goto(withSecret.split('?')[0] ?? '');
    const shown = (await stranger.page.content()).toString();
    expect(shown).toContain(card.code);
    expect(shown).toContain(card.store);
    for (const hidden of ['Dewi', 'Melati', '3456', 'Rp']) {
      expect((await stranger.page.getByRole('main').textContent()) ?? '').not.toContain(hidden);
    }
    await stranger.close();
  });

  it('opens the same hand-off in another browser, for the code is the key', async () => {
    const another = await visitor(browser, { viewport, javaScriptEnabled: hasScript });
    await another.page.goto(handoff);
    expect((await readCards(another.page)).map((card) => card.code)).toEqual(
      placed.cards.map((card) => card.code),
    );
    await another.close();
  });

  it('sends the form twice and has ordered once', async () => {
    const { page } = visit;
    const groups = () =>
      withDatabase(
        site.dataDir,
        async (db) => (await db.selectFrom('orderGroup').select('code').execute()).length,
      );
    await page.goto(`${site.url}/toko/${known.whatsappStores[3]}`);
    await addOfNewStore(shopper, []);
    await page.goto(`${site.url}/pesan`);
    await fillForm(page, HOSTILE_FORM);
    const data = await formBody(page);
    const before = await groups();
    await page.getByRole('button', { name: 'Buat pesanan' }).dblclick();
    // The second submit breaks off the first: waitForURL would take that for a failure.
    await expect.poll(() => page.url(), { timeout: 10_000 }).toMatch(/\/kirim\/[^/]+$/);
    await page.waitForLoadState('load');
    expect(await groups()).toBe(before + 1);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const again = await page.context().request.post(`${site.url}/pesan`, { data, headers });
    expect(again.url()).toBe(page.url());
    expect(await groups()).toBe(before + 1);
  });

  it('has seen nothing in the console', () => expect(visit.problems).toEqual([]));
});
