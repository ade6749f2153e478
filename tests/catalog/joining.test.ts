import { expect, test } from 'vitest';
import { clockStartingAt } from '~/clock.server';
import { consentVersion } from '~/features/accounts/ownData/NoticeVersion';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';
import { signedIn } from './joinFixture';

const PAGE = '/daftar-penjual';
const STEP_1 = {
  step: '1',
  intent: 'next',
  ownerName: 'Siti Aminah',
  whatsapp: '0812 3456 7890',
  backup: '',
};
const STEP_2 = {
  ...{ step: '2', intent: 'next', name: 'Kripik Bu Siti', provinceCode: '32', regency: 'Kota Bandung' },
  ...{ categorySlug: 'camilan-kue', instagram: 'https://instagram.com/kripik.busiti?igsh=x' },
  story: 'Kripik singkong dari dapur rumah, digoreng setiap pagi sejak 2011.',
};
const STEP_3 = {
  ...{
    step: '3',
    intent: 'send',
    nib: '1234 5678 90123',
    pirt: 'P-IRT No. 206000012345631',
    halal: '',
    bpom: '',
  },
  ...{ 'consent.account': 'on', 'consent.publishContact': 'on' },
};

eachDatabase('joining', (open) => {
  async function start() {
    const connection = await open();
    const festivalId = await makeFestival(connection.db);
    const services = await testServices(connection, clockStartingAt(OPENS_AT));
    const siti = await signedIn(services, '+6281234567890');
    return { ...{ connection, festivalId, services, siti }, db: connection.db };
  }
  type Started = Awaited<ReturnType<typeof start>>;
  const send = async ({ siti }: Started, changes: Record<string, string> = {}) => {
    expect((await siti.post(PAGE, { ...STEP_1, ...changes })).location).toBe(`${PAGE}?langkah=2`);
    expect((await siti.post(PAGE, { ...STEP_2, ...changes })).location).toBe(`${PAGE}?langkah=3`);
    return siti.post(PAGE, { ...STEP_3, ...changes, step: '3', intent: 'send' });
  };

  test('three steps make a store that waits for the organizers, with all that was told', async () => {
    const started = await start();
    const { db, festivalId, siti } = started;
    expect((await send(started)).location).toBe(PAGE);
    const store = await db.selectFrom('store').selectAll().executeTakeFirstOrThrow();
    expect(store).toMatchObject({
      ...{ slug: 'kripik-bu-siti', name: 'Kripik Bu Siti', ownerName: 'Siti Aminah', provinceCode: '32' },
      ...{ regency: 'Kota Bandung', timeZone: 'Asia/Jakarta', nib: '1234567890123', approval: 'submitted' },
    });
    const contacts = await db.selectFrom('storeContact').select(['kind', 'value']).orderBy('kind').execute();
    expect(contacts).toEqual([
      { kind: 'instagram', value: 'kripik.busiti' },
      { kind: 'whatsapp', value: '+6281234567890' },
    ]);
    const licences = await db.selectFrom('storeLicence').select(['kind', 'value']).execute();
    expect(licences).toEqual([{ kind: 'pirt', value: '2060000123456-31' }]);
    const members = await db.selectFrom('storeMember').select(['personId', 'role']).execute();
    expect(members).toEqual([{ personId: siti.personId, role: 'owner' }]);
    const entries = await db.selectFrom('storeEntry').select(['festivalId', 'storeId', 'state']).execute();
    expect(entries).toEqual([{ festivalId, storeId: store.id, state: 'nominated' }]);
    const history = await db
      .selectFrom('approvalEvent')
      .selectAll()
      .where('subjectKind', '=', 'store')
      .execute();
    expect(history).toMatchObject([{ state: 'submitted', actorKind: 'seller', actorId: siti.personId }]);
    expect(await db.selectFrom('notice').select(['storeId', 'kind']).execute()).toContainEqual({
      ...{ storeId: store.id, kind: 'store.submitted' },
    });
    expect(await db.selectFrom('joinDraft').selectAll().execute()).toEqual([]);
  });

  test('only what was ticked is agreed to, with the version of its text and the time', async () => {
    const started = await start();
    await send(started);
    const consents = await started.db.selectFrom('consent').selectAll().orderBy('purpose').execute();
    expect(consents.map(({ purpose }) => purpose)).toEqual(['account', 'publishContact']);
    for (const consent of consents) {
      expect(consent.version).toBe(consentVersion());
      expect(consent.givenAt).toBeGreaterThanOrEqual(OPENS_AT);
    }
  });

  test('without the consents nothing is sent, and all that was typed is still there', async () => {
    const started = await start();
    const answer = await send(started, { 'consent.account': '', 'consent.publishContact': '' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Tanpa persetujuan ini tokomu tidak bisa ditampilkan.');
    expect(answer.html).toContain('value="1234 5678 90123"');
    expect(await started.db.selectFrom('store').select('id').execute()).toEqual([]);
    expect((await started.siti.get(`${PAGE}?langkah=2`)).html).toContain('Kripik Bu Siti');
  });

  test('no box is ticked before she ticks it', async () => {
    const started = await start();
    await started.siti.post(PAGE, STEP_1);
    await started.siti.post(PAGE, STEP_2);
    const { html } = await started.siti.get(`${PAGE}?langkah=3`);
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  test('a step that cannot be read comes back with a sentence at the field and all that was typed', async () => {
    const { siti } = await start();
    const answer = await siti.post(PAGE, { ...STEP_1, whatsapp: '6,28123E+12' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Nomornya rusak oleh Excel');
    expect(answer.html).toContain('value="6,28123E+12"');
    expect(answer.html).toContain('value="Siti Aminah"');
    expect((await siti.get(PAGE)).html).toContain('value="6,28123E+12"');
  });

  test('a check while typing says how a number was read, and keeps the draft', async () => {
    const { siti, db } = await start();
    const typed = { ...STEP_1, intent: 'check', whatsapp: 'wa.me/6281234567890' };
    const answer = await siti.post(`${PAGE}.data`, typed);
    expect(answer.html).toContain('Terbaca: 0812-3456-7890.');
    const draft = await db.selectFrom('joinDraft').selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(draft.facts)).toMatchObject({ whatsapp: 'wa.me/6281234567890' });
  });

  test('a landline is taken only when she says that its WhatsApp is there', async () => {
    const { siti } = await start();
    const landline = { ...STEP_1, whatsapp: '021 5550 1234' };
    const refused = await siti.post(PAGE, landline);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('name="whatsappLandline"');
    expect((await siti.post(PAGE, { ...landline, whatsappLandline: 'on' })).status).toBe(303);
  });

  test("another store's number is noticed, and taken once she says that it is shared", async () => {
    const { siti, db, festivalId } = await start();
    await makeStore(db, festivalId, {
      slug: 'lama',
      contacts: [{ kind: 'whatsapp', value: '+6281234567890' }],
    });
    const noticed = await siti.post(PAGE, STEP_1);
    expect(noticed.status).toBe(422);
    expect(noticed.html).toContain('Kontak ini sudah dipakai toko lain.');
    expect((await siti.post(PAGE, { ...STEP_1, isShared: 'on' })).status).toBe(303);
  });

  test('a name that another store bears is said, and may be used; the address is another', async () => {
    const started = await start();
    const { siti, db, festivalId } = started;
    await makeStore(db, festivalId, { slug: 'kripik-bu-siti', name: 'Kripik Bu Siti' });
    const answer = await siti.post(`${PAGE}.data`, { ...STEP_2, intent: 'check' });
    expect(answer.html).toContain('Sudah ada toko bernama sama di Kota Bandung.');
    await send(started);
    const slugs = await db.selectFrom('store').select('slug').orderBy('id').execute();
    expect(slugs.map(({ slug }) => slug)).toEqual(['kripik-bu-siti', 'kripik-bu-siti-kota-bandung']);
  });

  test('what the festival asks for must be told, and no more', async () => {
    const { siti, db } = await start();
    await db.updateTable('festival').set({ requiredFacts: '["story","nib","nothing"]' }).execute();
    expect((await siti.post(PAGE, { ...STEP_1, whatsapp: '' })).status).toBe(303);
    await siti.post(PAGE, STEP_2);
    const answer = await siti.post(PAGE, { ...STEP_3, nib: '' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Panitia festival meminta bagian ini diisi.');
  });

  test('the same form sent twice makes one store', async () => {
    const started = await start();
    const { siti, db } = started;
    await siti.post(PAGE, STEP_1);
    await siti.post(PAGE, STEP_2);
    const answers = await Promise.all([siti.post(PAGE, STEP_3), siti.post(PAGE, STEP_3)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await siti.post(PAGE, STEP_3);
    expect(await db.selectFrom('store').select('id').execute()).toHaveLength(1);
    expect(await db.selectFrom('joinDraft').selectAll().execute()).toEqual([]);
  });

  test('a store that was sent back opens with the reason, and comes again as it was mended', async () => {
    const started = await start();
    const { siti, db } = started;
    await send(started);
    const { id } = await db.selectFrom('store').select('id').executeTakeFirstOrThrow();
    await db.updateTable('store').set({ approval: 'returned' }).execute();
    const event = { subjectKind: 'store', subjectId: id, state: 'returned', actorKind: 'organizer' } as const;
    await db
      .insertInto('approvalEvent')
      .values({ ...event, reason: 'Ceritanya terlalu singkat.', actorId: null, at: OPENS_AT })
      .execute();
    const page = await siti.get(`${PAGE}?langkah=2`);
    expect(page.html).toContain('Ceritanya terlalu singkat.');
    expect(page.html).toContain('Kripik Bu Siti');
    await siti.post(PAGE, { ...STEP_2, name: 'Kripik Siti Bandung' });
    expect((await siti.post(PAGE, STEP_3)).location).toBe(PAGE);
    const stores = await db
      .selectFrom('store')
      .select(['id', 'slug', 'name', 'approval', 'version'])
      .execute();
    expect(stores).toMatchObject([{ id, slug: 'kripik-siti-bandung', approval: 'submitted', version: 2 }]);
    const slugs = await db
      .selectFrom('slug')
      .select('slug')
      .where('ownerId', '=', id)
      .orderBy('slug')
      .execute();
    expect(slugs.map(({ slug }) => slug)).toContain('kripik-bu-siti');
    expect((await siti.get(PAGE)).html).toContain('Kripik Siti Bandung sudah dikirim');
  });

  test('somebody who is not signed in is asked for her number, and only for that', async () => {
    const { services } = await start();
    const { sourceSite } = await import('../setup/sourceSite');
    const site = await sourceSite(services);
    const html = await (await site(PAGE)).text();
    expect(html).toContain('Nomor WhatsApp kamu');
    const post = (fields: Record<string, string>) =>
      site(PAGE, {
        ...{ method: 'POST', body: new URLSearchParams(fields).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await post({ intent: 'number', whatsapp: '0812' })).status).toBe(422);
    const asked = await post({ intent: 'number', whatsapp: '081234567899' });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('Location')).toContain(encodeURIComponent(PAGE));
    expect((await post({ intent: 'send', step: '3' })).headers.get('Location')).toMatch(/^\/masuk/);
  });
});
