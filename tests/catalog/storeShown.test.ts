import sharp from 'sharp';
import { expect, test } from 'vitest';
import { eachDatabase } from '../setup/databases';
import { OPENS_AT } from '../setup/festivalFixture';
import { aniStore, DAY_MS, SETTINGS as PAGE, shopperSees, storeRow } from './storeFixture';

eachDatabase('what shoppers see of a store', (open) => {
  test('hours are saved, closing after midnight among them, and shown to shoppers', async () => {
    const started = await aniStore(await open());
    const { ani, db, storeId } = started;
    const typed = {
      ...{ 'opens.0.0': '08:00', 'closes.0.0': '12:00', 'opens.0.1': '18:00', 'closes.0.1': '02:00' },
      ...{ 'opens.4.0': '09:00', 'closes.4.0': '17:00' },
    };
    await ani.post(PAGE, { intent: 'hours', ...typed });
    const hours = await db
      .selectFrom('storeHours')
      .select(['weekday', 'opensMinute', 'closesMinute'])
      .where('storeId', '=', storeId)
      .orderBy('weekday')
      .orderBy('opensMinute')
      .execute();
    expect(hours).toEqual([
      { weekday: 0, opensMinute: 480, closesMinute: 720 },
      { weekday: 0, opensMinute: 1080, closesMinute: 1560 },
      { weekday: 4, opensMinute: 540, closesMinute: 1020 },
    ]);
    expect((await shopperSees(started)).html).toContain('18.00 sampai 02.00');
  });

  test("one day's hours are copied to all days", async () => {
    const started = await aniStore(await open());
    const { ani, db, storeId } = started;
    await ani.post(PAGE, { intent: 'hours', copy: '2', 'opens.2.0': '10:00', 'closes.2.0': '20:00' });
    const hours = await db.selectFrom('storeHours').selectAll().where('storeId', '=', storeId).execute();
    expect(hours).toHaveLength(7);
    expect(new Set(hours.map(({ opensMinute }) => opensMinute))).toEqual(new Set([600]));
  });

  test('hours that overlap come back with a sentence at their day', async () => {
    const started = await aniStore(await open());
    const typed = {
      'opens.3.0': '08:00',
      'closes.3.0': '12:00',
      'opens.3.1': '11:00',
      'closes.3.1': '13:00',
    };
    const answer = await started.ani.post(PAGE, { intent: 'hours', ...typed });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('saling bertumpuk');
    expect(answer.html).toContain('value="11:00"');
  });

  test('a closed store says so to shoppers, with its note and when it answers again', async () => {
    const started = await aniStore(await open());
    const { ani } = started;
    // The festival opens on 12 November 2026 at 09.00 WIB.
    await ani.post(PAGE, { intent: 'close', from: '2026-11-12', until: '2026-11-13', note: 'Mudik dulu' });
    const { html } = await shopperSees(started);
    expect(html).toContain('Sedang tutup');
    expect(html).toContain('Mudik dulu');
    expect(html).toMatch(/buka lagi Sabtu, 14 Nov 00\.00 WIB/);
    const [closure] = await started.db.selectFrom('storeClosure').selectAll().execute();
    await ani.post(PAGE, { intent: 'reopen', closure: String(closure?.id) });
    expect((await shopperSees(started)).html).toContain('Buka setiap saat');
  });

  test("another store's closure is not to be removed", async () => {
    const started = await aniStore(await open());
    const { ani, db, otherId } = started;
    const { id } = await db
      .insertInto('storeClosure')
      .values({ storeId: otherId, fromAt: OPENS_AT, untilAt: OPENS_AT + DAY_MS, note: '' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ani.post(PAGE, { intent: 'reopen', closure: String(id) });
    expect(await db.selectFrom('storeClosure').select('id').execute()).toEqual([{ id }]);
  });

  test('policies and licences are saved and shown to shoppers', async () => {
    const started = await aniStore(await open());
    const { ani } = started;
    await ani.post(PAGE, {
      intent: 'policies',
      shippingPolicy: 'JNE',
      returnPolicy: '',
      paymentPolicy: 'QRIS',
    });
    await ani.post(PAGE, {
      intent: 'licences',
      nib: '12 345 678 901 23',
      pirt: '206000012345631',
      halal: '',
      bpom: '',
    });
    const { html } = await shopperSees(started);
    for (const text of ['JNE', 'QRIS', '1234567890123', '2060000123456-31']) expect(html).toContain(text);
  });

  test('a picture becomes the logo that shoppers see; what is no picture gets a sentence', async () => {
    const started = await aniStore(await open());
    const { ani } = started;
    const png = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#b3261e' } })
      .png()
      .toBuffer();
    expect((await ani.upload(PAGE, { intent: 'logo' }, 'logo', png)).status).toBe(303);
    const { html } = await shopperSees(started);
    const { hash } = await started.db.selectFrom('photo').select('hash').executeTakeFirstOrThrow();
    expect(html).toContain(`/media/${hash}/`);
    const refused = await ani.upload(PAGE, { intent: 'logo' }, 'logo', Buffer.from('bukan gambar'));
    expect(refused.status).toBe(422);
    await ani.post(PAGE, { intent: 'removeLogo' });
    expect((await storeRow(started)).logoPhotoId).toBeNull();
  });
});
