import { expect, it } from 'vitest';
import { ACTING_MS } from '~/features/accounts/acting.server';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeStore } from '../setup/festivalFixture';
import { aBrowser, aPerson, aSite, DAY_MS, leadsTo } from './people';

const PASSWORD = 'kopi gayo tanpa gula';

/** A store with its owner, somebody who may join it, and an organizer, all signed in. */
async function aStore(connection: Connection) {
  const site = await aSite(connection);
  const { db, ask } = site;
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, { slug: 'kopi-gayo', name: 'Kopi Gayo' });
  const otherId = await makeStore(db, festivalId, { slug: 'rendang', name: 'Rendang Uni' });
  const people = {
    owner: await aPerson(db, { email: 'pemilik@contoh.id', password: PASSWORD, owns: storeId }),
    rival: await aPerson(db, { email: 'sebelah@contoh.id', password: PASSWORD, owns: otherId }),
    helper: await aPerson(db, { email: 'staf@contoh.id', password: PASSWORD, name: 'Budi' }),
    organizer: await aPerson(db, {
      email: 'panitia@contoh.id',
      password: PASSWORD,
      role: 'organizer',
      name: 'Ratna',
    }),
  };
  const browsers = {
    owner: aBrowser(ask),
    rival: aBrowser(ask),
    helper: aBrowser(ask),
    organizer: aBrowser(ask),
  };
  await browsers.owner.signIn('pemilik@contoh.id', PASSWORD);
  await browsers.rival.signIn('sebelah@contoh.id', PASSWORD);
  await browsers.helper.signIn('staf@contoh.id', PASSWORD);
  await browsers.organizer.signIn('panitia@contoh.id', PASSWORD);
  const invite = async () => {
    const html = await (await browsers.owner.post('/penjual/staf', { intent: 'invite' })).text();
    return /\/undangan\/[\w-]{43}/.exec(html)?.[0] ?? '';
  };
  const members = () =>
    db
      .selectFrom('storeMember')
      .select(['personId', 'role', 'endedAt'])
      .where('storeId', '=', storeId)
      .orderBy('personId')
      .execute();
  return { ...site, ...browsers, people, storeId, otherId, invite, members };
}

eachDatabase('staff of a store', (open) => {
  it('comes by a link that works once, and sees the panel until the owner ends it', async () => {
    const { owner, helper, rival, people, invite, members } = await aStore(await open());
    const path = await invite();
    expect(await helper.text(path)).toContain('mengundangmu menjadi staf Kopi Gayo');
    expect((await members()).length).toBe(1);
    expect(leadsTo(await helper.post(path, { intent: 'accept' }))).toBe('/penjual');
    expect((await rival.post(path, { intent: 'accept' })).status).toBe(409);
    expect((await helper.get('/penjual')).status).toBe(200);
    expect((await helper.get('/penjual/staf')).status).toBe(403);
    await owner.post('/penjual/staf', { intent: 'end', id: `${people.helper}` });
    expect((await helper.get('/penjual')).status).toBe(403);
    // It ends nothing else: she is still signed in.
    expect((await helper.get('/akun')).status).toBe(200);
  });

  it('is made by one of several who accept at once', async () => {
    const { helper, rival, invite, members } = await aStore(await open());
    const path = await invite();
    const answers = await Promise.all(
      [helper, rival, helper].map((browser) => browser.post(path, { intent: 'accept' })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await members()).toHaveLength(2);
  });

  it('cannot come by a link that is withdrawn, run out, or made up', async () => {
    const { owner, helper, clock, db, invite, members } = await aStore(await open());
    const withdrawn = await invite();
    const { id } = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow();
    await owner.post('/penjual/staf', { intent: 'withdraw', id: `${id}` });
    const late = await invite();
    clock.advance(7 * DAY_MS);
    for (const path of [withdrawn, late, '/undangan/dikarang']) {
      expect(await helper.text(path)).toContain('Minta yang baru kepada pemilik toko');
      expect((await helper.post(path, { intent: 'accept' })).status).toBe(409);
    }
    expect(await members()).toHaveLength(1);
  });

  it('leaves an owner who opens her own link the owner', async () => {
    const { owner, people, invite, members } = await aStore(await open());
    await owner.post(await invite(), { intent: 'accept' });
    expect(await members()).toEqual([{ personId: people.owner, role: 'owner', endedAt: null }]);
  });

  it('is not ended, and no invitation withdrawn, by the owner of another store', async () => {
    const { rival, helper, people, db, invite, members } = await aStore(await open());
    await helper.post(await invite(), { intent: 'accept' });
    await invite();
    const ids = (await db.selectFrom('invitation').select('id').execute()).map(({ id }) => id);
    const before = JSON.stringify([await members(), await db.selectFrom('invitation').selectAll().execute()]);
    expect((await rival.post('/penjual/staf', { intent: 'end', id: `${people.helper}` })).status).toBe(404);
    for (const id of ids) {
      expect((await rival.post('/penjual/staf', { intent: 'withdraw', id: `${id}` })).status).toBe(404);
    }
    expect(JSON.stringify([await members(), await db.selectFrom('invitation').selectAll().execute()])).toBe(
      before,
    );
  });
});

eachDatabase('an organizer who acts as a seller', (open) => {
  it('says why, is on record for half an hour, and the seller can read all of it', async () => {
    const { owner, organizer, storeId, db, clock } = await aStore(await open());
    const path = `/panitia/bertindak/${storeId}`;
    expect((await organizer.post(path, { intent: 'start', reason: 'ya' })).status).toBe(422);
    expect((await organizer.get('/penjual')).status).toBe(403);
    const reason = 'Ibu Sari minta harganya dibetulkan';
    expect(leadsTo(await organizer.post(path, { intent: 'start', reason }))).toBe('/penjual');
    expect((await organizer.get('/penjual')).status).toBe(200);
    const { id } = await db.selectFrom('acting').select('id').executeTakeFirstOrThrow();
    await db
      .insertInto('actingAct')
      .values({ actingId: id, page: 'sellerOrders', intent: 'confirm', at: clock.now() })
      .execute();
    const record = await owner.text('/penjual/catatan');
    for (const said of ['Ratna', reason, 'Pesanan : mengonfirmasi']) {
      expect(record.replaceAll(/\s*:\s*/g, ' : ')).toContain(said.replaceAll(/\s*:\s*/g, ' : '));
    }
    expect(
      await db.selectFrom('notice').select(['kind', 'storeId']).where('storeId', '=', storeId).execute(),
    ).toEqual([{ kind: 'acting', storeId }]);
    clock.advance(ACTING_MS);
    expect((await organizer.get('/penjual')).status).toBe(403);
    expect((await organizer.get('/panitia')).status).toBe(200);
  });

  it('touches neither staff nor account, and is an organizer again when it is ended', async () => {
    const { organizer, storeId, db, people } = await aStore(await open());
    await organizer.post(`/panitia/bertindak/${storeId}`, { intent: 'start', reason: 'Membantu penjual' });
    for (const intent of ['invite', 'withdraw', 'end']) {
      expect((await organizer.post('/penjual/staf', { intent, id: `${people.owner}` })).status).toBe(403);
    }
    // Her own account is what she sees, never the seller's.
    expect(await organizer.text('/akun')).not.toContain('pemilik@contoh.id');
    expect(leadsTo(await organizer.post('/panitia/bertindak', { intent: 'stop' }))).toBe('/panitia');
    expect((await organizer.get('/penjual')).status).toBe(403);
    const { endedAt } = await db.selectFrom('acting').select('endedAt').executeTakeFirstOrThrow();
    expect(endedAt).not.toBeNull();
  });

  it('cannot be anybody else, and ends with the role', async () => {
    const { organizer, rival, storeId, people, db } = await aStore(await open());
    const start = { intent: 'start', reason: 'Membantu penjual' };
    expect((await rival.post(`/panitia/bertindak/${storeId}`, start)).status).toBe(403);
    await organizer.post(`/panitia/bertindak/${storeId}`, start);
    await db.deleteFrom('personRole').where('personId', '=', people.organizer).execute();
    expect((await organizer.get('/penjual')).status).toBe(403);
    expect((await organizer.get('/panitia')).status).toBe(403);
  });
});
