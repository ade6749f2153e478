import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import { documentsByIds } from '~/features/search/documentRepo.server';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { applyOutbox, followOutbox, reindexAll, writtenAfter } from '~/features/search/indexer.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { eachDatabase } from '../setup/databases';
import { requestOf } from './documents';
import { change, insertFestival, insertProduct, insertStore } from './market';

eachDatabase('the search index follows the outbox', (open) => {
  let engine: EmbeddedEngine;
  beforeEach(() => {
    engine = openEmbeddedEngine(':memory:');
  });
  afterEach(() => engine.close());

  const found = async (q = '', festivalId = 1) => (await engine.search(requestOf({ q, festivalId }))).ids;

  it('builds an index that was never built, then takes only what came after', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const kopi = await insertProduct(db, festivalId, storeId, 'Kopi Gayo');
    expect(await followOutbox({ db }, engine)).toBe(0);
    expect(await found('kopi')).toEqual([kopi]);
    const teh = await insertProduct(db, festivalId, storeId, 'Teh Melati');
    expect(await followOutbox({ db }, engine)).toBe(1);
    expect(await found()).toEqual([kopi, teh]);
    expect(await followOutbox({ db }, engine)).toBe(0);
  });

  it('takes up a new title, and a new name of the store for all of its products', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const [kopi, teh] = [
      await insertProduct(db, festivalId, storeId, 'Kopi Gayo'),
      await insertProduct(db, festivalId, storeId, 'Teh Melati'),
    ];
    await followOutbox({ db }, engine);
    await change(db, 'product', kopi, { name: 'Kopi Toraja' });
    await change(db, 'store', storeId, { name: 'Kebun Bu Rara' });
    await followOutbox({ db }, engine);
    expect(await found('toraja')).toEqual([kopi]);
    expect(await found('gayo')).toEqual([]);
    expect(await found('rara')).toEqual([kopi, teh]);
  });

  it('takes away what is disputed, withdrawn, archived or of a suspended store, and gives it back', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const ids = [];
    for (const name of ['Satu', 'Dua', 'Tiga', 'Empat'])
      ids.push(await insertProduct(db, festivalId, storeId, `Barang ${name}`));
    const [one, two, three, four] = ids as [number, number, number, number];
    await followOutbox({ db }, engine);
    await change(db, 'product', one, { disputedAt: 5 });
    await change(db, 'product', two, { status: 'archived' });
    await enterProducts(db, { festivalId, state: 'withdrawn', enteredAt: 2 }, [three]);
    await outboxRepo.append(db, 2, [{ kind: 'product', id: three }]);
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([four]);
    await change(db, 'store', storeId, { approval: 'suspended' });
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([]);
    await change(db, 'store', storeId, { approval: 'approved' });
    await change(db, 'product', one, { disputedAt: null });
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([one, four]);
    await enterStores(db, { festivalId, state: 'withdrawn', enteredAt: 3 }, [storeId]);
    await outboxRepo.append(db, 3, [{ kind: 'store', id: storeId }]);
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([]);
  });

  it('takes in what waits for approval only where the festival publishes first', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const waiting = await insertProduct(db, festivalId, storeId, 'Kopi Gayo', { approval: 'submitted' });
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([]);
    await db.updateTable('festival').set({ checksProductsFirst: 0 }).execute();
    await outboxRepo.append(db, 2, [{ kind: 'festival', id: festivalId }]);
    await followOutbox({ db }, engine);
    expect(await found()).toEqual([waiting]);
  });

  it('rebuilds when the log is not the one it has followed', async () => {
    const [{ db: former }, { db: renewed }] = [await open(), await open()];
    for (const db of [former, renewed]) {
      const festivalId = await insertFestival(db);
      const storeId = await insertStore(db, festivalId, 'satu');
      await insertProduct(db, festivalId, storeId, db === former ? 'Lama Sekali' : 'Baru Sekali');
    }
    await former.updateTable('outbox').set({ at: 77 }).execute();
    await followOutbox({ db: former }, engine);
    expect(await found('lama')).toHaveLength(1);
    await followOutbox({ db: renewed }, engine);
    expect(await found('lama')).toEqual([]);
    expect(await found('baru')).toHaveLength(1);
  });

  it('knows when the oldest row was written that is still to be followed', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const kopi = await insertProduct(db, festivalId, storeId, 'Kopi Gayo');
    await followOutbox({ db }, engine);
    const place = engine.cursor();
    if (!place) throw new Error('nothing was followed');
    expect(await writtenAfter(db, place)).toBeNull();
    await change(db, 'product', kopi, {}, 700);
    await change(db, 'product', kopi, {}, 900);
    expect(await writtenAfter(db, place)).toBe(700);
  });

  it('follows what is written while it is rebuilt', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    for (let index = 0; index < 250; index += 1)
      await insertProduct(db, festivalId, storeId, `Kopi ${index}`);
    await followOutbox({ db }, engine);
    const rebuilding = reindexAll({ db }, engine);
    await change(db, 'product', 1, { name: 'Madu Hutan' });
    await change(db, 'product', 2, { disputedAt: 5 });
    await followOutbox({ db }, engine);
    expect(await rebuilding).toMatchObject({ documents: expect.any(Number) });
    await followOutbox({ db }, engine);
    expect(await found('madu')).toEqual([1]);
    expect((await engine.search(requestOf({ limit: 300 }))).ids).toHaveLength(249);
    expect(await found('kopi 1')).not.toContain(1);
  });

  it('follows anew what a pass that was overtaken has overwritten', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    for (let index = 0; index < 150; index += 1)
      await insertProduct(db, festivalId, storeId, `Kopi ${index}`);
    await followOutbox({ db }, engine);
    await change(db, 'store', storeId, { name: 'Lapak' });
    const { applyBatch } = engine;
    const cursors: unknown[] = [];
    engine.applyBatch = async (documents, removedIds, cursor) => {
      cursors.push(cursor?.id);
      if (cursors.length === 2) throw new Error('killed');
      await applyBatch.call(engine, documents, removedIds, cursor);
    };
    const before = engine.cursor();
    await expect(followOutbox({ db }, engine)).rejects.toThrow('killed');
    expect(engine.cursor()).toEqual(before);
    engine.applyBatch = applyBatch;
    expect(await followOutbox({ db }, engine)).toBe(1);
    expect(cursors).toEqual([before?.id, before?.id]);
    expect(await found('lapak')).not.toHaveLength(0);
  });

  it('brings any other index up by rows of the log, however often they come', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const ids = [];
    for (let index = 0; index < 230; index += 1)
      ids.push(await insertProduct(db, festivalId, storeId, `Kopi ${index}`));
    await change(db, 'product', ids[0]!, { status: 'draft' });
    const rows = await outboxRepo.readAfter(db, outboxRepo.OUTBOX_START, 1_000);
    await applyOutbox({ db }, engine, rows);
    await applyOutbox({ db }, engine, rows);
    expect((await engine.search(requestOf({ limit: 300 }))).ids).toEqual(ids.slice(1));
  });

  it('writes a document with the lowest price of each window and both versions summed', async () => {
    const { db } = await open();
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'satu');
    const offer = (priceRupiah: number, startsAt: number, endsAt: number) => ({
      festivalId,
      priceRupiah,
      startsAt,
      endsAt,
    });
    const id = await insertProduct(db, festivalId, storeId, 'Kopi Gayo', {
      variants: [
        { priceRupiah: 9_000, offers: [offer(8_000, 10, 20)] },
        { priceRupiah: 12_000, offers: [offer(7_000, 15, 30)] },
      ],
    });
    await change(db, 'store', storeId, {});
    await followOutbox({ db }, engine);
    expect(await documentsByIds(db, [id])).toMatchObject([
      { version: 3, basePriceRupiah: 9_000, title: 'Kopi Gayo' },
    ]);
    const priceAt = async (at: number) => (await engine.search(requestOf({ at }))).priceRange?.min;
    expect(await Promise.all([9, 10, 14, 15, 19, 20, 29, 30].map(priceAt))).toEqual([
      9_000, 8_000, 8_000, 7_000, 7_000, 7_000, 7_000, 9_000,
    ]);
  });
});
