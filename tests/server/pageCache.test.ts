import { beforeEach, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { makePageCache, type PageCache } from '~/server/pageCache.server';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';

const NOW = 1_000_000;
const PUBLIC = { 'Cache-Control': 'public, max-age=0', 'Content-Type': 'text/html; charset=utf-8' };
const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://a.id${path}`, { headers });

eachDatabase('kept pages', (open) => {
  let pages: PageCache;
  let services: Services;
  let rendered = 0;
  let counted: number[] = [];
  let nextPhaseAt = Number.POSITIVE_INFINITY;
  const clock = fixedClock(NOW);

  beforeEach(async () => {
    const { db } = await open();
    rendered = 0;
    counted = [];
    nextPhaseAt = Number.POSITIVE_INFINITY;
    clock.set(NOW);
    const visits = { note: ({ id }: { id: number }) => counted.push(id) };
    services = { db, clock, visits } as unknown as Services;
    pages = makePageCache(services, async () => nextPhaseAt);
  });

  const page =
    (headers: Record<string, string> = PUBLIC, status = 200) =>
    async (heard: Services) => {
      rendered += 1;
      heard.visits.note({ kind: 'store', id: 7 });
      return new Response(`page ${rendered} ${'x'.repeat(2000)}`, { status, headers });
    };
  const text = async (request: Request, render = page()) =>
    (await (await pages(request, render)).text()).slice(0, 6);

  it('are given again for the same address, and counted for each visitor', async () => {
    expect(await text(get('/'))).toBe('page 1');
    expect(await text(get('/'))).toBe('page 1');
    expect(counted).toEqual([7, 7]);
  });

  it('are others for another address, query or mode', async () => {
    await text(get('/'));
    expect(await text(get('/?q=a'))).toBe('page 2');
    expect(await text(get('/', { 'Save-Data': 'on' }))).toBe('page 3');
    expect(await text(get('/', { Cookie: 'mode=lite' }))).toBe('page 3');
    expect(await text(get('/', { Cookie: 'basket=secret' }))).toBe('page 1');
  });

  it('end with anything written to the log', async () => {
    await text(get('/'));
    await writeTransaction(services.db, (trx) => outboxRepo.append(trx, NOW, [{ kind: 'store', id: 1 }]));
    expect(await text(get('/'))).toBe('page 2');
  });

  it('end with the phase that they show, to the millisecond', async () => {
    nextPhaseAt = NOW + 10;
    await text(get('/'));
    clock.set(NOW + 9);
    expect(await text(get('/'))).toBe('page 1');
    clock.set(NOW + 10);
    expect(await text(get('/'))).toBe('page 2');
  });

  it.each([
    ['says nothing of it', { 'Content-Type': 'text/html' }, 200],
    ['says no-store', { ...PUBLIC, 'Cache-Control': 'no-store' }, 200],
    ['sets a cookie', { ...PUBLIC, 'Set-Cookie': 'a=b' }, 200],
    ['was not found', PUBLIC, 404],
    ['is no page', { ...PUBLIC, 'Content-Type': 'application/json' }, 200],
  ])('are never made of an answer that %s', async (_what, headers, status) => {
    await text(get('/'), page(headers, status));
    expect(await text(get('/'), page(headers, status))).toBe('page 2');
  });

  it('are given compressed to who takes it, and plain to who does not', async () => {
    const zipped = await pages(get('/', { 'Accept-Encoding': 'br, gzip' }), page());
    expect(zipped.headers.get('Content-Encoding')).toBe('br');
    expect(zipped.headers.get('Vary')).toContain('Accept-Encoding');
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan(500);
    const plain = await pages(get('/'), page());
    expect(plain.headers.has('Content-Encoding')).toBe(false);
    expect((await plain.text()).length).toBeGreaterThan(2000);
  });

  it('are not kept for a write', async () => {
    const post = () => new Request('http://a.id/', { method: 'POST' });
    await text(post());
    expect(await text(post())).toBe('page 2');
  });
});
