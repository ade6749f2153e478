import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEASE_MS } from '~/features/search/meili/writerLease.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { MeilisearchFake, Trouble } from '../../mocks/meilisearch';
import { Hold } from '../../mocks/meilisearchHold';
import { eachDatabase } from '../../setup/databases';
import { requestOf } from '../documents';
import { change, insertProduct } from '../market';
import {
  allEnded,
  expectNoDrift,
  type FaultyHouse,
  fillMarket,
  followOn,
  openHouse,
  settle,
  Watcher,
} from './faultyHouse';
import { openFake } from './meiliPlaces';

eachDatabase('both indexes stay in step', (open, dialect) => {
  let fake: MeilisearchFake;
  let house: FaultyHouse;
  let others: FaultyHouse[];
  let hold: Hold;
  beforeEach(() => {
    others = [];
    hold = new Hold();
  });
  afterEach(async () => {
    fake.trouble = () => null;
    hold.letGo();
    for (const one of [...others, house]) await one.close();
  });

  /** Another process at the same database. */
  async function openOther(): Promise<FaultyHouse> {
    const other = await openHouse(house);
    others.push(other);
    return other;
  }

  async function start() {
    fake = openFake();
    house = await openHouse(await open());
    const market = await fillMarket(house);
    await settle(house);
    await expectNoDrift(house);
    return { ...market, watcher: new Watcher(house) };
  }

  const rename = (id: number, name: string) => change(house.db, 'product', id, { name }, house.clock.now());

  /** Hides, renames and brings back products, with both indexes following in between as far as they can. */
  async function goOn(ids: readonly number[], watcher: Watcher) {
    for (const [at, id] of ids.entries()) {
      if (at % 4 === 0) await watcher.hide(id);
      else await rename(id, `Kopi Nomor Baru ${id}`);
      if (at % 5 !== 4) continue;
      await house.followEmbedded().catch(() => 0);
      house.clock.advance(2_000);
      await hold.outwait(house.followMeili());
    }
  }

  const writes: (path: string, method: string) => boolean = (path, method) =>
    method !== 'GET' && /\/documents/.test(path) && !/fetch/.test(path);
  const isSearch = (path: string) => path === '/multi-search';
  const TROUBLES: Record<string, () => Trouble> = {
    'every third write fails': () => {
      let count = 0;
      return ({ path, method }) => (writes(path, method) && ++count % 3 === 0 ? broken(500) : null);
    },
    'everything answers 500': () => () => broken(500),
    'everything hangs': () => hold.trouble(() => true),
    'writing hangs': () => hold.trouble(({ path, method }) => writes(path, method)),
    'the key is refused': () => () => ({ status: 403, body: { message: 'no', code: 'invalid_api_key' } }),
    'every second search fails': () => {
      let count = 0;
      return ({ path }) => (isSearch(path) && ++count % 2 === 0 ? broken(503) : null);
    },
    'a proxy answers with a page': () => () => ({ status: 502, body: '<html>' }),
  };
  const broken = (status: number) => ({ status, body: { message: 'broken', code: 'internal' } });

  it.each(Object.entries(TROUBLES))('although %s for a while', async (_, trouble) => {
    const { ids, watcher } = await start();
    fake.trouble = trouble();
    await goOn(ids.slice(0, 20), watcher);
    fake.trouble = () => null;
    hold.letGo();
    await goOn(ids.slice(20), watcher);
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
    expect(await house.search.search(requestOf({ q: 'baru', limit: 100 }))).toMatchObject({
      engine: 'meilisearch',
      total: 30,
    });
  });

  it('although every third batch of the embedded index fails', async () => {
    const { ids, watcher } = await start();
    const { embedded } = house;
    const { applyBatch } = embedded;
    let count = 0;
    embedded.applyBatch = async (...batch) => {
      count += 1;
      if (count % 3 === 0) throw new Error('a bad sector');
      await applyBatch.apply(embedded, batch);
    };
    await goOn(ids, watcher);
    expect(count).toBeGreaterThan(3);
    await house.followEmbedded().catch(() => house.followEmbedded());
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
  });

  it('although every third task is accepted and then fails', async () => {
    const { ids, watcher } = await start();
    let count = 0;
    fake.store.fails = () => ++count % 3 === 0;
    await goOn(ids, watcher);
    expect(fake.store.tasks.some(({ status }) => status === 'failed')).toBe(true);
    fake.store.fails = () => false;
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
  });

  it('although Meilisearch loses its index, or all documents in it', async () => {
    const { ids, watcher } = await start();
    fake.store.indexes.clear();
    await goOn(ids.slice(0, 10), watcher);
    await settle(house);
    await expectNoDrift(house);
    fake.store.indexes.get('products')?.documents.clear();
    await goOn(ids.slice(10, 20), watcher);
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
  });

  it('although Meilisearch is set back to what it was yesterday', async () => {
    const { ids, watcher } = await start();
    const yesterday = structuredClone(fake.store.indexes.get('products'));
    await goOn(ids, watcher);
    if (yesterday) fake.store.indexes.set('products', yesterday);
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
  });

  it('although the index is rebuilt while it is written in', async () => {
    const { ids, watcher } = await start();
    await allEnded([house.rebuildMeili(), goOn(ids, watcher)]);
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
    expect([...fake.store.indexes.keys()]).toEqual(['products']);
  });

  it('already when a rebuilt index takes its place', async () => {
    const { ids, watcher } = await start();
    let sent = 0;
    fake.trouble = async ({ path, method }) => {
      if (method !== 'POST' || !/_build_.*\/documents$/.test(path)) return null;
      sent += 1;
      // The first is the bookmark of an empty index, the second all products as they were until now.
      if (sent !== 2) return null;
      for (const id of ids.slice(0, 5)) await rename(id, 'Kopi Nomor Sementara');
      await house.followMeili();
      return null;
    };
    await house.rebuildMeili();
    await house.followEmbedded();
    await watcher.stop();
    await expectNoDrift(house);
    expect(sent).toBeGreaterThan(2);
  });

  it('although two writers follow and a third one rebuilds', async () => {
    const { ids, watcher } = await start();
    const other = await openOther();
    const racing = [house, other].map(async (one) => {
      for (let turn = 0; turn < 10; turn += 1) await one.replayMeili();
    });
    await allEnded([...racing, other.rebuildMeili(), goOn(ids, watcher)]);
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
  });

  it('although a writer that was held up for longer than its turn writes what is old by then', async () => {
    const { ids, watcher } = await start();
    const [id = 0] = ids;
    await rename(id, 'Kopi Nomor Lama');
    let isHeld = false;
    fake.trouble = hold.trouble(({ path, method }) => {
      const isFirst = !isHeld && writes(path, method);
      isHeld ||= isFirst;
      return isFirst;
    });
    const late = (await openOther()).replayMeili().catch((error: unknown) => error);
    await hold.holding();
    await rename(id, 'Kopi Nomor Terbaru');
    house.clock.advance(LEASE_MS + 1);
    await house.followMeili();
    expect((await house.meili.search(requestOf({ q: 'terbaru' }))).ids).toContain(id);
    hold.letGo(null);
    expect(await late).toMatchObject({ name: 'LeaseLost' });
    await settle(house);
    await watcher.stop();
    await expectNoDrift(house);
    expect((await house.meili.search(requestOf({ q: 'terbaru' }))).ids).toContain(id);
  });

  it.runIf(dialect === 'postgres')(
    'although a transaction commits after a later one was indexed',
    async () => {
      const { ids, watcher, festivalId, storeId } = await start();
      const [slow = 0] = ids;
      await house.db.transaction().execute(async (trx) => {
        await trx
          .updateTable('product')
          .set({ name: 'Kopi Nomor Lambat', version: 2 })
          .where('id', '=', slow)
          .execute();
        await outboxRepo.append(trx, 1, [{ kind: 'product', id: slow }]);
        await insertProduct(house.db, festivalId, storeId, 'Kopi Nomor Cepat');
        await followOn(house);
      });
      await settle(house);
      await watcher.stop();
      await expectNoDrift(house);
      expect((await house.meili.search(requestOf({ q: 'lambat' }))).ids).toEqual([slow]);
      expect((await house.embedded.search(requestOf({ q: 'lambat' }))).ids).toContain(slow);
    },
  );
});
