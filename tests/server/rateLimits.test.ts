import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPath } from '~/server/plainPath';
import { ALLOWANCES, classOf, makeRateLimits } from '~/server/rateLimits.server';
import { type TinyHouse, tinyHouse, tinyShell } from './tinySite';

const tight = { ...ALLOWANCES, page: { browser: 2, address: 5, perSeconds: 60 } };
const known = (guestKey: string, addressKey = 'a') => ({ guestKey, isKnown: true, addressKey });
const stranger = (addressKey: string) => ({ guestKey: '', isKnown: false, addressKey });

describe('rate limits', () => {
  it('hold one browser without shutting out the others of its address', async () => {
    const limits = makeRateLimits(tight);
    for (const expected of [null, null]) expect(await limits.take('page', known('one'))).toBe(expected);
    for (let more = 0; more < 20; more += 1) {
      const wait = await limits.take('page', known('one'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect(await limits.take('page', known('two'))).toBeNull();
    expect(await limits.take('page', stranger('a'))).toBeNull();
  });

  it('hold an address whose browsers throw their cookies away', async () => {
    const limits = makeRateLimits(tight);
    for (let one = 0; one < 5; one += 1) expect(await limits.take('page', stranger('a'))).toBeNull();
    expect(await limits.take('page', stranger('a'))).toBeGreaterThan(0);
    expect(await limits.take('page', stranger('b'))).toBeNull();
  });

  it('of one kind of request leave the other kinds alone', async () => {
    const limits = makeRateLimits(tight);
    for (let one = 0; one < 6; one += 1) await limits.take('page', stranger('a'));
    expect(await limits.take('write', stranger('a'))).toBeNull();
  });
});

describe('the kind of a request', () => {
  it.each([
    ['POST', '/pesan', 'checkout'],
    ['POST', '/en/pesan', 'checkout'],
    ['POST', '/EN//Pesan/', 'checkout'],
    ['POST', '/%70esan.data', 'checkout'],
    ['POST', '/keranjang', 'write'],
    ['GET', '/cari', 'search'],
    ['GET', '/api/suggest', 'search'],
    ['GET', '/media/x', 'media'],
    ['GET', '/_root.data', 'page'],
    ['GET', '/enak', 'page'],
    ['POST', '/penjual/foto/abcdefgh', 'upload'],
    ['GET', '/en/penjual/foto/abcdefgh', 'upload'],
    ['POST', '/penjual/foto', 'write'],
    ['POST', '/penjual/foto/produk/7', 'write'],
  ])('%s %s is %s', (method, path, expected) => {
    expect(classOf(method, plainPath(path))).toBe(expected);
  });
});

describe('the shell', () => {
  let house: TinyHouse;
  beforeAll(async () => {
    house = await tinyHouse();
  });
  afterAll(() => house.end());

  it('answers too many requests with 429, when to come back, and a sentence in the page’s language', async () => {
    const ask = tinyShell(house, { rateLimits: makeRateLimits(tight) });
    for (let one = 0; one < 5; one += 1) expect((await ask('/')).status).toBe(200);
    const refused = await ask('/en/toko');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toMatch(/Wait \d+ seconds/);
    expect((await ask('/', { from: '203.0.113.99' })).status).toBe(200);
  });

  it('does not exempt loopback', async () => {
    const ask = tinyShell(house, { rateLimits: makeRateLimits(tight) });
    for (let one = 0; one < 5; one += 1) await ask('/', { from: '127.0.0.1' });
    expect((await ask('/', { from: '127.0.0.1' })).status).toBe(429);
  });
});
