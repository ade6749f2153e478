import { expect, it } from 'vitest';
import { eachDatabase } from '../setup/databases';
import { aBrowser, aNumber, aPerson, aSite, leadsTo, MINUTE_MS, shownCode } from './people';

eachDatabase('signing in by code', (open) => {
  it('lets a person in with the right code, and says so to her other devices', async () => {
    const { ask, db } = await aSite(await open(), { isTrial: true });
    const phone = aNumber();
    const personId = await aPerson(db, { phone });
    const browser = aBrowser(ask);
    const asked = await browser.post('/masuk', { intent: 'code', address: phone.replace('+62', '0') });
    expect([asked.status, leadsTo(asked)]).toEqual([303, '/masuk/kode']);
    const entered = await browser.post('/masuk/kode', { intent: 'use', code: await shownCode(browser) });
    expect([entered.status, leadsTo(entered)]).toEqual([303, '/daftar-penjual']);
    expect(await browser.text('/akun')).toContain('Chrome · Android');
    const notices = await db.selectFrom('notice').selectAll().execute();
    expect(notices).toMatchObject([{ personId, kind: 'signedIn' }]);
  });

  it('makes an account for an unknown number only after the right code', async () => {
    const { ask, db } = await aSite(await open(), { isTrial: true });
    const phone = aNumber();
    const browser = aBrowser(ask);
    await browser.post('/masuk', { intent: 'code', address: phone });
    const code = await shownCode(browser);
    const people = () => db.selectFrom('person').select('phone').execute();
    expect(await people()).toEqual([]);
    const wrong = await browser.post('/masuk/kode', { intent: 'use', code: otherThan(code) });
    expect(wrong.status).toBe(422);
    expect(await people()).toEqual([]);
    await browser.post('/masuk/kode', { intent: 'use', code });
    expect(await people()).toEqual([{ phone }]);
    expect((await browser.get('/akun')).status).toBe(200);
  });

  it('refuses a right code after five wrong ones, after ten minutes, and a second time', async () => {
    const { ask, db, clock } = await aSite(await open(), { isTrial: true });
    const phone = aNumber();
    await aPerson(db, { phone });
    const begin = async () => {
      const browser = aBrowser(ask);
      await browser.post('/masuk', { intent: 'code', address: phone });
      return { browser, code: await shownCode(browser) };
    };
    const guessed = await begin();
    for (let times = 0; times < 5; times += 1) {
      await guessed.browser.post('/masuk/kode', { intent: 'use', code: otherThan(guessed.code) });
    }
    expect((await guessed.browser.post('/masuk/kode', { intent: 'use', code: guessed.code })).status).toBe(
      422,
    );
    const late = await begin();
    clock.advance(10 * MINUTE_MS);
    expect((await late.browser.post('/masuk/kode', { intent: 'use', code: late.code })).status).toBe(422);
    const used = await begin();
    const kept = new Map(used.browser.jar);
    expect((await used.browser.post('/masuk/kode', { intent: 'use', code: used.code })).status).toBe(303);
    const replay = aBrowser(ask);
    for (const [name, value] of kept) replay.jar.set(name, value);
    expect((await replay.post('/masuk/kode', { intent: 'use', code: used.code })).status).toBe(422);
    expect((await db.selectFrom('session').selectAll().execute()).length).toBe(1);
  });

  it('counts a code in the browser that asked for it only, and only the newest one', async () => {
    const { ask, db } = await aSite(await open(), { isTrial: true });
    const phone = aNumber();
    await aPerson(db, { phone });
    const [first, second] = [aBrowser(ask), aBrowser(ask)];
    await first.post('/masuk', { intent: 'code', address: phone });
    const old = await shownCode(first);
    await second.post('/masuk', { intent: 'code', address: phone });
    const newest = await shownCode(second);
    expect((await first.post('/masuk/kode', { intent: 'use', code: old })).status).toBe(422);
    expect((await first.post('/masuk/kode', { intent: 'use', code: newest })).status).toBe(422);
    const stranger = aBrowser(ask);
    expect(leadsTo(await stranger.post('/masuk/kode', { intent: 'use', code: newest }))).toBe('/masuk');
    expect((await second.post('/masuk/kode', { intent: 'use', code: newest })).status).toBe(303);
  });
});

const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
