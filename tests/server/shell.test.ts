import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOPPER_POLICY } from '~/server/contentPolicy';
import { type TinyHouse, tinyHouse, tinyShell } from './tinySite';

let house: TinyHouse;
let ask: ReturnType<typeof tinyShell>;
beforeAll(async () => {
  house = await tinyHouse({ RATE_LIMIT: 'off' });
  ask = tinyShell(house);
});
afterAll(() => house.end());

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...headers,
  },
});

describe('a shopper page', () => {
  it('carries no script and a policy without any inline exception', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe(SHOPPER_POLICY);
    expect(SHOPPER_POLICY).not.toMatch(/unsafe|nonce/);
    expect(await answer.text()).not.toMatch(/<script|<!--/);
  });

  it('is the same bytes for two strangers and sets no cookie', async () => {
    const [one, two] = [await ask('/', { from: '203.0.113.1' }), await ask('/', { from: '203.0.113.2' })];
    expect(await one.text()).toBe(await two.text());
    expect(one.headers.get('set-cookie')).toBeNull();
  });

  it('is asked for again each time, and a page of one visitor is kept nowhere', async () => {
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
    const first = await ask('/pesan');
    expect(first.headers.get('cache-control')).toBe('no-store');
    const headers = { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' };
    for (const path of ['/pesan', '/en/Keranjang/', '/pesan.data', '/%6beranjang']) {
      expect((await ask(path, { headers })).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('carries the other security headers and a request id of our own', async () => {
    const { headers } = await ask('/', { headers: { 'x-request-id': 'theirs' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is compressed as the client takes it, and says that it varies', async () => {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await ask('/', { headers: { 'accept-encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    }
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('a panel', () => {
  it('carries scripts with the nonce of its answer, another each time, and is never kept', async () => {
    const [one, two] = [await ask('/panel'), await ask('/panel')];
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const page = await one.text();
    const scripts = page.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a write', () => {
  it('passes from our own page and gives the browser an id', async () => {
    const answer = await ask('/pesan', form({ name: 'Dewi' }));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/name=Dewi&guest=[\w-]{22}$/);
    expect(answer.headers.get('set-cookie')).toMatch(/^guest=.+HttpOnly.*SameSite=Lax/i);
  });

  it('keeps the id the browser came with, and takes no forged one', async () => {
    const first = await ask('/pesan', form({ name: 'Dewi' }));
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const second = await ask('/pesan', form({ name: 'Dewi' }, { cookie }));
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('set-cookie')).toBeNull();
    const forged = await ask('/pesan', form({ name: 'Dewi' }, { cookie: cookie.replace(/.$/, '') }));
    expect(forged.headers.get('set-cookie')).not.toBeNull();
  });

  it('is refused when it comes from elsewhere', async () => {
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'same-origin, cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ];
    for (const headers of elsewhere) {
      const answer = await ask('/pesan', form({ name: 'Dewi' }, headers));
      expect(answer.status).toBe(403);
      expect(answer.headers.get('location')).toBeNull();
    }
  });

  it('is never broken by an Origin or forwarded host that is junk', async () => {
    const junk: Record<string, string>[] = [
      { origin: 'junk' },
      { origin: 'null' },
      { 'x-forwarded-host': 'elsewhere.example', origin: 'http://localhost:3000' },
    ];
    for (const headers of junk) {
      expect((await ask('/pesan', form({ name: 'Dewi' }, headers))).status).toBe(302);
    }
  });

  it('over 256 kB is refused with a sentence, whatever length it declares', async () => {
    const large = await ask('/pesan', form({ name: 'x'.repeat(300_000) }));
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('terlalu besar');
    const declaredSmall = form({ name: 'x'.repeat(300_000) }, { 'content-length': '10' });
    expect((await ask('/pesan', declaredSmall)).status).toBe(413);
  });

  it('with a NUL in it is refused', async () => {
    expect((await ask('/pesan', form({ name: 'a\0b' }))).status).toBe(400);
  });
});

describe('a request that is none of ours', () => {
  it.each([
    ['/%E0%A4%A', 400],
    ['/produk/%00', 400],
    ['/cari?toko=%00', 400],
    ['/cari?q=%00', 404],
    ['/produk/%2500', 200],
    [`/${'a'.repeat(5000)}`, 414],
  ])('%s is answered with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is not allowed anywhere', async (method) => {
    const answer = await ask('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('gets its refusal in the language of the path, as JSON where a script asks', async () => {
    expect(await (await ask('/en/%E0%A4%A')).text()).toContain('We could not read this address');
    const json = await ask('/api/%00');
    expect(json.headers.get('content-type')).toContain('application/json');
    expect(await json.json()).toMatchObject({ error: 'badRequest' });
  });

  it.each(['/?_data=routes/home', '/?_data=', '/produk/x?%5Fdata=root'])(
    '%s gets the page, not one loader',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
    },
  );

  it.each([
    '/__manifest',
    '/__manifest?p=%25&version=tiny',
    '/__manifest?version=x&p=/',
    '/__manifest?p=//&p=%F0&version=tiny',
    '/_root.data',
    '/.data',
    '/produk/x.data?_routes=junk',
    '/produk.data/.data',
  ])('%s is no 5xx', async (path) => {
    expect((await ask(path)).status).toBeLessThan(500);
  });
});

describe('what breaks', () => {
  it.each(['/produk/bug', '/produk/bug.data'])('%s shows no inside', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secret of the inside|at .*\.tsx?:/);
  });

  it('in an action shows no inside either', async () => {
    const answer = await ask('/pesan', form({ name: 'bug' }));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret of the inside');
  });

  it('in the shell itself shows a page with the request id', async () => {
    const broken = tinyShell(house, {
      files: {
        answer: () => {
          throw new Error('a secret of the inside');
        },
      },
    });
    const answer = await broken('/en');
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain(answer.headers.get('x-request-id') ?? 'none');
    expect(page).toContain('Something broke');
    expect(page).not.toContain('secret');
  });

  it('a refusal of the domain keeps its status and is no error in the log', async () => {
    expect((await ask('/produk/none')).status).toBe(404);
  });
});
