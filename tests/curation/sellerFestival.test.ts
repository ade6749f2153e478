import { expect, it } from 'vitest';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { leadsTo } from '../accounts/people';
import { eachDatabase } from '../setup/databases';
import { makeProduct, makeStore } from '../setup/festivalFixture';
import { aMarket, type Market, noticesOf, shopperReads } from './market';

const FROM = '2026-11-13T09:00';
const UNTIL = '2026-11-15T09:00';
const DAY_MS = 24 * 60 * 60_000;

const set = (
  { seller, productId, variantId }: Market,
  price: string,
  [mulai, sampai]: readonly string[] = [FROM, UNTIL],
) =>
  seller.post(`/penjual/festival?produk=${productId}`, {
    ...{ intent: 'set', produk: String(productId), [`harga-${variantId}`]: price },
    ...{ mulai: mulai ?? '', sampai: sampai ?? '' },
  });

eachDatabase('a seller’s own festival prices', (open) => {
  it('hold from their first moment until the one before their last, with an honest was-price', async () => {
    const market = await aMarket(await open());
    const { db, clock, variantId } = market;
    await db
      .insertInto('priceChange')
      .values({ variantId, priceRupiah: 20_000, at: clock.now() - 90 * DAY_MS })
      .execute();
    const marked = await outboxRepo.mark(db);
    const answer = await set(market, '15rb');
    expect([answer.status, leadsTo(answer)]).toEqual([303, expect.stringContaining('selesai=set')]);
    expect(await outboxRepo.mark(db)).not.toBe(marked);
    const startsAt = Date.UTC(2026, 10, 13, 2);
    const seen = async (at: number) => {
      clock.set(at);
      return (await shopperReads(market, '/produk/keripik-tempe')).text.match(/Rp[\d.]+/g)?.slice(0, 2);
    };
    expect(await seen(startsAt - 1)).toEqual(['Rp20.000']);
    expect(await seen(startsAt)).toEqual(['Rp15.000', 'Rp20.000']);
    expect(await seen(startsAt + 2 * DAY_MS - 1)).toEqual(['Rp15.000', 'Rp20.000']);
    expect(await seen(startsAt + 2 * DAY_MS)).toEqual(['Rp20.000']);
  });

  it('are shown in the panel without a was-price where none is honest', async () => {
    const market = await aMarket(await open());
    const { db, variantId, clock } = market;
    await db
      .insertInto('priceChange')
      .values({ variantId, priceRupiah: 14_000, at: clock.now() - 90 * DAY_MS })
      .execute();
    await db
      .insertInto('priceChange')
      .values({ variantId, priceRupiah: 20_000, at: clock.now() - DAY_MS })
      .execute();
    await set(market, '15.000');
    expect(await market.seller.text('/penjual/festival')).toContain('tampil tanpa harga coret');
  });

  it.each([
    ['20.000', [FROM, UNTIL], 'harus di bawah harga biasa'],
    ['murah', [FROM, UNTIL], 'tidak terbaca'],
    ['', [FROM, UNTIL], 'paling sedikit satu varian'],
    ['15.000', [UNTIL, FROM], 'setelah waktu mulai'],
    ['15.000', [FROM, '2027-01-01T09:00'], 'masa belanja festival'],
    ['15.000', ['besok', UNTIL], 'Isi waktu mulai'],
  ])('are refused as "%s" in %j, and what was typed stays', async (price, times, sentence) => {
    const market = await aMarket(await open());
    const answer = await set(market, price, times);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(sentence);
    if (price !== '') expect(text).toContain(`value="${price}"`);
    expect(await market.db.selectFrom('offer').selectAll().execute()).toEqual([]);
  });

  it('do not overlap, but may follow one another', async () => {
    const market = await aMarket(await open());
    await set(market, '15.000');
    expect(await (await set(market, '14.000')).text()).toContain('sudah ada harga festival di waktu itu');
    expect((await set(market, '14.000', [UNTIL, '2026-11-16T09:00'])).status).toBe(303);
    expect(await market.db.selectFrom('offer').selectAll().execute()).toHaveLength(2);
  });

  it('are set twice at once by two phones only once', async () => {
    const market = await aMarket(await open());
    const answers = await Promise.all([set(market, '15.000'), set(market, '14.000')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await market.db.selectFrom('offer').selectAll().execute()).toHaveLength(1);
  });

  it('are taken off several products at once by per cent, all of them or none', async () => {
    const market = await aMarket(await open());
    const { db, seller, storeId, festivalId, productId } = market;
    const other = await makeProduct(db, festivalId, {
      storeId,
      slug: 'rempeyek',
      variants: [{ priceRupiah: 12_345 }],
    });
    const body = new URLSearchParams({ intent: 'discount', persen: '20', mulai: FROM, sampai: UNTIL });
    for (const id of [productId, other]) body.append('produk', String(id));
    const together = () => seller.postBody('/penjual/festival', body);
    expect((await together()).status).toBe(303);
    const prices = await db.selectFrom('offer').select('priceRupiah').orderBy('priceRupiah').execute();
    expect(prices).toEqual([{ priceRupiah: 9_876 }, { priceRupiah: 16_000 }]);
    await db.deleteFrom('offer').where('priceRupiah', '=', 9_876).execute();
    expect((await together()).status).toBe(422);
    expect(await db.selectFrom('offer').selectAll().execute()).toHaveLength(1);
  });

  it('end at once, or go away when they have not begun', async () => {
    const market = await aMarket(await open());
    const { db, seller, clock } = market;
    await set(market, '15.000');
    await set(market, '14.000', [UNTIL, '2026-11-16T09:00']);
    clock.set(Date.UTC(2026, 10, 14, 2));
    const offers = await db.selectFrom('offer').select('id').orderBy('startsAt').execute();
    for (const { id } of offers) await seller.post('/penjual/festival', { intent: 'end', harga: String(id) });
    const left = await db.selectFrom('offer').select(['priceRupiah', 'endsAt']).execute();
    expect(left).toEqual([{ priceRupiah: 15_000, endsAt: clock.now() }]);
  });

  it('cannot be set or ended for another store', async () => {
    const market = await aMarket(await open());
    const { db, seller, festivalId } = market;
    const stranger = await makeStore(db, festivalId, { slug: 'lain' });
    const productId = await makeProduct(db, festivalId, { storeId: stranger, slug: 'milik-orang' });
    const { id: variantId } = await db
      .selectFrom('variant')
      .select('id')
      .where('productId', '=', productId)
      .executeTakeFirstOrThrow();
    expect((await set({ ...market, productId, variantId }, '9.000')).status).toBe(422);
    const window = { startsAt: market.clock.now(), endsAt: market.clock.now() + DAY_MS };
    await db
      .insertInto('offer')
      .values({ variantId, festivalId, priceRupiah: 9_000, ...window })
      .execute();
    const { id } = await db.selectFrom('offer').select('id').executeTakeFirstOrThrow();
    expect((await seller.post('/penjual/festival', { intent: 'end', harga: String(id) })).status).toBe(422);
    expect(await seller.text(`/penjual/festival?produk=${productId}`)).not.toContain('milik-orang');
    expect(await db.selectFrom('offer').selectAll().execute()).toMatchObject([window]);
  });

  it('are nothing that a suspended store may set', async () => {
    const market = await aMarket(await open());
    await market.db.updateTable('store').set({ approval: 'suspended' }).execute();
    expect((await set(market, '15.000')).status).toBe(403);
  });
});

const decide = (market: Market, intent: string, more: Record<string, string> = {}) =>
  market.panel.post('/panitia/nominasi', {
    ...{ intent, seen: 'nominated', reason: '', produk: String(market.productId) },
    ...more,
  });

const nominate = ({ seller, productId }: Market) =>
  seller.post('/penjual/festival', { intent: 'nominate', produk: String(productId) });

const stateOf = async ({ db }: Market) =>
  (await db.selectFrom('nomination').select('state').executeTakeFirst())?.state;

eachDatabase('products that are put forward', (open) => {
  it('need the discount and the stock that the festival asks for', async () => {
    const market = await aMarket(await open(), { minDiscountPercent: 20, minStock: 10 });
    const { db, clock, variantId } = market;
    await db
      .insertInto('priceChange')
      .values({ variantId, priceRupiah: 20_000, at: clock.now() - 90 * DAY_MS })
      .execute();
    expect(await (await nominate(market)).text()).toContain('Diskonnya belum cukup');
    await set(market, '16.000');
    await db.updateTable('variant').set({ stock: 9 }).execute();
    expect(await (await nominate(market)).text()).toContain('Stoknya belum cukup');
    await db.updateTable('variant').set({ stock: 10 }).execute();
    expect((await nominate(market)).status).toBe(303);
    expect(await stateOf(market)).toBe('nominated');
  });

  it('are accepted with news to the store, and stay sold whatever is decided', async () => {
    const market = await aMarket(await open());
    const isSold = async () => (await shopperReads(market, '/produk/keripik-tempe')).status === 200;
    await nominate(market);
    expect(await isSold()).toBe(true);
    expect((await decide(market, 'return')).status).toBe(422);
    expect((await decide(market, 'return', { reason: 'Fotonya buram.' })).status).toBe(303);
    expect([await stateOf(market), await isSold()]).toEqual(['returned', true]);
    expect(await market.seller.text('/penjual/festival')).toContain('Catatan panitia: Fotonya buram.');
    await nominate(market);
    await decide(market, 'accept');
    expect([await stateOf(market), await isSold()]).toEqual(['accepted', true]);
    const told = await noticesOf(market);
    expect(told.map(({ kind }) => kind)).toEqual(['nomination.returned', 'nomination.accepted']);
    expect(JSON.parse(told[0]?.payload ?? '{}')).toMatchObject({
      name: 'Keripik Tempe',
      reason: 'Fotonya buram.',
    });
  });

  it('are decided once: the second organizer is told that another was quicker', async () => {
    const market = await aMarket(await open());
    await nominate(market);
    await decide(market, 'accept');
    const second = await decide(market, 'return', { reason: 'Terlambat.' });
    const page = await market.panel.text(leadsTo(second) ?? '');
    expect(page).toContain('1 lainnya sudah berubah');
    expect(await stateOf(market)).toBe('accepted');
    expect(await noticesOf(market)).toHaveLength(1);
  });

  it('are withdrawn by their seller, and listed with a text that is ready to send', async () => {
    const market = await aMarket(await open());
    await nominate(market);
    await decide(market, 'accept');
    const html = await (await market.panel.get('/panitia/nominasi?status=accepted')).text();
    expect(html).toContain('https://wa.me/6286200000001?text=Halo');
    const { seller, productId } = market;
    await seller.post('/penjual/festival', { intent: 'withdraw', produk: String(productId) });
    expect(await stateOf(market)).toBe('withdrawn');
    expect(await market.panel.text('/panitia/nominasi?status=accepted')).toContain('Belum ada nominasi');
  });

  it('are nobody else’s to decide', async () => {
    const market = await aMarket(await open());
    await nominate(market);
    const answer = await market.seller.post('/panitia/nominasi', {
      intent: 'accept',
      produk: String(market.productId),
    });
    expect(answer.status).toBe(403);
    expect((await market.seller.get('/panitia/nominasi')).status).toBe(403);
  });
});
