import { expect, test } from 'vitest';
import { contactJobs } from '~/features/catalog/storeContactChanges.server';
import { storeContacts } from '~/features/catalog/storeContactRepo.server';
import { makeWorker } from '~/jobs/worker.server';
import { eachDatabase } from '../setup/databases';
import { type AniStore, aniStore, DAY_MS, SETTINGS as PAGE, shopperSees, storeRow } from './storeFixture';

const PROFILE = {
  ...{ intent: 'profile', name: 'Dapur Ani', ownerName: 'Ani', provinceCode: '32', regency: 'Kota Bandung' },
  ...{ categorySlug: 'camilan-kue', story: 'Kue basah buatan rumah, dipanggang setiap pagi.' },
};
const CONTACTS = {
  ...{ intent: 'contacts', whatsapp: '0862-1111-2222', backup: '', instagram: '', messenger: '' },
  preferredContact: 'whatsapp',
};

const editsOf = ({ db, storeId }: AniStore) =>
  db
    .selectFrom('approvalEvent')
    .select(['reason', 'state', 'editOf', 'actorKind'])
    .where('subjectKind', '=', 'edit')
    .where('subjectId', '=', storeId)
    .execute();
const numberNow = async ({ db, clock, storeId }: AniStore) =>
  (await storeContacts(db, clock.now(), [storeId])).get(storeId)?.whatsapp;

/** The worker's turn, as often as there is something to do. */
async function runContactJobs({ db, clock, services }: AniStore) {
  const worker = makeWorker({ db, clock, log: services.log }, contactJobs({ db, clock }));
  while ((await worker.turn()) > 0);
}

eachDatabase('profile and contacts of a store', (open) => {
  test('another name gets another address, the old one leads there, and organizers are told', async () => {
    const started = await aniStore(await open());
    const { ani } = started;
    expect((await ani.post(PAGE, { ...PROFILE, name: 'Kue Ani Bandung' })).location).toContain(PAGE);
    expect(await storeRow(started)).toMatchObject({
      slug: 'kue-ani-bandung',
      name: 'Kue Ani Bandung',
      version: 2,
    });
    expect((await shopperSees(started)).location).toBe('/toko/kue-ani-bandung');
    expect((await shopperSees(started, '/toko/kue-ani-bandung')).html).toContain('Kue Ani Bandung');
    const [edit] = await editsOf(started);
    expect(edit).toMatchObject({ state: 'approved', editOf: 'store', actorKind: 'seller' });
    expect(edit?.reason).toContain('Nama toko: Dapur Ani → Kue Ani Bandung');
  });

  test('the address of another store is never taken, not even one that it bore before', async () => {
    const started = await aniStore(await open());
    const { ani, db, otherId } = started;
    await db.insertInto('slug').values({ kind: 'store', slug: 'lapak-lama', ownerId: otherId }).execute();
    await ani.post(PAGE, { ...PROFILE, name: 'Lapak Lama' });
    expect((await storeRow(started)).slug).toBe('lapak-lama-kota-bandung');
  });

  test('the zone follows the province', async () => {
    const started = await aniStore(await open());
    await started.ani.post(PAGE, { ...PROFILE, provinceCode: '91', regency: 'Kota Jayapura' });
    expect(await storeRow(started)).toMatchObject({ timeZone: 'Asia/Jayapura', regency: 'Kota Jayapura' });
  });

  test('a regency of another province comes back with a sentence, and nothing is changed', async () => {
    const started = await aniStore(await open());
    const answer = await started.ani.post(PAGE, { ...PROFILE, name: 'Baru', regency: 'Aceh Tengah' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('ada di provinsi lain');
    expect(answer.html).toContain('value="Baru"');
    expect(await storeRow(started)).toMatchObject({ name: 'Dapur Ani', version: 1 });
  });

  test('without JavaScript the list of another province comes with what was typed, and nothing is saved', async () => {
    const started = await aniStore(await open());
    const answer = await started.ani.post(PAGE, {
      ...PROFILE,
      intent: 'place',
      provinceCode: '11',
      regency: '',
    });
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('<option value="Aceh Tengah">');
    expect((await storeRow(started)).provinceCode).toBe('32');
  });

  test('a contact of a store that is seen changes a day later, by the clock alone', async () => {
    const started = await aniStore(await open());
    const { ani, clock, db, storeId } = started;
    const before = await numberNow(started);
    expect((await ani.post(PAGE, CONTACTS)).status).toBe(303);
    expect(await numberNow(started)).toBe(before);
    expect((await ani.get(PAGE)).html).toContain('0862-1111-2222');
    clock.advance(DAY_MS - 1);
    expect(await numberNow(started)).toBe(before);
    clock.advance(1);
    expect(await numberNow(started)).toBe('+6286211112222');
    await runContactJobs(started);
    expect(await numberNow(started)).toBe('+6286211112222');
    const kept = await db.selectFrom('storeContact').select('value').where('storeId', '=', storeId).execute();
    expect(kept).toEqual([{ value: '+6286211112222' }]);
  });

  test('a change that waits can be stopped, and is made by nobody afterwards', async () => {
    const started = await aniStore(await open());
    const { ani, clock } = started;
    const before = await numberNow(started);
    await ani.post(PAGE, CONTACTS);
    expect((await ani.post(PAGE, { intent: 'stopContact', kind: 'whatsapp' })).status).toBe(303);
    clock.advance(2 * DAY_MS);
    await runContactJobs(started);
    expect(await numberNow(started)).toBe(before);
  });

  test('saving something else does not make a change wait longer', async () => {
    const started = await aniStore(await open());
    const { ani, clock } = started;
    await ani.post(PAGE, CONTACTS);
    clock.advance(DAY_MS / 2);
    await ani.post(PAGE, { ...CONTACTS, instagram: '@dapur.ani' });
    clock.advance(DAY_MS / 2);
    expect(await numberNow(started)).toBe('+6286211112222');
  });

  test('a store that nobody sees yet changes its contacts at once', async () => {
    const started = await aniStore(await open(), { approval: 'draft' });
    await started.ani.post(PAGE, { ...CONTACTS, instagram: 'https://instagram.com/dapur.ani/' });
    expect(await numberNow(started)).toBe('+6286211112222');
  });

  test('only the owner changes contacts; staff sees them', async () => {
    const started = await aniStore(await open(), { role: 'staff' });
    expect((await started.ani.post(PAGE, CONTACTS)).status).toBe(403);
    const { html } = await started.ani.get(PAGE);
    expect(html).toContain('Hanya pemilik toko');
    expect(html).not.toContain('name="whatsapp"');
    const waiting = await started.db.selectFrom('storeContactChange').select('id').execute();
    expect(waiting).toEqual([]);
  });

  test('a store cannot be left without any contact, nor prefer one that it has not', async () => {
    const started = await aniStore(await open());
    const { ani, db } = started;
    await db.updateTable('festival').set({ requiredFacts: '[]' }).execute();
    const none = await ani.post(PAGE, { ...CONTACTS, whatsapp: '' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('Isi nomor WhatsApp atau Instagram');
    const wrong = await ani.post(PAGE, { ...CONTACTS, preferredContact: 'messenger' });
    expect(wrong.html).toContain('Pilih cara yang kontaknya sudah diisi.');
  });
});
