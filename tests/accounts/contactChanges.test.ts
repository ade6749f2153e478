import { expect, it } from 'vitest';
import { settleDue } from '~/features/accounts/contacts/changes.server';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import {
  aBrowser,
  aNumber,
  aPerson,
  aSite,
  DAY_MS,
  leadsTo,
  MINUTE_MS,
  shownCode,
  type TestBrowser,
} from './people';

const PASSWORD = 'kopi gayo tanpa gula';
const EMAIL = 'sari@contoh.id';

/** Sari, signed in in two browsers; no job ever runs here. */
async function sari(connection: Connection, fields: Parameters<typeof aPerson>[1] = {}) {
  const site = await aSite(connection, { isTrial: true });
  const personId = await aPerson(site.db, { email: EMAIL, password: PASSWORD, ...fields });
  const [here, there] = [aBrowser(site.ask), aBrowser(site.ask)];
  for (const browser of [here, there]) await browser.signIn(EMAIL, PASSWORD);
  const person = () =>
    site.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
  return { ...site, personId, here, there, person };
}

/** Asks for another contact and confirms it with the code that was sent there. */
async function change(browser: TestBrowser, kind: string, value: string): Promise<string | null> {
  await browser.post('/akun', { intent: 'contact', kind, value });
  return leadsTo(await browser.post('/masuk/kode', { intent: 'use', code: await shownCode(browser) }));
}

const stopId = async (browser: TestBrowser): Promise<string> => {
  const html = await (await browser.get('/akun')).text();
  return (
    /name="intent" value="stopChange"\/><input type="hidden" name="id" value="(\d+)"/.exec(html)?.[1] ?? ''
  );
};

eachDatabase('changing what an account is entered by', (open) => {
  it('waits a day, then holds for the next sign-in though no job ever ran', async () => {
    const { ask, clock, here, there, person } = await sari(await open());
    const phone = aNumber();
    expect(await change(here, 'phone', phone)).toBe('/akun?kabar=contact-waits');
    expect((await person()).phone).toBeNull();
    expect(await there.text('/akun')).toContain(`menjadi ${phone}`);
    clock.advance(DAY_MS);
    const another = aBrowser(ask);
    await another.post('/masuk', { intent: 'code', address: phone });
    await another.post('/masuk/kode', { intent: 'use', code: await shownCode(another) });
    expect(await another.text('/akun')).toContain(EMAIL);
    expect((await person()).phone).toBe(phone);
  });

  it('can be stopped from the other session until then', async () => {
    const { services, clock, here, there, person, db } = await sari(await open());
    await change(here, 'phone', aNumber());
    await there.post('/akun', { intent: 'stopChange', id: await stopId(there) });
    clock.advance(2 * DAY_MS);
    await settleDue(services);
    expect((await person()).phone).toBeNull();
    const kinds = (await db.selectFrom('accountEvent').select('kind').execute()).map(({ kind }) => kind);
    expect(kinds).toContain('changeStopped');
  });

  it('is stopped with the session that asked for it, when its owner says: not me', async () => {
    const { services, clock, here, there, person } = await sari(await open());
    await change(there, 'phone', aNumber());
    const html = await (await here.get('/akun')).text();
    const id = /value="notMe"\/><input type="hidden" name="id" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect(leadsTo(await here.post('/akun', { intent: 'notMe', id }))).toBe('/akun?kabar=notMe#sandi');
    expect((await there.get('/akun')).status).toBe(303);
    expect((await here.get('/akun')).status).toBe(200);
    clock.advance(2 * DAY_MS);
    await settleDue(services);
    expect((await person()).phone).toBeNull();
  });

  it('is not stopped by another person, nor are her sessions ended by one', async () => {
    const { ask, db, here, there } = await sari(await open());
    await change(here, 'phone', aNumber());
    const sessions = await db.selectFrom('session').select('id').execute();
    await aPerson(db, { email: 'lain@contoh.id', password: PASSWORD });
    const other = aBrowser(ask);
    await other.signIn('lain@contoh.id', PASSWORD);
    await other.post('/akun', { intent: 'stopChange', id: await stopId(here) });
    for (const { id } of sessions) {
      await other.post('/akun', { intent: 'endSession', id: `${id}` });
      await other.post('/akun', { intent: 'notMe', id: `${id}` });
    }
    expect((await there.get('/akun')).status).toBe(200);
    expect(await stopId(there)).not.toBe('');
  });

  it('holds at once while the account is younger than a day', async () => {
    const connection = await open();
    const { clock } = await aSite(connection);
    const { here, person } = await sari(connection, { createdAt: clock.now() - DAY_MS + MINUTE_MS });
    const phone = aNumber();
    expect(await change(here, 'phone', phone)).toBe('/akun?kabar=contact-done');
    expect((await person()).phone).toBe(phone);
  });

  it('is confirmed only in a session of the person who asked', async () => {
    const { ask, db, here } = await sari(await open());
    await here.post('/akun', { intent: 'contact', kind: 'phone', value: aNumber() });
    const code = await shownCode(here);
    await aPerson(db, { email: 'lain@contoh.id', password: PASSWORD });
    const other = aBrowser(ask);
    await other.signIn('lain@contoh.id', PASSWORD);
    other.jar.set('masuk', here.jar.get('masuk') ?? '');
    expect((await other.post('/masuk/kode', { intent: 'use', code })).status).toBe(422);
    expect(await db.selectFrom('pendingChange').selectAll().execute()).toEqual([]);
  });

  it('never takes a number that another account has, also when that one was first in the meantime', async () => {
    const { services, db, clock, here, person } = await sari(await open());
    const phone = aNumber();
    await change(here, 'phone', phone);
    const first = await aPerson(db, { phone });
    clock.advance(DAY_MS);
    await settleDue(services);
    expect((await person()).phone).toBeNull();
    expect(await db.selectFrom('person').select('id').where('phone', '=', phone).execute()).toEqual([
      { id: first },
    ]);
    expect(await change(here, 'phone', phone)).toBe('/akun?kabar=contact-taken');
  });

  it('never takes away the last way in', async () => {
    const { here, person } = await sari(await open());
    expect(leadsTo(await here.post('/akun', { intent: 'contact', kind: 'email', remove: '1' }))).toContain(
      'contact-last',
    );
    expect((await person()).email).toBe(EMAIL);
  });

  it('is carried out once by however many see that it is due', async () => {
    const { services, db, clock, here, person } = await sari(await open());
    const phone = aNumber();
    await change(here, 'phone', phone);
    clock.advance(DAY_MS);
    await Promise.all(Array.from({ length: 6 }, () => settleDue(services)));
    expect((await person()).phone).toBe(phone);
    const done = await db.selectFrom('accountEvent').select('id').where('kind', '=', 'changed').execute();
    expect(done).toHaveLength(1);
  });
});

eachDatabase('the way back for who lost her number', (open) => {
  it('leads over the backup number, and is told', async () => {
    const { ask, db } = await aSite(await open(), { isTrial: true });
    const [phone, backupPhone] = [aNumber(), aNumber()];
    const personId = await aPerson(db, { phone, backupPhone, name: 'Ibu Sari' });
    const browser = aBrowser(ask);
    await browser.post('/masuk/pulih', { intent: 'ask', lost: phone, backup: backupPhone });
    await browser.post('/masuk/kode', { intent: 'use', code: await shownCode(browser) });
    expect(await browser.text('/akun')).toContain(phone);
    const told = await db.selectFrom('notice').selectAll().where('personId', '=', personId).execute();
    expect(told).toMatchObject([{ kind: 'signedIn' }]);
  });

  it('answers the same for a pair that nobody has, and lets nobody in', async () => {
    const { ask, db } = await aSite(await open(), { isTrial: true });
    const [phone, backupPhone] = [aNumber(), aNumber()];
    await aPerson(db, { phone, backupPhone });
    const asked = async (lost: string, backup: string) => {
      const browser = aBrowser(ask);
      const answer = await browser.post('/masuk/pulih', { intent: 'ask', lost, backup });
      const page = (await browser.text('/masuk/kode')).replace(backup, 'X').replace(/\d{6}/, 'CODE');
      return { browser, said: `${answer.status} ${leadsTo(answer)} ${page}` };
    };
    const right = await asked(phone, backupPhone);
    const wrong = await asked(aNumber(), aNumber());
    expect(wrong.said).toBe(right.said);
    const used = await wrong.browser.post('/masuk/kode', {
      intent: 'use',
      code: await shownCode(wrong.browser),
    });
    expect(used.status).toBe(422);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  it('leads over an organizer who says why, a day later, and ends what was open before', async () => {
    const { ask, services, db, clock } = await aSite(await open(), { isTrial: true });
    const [phone, next] = [aNumber(), aNumber()];
    const personId = await aPerson(db, { phone, password: PASSWORD });
    await aPerson(db, { email: 'panitia@contoh.id', password: PASSWORD, role: 'organizer' });
    const [owner, organizer] = [aBrowser(ask), aBrowser(ask)];
    await owner.signIn(phone, PASSWORD);
    await organizer.signIn('panitia@contoh.id', PASSWORD);
    const path = `/panitia/orang/${personId}`;
    const form = { intent: 'recover', value: next, proof: 'nib', reason: 'Ponselnya hilang di pasar' };
    expect((await organizer.post(path, { ...form, reason: 'hilang' })).status).toBe(422);
    expect((await organizer.post(path, { ...form, proof: '' })).status).toBe(422);
    expect((await organizer.post(path, form)).status).toBe(303);
    expect(await owner.text('/akun')).toContain(`menjadi ${next}`);
    clock.advance(DAY_MS - 1);
    await settleDue(services);
    expect(await owner.text('/akun')).toContain(phone);
    clock.advance(1);
    await settleDue(services);
    expect((await owner.get('/akun')).status).toBe(303);
    expect((await aBrowser(ask).signIn(next, PASSWORD)).status).toBe(303);
    const events = await db
      .selectFrom('accountEvent')
      .select(['kind', 'detail'])
      .where('actorKind', '=', 'organizer')
      .execute();
    expect(events).toEqual([{ kind: 'recoveryStarted', detail: 'phone · nib · Ponselnya hilang di pasar' }]);
  });

  it('is no way into the account of another organizer', async () => {
    const { ask, db } = await aSite(await open());
    const chief = await aPerson(db, { email: 'ketua@contoh.id', role: 'admin' });
    await aPerson(db, { email: 'panitia@contoh.id', password: PASSWORD, role: 'organizer' });
    const organizer = aBrowser(ask);
    await organizer.signIn('panitia@contoh.id', PASSWORD);
    const form = { intent: 'recover', value: aNumber(), proof: 'nib', reason: 'Ponselnya hilang di pasar' };
    expect((await organizer.post(`/panitia/orang/${chief}`, form)).status).toBe(422);
    await aBrowser(ask).post('/masuk', { intent: 'code', address: 'ketua@contoh.id' });
    const { id } = await db.selectFrom('signInCode').select('id').executeTakeFirstOrThrow();
    expect((await organizer.post('/panitia/kode', { intent: 'send', id: `${id}` })).status).toBe(409);
    expect(await db.selectFrom('pendingChange').selectAll().execute()).toEqual([]);
  });
});
