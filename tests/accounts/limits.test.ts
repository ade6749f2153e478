import { expect, it } from 'vitest';
import { takeTries } from '~/features/accounts/code/tries.server';
import { eachDatabase } from '../setup/databases';
import { aBrowser, aNumber, aPerson, aSite, DAY_MS, MINUTE_MS } from './people';

const PASSWORD = 'kopi gayo tanpa gula';

eachDatabase('limits of the sign-in', (open) => {
  it('hold an address to five codes an hour and twelve a day, and say when the next may be asked for', async () => {
    const { ask, clock } = await aSite(await open());
    const phone = aNumber();
    const askOnce = () => aBrowser(ask).post('/masuk', { intent: 'code', address: phone });
    for (let times = 0; times < 5; times += 1) expect((await askOnce()).status).toBe(303);
    const refused = await askOnce();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '3600']);
    expect(await refused.text()).toContain('Coba lagi pukul 13.00 WIB');
    let asked = 5;
    while (asked < 12) {
      clock.advance(61 * MINUTE_MS);
      for (let times = 0; times < 5 && asked < 12; times += 1) {
        expect((await askOnce()).status).toBe(303);
        asked += 1;
      }
    }
    clock.advance(61 * MINUTE_MS);
    expect((await askOnce()).status).toBe(429);
    clock.advance(DAY_MS);
    expect((await askOnce()).status).toBe(303);
  });

  it('are rows: another process, or one that was started anew, counts on', async () => {
    const connection = await open();
    const phone = aNumber();
    for (let times = 0; times < 5; times += 1) {
      const { ask } = await aSite(connection);
      expect((await aBrowser(ask).post('/masuk', { intent: 'code', address: phone })).status).toBe(303);
    }
    const { ask, db } = await aSite(connection);
    expect((await aBrowser(ask).post('/masuk', { intent: 'code', address: phone })).status).toBe(429);
    const kept = JSON.stringify(await db.selectFrom('signInTry').selectAll().execute());
    expect(kept).not.toContain(phone.slice(3));
  });

  it('let no more passwords be tried than they say, also when all come at once', async () => {
    const { ask, db, clock } = await aSite(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const guesses = Array.from({ length: 25 }, (_, place) =>
      aBrowser(ask).signIn('sari@contoh.id', `tebakan ${place}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(15);
    while ((await aBrowser(ask).signIn('sari@contoh.id', 'tebakan')).status !== 429);
    expect((await aBrowser(ask).signIn('sari@contoh.id', PASSWORD)).status).toBe(429);
    clock.advance(16 * MINUTE_MS);
    expect((await aBrowser(ask).signIn('sari@contoh.id', PASSWORD)).status).toBe(303);
  });

  it('count an unknown address as a known one, and forget what was right', async () => {
    const { ask, db } = await aSite(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    for (let times = 0; times < 12; times += 1) {
      expect((await aBrowser(ask).signIn('sari@contoh.id', PASSWORD)).status).toBe(303);
    }
    for (let times = 0; times < 10; times += 1) {
      expect((await aBrowser(ask).signIn('tiada@contoh.id', 'tebakan')).status).toBe(422);
    }
    expect((await aBrowser(ask).signIn('tiada@contoh.id', 'tebakan')).status).toBe(429);
  });

  it('take nothing from the other keys when one of them refuses', async () => {
    const { services, db } = await aSite(await open());
    const take = (address: string) =>
      takeTries(services, [
        { kind: 'code by network', key: 'a market' },
        { kind: 'code by address', key: address },
      ]);
    for (let times = 0; times < 5; times += 1) expect((await take('one')).ok).toBe(true);
    for (let times = 0; times < 70; times += 1) expect((await take('one')).ok).toBe(false);
    expect((await take('another')).ok).toBe(true);
    expect(await db.selectFrom('signInTry').selectAll().execute()).toHaveLength(12);
  });
});
