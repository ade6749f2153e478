import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import { currentFestival } from '~/features/festival/festival.server';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox } from '~/features/search/indexer.server';
import { homePage } from '~/features/storefront/home.server';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import { clearOwnDemo } from '~seed/clearRepo.server';
import { DEFAULTS, type SeedArguments, seed } from '~seed/demo';
import { ForeignData, isOver, read, renew } from '~seed/markRepo.server';
import { DAY_MS } from '~seed/Scene';
import { TABLES } from '~seed/tables';
import { eachDatabase, openSqliteCopy } from '../setup/databases';
import { makeStore } from '../setup/festivalFixture';
import { testServices } from '../setup/services';

const NOW = Date.UTC(2026, 10, 24, 5);
const SMALL: SeedArguments = { ...DEFAULTS, stores: 130, products: 500 };
let folder = '';
let photos: PhotoStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-seed-'));
  photos = makePhotoStore(folder);
});
afterAll(async () => {
  await photos.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All rows of all tables, but for the place in the log: a log that was begun anew goes on counting. */
const rowsOf = async (db: Db) => {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().execute();
  const log = rows.outbox as Row<'outbox'>[];
  return { ...rows, outbox: log.map(({ subjectKind, subjectId, at }) => ({ subjectKind, subjectId, at })) };
};

eachDatabase('the demo festival', (open) => {
  it('is open now, with every province and every category', async () => {
    const { db } = await open();
    const clock = fixedClock(NOW);
    await seed({ db, clock, photos }, SMALL);
    expect(await currentFestival({ db, clock })).toMatchObject({
      phase: 'open',
      opensAt: expect.any(Number),
    });
    const provinces = await db.selectFrom('store').select('provinceCode').distinct().execute();
    expect(provinces).toHaveLength(Province.all.length);
    const categories = await db.selectFrom('product').select('categorySlug').distinct().execute();
    expect(categories.map((row) => row.categorySlug).sort()).toEqual(
      Category.all.map((one) => one.slug).sort(),
    );
    const offers = await db
      .selectFrom('offer')
      .select(db.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(offers.count).toBeGreaterThan(50);
  });

  it('is known by its mark, and moves to now when it is renewed', async () => {
    const { db } = await open();
    await seed({ db, clock: fixedClock(NOW), photos }, { ...SMALL, stores: 20, products: 60 });
    const before = await db.selectFrom('offer').selectAll().orderBy('id').execute();
    const later = NOW + 200 * DAY_MS;
    expect(await currentFestival({ db, clock: fixedClock(later) })).toBeNull();
    const mark = await renew(db, later);
    expect(await read(db)).toEqual(mark);
    expect(await currentFestival({ db, clock: fixedClock(later) })).toMatchObject({ phase: 'open' });
    const after = await db.selectFrom('offer').selectAll().orderBy('id').execute();
    expect(after.map((offer, index) => offer.startsAt - (before[index]?.startsAt ?? 0))).toEqual(
      before.map(() => 200 * DAY_MS),
    );
    const holidays = await db.selectFrom('storeClosure').select('untilAt').execute();
    expect(holidays.length).toBeGreaterThan(0);
    expect(Math.max(...holidays.map(({ untilAt }) => untilAt))).toBeGreaterThan(later - 30 * DAY_MS);
  });

  it('makes room for another demo, which has the rows of a first one', async () => {
    const small = { ...SMALL, stores: 25, products: 80 };
    const [first, second] = [await open(), await open()];
    await seed({ db: first.db, clock: fixedClock(NOW), photos }, small);
    await seed(
      { db: second.db, clock: fixedClock(NOW), photos },
      { ...small, scene: 'teaser', products: 90 },
    );
    expect(await clearOwnDemo(second.db)).toBe(true);
    await seed({ db: second.db, clock: fixedClock(NOW), photos }, small);
    expect(await rowsOf(second.db)).toEqual(await rowsOf(first.db));
  });

  it('is found by search as it stands after another was written over it', async () => {
    const { db } = await open();
    const small = { ...SMALL, stores: 25, products: 80 };
    const engine = openEmbeddedEngine(':memory:');
    await seed({ db, clock: fixedClock(NOW), photos }, small);
    await followOutbox({ db }, engine);
    const read = engine.cursor()?.id ?? 0;
    await clearOwnDemo(db);
    await seed({ db, clock: fixedClock(NOW), photos }, { ...small, seed: 2 });
    // Or an index whose place happened to be there in the new log too would hold the old one's products for ever.
    const { first } = await db
      .selectFrom('outbox')
      .select((eb) => eb.fn.min('id').as('first'))
      .executeTakeFirstOrThrow();
    expect(first).toBeGreaterThan(read);
    await followOutbox({ db }, engine);
    const { name } = await db
      .selectFrom('product')
      .select('name')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const festivalId = (await currentFestival({ db, clock: fixedClock(NOW) }))?.festival.id ?? 0;
    expect((await engine.suggest(name, festivalId, 5)).productIds).toContain(80);
    await engine.close();
  });

  it('is taken away only while nobody else has written into it', async () => {
    const { db } = await open();
    expect(await clearOwnDemo(db)).toBe(false);
    await seed({ db, clock: fixedClock(NOW), photos }, { ...SMALL, stores: 20, products: 60 });
    await makeStore(db, null, { slug: 'toko-nyata' });
    await expect(clearOwnDemo(db)).rejects.toThrow(ForeignData);
    expect(await db.selectFrom('store').selectAll().execute()).toHaveLength(21);
  });

  it('that was cut off is written anew, and not moved', async () => {
    const { db } = await open();
    const small = { ...SMALL, stores: 20, products: 60 };
    const storing = new Proxy(photos, {
      get: (target, name) =>
        name === 'put' ? () => Promise.reject(new Error('the disk is full')) : Reflect.get(target, name),
    });
    await expect(seed({ db, clock: fixedClock(NOW), photos: storing }, small)).rejects.toThrow('disk');
    expect(await read(db)).toMatchObject({ isWhole: false });
    await expect(renew(db, NOW)).rejects.toThrow(ForeignData);
    expect(await clearOwnDemo(db)).toBe(true);
    expect(await seed({ db, clock: fixedClock(NOW), photos }, small)).toMatchObject({ isWhole: true });
  });

  it('shows on its first page eight stores of eight provinces, all there, and offers', async () => {
    const connection = await open();
    const clock = fixedClock(NOW);
    await seed({ db: connection.db, clock, photos }, SMALL);
    const services = await testServices(connection, clock);
    const { view } = await homePage(services, { request: new Request('http://127.0.0.1/') });
    if (view.kind !== 'stage') throw new Error(`the home page is ${view.kind}`);
    expect(new Set(view.stage.map((store) => store.provinceCode)).size).toBe(8);
    expect(view.offers.length).toBeGreaterThan(4);
    const moment = await currentFestival(services);
    const found = await services.search.suggest('kopi', moment?.festival.id ?? 0, 5);
    expect(found.productIds.length).toBeGreaterThan(0);
  });

  it('is never written over anything', async () => {
    const { db } = await open();
    await db
      .insertInto('festival')
      .values({ slug: 'nyata', nameId: 'Nyata', nameEn: 'Real', orderPrefix: 'NYT', createdAt: 1 })
      .execute();
    await expect(seed({ db, clock: fixedClock(NOW), photos }, SMALL)).rejects.toThrow(ForeignData);
    await expect(renew(db, NOW)).rejects.toThrow(ForeignData);
    expect(await db.selectFrom('store').selectAll().execute()).toEqual([]);
  });
});

describe('scenes', () => {
  it('give every day a stage of eight stores of eight provinces, none of them on holiday', async () => {
    const { db, close } = await openSqliteCopy();
    await seed({ db, clock: fixedClock(NOW), photos }, { ...DEFAULTS, products: 400 });
    const slots = await db
      .selectFrom('slot')
      .innerJoin('store', 'store.id', 'slot.storeId')
      .leftJoin('storeClosure', (join) =>
        join
          .onRef('storeClosure.storeId', '=', 'slot.storeId')
          .onRef('storeClosure.fromAt', '<', 'slot.endsAt')
          .onRef('storeClosure.untilAt', '>', 'slot.startsAt'),
      )
      .select(['slot.startsAt', 'store.provinceCode', 'storeClosure.id as closureId'])
      .execute();
    expect(slots).toHaveLength(30 * 8);
    expect(new Set(slots.map((slot) => `${slot.startsAt} ${slot.provinceCode}`)).size).toBe(30 * 8);
    expect(slots.filter((slot) => slot.closureId !== null)).toEqual([]);
    await close();
  });

  it('give the same rows for the same arguments at the same clock', async () => {
    const [first, second] = [await openSqliteCopy(), await openSqliteCopy()];
    for (const { db } of [first, second])
      await seed({ db, clock: fixedClock(NOW), photos }, { ...SMALL, products: 200 });
    expect(await rowsOf(first.db)).toEqual(await rowsOf(second.db));
    await first.close();
    await second.close();
  });

  it.each([
    ['opening-day', 'open'],
    ['teaser', 'teaser'],
    ['last-hours', 'open'],
    ['closed-festival', 'closed'],
    ['tumbuh-2020', undefined],
  ] as const)('%s is in the phase %s', async (scene, phase) => {
    const { db, close } = await openSqliteCopy();
    const clock = fixedClock(NOW);
    await seed({ db, clock, photos }, { ...SMALL, scene, stores: 45, products: 100 });
    const moment = await currentFestival({ db, clock });
    expect(moment?.phase).toBe(phase);
    if (scene === 'last-hours') expect(moment?.isLastHours).toBe(true);
    await close();
  });

  it('are over when their festival has closed, unless it never was to be open', () => {
    const mark = { stores: 1, products: 1, seed: 1, opensAt: 0, closesAt: NOW, isWhole: true };
    expect(isOver({ ...mark, scene: 'opening-day' }, NOW - 1)).toBe(false);
    expect(isOver({ ...mark, scene: 'opening-day' }, NOW)).toBe(true);
    expect(isOver({ ...mark, scene: 'closed-festival' }, NOW)).toBe(false);
    expect(isOver({ ...mark, scene: 'tumbuh-2020' }, NOW)).toBe(false);
  });

  it('tumbuh-2020 has no festival to move', async () => {
    const { db, close } = await openSqliteCopy();
    await seed(
      { db, clock: fixedClock(NOW), photos },
      { ...SMALL, scene: 'tumbuh-2020', stores: 20, products: 60 },
    );
    await expect(renew(db, NOW + DAY_MS)).rejects.toThrow(ForeignData);
    await close();
  });
});
