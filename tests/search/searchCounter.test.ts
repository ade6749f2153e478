import { describe, expect, it } from 'vitest';
import * as ChosenResult from '~/features/search/ChosenResult';
import { searchPage } from '~/features/search/listPage.server';
import * as SearchText from '~/features/search/SearchText';
import { makeSearchCounter } from '~/features/search/searchCounter.server';
import { searchReport } from '~/features/search/searchReport.server';
import * as WibDay from '~/jobs/WibDay';
import { eachDatabase } from '../setup/databases';
import { testServices } from '../setup/services';
import { clockAt, insertFestival, insertProduct, insertStore, NOW } from './market';

const DAY_MS = 24 * 60 * 60_000;
const hosts = ['toko.contoh.id'];
const choice = (q: string, from = '/cari', to = '/produk/kopi') => ({
  path: to,
  referer: `https://toko.contoh.id${from}?q=${encodeURIComponent(q)}`,
  hosts,
});

describe('the text of a search that is counted', () => {
  it.each([
    ['  KOPI   Gayo! ', 'kopi gayo'],
    ['Café', 'cafe'],
    ['oleh2 jogja', 'oleh2 jogja'],
    ['galaxy s23 256gb', 'galaxy s23 256gb'],
    ['kain 2 x 115 cm', 'kain 2 x 115 cm'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('is normalized: %s', (text, expected) => expect(SearchText.countable(text)).toBe(expected));

  it.each([
    '081234567890',
    'hubungi 0812-3456-7890',
    '+62 812 3456 7890',
    '(021) 555.12.34',
    '３２０４０１２３４５',
    'dewi@contoh.id',
    'cari dewi @ contoh.id dewi＠contoh.id',
    '…',
    '',
    '0812_3456_7890',
    '0812–3456–7890',
    'nik 3201:1234:5678:0001',
    'budi @ contoh.id',
    '٠٨١٢٣٤٥٦٧٨٩٠',
  ])('is none: %s', (text) => expect(SearchText.countable(text)).toBeNull());
});

describe('the choice of a result', () => {
  it('is known by the page that led to the product', () => {
    expect(ChosenResult.textOf(choice('kopi gayo'))).toBe('kopi gayo');
    expect(ChosenResult.textOf(choice('kopi', '/en/kategori/busana', '/en/produk/kopi'))).toBe('kopi');
  });

  it.each([
    ['another site', { ...choice('kopi'), hosts: ['lain.contoh.id'] }],
    ['a page without search', choice('kopi', '/toko/gayo')],
    ['a list without words', choice('')],
    ['a page that is no product', choice('kopi', '/cari', '/toko/gayo')],
    ['no referer', { ...choice('kopi'), referer: undefined }],
    ['a damaged referer', { ...choice('kopi'), referer: 'https://' }],
    ['a page fetched ahead', { ...choice('kopi'), purpose: 'prefetch;prerender' }],
  ])('is none from %s', (_, asked) => expect(ChosenResult.textOf(asked)).toBeNull());
});

eachDatabase('counting searches', (open) => {
  it('adds up by day and text, with the newest count of results, and forgets after half a year', async () => {
    const { db } = await open();
    const clock = clockAt(NOW);
    const counter = makeSearchCounter({ db, clock });
    counter.note({ text: 'Kopi', results: 3 });
    counter.note({ text: 'kopi', results: 5 });
    counter.noteChoice(choice('KOPI'));
    counter.note({ text: '0812 3456 7890', results: 0 });
    await counter.flush();
    counter.noteChoice(choice('kopi'));
    await counter.flush();
    const rows = () => db.selectFrom('searchDay').selectAll().orderBy('day').orderBy('text').execute();
    const first = { day: WibDay.of(NOW), text: 'kopi', searches: 2, results: 5, chosen: 2 };
    expect(await rows()).toEqual([first]);
    clock.advance(DAY_MS);
    counter.note({ text: 'kopi', results: 1 });
    await counter.close();
    expect(await rows()).toEqual([
      first,
      { day: WibDay.of(NOW) + 1, text: 'kopi', searches: 1, results: 1, chosen: 0 },
    ]);
    clock.advance(181 * DAY_MS);
    counter.note({ text: 'teh', results: 0 });
    await counter.flush();
    expect((await rows()).map(({ text }) => text)).toEqual(['teh']);
  });

  it('adds up what two processes write at once, in whatever order they have counted', async () => {
    const { db } = await open();
    const counters = [0, 1].map(() => makeSearchCounter({ db, clock: clockAt() }));
    const texts = Array.from({ length: 450 }, (_, at) => `kata ${at}`);
    for (let round = 0; round < 3; round += 1) {
      for (const [at, counter] of counters.entries())
        for (const text of at === 0 ? texts : texts.toReversed()) counter.note({ text, results: round });
      await Promise.all(counters.map((counter) => counter.flush()));
    }
    const rows = await db.selectFrom('searchDay').select(['text', 'searches', 'results']).execute();
    expect(rows).toHaveLength(texts.length);
    expect(rows.filter(({ searches, results }) => searches !== 6 || results !== 2)).toEqual([]);
  });

  it('loses nothing when a write fails', async () => {
    const { db, close } = await open();
    const counter = makeSearchCounter({ db, clock: clockAt() });
    counter.note({ text: 'kopi', results: 3 });
    await db.schema.alterTable('searchDay').renameTo('away').execute();
    await expect(counter.flush()).rejects.toThrow();
    counter.note({ text: 'kopi', results: 4 });
    await db.schema.alterTable('away').renameTo('searchDay').execute();
    await counter.flush();
    expect(await db.selectFrom('searchDay').select(['searches', 'results']).execute()).toEqual([
      { searches: 2, results: 4 },
    ]);
    expect(close).toBeTypeOf('function');
  });

  it('does not let noise fill the table: beyond 20,000 texts a day new ones are not counted', async () => {
    const { db } = await open();
    const counter = makeSearchCounter({ db, clock: clockAt() });
    for (let index = 0; index < 20_050; index += 1) counter.note({ text: `kata ${index}`, results: 0 });
    counter.note({ text: 'kata 7', results: 0 });
    await counter.flush();
    const { texts, searches } = await db
      .selectFrom('searchDay')
      .select(({ fn }) => [fn.countAll<number>().as('texts'), fn.max<number>('searches').as('searches')])
      .executeTakeFirstOrThrow();
    expect([texts, searches]).toEqual([20_000, 2]);
  });

  it('reports what was searched most and what found nothing, in the days asked for', async () => {
    const { db } = await open();
    const clock = clockAt(100 * DAY_MS);
    const counter = makeSearchCounter({ db, clock });
    counter.note({ text: 'lama', results: 0 });
    await counter.flush();
    clock.advance(7 * DAY_MS);
    for (const [text, results] of [
      ['seblak', 0],
      ['seblak', 0],
      ['kopi', 9],
      ['kopi', 9],
      ['kopi', 9],
      ['batik', 0],
    ] as const)
      counter.note({ text, results });
    counter.noteChoice(choice('kopi'));
    counter.noteChoice(choice('tak pernah dicari'));
    await counter.flush();
    clock.advance(DAY_MS);
    counter.note({ text: 'batik', results: 2 });
    await counter.flush();
    const report = await searchReport({ db, clock });
    expect(report.most).toEqual([
      { text: 'kopi', searches: 3, chosen: 1 },
      { text: 'batik', searches: 2, chosen: 0 },
      { text: 'seblak', searches: 2, chosen: 0 },
    ]);
    expect(report.nothing).toEqual([{ text: 'seblak', searches: 2, chosen: 0 }]);
    expect((await searchReport({ db, clock }, { days: 30, rows: 1 })).nothing).toHaveLength(1);
    expect((await searchReport({ db, clock }, { days: 30 })).nothing.map(({ text }) => text)).toEqual([
      'seblak',
      'lama',
    ]);
  });

  it('counts a search of the search page once: not its pages, orders and filters', async () => {
    const connection = await open();
    const festivalId = await insertFestival(connection.db);
    const storeId = await insertStore(connection.db, festivalId, 'gayo');
    await insertProduct(connection.db, festivalId, storeId, 'Kopi Gayo');
    const deps = await testServices(connection, clockAt());
    const noted: unknown[] = [];
    const searches = { note: (search: unknown) => void noted.push(search) };
    const visit = (query: string) =>
      searchPage({ ...deps, searches }, { request: new Request(`http://x/cari${query}`), params: {} });
    await visit('?q=Kopi');
    for (const query of ['', '?q=kopi&hal=2', '?q=kopi&urut=termurah', '?q=kopi&kategori=busana'])
      await visit(query);
    expect(noted).toEqual([{ text: 'Kopi', results: 1 }]);
  });
});
