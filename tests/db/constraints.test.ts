import { expect, it } from 'vitest';
import { rename } from '~/features/catalog/slugRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Connection, type Db, writeTransaction } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';

const AT = 1_700_000_000_000;

const group = (festivalId: number, idempotencyKey: string) => ({
  code: idempotencyKey,
  festivalId,
  idempotencyKey,
  buyerName: 'Dewi',
  buyerPhone: '',
  street: '',
  guestKey: 'g',
  addressKey: 'a',
  language: 'id' as const,
  totalRupiah: 0,
  createdAt: AT,
});

async function filled({ db }: Connection) {
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, null, { slug: 'toko-a' });
  const productId = await makeProduct(db, null, { storeId, slug: 'barang-a', variants: [{ sku: 'A-1' }] });
  const { id: variantId } = await db.selectFrom('variant').select('id').executeTakeFirstOrThrow();
  return { festivalId, storeId, productId, variantId };
}

eachDatabase('the database itself', (open, dialect) => {
  it('is at the newest schema after one migration, and migrating again changes nothing', async () => {
    expect(await migrateToLatest(await open())).toEqual([]);
  });

  it('refuses rows that point at nothing', async () => {
    const { db } = await open();
    await expect(
      db
        .insertInto('storeHours')
        .values({ storeId: 99, weekday: 0, opensMinute: 0, closesMinute: 60 })
        .execute(),
    ).rejects.toThrow(/foreign key/i);
    await expect(db.insertInto('orderGroup').values(group(99, 'k')).execute()).rejects.toThrow(
      /foreign key/i,
    );
  });

  it('refuses a second group with the same idempotency key', async () => {
    const connection = await open();
    const { festivalId } = await filled(connection);
    const insert = (code: string) =>
      connection.db
        .insertInto('orderGroup')
        .values({ ...group(festivalId, 'same'), code })
        .execute();
    await insert('one');
    await expect(insert('two')).rejects.toThrow(/unique/i);
  });

  it('refuses stock below zero, a price of nothing and a state that is not one', async () => {
    const connection = await open();
    const { variantId, storeId } = await filled(connection);
    const set = (values: object) =>
      connection.db.updateTable('variant').set(values).where('id', '=', variantId).execute();
    await expect(set({ stock: -1 })).rejects.toThrow(/check/i);
    await expect(set({ priceRupiah: 0 })).rejects.toThrow(/check/i);
    const state = connection.db
      .updateTable('store')
      .set({ approval: 'famous' as never })
      .where('id', '=', storeId);
    await expect(state.execute()).rejects.toThrow(/foreign key/i);
  });

  it('holds what is said of halal beside no number, and days of sending only for what is made to order', async () => {
    const { db } = await open();
    const storeId = await makeStore(db, null, { slug: 'toko-a' });
    let made = 0;
    const product = (fields: object, variant: object = {}) =>
      makeProduct(db, null, { storeId, slug: `barang-${made++}`, ...fields, variants: [variant] });
    await product({ halalStatement: 'not_halal' }, { preorder: true, preorderDays: 7 });
    await product({ halal: 'ID00000000123456789' }, { preorder: true });
    const variants = await db.selectFrom('variant').select('preorderDays').orderBy('id').execute();
    expect(variants).toEqual([{ preorderDays: 7 }, { preorderDays: null }]);
    const refused = [
      product({ halalStatement: 'not_halal', halal: 'ID00000000123456789' }),
      product({ halalStatement: 'maybe' }),
      product({}, { preorder: false, preorderDays: 7 }),
      product({}, { preorder: true, preorderDays: 0 }),
      product({}, { preorder: true, preorderDays: 366 }),
    ];
    const outcomes = await Promise.allSettled(refused);
    for (const outcome of outcomes)
      expect(String((outcome as { reason?: unknown }).reason)).toMatch(/check/i);
  });

  it('refuses a SKU twice in one store, allows it in another, and the same options twice in a product', async () => {
    const connection = await open();
    const { db } = connection;
    const { storeId } = await filled(connection);
    const same = [{ sku: 'A-1' }];
    await expect(makeProduct(db, null, { storeId, slug: 'barang-b', variants: same })).rejects.toThrow(
      /unique/i,
    );
    const otherId = await makeStore(db, null, { slug: 'toko-b' });
    await makeProduct(db, null, { storeId: otherId, slug: 'barang-c', variants: same });
    const twice: { options: [string, string][] }[] = [
      { options: [['Warna', 'Merah']] },
      { options: [['warna', ' merah ']] },
    ];
    await expect(
      makeProduct(db, null, { storeId: otherId, slug: 'barang-d', variants: twice }),
    ).rejects.toThrow(/unique/i);
  });

  it('refuses a variant whose store is not its product’s', async () => {
    const connection = await open();
    const { productId } = await filled(connection);
    const otherId = await makeStore(connection.db, null, { slug: 'toko-b' });
    const row = {
      productId,
      storeId: otherId,
      priceRupiah: 1000,
      optionKey: 'x',
      stock: null,
      sku: null,
      archivedAt: null,
    };
    await expect(connection.db.insertInto('variant').values(row).execute()).rejects.toThrow(/foreign key/i);
  });

  it('never gives a slug to another, not even one that was left', async () => {
    const connection = await open();
    const { db } = connection;
    const { storeId } = await filled(connection);
    await writeTransaction(db, (trx) => rename(trx, 'store', storeId, 'toko-baru'));
    const another = writeTransaction(db, (trx) => makeStore(trx, null, { slug: 'toko-a' }));
    await expect(another).rejects.toThrow(/unique/i);
    const otherId = await makeStore(db, null, { slug: 'toko-b' });
    const renamed = writeTransaction(db, (trx) => rename(trx, 'store', otherId, 'toko-a'));
    await expect(renamed).rejects.toMatchObject({ kind: 'Conflict' });
    await writeTransaction(db, (trx) => rename(trx, 'store', storeId, 'toko-a'));
    expect(await db.selectFrom('store').select('slug').where('id', '=', storeId).executeTakeFirst()).toEqual({
      slug: 'toko-a',
    });
  });

  it('gives integers and sums back as numbers', async () => {
    const connection = await open();
    await filled(connection);
    const row = await connection.db
      .selectFrom('variant')
      .select(({ fn }) => [
        fn.sum<number>('priceRupiah').as('sum'),
        fn.countAll<number>().as('count'),
        fn.max('priceRupiah').as('max'),
      ])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ sum: 12_000, count: 1, max: 12_000 });
    const { at } = await connection.db.selectFrom('outbox').select('at').executeTakeFirstOrThrow();
    expect(at).toBeTypeOf('number');
  });

  it(`rolls a failed transaction back whole (${dialect})`, async () => {
    const { db } = await open();
    const failing = writeTransaction(db, async (trx) => {
      await makeStore(trx, null, { slug: 'toko-x' });
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await counts(db)).toEqual({ store: 0, slug: 0, outbox: 0 });
  });
});

async function counts(db: Db) {
  const count = async (table: 'store' | 'slug' | 'outbox') =>
    (await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  return { store: await count('store'), slug: await count('slug'), outbox: await count('outbox') };
}

eachDatabase('the outbox', (open, dialect) => {
  // On SQLite one transaction writes at a time: none can commit after a later one.
  if (dialect === 'postgres') {
    it('does not pass over a transaction that began early and commits late', async () => {
      const { db } = await open();
      const late = await db.startTransaction().execute();
      await outboxRepo.append(late, AT, [{ kind: 'product', id: 1 }]);
      await writeTransaction(db, (trx) => outboxRepo.append(trx, AT, [{ kind: 'product', id: 2 }]));
      expect(await outboxRepo.readAfter(db, outboxRepo.OUTBOX_START, 10)).toEqual([]);
      await late.commit().execute();
      const rows = await outboxRepo.readAfter(db, outboxRepo.OUTBOX_START, 10);
      expect(rows.map((row) => row.subjectId)).toEqual([1, 2]);
    });
  }

  it('is read in parts without losing or repeating a row', async () => {
    const { db } = await open();
    for (let id = 1; id <= 7; id += 1) {
      await writeTransaction(db, (trx) => outboxRepo.append(trx, AT, [{ kind: 'product', id }]));
    }
    const read: number[] = [];
    let cursor = outboxRepo.OUTBOX_START;
    for (
      let rows = await outboxRepo.readAfter(db, cursor, 3);
      rows.length > 0;
      rows = await outboxRepo.readAfter(db, cursor, 3)
    ) {
      read.push(...rows.map((row) => row.subjectId));
      cursor = rows.at(-1) ?? cursor;
    }
    expect(read).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await outboxRepo.end(db)).toMatchObject({ id: cursor.id });
  });
});
