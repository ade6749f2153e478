import { expect, test } from 'vitest';
import { resumeImports } from '~/features/upload/importFile.server';
import { savedItems } from '~/features/upload/saving/importRun.server';
import { saveRest } from '~/features/upload/saving/steps.server';
import type { Db } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { OPENS_AT } from '../setup/festivalFixture';
import { importBytes, importHouse, NOW } from './importing';

const DAY_MS = 86_400_000;
const HEAD = 'SKU;Nama Produk;Varian;Harga;Harga Festival;Stok;Kategori';
const file = (...rows: string[]): string => [HEAD, ...rows].join('\n');

const products = (db: Db) => db.selectFrom('product').selectAll().orderBy('id').execute();
const variants = (db: Db) => db.selectFrom('variant').selectAll().orderBy('id').execute();
const offers = (db: Db) => db.selectFrom('offer').selectAll().orderBy('id').execute();
const prices = async (db: Db) =>
  (await db.selectFrom('priceChange').selectAll().orderBy('id').execute()).map(({ priceRupiah, at }) => ({
    priceRupiah,
    at,
  }));
const outbox = async (db: Db) =>
  (
    await db.selectFrom('outbox').selectAll().where('subjectKind', '=', 'product').orderBy('id').execute()
  ).map(({ subjectId }) => subjectId);

eachDatabase('an import', (open) => {
  test('makes products as if they were typed by hand: submitted, entered, with price, offer, address and log', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(
      house,
      file(
        'A-1;Kaos Gajah;S;50.000;40.000;5;Baju',
        'A-2;Kaos Gajah;M;55.000;;6;Baju',
        'B;Kopi Aceh;;20.000;;ada;',
      ),
    );
    expect(await products(db)).toMatchObject([
      {
        name: 'Kaos Gajah',
        slug: 'kaos-gajah',
        categorySlug: 'busana',
        status: 'active',
        approval: 'submitted',
      },
      { name: 'Kopi Aceh', slug: 'kopi-aceh', categorySlug: 'lainnya' },
    ]);
    expect(await variants(db)).toMatchObject([
      { sku: 'A-1', options: '[["Varian","S"]]', priceRupiah: 50_000, stock: 5, position: 0 },
      { sku: 'A-2', options: '[["Varian","M"]]', priceRupiah: 55_000, stock: 6, position: 1 },
      { sku: 'B', options: '[]', priceRupiah: 20_000, stock: null, position: 0 },
    ]);
    expect(await prices(db)).toEqual(
      [50_000, 55_000, 20_000].map((priceRupiah) => ({ priceRupiah, at: NOW })),
    );
    expect(await offers(db)).toMatchObject([
      { priceRupiah: 40_000, startsAt: NOW, endsAt: OPENS_AT + 10 * DAY_MS },
    ]);
    const ids = (await products(db)).map(({ id }) => id);
    expect(await outbox(db)).toEqual(ids);
    expect(
      await db.selectFrom('productEntry').select(['productId', 'state']).orderBy('productId').execute(),
    ).toEqual(ids.map((productId) => ({ productId, state: 'accepted' })));
    const events = await db
      .selectFrom('approvalEvent')
      .selectAll()
      .where('subjectKind', '=', 'product')
      .execute();
    expect(events.map(({ subjectId, state }) => ({ subjectId, state }))).toEqual(
      ids.map((subjectId) => ({ subjectId, state: 'submitted' })),
    );
  });

  test('writes nothing the second time', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const text = file('A-1;Kaos Gajah;S;50.000;40.000;5;Baju', ';Kopi Aceh;;20.000;;ada;');
    await importBytes(house, text);
    const before = [
      await products(connection.db),
      await variants(connection.db),
      await outbox(connection.db),
    ];
    house.clock.advance(DAY_MS);
    expect((await importBytes(house, text)).counts).toMatchObject({ rows: 2, unchanged: 2 });
    expect([
      await products(connection.db),
      await variants(connection.db),
      await outbox(connection.db),
    ]).toEqual(before);
    expect(await offers(connection.db)).toHaveLength(1);
  });

  test('notes a new price, ends an offer and begins another, and leaves what has no column', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(
      house,
      file(
        'A;Kopi Aceh;;50.000;40.000;5;Kopi',
        'B;Kopi Toraja;;60.000;50.000;5;Kopi',
        'C;Kopi Flores;;60.000;55.000;5;Kopi',
      ),
    );
    house.clock.advance(DAY_MS);
    const report = await importBytes(
      house,
      'SKU;Nama;Harga;Harga Promo\nA;Kopi Aceh;52.000;45.000\nB;Kopi Toraja Asli;60.000;hapus\nC;Kopi Flores;55.000;',
    );
    expect(report.rows.map(({ outcome, warnings }) => [outcome, warnings.map(({ code }) => code)])).toEqual([
      ['updated', []],
      ['updated', []],
      ['updated', ['festival_price_ignored']],
    ]);
    expect(await products(db)).toMatchObject([
      { name: 'Kopi Aceh', categorySlug: 'kopi-teh-cokelat', version: 2 },
      { name: 'Kopi Toraja Asli', slug: 'kopi-toraja-asli' },
      { name: 'Kopi Flores' },
    ]);
    expect(await prices(db)).toMatchObject([
      ...[50_000, 60_000, 60_000].map((priceRupiah) => ({ priceRupiah, at: NOW })),
      ...[52_000, 55_000].map((priceRupiah) => ({ priceRupiah, at: NOW + DAY_MS })),
    ]);
    const rest = { startsAt: NOW, endsAt: NOW + DAY_MS };
    expect(await offers(db)).toMatchObject([
      { priceRupiah: 40_000, ...rest },
      { priceRupiah: 50_000, ...rest },
      { priceRupiah: 55_000, ...rest },
      { priceRupiah: 45_000, startsAt: NOW + DAY_MS, endsAt: OPENS_AT + 10 * DAY_MS },
    ]);
    expect(report.products.map(({ festivalPriceRupiah }) => festivalPriceRupiah)).toEqual([
      45_000,
      null,
      null,
    ]);
  });

  test('lets two variants change their options, and gives an archived SKU to whoever bears it now', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(
      house,
      file('A-1;Kaos Gajah;S;50.000;;5;', 'A-2;Kaos Gajah;M;50.000;;6;', 'A-3;Kaos Gajah;L;50.000;;6;'),
    );
    await db.updateTable('variant').set({ archivedAt: NOW }).where('sku', '=', 'A-3').execute();
    const report = await importBytes(
      house,
      file('A-1;Kaos Gajah;M;50.000;;5;', 'A-2;Kaos Gajah;S;50.000;;6;', 'A-3;Kaos Gajah;XL;50.000;;7;'),
    );
    expect(report.counts).toMatchObject({ updated: 3, refused: 0 });
    const live = (await variants(db)).filter(({ archivedAt }) => archivedAt === null);
    expect(Object.fromEntries(live.map(({ sku, options }) => [sku, options]))).toEqual({
      'A-1': '[["Varian","M"]]',
      'A-2': '[["Varian","S"]]',
      'A-3': '[["Varian","XL"]]',
    });
  });

  test('says the same of an import that is asked for later', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const report = await importBytes(
      house,
      file('A;Kopi Aceh;;50.000;40.000;5;Kopi', 'B;Kopi;;tanya;;5;', ';Kopi Aceh;;1.000;;;'),
    );
    const { items } = await savedItems(connection.db, 1);
    expect(items.map(({ outcome, rows }) => [outcome, rows.map(({ row }) => row)])).toEqual([
      ['created', [2]],
      ['refused', [3]],
      ['refused', [4]],
    ]);
    expect(items[0]?.after).toMatchObject({ name: 'Kopi Aceh', variants: [{ festivalPriceRupiah: 40_000 }] });
    expect(report.counts).toMatchObject({ created: 1, refused: 2 });
    expect(
      await connection.db.selectFrom('importRun').select(['state', 'position', 'itemCount']).execute(),
    ).toEqual([{ state: 'saved', position: 3, itemCount: 3 }]);
  });

  test('that a process left is brought to its end, once', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(
      house,
      file('A;Kopi Aceh;;50.000;;5;', 'B;Kopi Bali;;50.000;;5;', 'C;Kopi Flores;;50.000;;5;'),
    );
    // As if it had been killed after the first product.
    const last = (await products(db)).slice(1).map(({ id }) => id);
    await leave(db, last);
    await expect(saveRest(house.means, 1)).resolves.toHaveLength(2);
    expect((await products(db)).map(({ name }) => name)).toEqual(['Kopi Aceh', 'Kopi Bali', 'Kopi Flores']);
    await expect(saveRest(house.means, 1)).resolves.toEqual([]);
    expect(await resumeImports(house.means)).toBe(0);
    expect(await products(db)).toHaveLength(3);
  });

  test('waits for one of its store that was left, and goes on with that first', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(house, file('A;Kopi Aceh;;50.000;;5;', 'B;Kopi Bali;;50.000;;5;'));
    await leave(
      db,
      (await products(db)).slice(1).map(({ id }) => id),
    );
    house.clock.advance(DAY_MS);
    const report = await importBytes(house, file('B;Kopi Bali;;50.000;;5;', 'C;Kopi Flores;;50.000;;5;'));
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'created']);
    expect((await products(db)).map(({ name }) => name)).toEqual(['Kopi Aceh', 'Kopi Bali', 'Kopi Flores']);
  });

  test('leaves a SKU that another product has taken since the file was compared', async () => {
    const connection = await open();
    const house = await importHouse(connection);
    const { db } = connection;
    await importBytes(house, file('A;Kopi Aceh;;50.000;;5;', 'B;Kopi Bali;;50.000;;5;'));
    await leave(db, []);
    // The one that is new in the plan is there already: it is the same product, and stays one.
    await saveRest(house.means, 1);
    expect((await products(db)).map(({ name }) => name)).toEqual(['Kopi Aceh', 'Kopi Bali']);
    const { items } = await savedItems(db, 1);
    expect(items.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged']);
  });
});

/** Takes an import back to where it had saved one item; what products it had made beyond is given. */
async function leave(db: Db, productIds: readonly number[]): Promise<void> {
  if (productIds.length > 0) {
    const variantIds = db.selectFrom('variant').select('id').where('productId', 'in', productIds);
    await db.deleteFrom('priceChange').where('variantId', 'in', variantIds).execute();
    await db.deleteFrom('productEntry').where('productId', 'in', productIds).execute();
    await db.deleteFrom('variant').where('productId', 'in', productIds).execute();
    await db.deleteFrom('slug').where('kind', '=', 'product').where('ownerId', 'in', productIds).execute();
    await db.deleteFrom('product').where('id', 'in', productIds).execute();
  }
  await db.updateTable('importRun').set({ state: 'saving', position: 1, endedAt: null }).execute();
}
