import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import type { Database } from '~db/schema';
import { DEFAULTS, type SeedArguments, seed } from '~seed/demo';
import { ForeignData, read, renew } from '~seed/markRepo.server';
import { DAY_MS } from '~seed/Scene';
import { readTitles } from '~seed/titles';
import { eachDatabase, openSqliteCopy } from '../setup/databases';

const NOW = Date.UTC(2026, 10, 24, 5);
const SMALL: SeedArguments = { ...DEFAULTS, stores: 130, products: 500 };
const TITLES = '../shared/data/prdect.jsonl';
const TABLES: (keyof Database)[] = [
  'festival',
  'festivalPhase',
  'store',
  'storeContact',
  'product',
  'variant',
  'offer',
  'priceChange',
  'slot',
  'productPhoto',
];

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

const rowsOf = async (db: Db) => {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().execute();
  return rows;
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

  it.skipIf(!existsSync(TITLES))(
    'titles makes a festival of a real catalogue (skipped without ../shared)',
    async () => {
      const { skipped, ...catalogue } = await readTitles(TITLES, 1);
      const { db, close } = await openSqliteCopy();
      await seed({ db, clock: fixedClock(NOW), photos }, { ...DEFAULTS, scene: 'titles', catalogue });
      const names = await db.selectFrom('product').select('name').execute();
      expect(names.length + skipped).toBe(1308);
      expect(skipped).toBeLessThan(10);
      expect(names.map((row) => row.name)).toContain('SSD Midasforce 128 Gb - Tanpa Caddy');
      await close();
    },
  );
});
