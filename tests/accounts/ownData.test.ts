import { expect, it } from 'vitest';
import { giveConsent } from '~/features/accounts/ownData/consents.server';
import { DELETION_MS, deleteDue } from '~/features/accounts/ownData/deletion.server';
import { type Connection, writeTransaction } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';
import { aBrowser, aPerson, aSite } from './people';

const PASSWORD = 'kopi gayo tanpa gula';

/** Sari with a store and a product; another store beside hers. */
async function sari(connection: Connection) {
  const site = await aSite(connection);
  const { db, ask } = site;
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, {
    slug: 'kopi-gayo',
    name: 'Kopi Gayo',
    ownerName: 'Sari Wahyuni',
  });
  const otherId = await makeStore(db, festivalId, { slug: 'rendang', name: 'Rendang Rahasia' });
  for (const place of [1, 2, 3]) await makeProduct(db, festivalId, { storeId, slug: `kopi-${place}` });
  await makeProduct(db, festivalId, { storeId: otherId, slug: 'rahasia' });
  const personId = await aPerson(db, {
    email: 'sari@contoh.id',
    phone: '+6286200000077',
    name: 'Sari Wahyuni',
    password: PASSWORD,
    owns: storeId,
  });
  const browser = aBrowser(ask);
  await browser.signIn('sari@contoh.id', PASSWORD);
  const shopper = aBrowser(ask);
  return { ...site, storeId, personId, browser, shopper };
}

eachDatabase('a copy of one’s data', (open) => {
  it('holds all of it and nothing of others, no password, no hash of a token', async () => {
    const { browser, db } = await sari(await open());
    const answer = await browser.get('/akun/data.json');
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    const text = await answer.text();
    const copy = JSON.parse(text) as Record<string, unknown> & { stores: { products: unknown[] }[] };
    expect(Object.keys(copy)).toEqual(
      expect.arrayContaining([
        'person',
        'sessions',
        'consents',
        'events',
        'notices',
        'memberships',
        'stores',
      ]),
    );
    expect(copy.person).toMatchObject({ email: 'sari@contoh.id', hasPassword: true });
    expect(copy.stores).toHaveLength(1);
    expect(copy.stores[0]?.products).toHaveLength(3);
    expect(text).not.toMatch(/argon2|tokenHash|codeHash|ahasia/);
    const [session] = await db.selectFrom('session').select('tokenHash').execute();
    expect(text).not.toContain(session?.tokenHash);
  });

  it('is for herself only', async () => {
    const { shopper } = await sari(await open());
    for (const path of ['/akun/data.json', '/akun/data', '/akun/data.data']) {
      const answer = await shopper.get(path);
      expect(await answer.text()).not.toContain('sari@contoh.id');
    }
  });
});

eachDatabase('consents', (open) => {
  it('once taken back hide the store at once, and once given again bring it back', async () => {
    const { browser, shopper, db, personId, clock } = await sari(await open());
    const who = { personId, now: clock.now() };
    await writeTransaction(db, (trx) => giveConsent(trx, who, 'publishContact'));
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(200);
    await browser.post('/akun/data', { intent: 'withdraw', purpose: 'publishContact' });
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(404);
    expect((await shopper.get('/produk/kopi-1')).status).toBe(404);
    expect((await shopper.get('/toko/rendang')).status).toBe(200);
    await browser.post('/akun/data', { intent: 'give', purpose: 'publishContact' });
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(200);
    const rows = await db
      .selectFrom('consent')
      .select(['purpose', 'version', 'withdrawnAt'])
      .orderBy('id')
      .execute();
    expect(rows).toMatchObject([{ withdrawnAt: clock.now() }, { withdrawnAt: null }]);
    expect(rows[0]?.version).toContain('privasi 2026-');
  });

  it('do not bring back a store that organizers have suspended', async () => {
    const { browser, shopper, db, storeId, personId, clock } = await sari(await open());
    const who = { personId, now: clock.now() };
    await writeTransaction(db, (trx) => giveConsent(trx, who, 'publishContact'));
    await db.updateTable('store').set({ approval: 'suspended' }).where('id', '=', storeId).execute();
    await browser.post('/akun/data', { intent: 'withdraw', purpose: 'publishContact' });
    await browser.post('/akun/data', { intent: 'give', purpose: 'publishContact' });
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(404);
  });

  it('are each their own: another one taken back hides nothing', async () => {
    const { browser, shopper, db, personId, clock } = await sari(await open());
    const who = { personId, now: clock.now() };
    for (const purpose of ['news', 'statistics', 'publishContact'] as const) {
      await writeTransaction(db, (trx) => giveConsent(trx, who, purpose));
    }
    await browser.post('/akun/data', { intent: 'withdraw', purpose: 'news' });
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(200);
    const standing = await db
      .selectFrom('consent')
      .select('purpose')
      .where('withdrawnAt', 'is', null)
      .execute();
    expect(standing.map(({ purpose }) => purpose).sort()).toEqual(['publishContact', 'statistics']);
    expect((await browser.post('/akun/data', { intent: 'withdraw', purpose: 'account' })).status).toBe(422);
  });
});

eachDatabase('deleting an account', (open) => {
  it('happens after 72 hours, once, and leaves no trace of who she was', async () => {
    const { browser, shopper, services, db, storeId, personId, clock } = await sari(await open());
    await browser.post('/akun/data', { intent: 'delete' });
    expect(await db.selectFrom('deletionRequest').selectAll().execute()).toEqual([]);
    await browser.post('/akun/data', { intent: 'delete', sure: 'on' });
    expect(await browser.text('/akun/data')).toContain(
      'Toko ini ikut ditutup dan kontaknya dihapus: Kopi Gayo',
    );
    clock.advance(DELETION_MS - 1);
    await deleteDue(services);
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(200);
    clock.advance(1);
    await Promise.all([deleteDue(services), deleteDue(services), deleteDue(services)]);
    await deleteDue(services);
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(404);
    expect((await browser.get('/akun')).status).toBe(303);
    expect((await browser.signIn('sari@contoh.id', PASSWORD)).status).toBe(422);
    const all = JSON.stringify(
      await Promise.all(
        (
          [
            'person',
            'session',
            'accountEvent',
            'notice',
            'consent',
            'signInCode',
            'storeContact',
            'store',
            'approvalEvent',
            'pendingChange',
            'job',
          ] as const
        ).map((table) => db.selectFrom(table).selectAll().execute()),
      ),
    );
    for (const trace of ['sari@contoh.id', '86200000077', 'Sari Wahyuni', 'argon2'])
      expect(all).not.toContain(trace);
    expect(await db.selectFrom('person').select(['id', 'name']).where('id', '=', personId).execute()).toEqual(
      [{ id: personId, name: '' }],
    );
    const events = await db
      .selectFrom('approvalEvent')
      .select('state')
      .where('subjectId', '=', storeId)
      .orderBy('id')
      .execute();
    expect(events.at(-1)).toEqual({ state: 'suspended' });
    const deleted = await db.selectFrom('accountEvent').select('id').where('kind', '=', 'deleted').execute();
    expect(deleted).toHaveLength(1);
  });

  it('can be cancelled until then', async () => {
    const { browser, services, clock } = await sari(await open());
    await browser.post('/akun/data', { intent: 'delete', sure: 'on' });
    await browser.post('/akun/data', { intent: 'keep' });
    clock.advance(2 * DELETION_MS);
    await deleteDue(services);
    expect((await browser.get('/akun')).status).toBe(200);
  });

  it('leaves open a store that somebody else owns too', async () => {
    const { browser, shopper, services, db, storeId, clock } = await sari(await open());
    await aPerson(db, { email: 'rekan@contoh.id', owns: storeId });
    await browser.post('/akun/data', { intent: 'delete', sure: 'on' });
    clock.advance(DELETION_MS);
    await deleteDue(services);
    expect((await shopper.get('/toko/kopi-gayo')).status).toBe(200);
  });
});
