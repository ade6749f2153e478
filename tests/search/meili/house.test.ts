import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '~/env.server';
import { BEHIND_AFTER_MS } from '~/features/search/meili/Lag';
import type { MeilisearchFake } from '../../mocks/meilisearch';
import { type TinyHouse, tinyHouse, tinyShell } from '../../server/tinySite';
import { requestOf } from '../documents';
import { change, insertFestival, insertProduct, insertStore } from '../market';
import { FAKE_URL, openFake } from './meiliPlaces';

describe('a site with MEILI_URL', () => {
  let fake: MeilisearchFake;
  let house: TinyHouse;
  let kopi: number;
  beforeEach(async () => {
    fake = openFake();
    house = await tinyHouse({ MEILI_URL: FAKE_URL, MEILI_INDEX: 'bangga' });
    const { db } = house.services;
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    kopi = await insertProduct(db, festivalId, storeId, 'Kopi Gayo');
  });
  afterEach(() => house.end());

  const turnAll = async () => {
    for (const follower of house.followers) await follower.turn();
  };
  const ask = (q = '') => house.services.search.search(requestOf({ q }));

  it('has both indexes follow, and Meilisearch answer', async () => {
    await turnAll();
    expect([...fake.store.indexes.keys()]).toEqual(['bangga']);
    expect(await ask('gayo')).toMatchObject({ ids: [kopi], engine: 'meilisearch', degraded: false });
    fake.trouble = () => ({ status: 500, body: {} });
    expect(await ask('gayo')).toMatchObject({ ids: [kopi], engine: 'embedded', degraded: true });
    expect(house.services.search.vocabulary().frequency('gayo')).toBe(1);
  });

  it('is ready as long as either can answer', async () => {
    await turnAll();
    house.startWork();
    fake.trouble = () => ({ status: 500, body: {} });
    const answer = await tinyShell(house)('/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ checks: { search: 'ok' } });
  });

  it('finds a change within two seconds', async () => {
    await turnAll();
    house.startWork();
    const { db, clock } = house.services;
    await change(db, 'product', kopi, { name: 'Kopi Toraja' }, clock.now());
    await vi.waitFor(async () => {
      expect(await ask('toraja')).toMatchObject({ ids: [kopi], engine: 'meilisearch' });
    }, 2_000);
  });

  it('has the embedded index answer while a row of the log waits too long for Meilisearch', async () => {
    await turnAll();
    const { db, clock } = house.services;
    await change(db, 'product', kopi, { name: 'Kopi Toraja' }, clock.now() - BEHIND_AFTER_MS - 1);
    await house.follower.turn();
    expect(await ask('toraja')).toMatchObject({ ids: [kopi], engine: 'embedded', degraded: true });
  });

  it('takes up the synonyms that people wrote, in both indexes', async () => {
    await turnAll();
    const { db } = house.services;
    await db.insertInto('searchSynonym').values({ word: 'ngopi', meaning: 'kopi' }).execute();
    const event = { kind: 'synonym', change: 'added', query: 'ngopi', value: 'kopi', at: 1 } as const;
    await db
      .insertInto('searchTuningEvent')
      .values({ ...event, actorKind: 'system', actorId: null })
      .execute();
    expect((await ask('ngopi')).ids).toEqual([]);
    await turnAll();
    expect(await ask('ngopi')).toMatchObject({ ids: [kopi], engine: 'meilisearch' });
    fake.trouble = () => ({ status: 500, body: {} });
    expect(await ask('ngopi')).toMatchObject({ ids: [kopi], engine: 'embedded' });
  });

  it('builds the index anew, once, when a release brings other settings', async () => {
    await turnAll();
    const { documents } = fake.store.indexes.get('bangga') ?? { documents: new Map() };
    documents.set('bookmark', { ...documents.get('bookmark'), settings: 'of another release' });
    await turnAll();
    expect(fake.store.indexes.get('bangga')?.documents).toBe(documents);
    const next = await tinyHouse({ MEILI_URL: FAKE_URL, MEILI_INDEX: 'bangga', DATA_DIR: house.dataDir });
    for (const follower of next.followers) await follower.turn();
    expect(fake.store.indexes.get('bangga')?.documents).not.toBe(documents);
    await next.close();
    expect((await ask('gayo')).ids).toEqual([kopi]);
  });
});

describe('the settings of Meilisearch', () => {
  it('stand in variables of their own', () => {
    expect(readEnv({}).meili).toBeUndefined();
    expect(readEnv({ MEILI_URL: 'https://search.example', MEILI_KEY: 'k' }).meili).toEqual({
      url: 'https://search.example',
      key: 'k',
      searchKey: undefined,
      index: 'products',
    });
  });

  it.each([{ MEILI_URL: 'ftp://x' }, { MEILI_URL: 'not an address' }, { MEILI_INDEX: 'a b' }])(
    'are refused at boot when they cannot be: %j',
    (settings) => {
      expect(() => readEnv(settings)).toThrow(/MEILI_/);
    },
  );
});
