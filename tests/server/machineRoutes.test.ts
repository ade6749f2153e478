import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TinyHouse, tinyHouse, tinyShell } from './tinySite';

const TOKEN = 'a-token-for-the-figures';
let house: TinyHouse;
let ask: ReturnType<typeof tinyShell>;
beforeAll(async () => {
  house = await tinyHouse({ RATE_LIMIT: 'off', METRICS_TOKEN: TOKEN });
  ask = tinyShell(house);
});
afterAll(() => house.end());

describe('health', () => {
  it('/healthz says that the process lives', async () => {
    expect(await (await ask('/healthz')).text()).toBe('ok');
  });

  it('/readyz is ready when database, search and queue are', async () => {
    const answer = await ask('/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      ready: true,
      checks: { database: 'ok', search: 'ok', queue: 'ok' },
    });
  });

  it('/readyz is 503 with the reason when one is not, and tells nothing of the inside', async () => {
    const broken = tinyShell(house, {
      background: {
        queueCounts: () => Promise.reject(new Error('password of postgres at 10.0.0.1 refused')),
        stoppedBecause: () => null,
      },
    });
    const answer = await broken('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ ready: false, checks: { queue: 'failed', database: 'ok' } });
    const idle = tinyShell(house, {
      background: { queueCounts: house.queueCounts, stoppedBecause: () => 'background work is not running' },
    });
    expect(await (await idle('/readyz')).text()).toContain('background work is not running');
  });
});

describe('/metrics', () => {
  it('is shown to this machine and to who bears the token, to nobody else', async () => {
    await ask('/');
    expect(await (await ask('/metrics', { from: '127.0.0.1' })).text()).toContain(
      'http_requests_total{method="GET",group="home",status="2xx"}',
    );
    expect((await ask('/metrics')).status).toBe(404);
    expect(
      (await ask('/metrics', { from: '127.0.0.1', headers: { 'x-forwarded-for': '203.0.113.1' } })).status,
    ).toBe(404);
    expect((await ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    expect((await ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}x` } })).status).toBe(404);
  });

  it('counts paths that are made up as one group', async () => {
    for (const path of ['/a1', '/b2', '/c3']) await ask(path);
    const figures = await (await ask('/metrics', { from: '127.0.0.1' })).text();
    expect(figures).not.toMatch(/group="[abc]\d"/);
    expect(figures).toContain('group="other"');
  });
});

describe('/media', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';

  it('gives a drawing as it came, for ever and dead', async () => {
    const { hash } = await house.services.photos.put(Buffer.from(drawing));
    const answer = await ask(`/media/${hash}.svg`);
    expect(await answer.text()).toBe(drawing);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'none'; sandbox",
    );
  });

  it('gives a photo in JPEG for ever, and a stand-in for a format not made yet only for a while', async () => {
    const photo = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer();
    const { hash } = await house.services.photos.put(photo);
    const jpeg = await ask(`/media/${hash}/320.jpg`);
    expect(jpeg.headers.get('content-type')).toBe('image/jpeg');
    expect(jpeg.headers.get('cache-control')).toContain('immutable');
    const standIn = await ask(`/media/${hash}/320.avif`);
    expect(standIn.headers.get('content-type')).toBe('image/jpeg');
    expect(standIn.headers.get('cache-control')).not.toContain('immutable');
    expect((await ask(`/media/${hash}.svg`)).status).toBe(404);
  });

  it.each([
    '/media/x.svg',
    `/media/${'0'.repeat(64)}.svg`,
    `/media/${'0'.repeat(64)}/320.jpg`,
    '/media/../../etc/passwd',
    `/media/${createHash('sha256').digest('hex')}/321.jpg`,
    '/media/',
  ])('%s is not found', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('/batik', () => {
  it('gives the cloth of every design, for ever and dead, and no other', async () => {
    const answer = await ask('/batik/kawung-soga.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(await answer.text()).toMatch(/^<svg .*<\/svg>$/s);
    for (const path of ['/batik/none.svg', '/batik/kawung-soga', '/batik/', '/batik/__proto__.svg']) {
      expect((await ask(path)).status).toBe(404);
    }
  });
});
