import { CompiledQuery } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { tell } from '~/features/accounts/noticeRepo.server';
import { checklistSubject } from '~/features/catalog/storeFactsRepo.server';
import { homeStore } from '~/features/panel/homeStoreRepo.server';
import { enqueue } from '~/jobs/queueRepo.server';
import * as WibDay from '~/jobs/WibDay';
import { aMarket, type Market } from '../curation/market';
import { eachDatabase } from '../setup/databases';
import { makeProduct } from '../setup/festivalFixture';

const HOUR_MS = 60 * 60_000;
const MOST_QUERIES = 12;

const asked = new Map<string, readonly unknown[]>();
let count = 0;
beforeEach(() => {
  asked.clear();
  count = 0;
});
const log = ({ query }: { query: { sql: string; parameters: readonly unknown[] } }) => {
  asked.set(query.sql, query.parameters);
  count += 1;
};

let orders = 0;

/** An order of the store, as it was made some hours ago. */
async function anOrder(
  { db, festivalId, storeId, clock }: Market,
  state: 'intent' | 'opened',
  hoursAgo: number,
) {
  const createdAt = clock.now() - hoursAgo * HOUR_MS;
  const key = String(++orders).padStart(26, '0');
  const { id: groupId } = await db
    .insertInto('orderGroup')
    .values({
      ...{ code: key, festivalId, idempotencyKey: key, buyerName: 'Dewi', buyerPhone: '+6286200000009' },
      ...{
        street: 'Jl. Melati 5',
        guestKey: 'g',
        addressKey: 'a',
        language: 'id',
        totalRupiah: 1000,
        createdAt,
      },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('storeOrder')
    .values({
      ...{ groupId, storeId, code: `BBI-${String(orders).padStart(5, '0')}`, secret: key, state },
      ...{ payment: 'unpaid', totalRupiah: 1000, reservedUntilAt: createdAt + 48 * HOUR_MS, createdAt },
      openedAt: state === 'opened' ? createdAt : null,
    })
    .execute();
}

eachDatabase('the home of a store’s panel', (open, dialect) => {
  it('says what is to be done, each with its link', async () => {
    const market = await aMarket(await open());
    const { db, seller, storeId, festivalId } = market;
    await anOrder(market, 'opened', 2);
    await anOrder(market, 'intent', 2);
    await anOrder(market, 'opened', 90);
    await makeProduct(db, festivalId, { storeId, slug: 'habis', variants: [{ stock: 0 }] });
    await makeProduct(db, festivalId, { storeId, slug: 'tinggal-dua', variants: [{ stock: 2 }] });
    await makeProduct(db, festivalId, { storeId, slug: 'kembali', approval: 'returned' });
    const html = await (await seller.get('/penjual')).text();
    const text = html.replaceAll(/<!--.*?-->|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ');
    for (const sentence of [
      '1 pesanan menunggu jawabanmu',
      '1 pesanan belum terlihat dibuka',
      '1 produk habis',
      '1 produk tinggal sedikit',
      '1 produk dikembalikan panitia',
    ])
      expect(text).toContain(sentence);
    for (const link of ['/penjual/pesanan?tab=baru', '/penjual/produk?keadaan=habis'])
      expect(html).toContain(`href="${link}"`);
  });

  it('draws views, chats and confirmed orders of the same days, and the same numbers as a table', async () => {
    const market = await aMarket(await open());
    const { db, clock, storeId, productId, seller } = market;
    const day = WibDay.of(clock.now());
    await db
      .insertInto('visitDay')
      .values([
        { subjectKind: 'store', subjectId: storeId, day, visits: 40 },
        { subjectKind: 'product', subjectId: productId, day, visits: 2 },
        { subjectKind: 'product', subjectId: productId + 500, day, visits: 900 },
        { subjectKind: 'store', subjectId: storeId, day: day - 14, visits: 900 },
      ])
      .execute();
    await anOrder(market, 'opened', 1);
    const html = await (await seller.get('/penjual')).text();
    expect(html.match(/<svg viewBox="0 0 280/g)).toHaveLength(3);
    expect(html).not.toMatch(/<svg[^>]* style=/);
    const [row] = html.match(/<tbody>.*?<\/tr>/s) ?? [];
    expect(row?.match(/<td[^>]*>(\d+)/g)?.map((cell) => cell.replace(/.*>/, ''))).toEqual(['42', '1', '0']);
  });

  it('shows news until it is marked as read', async () => {
    const market = await aMarket(await open());
    const { db, clock, storeId, seller } = market;
    const news = {
      storeId,
      kind: 'store.returned',
      payload: { name: 'Dapur Bu Tini', reason: 'Lengkapi cerita.' },
    };
    await tell(db, clock.now(), news);
    const first = await (await seller.get('/penjual')).text();
    expect(first).toContain('Lengkapi cerita.');
    const [, upTo = ''] = /name="upTo" value="(\d+)"/.exec(first) ?? [];
    await tell(db, clock.now(), { ...news, kind: 'store.approved' });
    await seller.post('/penjual', { intent: 'read', upTo });
    const rows = await db
      .selectFrom('notice')
      .select(['kind', 'readAt'])
      .where('storeId', '=', storeId)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { kind: 'store.returned', readAt: clock.now() },
      { kind: 'store.approved', readAt: null },
    ]);
  });

  it('tells the same of what is missing as the checklist of joining', async () => {
    const market = await aMarket(await open());
    const { db, clock, storeId, festivalId, ownerId } = market;
    const same = async () => {
      const now = clock.now();
      const home = await homeStore(db, { storeId, festivalId, now });
      const subject = await checklistSubject(db, now, storeId);
      if (!home || !subject) throw new Error('the fixture has a store');
      const { facts, ...rest } = subject;
      expect(facts).toMatchObject(home.checklist.facts);
      expect({ ...home.checklist, facts: null }).toEqual({ ...rest, facts: null });
      return home.checklist;
    };
    expect((await same()).mayPublishContact).toBe(false);
    const consent = {
      personId: ownerId,
      purpose: 'publishContact' as const,
      version: '1',
      withdrawnAt: null,
    };
    await db
      .insertInto('consent')
      .values({ ...consent, givenAt: clock.now() })
      .execute();
    await db.insertInto('storeLicence').values({ storeId, kind: 'halal', value: 'ID1' }).execute();
    await db
      .insertInto('storeHours')
      .values({ storeId, weekday: 2, opensMinute: 540, closesMinute: 1020 })
      .execute();
    await db.updateTable('product').set({ status: 'archived' }).execute();
    expect(await same()).toMatchObject({
      mayPublishContact: true,
      productCount: 0,
      facts: { hasHours: true },
    });
  });

  it('of a store with many products asks little, and reads no growing table from end to end', async () => {
    const market = await aMarket(await open({ log }));
    const { db, seller, storeId, festivalId, clock, ownerId } = market;
    for (let at = 0; at < 40; at += 1)
      await makeProduct(db, festivalId, { storeId, slug: `produk-${at}`, variants: [{ stock: at % 5 }] });
    await anOrder(market, 'opened', 1);
    await tell(db, clock.now(), { personId: ownerId, kind: 'changed' });
    asked.clear();
    count = 0;
    expect((await seller.get('/penjual')).status).toBe(200);
    expect(count).toBeLessThanOrEqual(MOST_QUERIES);
    if (dialect === 'sqlite') expect(await scans(market)).toEqual([]);
  });
});

eachDatabase('the organizers’ home', (open, dialect) => {
  it('shows each queue with how much waits and how old the oldest is', async () => {
    const market = await aMarket(await open({ log }), { checksProductsFirst: 1 });
    const { db, clock, storeId, productId, panel, seller } = market;
    await makeProduct(db, null, { storeId, slug: 'menunggu', approval: 'submitted' });
    await db
      .updateTable('product')
      .set({ updatedAt: clock.now() - 5 * HOUR_MS })
      .where('slug', '=', 'menunggu')
      .execute();
    await seller.post('/penjual/festival', { intent: 'nominate', produk: String(productId) });
    await enqueue(db, { kind: 'photo', payload: {} }, clock.now());
    await db
      .updateTable('job')
      .set({ failedAt: clock.now(), attempts: 8, lastError: 'disk is full' })
      .execute();
    asked.clear();
    count = 0;
    const text = await panel.text('/panitia');
    expect(count).toBeLessThanOrEqual(MOST_QUERIES);
    if (dialect === 'sqlite') expect(await scans(market)).toEqual([]);
    expect(text).toContain('1 produk menunggu diperiksa yang tertua 5 jam');
    expect(text).toContain('1 nominasi menunggu jawaban yang tertua kurang dari satu jam');
    expect(text).toContain('0 toko menunggu persetujuan');
    expect(text).toContain('disk is full');
    const { id } = await db.selectFrom('job').select('id').executeTakeFirstOrThrow();
    await panel.post('/panitia', { intent: 'retry', job: String(id) });
    expect(await panel.text('/panitia')).not.toContain('disk is full');
  });
});

const GROWING =
  /^(product|variant|offer|priceChange|productEntry|productDraft|orderGroup|storeOrder|orderEvent|visitDay|notice|nomination|job|store|approvalEvent|signInCode|session|person)$/;

/** The tables that a statement of the page reads from end to end. */
async function scans({ db }: Market): Promise<string[]> {
  const found: string[] = [];
  for (const [text, parameters] of [...asked]) {
    if (!/^\s*(select|with)/i.test(text)) continue;
    const plan = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${text}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(plan);
    for (const { detail } of rows) {
      if (GROWING.test(/^SCAN (\w+)/.exec(detail)?.[1] ?? '')) found.push(`${detail}: ${text}`);
    }
  }
  return found;
}
