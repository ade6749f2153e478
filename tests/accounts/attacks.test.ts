import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { aBrowser, aNumber, aPerson, aSite, leadsTo, MINUTE_MS, shownCode, type TestBrowser } from './people';

const verified = vi.hoisted(() => [] as string[]);
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  return {
    ...argon2,
    verify: (hash: string, password: string) => {
      verified.push(hash.split('$').slice(1, 4).join(' '));
      return argon2.verify(hash, password);
    },
  };
});

const PASSWORD = 'kopi gayo tanpa gula';
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const aTrial = async (connection: Connection) => {
  const site = await aSite(connection, { isTrial: true });
  return { ...site, sessions: () => site.db.selectFrom('session').selectAll().execute() };
};

/** A browser that has asked for a code, and the code. */
async function asking(ask: Parameters<typeof aBrowser>[0], address: string) {
  const browser = aBrowser(ask);
  await browser.post('/masuk', { intent: 'code', address });
  return { browser, code: await shownCode(browser) };
}

const enter = (browser: TestBrowser, code: string) => browser.post('/masuk/kode', { intent: 'use', code });

eachDatabase('attacks on the sign-in', (open) => {
  it('an unknown address costs the same verification as a known one', async () => {
    const { ask, db } = await aTrial(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const withoutPassword = aNumber();
    await aPerson(db, { phone: withoutPassword });
    // The hash that nothing fits is made once.
    await aBrowser(ask).signIn('nobody@contoh.id', 'warm up');
    for (const address of ['sari@contoh.id', 'tiada@contoh.id', aNumber(), withoutPassword, 'bukan alamat']) {
      verified.length = 0;
      const answer = await aBrowser(ask).signIn(address, 'salah sama sekali');
      expect([address, answer.status, verified]).toEqual([address, 422, ['argon2id v=19 m=65536,t=3,p=1']]);
    }
  });

  it('no answer tells whether an address is known: the bytes are the same', async () => {
    const { ask, db } = await aTrial(await open());
    await aPerson(db, { email: 'ada1@contoh.id', password: PASSWORD });
    const say = async (address: string, intent: 'password' | 'code') => {
      const browser = aBrowser(ask);
      const answer = await browser.post('/masuk', { intent, address, password: 'salah' });
      const page = intent === 'code' ? await (await browser.get('/masuk/kode')).text() : '';
      const bytes = `${answer.status} ${leadsTo(answer)} ${await answer.text()} ${page}`;
      return bytes.replaceAll(address, 'X').replaceAll(/\d{6}(?=<\/span>)/g, 'CODE');
    };
    for (const intent of ['password', 'code'] as const) {
      expect(await say('ada1@contoh.id', intent)).toBe(await say('xxx1@contoh.id', intent));
    }
  });

  it('five wrong guesses are all that a code allows, also when they come at once', async () => {
    const { ask, sessions } = await aTrial(await open());
    const { browser, code } = await asking(ask, aNumber());
    const guesses = Array.from({ length: 30 }, () => enter(browser, otherThan(code)));
    const answers = await Promise.all(guesses);
    expect(answers.every(({ status }) => status === 422)).toBe(true);
    expect((await enter(browser, code)).status).toBe(422);
    expect(await sessions()).toEqual([]);
  });

  it('of several that try the same right code at once one comes in', async () => {
    const { ask, db, sessions } = await aTrial(await open());
    const { browser, code } = await asking(ask, aNumber());
    const twins = Array.from({ length: 8 }, () => {
      const twin = aBrowser(ask);
      for (const [name, value] of browser.jar) twin.jar.set(name, value);
      return enter(twin, code);
    });
    const statuses = (await Promise.all(twins)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(await sessions()).toHaveLength(1);
    expect(await db.selectFrom('person').select('id').execute()).toHaveLength(1);
  });

  it('whoever comes back with the same number finds the account that was made', async () => {
    const { ask, db } = await aTrial(await open());
    const phone = aNumber();
    const first = await asking(ask, phone);
    await enter(first.browser, first.code);
    const second = await asking(ask, phone);
    await enter(second.browser, second.code);
    expect(await db.selectFrom('person').select('phone').execute()).toEqual([{ phone }]);
  });

  it('a token that a browser brought is never made valid, and its old session ends', async () => {
    const { ask, db, sessions } = await aTrial(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const planted = aBrowser(ask);
    planted.jar.set('session', 'planted');
    await planted.signIn('sari@contoh.id', PASSWORD);
    const own = planted.jar.get('session');
    expect(own).not.toBe('planted');
    const attacker = aBrowser(ask);
    attacker.jar.set('session', 'planted');
    expect(leadsTo(await attacker.get('/akun'))).toBe('/masuk?ke=%2Fakun');
    // Signed in once more in the same browser, as when a shared phone changes hands.
    attacker.jar.set('session', own ?? '');
    await planted.signIn('sari@contoh.id', PASSWORD);
    expect(planted.jar.get('session')).not.toBe(own);
    expect((await attacker.get('/akun')).status).not.toBe(200);
    expect((await sessions()).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it('after a changed password no other session is good, and the new password alone signs in', async () => {
    const { ask, db } = await aTrial(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const [here, there] = [aBrowser(ask), aBrowser(ask)];
    await here.signIn('sari@contoh.id', PASSWORD);
    await there.signIn('sari@contoh.id', PASSWORD);
    expect((await there.get('/akun')).status).toBe(200);
    const changed = await here.post('/akun', {
      intent: 'password',
      current: PASSWORD,
      next: 'sandi yang baru',
    });
    expect(leadsTo(changed)).toBe('/akun?kabar=password#sandi');
    expect((await here.get('/akun')).status).toBe(200);
    expect((await there.get('/akun')).status).toBe(303);
    expect((await aBrowser(ask).signIn('sari@contoh.id', PASSWORD)).status).toBe(422);
    expect((await aBrowser(ask).signIn('sari@contoh.id', 'sandi yang baru')).status).toBe(303);
  });

  it('a session that is older than a quarter of an hour changes no password without the present one', async () => {
    const { ask, db, clock } = await aTrial(await open());
    await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD });
    const browser = aBrowser(ask);
    await browser.signIn('sari@contoh.id', PASSWORD);
    clock.advance(16 * MINUTE_MS);
    const change = (current: string) =>
      browser.post('/akun', { intent: 'password', current, next: 'sandi yang baru' });
    expect((await change('')).status).toBe(422);
    expect((await change('salah')).status).toBe(422);
    expect((await change(PASSWORD)).status).toBe(303);
  });

  it('a preview of a link does not use it up, and the link works once, in any browser', async () => {
    const { ask, services, db } = await aTrial(await open());
    const { armCode } = await import('~/features/accounts/code/codes.server');
    const phone = aNumber();
    const { browser } = await asking(ask, phone);
    const { id } = await db.selectFrom('signInCode').select('id').executeTakeFirstOrThrow();
    const { link, code } = await armCode(services, db, id);
    const path = `/masuk/${link}`;
    for (let times = 0; times < 3; times += 1) expect((await aBrowser(ask).get(path)).status).toBe(200);
    const page = await aBrowser(ask).get(path);
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    const elsewhere = Array.from({ length: 5 }, () => aBrowser(ask).post(path, { intent: 'use' }));
    const statuses = (await Promise.all(elsewhere)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect((await enter(browser, code)).status).toBe(422);
    expect(await (await aBrowser(ask).get(path)).text()).toContain('sudah dipakai');
  });

  it('no token and no code stands in a log, a referrer or the database', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const site = await aSite(await open(), { isTrial: true });
    const { sourceSite } = await import('../setup/sourceSite');
    const services = { ...site.services, log: pino({ level: 'trace' }, sink) };
    const ask = await sourceSite(services);
    const { armCode } = await import('~/features/accounts/code/codes.server');
    const { browser } = await asking(ask, aNumber());
    const { id } = await site.db.selectFrom('signInCode').select('id').executeTakeFirstOrThrow();
    const { link, code } = await armCode(services, site.db, id);
    const token = link ?? '';
    for (const path of [
      `/masuk/${token}`,
      `/en/masuk/${token}`,
      `/masuk/${token}.data`,
      `/%6dasuk/${token}`,
      `/MASUK//${token}`,
      `/undangan/${token}`,
      `/undangan/${token}.data`,
      `/masuk?ke=/undangan/${token}`,
      `/pesanan/BBI-7K3QX?kunci=${token}`,
    ]) {
      const answer = await aBrowser(ask).get(path);
      if (!/^\/pesanan|\.data$|\/\//.test(path)) {
        expect([path, answer.headers.get('Referrer-Policy')]).toEqual([path, 'no-referrer']);
      }
    }
    await enter(browser, code);
    expect(lines.length).toBeGreaterThan(9);
    // Paths are noted in small letters: so is the token looked for.
    const said = lines.join('').toLowerCase();
    expect(said).not.toContain(token.toLowerCase());
    expect(said).not.toContain(code);
    for (const table of ['signInCode', 'session', 'notice', 'accountEvent', 'job'] as const) {
      const rows = JSON.stringify(await site.db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(token);
      expect(rows).not.toContain(browser.jar.get('session') ?? 'no session');
    }
  });
});
