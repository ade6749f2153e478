import { expect, it } from 'vitest';
import { createOrganizer, removeOrganizer } from '~/features/accounts/people/organizers.server';
import { systemRandom } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { aBrowser, aNumber, aPerson, aSite, DAY_MS, leadsTo, MINUTE_MS, type TestBrowser } from './people';

const PASSWORD = 'kopi gayo tanpa gula';

/** A site without WhatsApp's interface and without a demo, as on a real installation, and an organizer. */
async function aRealSite(connection: Connection) {
  const site = await aSite(connection);
  const organizerId = await aPerson(site.db, {
    email: 'panitia@contoh.id',
    name: 'Ratna',
    password: PASSWORD,
    role: 'organizer',
  });
  const organizer = aBrowser(site.ask);
  await organizer.signIn('panitia@contoh.id', PASSWORD);
  const newestRequest = async () => {
    const { id } = await site.db
      .selectFrom('signInCode')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return `${id}`;
  };
  /** Presses "Kirim kode" and reads the code and the text that is ready for the organizer's phone. */
  const sendCode = async () => {
    const html = await (
      await organizer.post('/panitia/kode', { intent: 'send', id: await newestRequest() })
    ).text();
    const href = /href="((?:https:\/\/wa\.me|mailto:)[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const text = decodeURIComponent(/[?&](?:text|body)=([^&]*)/.exec(href)?.[1] ?? '');
    return { href, text, code: /\d{6}/.exec(text)?.[0] ?? '' };
  };
  return { ...site, organizer, organizerId, sendCode, newestRequest };
}

const enter = (browser: TestBrowser, code: string) => browser.post('/masuk/kode', { intent: 'use', code });

eachDatabase('codes that organizers send', (open) => {
  it('are made when they are sent, shown once, and noted with who sent them', async () => {
    const { ask, db, clock, organizer, organizerId, sendCode } = await aRealSite(await open());
    const phone = aNumber();
    const personId = await aPerson(db, { phone, name: 'Bu Sari' });
    const seller = aBrowser(ask);
    await seller.post('/masuk', { intent: 'code', address: phone });
    expect(await seller.text('/masuk/kode')).not.toMatch(/\b\d{6}\b/);
    expect((await enter(seller, '123456')).status).toBe(422);
    clock.advance(3 * 60 * MINUTE_MS);
    expect(await organizer.text('/panitia/kode')).toMatch(new RegExp(`\\${phone}.*Bu Sari`));
    const { href, text, code } = await sendCode();
    expect(href).toMatch(new RegExp(`^https://wa\\.me/${phone.slice(1)}\\?text=`));
    expect(text).toContain('Jangan berikan kepada siapa pun');
    expect(await organizer.text('/panitia/kode')).not.toContain(code);
    expect(await organizer.text('/panitia/kode')).toContain('oleh Ratna');
    clock.advance(9 * MINUTE_MS);
    expect((await enter(seller, code)).status).toBe(303);
    const events = await db
      .selectFrom('accountEvent')
      .select(['kind', 'actorId'])
      .where('personId', '=', personId)
      .execute();
    expect(events).toContainEqual({ kind: 'codeSent', actorId: organizerId });
    expect(await organizer.text('/panitia/kode')).toContain('Tidak ada yang menunggu kode');
  });

  it('run out ten minutes after they were sent, and a fresh one takes the place of the one before', async () => {
    const { ask, clock, sendCode } = await aRealSite(await open());
    const seller = aBrowser(ask);
    await seller.post('/masuk', { intent: 'code', address: aNumber() });
    const first = await sendCode();
    const second = await sendCode();
    expect((await enter(seller, first.code)).status).toBe(first.code === second.code ? 303 : 422);
    clock.advance(10 * MINUTE_MS);
    expect((await enter(seller, second.code)).status).toBe(422);
  });

  it('go by e-mail to who asked with one, and their link works in another browser', async () => {
    const { ask, sendCode } = await aRealSite(await open());
    await aBrowser(ask).post('/masuk', { intent: 'code', address: 'Baru@Contoh.id' });
    const { href, text } = await sendCode();
    expect(href).toMatch(/^mailto:baru@contoh\.id\?/);
    const path = /https?:\/\/[^/]+(\/masuk\/\S+)/.exec(text)?.[1] ?? '';
    const elsewhere = aBrowser(ask);
    expect(leadsTo(await elsewhere.post(path, { intent: 'use' }))).toBe('/daftar-penjual');
    expect((await aBrowser(ask).post(path, { intent: 'use' })).status).toBe(422);
  });

  it('hold no link for confirming a contact: it would do more than its reader expects', async () => {
    const { ask, db, sendCode } = await aRealSite(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const seller = aBrowser(ask);
    await seller.signIn('sari@contoh.id', PASSWORD);
    await seller.post('/akun', { intent: 'contact', kind: 'phone', value: aNumber() });
    const { text, code } = await sendCode();
    expect(text).not.toContain('http');
    expect(leadsTo(await enter(seller, code))).toBe('/akun?kabar=contact-waits');
  });

  it('are not sent for a request that was used or replaced', async () => {
    const { ask, organizer, sendCode, newestRequest } = await aRealSite(await open());
    const phone = aNumber();
    const [first, second] = [aBrowser(ask), aBrowser(ask)];
    await first.post('/masuk', { intent: 'code', address: phone });
    const replaced = await newestRequest();
    await second.post('/masuk', { intent: 'code', address: phone });
    expect((await organizer.post('/panitia/kode', { intent: 'send', id: replaced })).status).toBe(409);
    await enter(second, (await sendCode()).code);
    expect(
      (await organizer.post('/panitia/kode', { intent: 'send', id: await newestRequest() })).status,
    ).toBe(409);
  });
});

eachDatabase('the first organizer of an installation', (open) => {
  it('signs in once with the link, within a day, for twelve hours', async () => {
    const { ask, db, clock } = await aSite(await open());
    const means = { db, clock, random: systemRandom };
    const wanted = { email: 'ketua@contoh.id', name: 'Ketua', password: null };
    const late = await createOrganizer(means, wanted);
    clock.advance(DAY_MS);
    expect((await aBrowser(ask).post(late.path ?? '', { intent: 'use' })).status).toBe(422);
    const { path, isNew } = await createOrganizer(means, wanted);
    expect(isNew).toBe(false);
    const browser = aBrowser(ask);
    expect(await browser.text(path ?? '')).toContain('Tekan tombol ini');
    expect(leadsTo(await browser.post(path ?? '', { intent: 'use' }))).toBe('/panitia');
    expect((await browser.get('/panitia')).status).toBe(200);
    expect((await aBrowser(ask).post(path ?? '', { intent: 'use' })).status).toBe(422);
    clock.advance(12 * 60 * MINUTE_MS);
    expect((await browser.get('/panitia')).status).toBe(303);
  });

  it('signs in with the password of a file, and is out at once when the role is taken', async () => {
    const { ask, db, clock } = await aSite(await open());
    const means = { db, clock, random: systemRandom };
    await createOrganizer(means, { email: 'ketua@contoh.id', name: 'Ketua', password: PASSWORD });
    const browser = aBrowser(ask);
    expect(leadsTo(await browser.signIn('ketua@contoh.id', PASSWORD))).toBe('/panitia');
    expect(await removeOrganizer(means, 'ketua@contoh.id')).toBe(true);
    expect((await browser.get('/panitia')).status).toBe(303);
    await browser.signIn('ketua@contoh.id', PASSWORD);
    expect((await browser.get('/panitia')).status).toBe(403);
    expect(await removeOrganizer(means, 'ketua@contoh.id')).toBe(false);
  });
});
