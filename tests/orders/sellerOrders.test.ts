import { expect, it } from 'vitest';
import * as orderRepo from '~/features/orders/orderRepo.server';
import { aPerson, leadsTo, MINUTE_MS } from '../accounts/people';
import { eachDatabase } from '../setup/databases';
import { HOUR_MS } from './market';
import { everything, stateOf, twoSellers } from './sellerHouse';

const INBOX = '/penjual/pesanan';
const DAYS_MS = 24 * HOUR_MS;

eachDatabase('the inbox of a seller', (open) => {
  it('shows her orders with shopper, number, lines and time left, and nothing of another store', async () => {
    const { sari, stranger, place } = await twoSellers(open);
    const order = await place({ quantity: 2, phone: '+6281234567890' });
    const other = await place({ store: 1, name: 'Rahasia Sekali' });
    const page = await (await sari.get(INBOX)).text();
    for (const part of [
      order.code,
      'Dewi',
      'tel:+6281234567890',
      'https://wa.me/6281234567890',
      'Rp80.000',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain(other.code);
    expect(page).not.toContain('Rahasia Sekali');
    const text = await sari.text(INBOX);
    expect(text).toMatch(/kami tahan untuk pembeli ini 6 jam 0 menit lagi/);
    expect(await stranger.text(INBOX)).toContain(other.code);
  });

  it('confirms with one tap in her name, takes the stock, and gives the words for the shopper', async () => {
    const { sari, db, place, sellerId, variantId } = await twoSellers(open);
    const order = await place({ quantity: 3, phone: '+6281234567890' });
    const answer = await sari.post(INBOX, { intent: 'confirm', order: String(order.id) });
    expect(answer.status).toBe(303);
    const news = await (await sari.get(leadsTo(answer)!)).text();
    expect(news).toContain(`Pesanan ${order.code} dikonfirmasi`);
    expect(news).toContain(encodeURIComponent('ini *Toko ∗Sari∗*. Pesanan *'));
    expect((await orderRepo.eventsOf(db, order.id)).at(-1)).toMatchObject({
      ...{ toState: 'confirmed', actorKind: 'seller', actorId: sellerId },
    });
    const variant = db.selectFrom('variant').select('stock').where('id', '=', variantId);
    expect((await variant.executeTakeFirst())?.stock).toBe(7);
    const again = await sari.post(INBOX, { intent: 'confirm', order: String(order.id) });
    expect(leadsTo(again)).toBe(leadsTo(answer));
    expect((await variant.executeTakeFirst())?.stock).toBe(7);
  });

  it('goes on to shipped and done, and back over nothing', async () => {
    const { sari, db, place } = await twoSellers(open);
    const { id, code } = await place();
    const move = async (intent: string) => leadsTo(await sari.post(INBOX, { intent, order: String(id) }));
    const steps = [await move('confirm'), await move('ship'), await move('finish')];
    expect(steps).toEqual(
      ['confirm', 'ship', 'finish'].map((kabar) => `${INBOX}?kabar=${kabar}&pesanan=${code}`),
    );
    expect(await stateOf(db, id)).toBe('done');
    expect(await move('confirm')).toBe(`${INBOX}?kabar=illegal&pesanan=${code}`);
    expect(await stateOf(db, id)).toBe('done');
    expect(await sari.text(`${INBOX}?kabar=illegal&pesanan=${code}`)).toContain(
      'Keadaannya sekarang: Selesai',
    );
  });

  it('asks for the reason of a refusal and keeps what was typed; the shopper reads it', async () => {
    const { sari, nobody, db, place } = await twoSellers(open);
    const order = await place();
    const refuse = (fields: Record<string, string>) =>
      sari.post(INBOX, { intent: 'refuse', order: String(order.id), ...fields });
    const before = await everything(db);
    const without = await refuse({ words: 'panen <gagal> & hujan' });
    expect(without.status).toBe(422);
    const page = await without.text();
    expect(page).toContain('Pilih alasannya dulu');
    expect(page).toContain('panen &lt;gagal&gt; &amp; hujan');
    expect((await refuse({ reason: 'other', words: ' \u202E ' })).status).toBe(422);
    expect((await refuse({ reason: 'other', words: 'a'.repeat(301) })).status).toBe(422);
    expect((await refuse({ reason: 'constructor' })).status).toBe(422);
    expect(await everything(db)).toBe(before);
    expect((await refuse({ reason: 'soldOut', words: 'panen\ngagal' })).status).toBe(303);
    expect(await stateOf(db, order.id)).toBe('refused');
    const own = await nobody.text(`/pesanan/${order.code}?kunci=${order.secret}`);
    expect(own).toContain('Stok habis: panen gagal');
  });

  it('says kindly how little is left when an order cannot be confirmed', async () => {
    const { sari, db, place, variantId } = await twoSellers(open);
    const order = await place({ quantity: 3 });
    await db.updateTable('variant').set({ stock: 2 }).where('id', '=', variantId).execute();
    const answer = await sari.post(INBOX, { intent: 'confirm', order: String(order.id) });
    expect(leadsTo(answer)).toBe(`${INBOX}?kabar=stock&pesanan=${order.code}`);
    const text = await sari.text(leadsTo(answer)!);
    expect(text).toContain('tinggal 2, dipesan 3.');
    expect(await stateOf(db, order.id)).toBe('opened');
  });

  it('keeps apart what nobody was seen opening, and what is over by the clock alone', async () => {
    const { sari, clock, place } = await twoSellers(open);
    const unopened = await place({ isOpened: false });
    const opened = await place();
    const first = await sari.text(INBOX);
    expect(first).toContain(opened.code);
    expect(first).not.toContain(unopened.code);
    expect(first).toMatch(/Baru 1 .*Belum dibuka 1 /);
    expect(first).toContain('1 pesanan belum terlihat dibuka di WhatsApp');
    const apart = await sari.text(`${INBOX}?tab=belum-dibuka`);
    expect(apart).toContain(unopened.code);
    expect(apart).toContain('Pembeli belum terlihat membuka WhatsApp');
    clock.advance(3 * DAYS_MS);
    const over = await sari.text(`${INBOX}?tab=batal`);
    expect(over).toContain(unopened.code);
    expect(over).toContain(opened.code);
    expect(over).toMatch(/Baru 0 .*Belum dibuka 0 .*Ditolak &amp; batal 2 /);
    expect(over).toContain('Konfirmasi walau sudah lewat waktu');
  });

  it('finds by code however it is typed and by name, in every drawer, and takes signs for what they are', async () => {
    const { sari, place } = await twoSellers(open);
    const one = await place({ name: 'Dewi Lestari' });
    const two = await place({ name: 'Budi 100%_yakin', isOpened: false });
    const found = async (query: string) => {
      const text = await sari.text(`${INBOX}?q=${encodeURIComponent(query)}`);
      return [one, two].filter(({ code }) => text.includes(code)).map(({ id }) => id);
    };
    expect(await found(one.code.toLowerCase().replace('-', ' '))).toEqual([one.id]);
    expect(await found('lestari')).toEqual([one.id]);
    expect(await found('100%_y')).toEqual([two.id]);
    expect(await found('_')).toEqual([two.id]);
    expect(await found('%')).toEqual([two.id]);
    expect(await found('\\')).toEqual([]);
    expect(await sari.text(`${INBOX}?q=tidakada`)).toContain('Tidak ada pesanan dengan “tidakada”');
  });

  it('pages through a long drawer by key: nothing twice, nothing left out, whatever is answered meanwhile', async () => {
    const { sari, db, clock, services, place } = await twoSellers(open);
    await db.updateTable('variant').set({ stock: null }).execute();
    const codes: string[] = [];
    for (let index = 0; index < 25; index += 1) {
      codes.push((await place({ name: `Pembeli ${index}` })).code);
      clock.advance(1_000);
    }
    const first = await (await sari.get(INBOX)).text();
    const shown = (page: string) => codes.filter((code) => page.includes(`>${code}<`));
    expect(shown(first)).toEqual(codes.slice(0, 20));
    const order = await orderRepo.findOrderByCode(services.db, codes[3]!);
    await sari.post(INBOX, { intent: 'confirm', order: String(order!.id) });
    const next = /href="([^"]*lewat=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    expect(shown(await (await sari.get(next!)).text())).toEqual(codes.slice(20));
  });
});

eachDatabase('the link of an order', (open) => {
  it('shows its seller the same order with what she can do, and nobody else more than before', async () => {
    const { sari, stranger, nobody, place } = await twoSellers(open);
    const order = await place({ name: 'Dewi Rahasia', phone: '+6281234567890' });
    const path = `/pesanan/${order.code}`;
    const hers = await (await sari.get(path)).text();
    expect(hers).toContain('Dewi Rahasia');
    expect(hers).toContain('value="confirm"');
    expect(hers).not.toContain('<script type="module" async');
    const anyones = await nobody.text(path);
    expect(anyones).not.toContain('Dewi Rahasia');
    expect(await stranger.text(path)).toBe(anyones);
    expect(await (await nobody.get(path)).text()).not.toContain('value="confirm"');
    const shoppers = await (await nobody.get(`${path}?kunci=${order.secret}`)).text();
    expect(shoppers).toContain('Dewi Rahasia');
    expect(shoppers).not.toContain('value="confirm"');
  });

  it('lets its seller answer there, and leads back to it', async () => {
    const { sari, db, place, sellerId } = await twoSellers(open);
    const order = await place();
    const path = `/pesanan/${order.code}`;
    const answer = await sari.post(path, { intent: 'confirm' });
    expect([answer.status, leadsTo(answer)]).toEqual([303, `${path}?kabar=confirm`]);
    expect(await sari.text(leadsTo(answer)!)).toContain(`Pesanan ${order.code} dikonfirmasi`);
    expect((await orderRepo.eventsOf(db, order.id)).at(-1)).toMatchObject({ actorId: sellerId });
    const refused = await sari.post(path, { intent: 'refuse', words: 'sedang sakit' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('sedang sakit');
  });

  it('lets nobody act who merely holds it, and changes nothing', async () => {
    const { sari, stranger, nobody, db, place } = await twoSellers(open);
    const [order, other] = [await place(), await place({ store: 1 })];
    const before = await everything(db);
    for (const intent of ['confirm', 'refuse', 'ship', 'finish']) {
      const fields = { intent, reason: 'soldOut', order: String(order.id) };
      const held = await nobody.post(`/pesanan/${order.code}?kunci=${order.secret}`, fields);
      expect([intent, held.status]).toEqual([intent, 303]);
      expect(leadsTo(held)).toMatch(/^\/masuk\?ke=/);
      expect((await stranger.post(`/pesanan/${order.code}?kunci=${order.secret}`, fields)).status).toBe(404);
      expect((await stranger.post(INBOX, fields)).status).toBe(404);
      expect((await sari.post(INBOX, { ...fields, order: String(other.id) })).status).toBe(404);
      expect((await sari.post(INBOX, { ...fields, order: 'x' })).status).toBe(404);
    }
    expect((await sari.post(INBOX, { intent: 'cancel', order: String(order.id) })).status).toBe(422);
    expect(await everything(db)).toBe(before);
  });

  it('is answered by an organizer who acts for the store as herself, and that is noted', async () => {
    const { signedIn, db, clock, storeIds, place } = await twoSellers(open);
    const password = 'kunci-panjang-sekali';
    const organizerId = await aPerson(db, { email: 'panitia@contoh.id', password, role: 'organizer' });
    const organizer = await signedIn('panitia@contoh.id');
    const order = await place();
    expect((await organizer.post(`/pesanan/${order.code}`, { intent: 'confirm' })).status).toBe(403);
    const now = clock.now();
    const acting = { organizerId, storeId: storeIds[0], reason: 'penjual sedang sakit', startedAt: now };
    const { id: actingId } = await db
      .insertInto('acting')
      .values({ ...acting, untilAt: now + 30 * MINUTE_MS })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('session').set({ actingId }).where('personId', '=', organizerId).execute();
    expect((await organizer.post(`/pesanan/${order.code}`, { intent: 'confirm' })).status).toBe(303);
    expect((await orderRepo.eventsOf(db, order.id)).at(-1)).toMatchObject({
      ...{ toState: 'confirmed', actorKind: 'organizer', actorId: organizerId },
    });
    const acts = await db.selectFrom('actingAct').selectAll().execute();
    expect(acts).toMatchObject([{ actingId, page: 'sellerOrders', intent: 'confirm' }]);
  });

  it('tells a seller of two stores whose order it is when the panel of the other one is open', async () => {
    const { sari, db, clock, storeIds, sellerId, place } = await twoSellers(open);
    const order = await place({ store: 1, name: 'Dewi Rahasia' });
    await db
      .insertInto('storeMember')
      .values({ storeId: storeIds[1], personId: sellerId, role: 'staff', joinedAt: clock.now() })
      .execute();
    const path = `/pesanan/${order.code}`;
    const before = await sari.text(path);
    expect(before).toContain('Pesanan ini untuk tokomu yang lain, Toko Lain');
    expect(before).not.toContain('Dewi Rahasia');
    await sari.post('/penjual', { intent: 'choose', store: String(storeIds[1]) });
    expect(await sari.text(path)).toContain('Dewi Rahasia');
  });
});
