import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox, reindexAll } from '~/features/search/indexer.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { followWithMeili } from '~/features/search/meili/meiliFollower.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import type { SearchEngine } from '~/features/search/SearchEngine';
import type { Connection } from '~db/connection.server';
import { driftOf, lasting, mend, mendBesideOthers, wordsOf } from '../../bin/doctor/searchDrift.server';
import { documentOf, requestOf } from '../search/documents';
import { change, clockAt, insertFestival, insertProduct, insertStore } from '../search/market';
import { openFake, placeAt } from '../search/meili/meiliPlaces';
import { eachDatabase } from '../setup/databases';

eachDatabase('the drift of an index', (open) => {
  let embedded: EmbeddedEngine;
  beforeEach(() => {
    embedded = openEmbeddedEngine(':memory:');
  });
  afterEach(() => embedded.close());

  async function market() {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const ids: number[] = [];
    for (let at = 0; at < 130; at += 1) ids.push(await insertProduct(db, festivalId, storeId, `Kopi ${at}`));
    return { db, ids };
  }

  const ENGINES: Record<string, (db: Connection['db']) => Promise<SearchEngine>> = {
    embedded: async (db) => {
      await reindexAll({ db }, embedded);
      return embedded;
    },
    meilisearch: async (db) => {
      openFake();
      const engine = new MeiliEngine(placeAt(), PRODUCT_SETTINGS);
      await followWithMeili({ db, clock: clockAt() }, engine);
      return engine;
    },
  };

  it.each(Object.entries(ENGINES))('is counted by kind and mended (%s)', async (_, fill) => {
    const { db, ids } = await market();
    const engine = await fill(db);
    expect(wordsOf(await driftOf(db, engine))).toBe('0 missing, 0 stale, 0 orphans');
    const [gone = 0, renamed = 0, hidden = 0, ahead = 0] = ids;
    await engine.remove([gone, ids.at(-1) ?? 0]);
    await change(db, 'product', renamed, { name: 'Madu' });
    await change(db, 'product', hidden, { disputedAt: 5 });
    await engine.index([documentOf(ahead, { version: 99 }), documentOf(9_999)]);
    const drift = await driftOf(db, engine);
    expect([...drift].sort(([a], [b]) => a - b)).toEqual([
      [gone, 'missing'],
      [renamed, 'stale'],
      [hidden, 'orphan'],
      [ahead, 'ahead'],
      [ids.at(-1), 'missing'],
      [9_999, 'orphan'],
    ]);
    expect(wordsOf(drift)).toBe('2 missing, 2 stale, 2 orphans');
    if (engine === embedded) await mendBesideOthers(db, embedded, drift);
    else await mend(db, engine, drift);
    expect(wordsOf(await driftOf(db, engine))).toBe('0 missing, 0 stale, 0 orphans');
  });

  it('is mended beside a site that runs, and what its follower has just taken out stays out', async () => {
    const { db, ids } = await market();
    const [lost = 0, hidden = 0] = ids;
    await reindexAll({ db }, embedded);
    await embedded.remove([lost, hidden]);
    const drift = await driftOf(db, embedded);
    let reads = 0;
    /** After the database was read and before that is written, a product is hidden and a follower takes it out. */
    const beside: Parameters<typeof mendBesideOthers>[1] = {
      state: () => embedded.state(),
      async applyInState(...written) {
        reads += 1;
        if (reads === 1) {
          await change(db, 'product', hidden, { disputedAt: 5 });
          await followOutbox({ db }, embedded);
        }
        return embedded.applyInState(...written);
      },
    };
    await mendBesideOthers(db, beside, drift);
    expect(reads).toBe(2);
    const { ids: found } = await embedded.search(requestOf({ limit: 200 }));
    expect(found).toContain(lost);
    expect(found).not.toContain(hidden);
    expect([...(await driftOf(db, embedded))]).toEqual([]);
  });

  it('is only what differs in both of two looks', () => {
    const first = new Map([
      [1, 'missing' as const],
      [2, 'stale' as const],
    ]);
    expect([
      ...lasting(
        first,
        new Map([
          [2, 'stale'],
          [3, 'missing'],
        ]),
      ),
    ]).toEqual([[2, 'stale']]);
  });
});
