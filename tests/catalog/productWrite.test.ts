import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { productDetail } from '~/features/catalog/productRepo.server';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { makeStore } from '../setup/festivalFixture';
import { FIELDS, makeProductHouse, NOW, option, VARIANT } from './productHouse';

const events = (db: Db) =>
  db
    .selectFrom('approvalEvent')
    .select(['subjectKind', 'state', 'actorKind', 'actorId'])
    .where('subjectKind', '<>', 'store')
    .orderBy('id')
    .execute();
const prices = (db: Db, variantId: number) =>
  db
    .selectFrom('priceChange')
    .select(['priceRupiah', 'at'])
    .where('variantId', '=', variantId)
    .orderBy('id')
    .execute();
const detail = async (db: Db, slug: string) => {
  const moment = await currentFestival({ db, clock: fixedClock(NOW) });
  return moment ? productDetail(db, [moment], slug) : null;
};

eachDatabase('saving a product', (open) => {
  it('a new one of a festival that publishes first is on sale at once, with price history and entry', async () => {
    const { db, saved, variants } = await makeProductHouse(await open());
    const { productId } = await saved();
    const shown = await detail(db, 'keripik-pisang-manis');
    expect(shown?.variants).toMatchObject([{ priceRupiah: 15_000, free: 10 }]);
    const [variant] = await variants(productId);
    expect(await prices(db, variant!.id)).toEqual([{ priceRupiah: 15_000, at: NOW }]);
    expect(await events(db)).toEqual([
      { subjectKind: 'product', state: 'submitted', actorKind: 'seller', actorId: 7 },
    ]);
    const told = db.selectFrom('outbox').select('subjectId').where('subjectKind', '=', 'product');
    expect(await told.execute()).toEqual([{ subjectId: productId }]);
  });

  it('a new one waits where the festival checks first', async () => {
    const { db, saved, product } = await makeProductHouse(await open(), { checksProductsFirst: 1 });
    const { productId } = await saved();
    expect(await product(productId)).toMatchObject({ status: 'active', approval: 'submitted' });
    expect(await detail(db, 'keripik-pisang-manis')).toBeNull();
  });

  it('one form sent twice is one product', async () => {
    const { db, saved } = await makeProductHouse(await open());
    const formKey = 'form-key-1';
    const [first, second] = await Promise.all([saved({ formKey }), saved({ formKey })]);
    expect(second.productId).toBe(first.productId);
    expect(await db.selectFrom('product').select('id').execute()).toHaveLength(1);
  });

  it('a version that somebody saved over is a conflict, and nothing is written', async () => {
    const { saved, save, product } = await makeProductHouse(await open());
    const { productId, version } = await saved();
    await saved({ productId, baseVersion: version, fields: { ...FIELDS, name: 'Keripik Pisang Asin' } });
    const answer = await save({ productId, baseVersion: version, fields: { ...FIELDS, unit: 'toples' } });
    expect(answer).toMatchObject({
      outcome: 'conflict',
      stored: { product: { name: 'Keripik Pisang Asin' } },
    });
    expect(await product(productId)).toMatchObject({ unit: 'bungkus 200 g', version: version + 1 });
  });

  it('of two who save the same version at once one is told', async () => {
    const { saved, save } = await makeProductHouse(await open());
    const { productId, version } = await saved();
    const both = ['Satu Rasa', 'Dua Rasa'].map((name) =>
      save({ productId, baseVersion: version, fields: { ...FIELDS, name } }),
    );
    expect((await Promise.all(both)).map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'saved']);
  });

  it('a product of another store is not there', async () => {
    const { db, saved, save, festivalId } = await makeProductHouse(await open());
    const { productId } = await saved();
    const other = await makeStore(db, festivalId, { slug: 'toko-lain' });
    expect(await save({ storeId: other, productId })).toEqual({ outcome: 'missing' });
  });

  it('a new price is a row, the same price is none', async () => {
    const { db, saved, variants } = await makeProductHouse(await open());
    const { productId } = await saved();
    const [variant] = await variants(productId);
    const own = { ...VARIANT, id: variant!.id };
    await saved({ productId, variants: [{ ...own, stock: 3 }] }, NOW + 1);
    await saved({ productId, variants: [{ ...own, priceRupiah: 12_000 }] }, NOW + 2);
    expect(await prices(db, variant!.id)).toEqual([
      { priceRupiah: 15_000, at: NOW },
      { priceRupiah: 12_000, at: NOW + 2 },
    ]);
  });

  it('a stock that the seller did not touch keeps what orders made of it', async () => {
    const { db, saved, variants } = await makeProductHouse(await open());
    const { productId } = await saved();
    const [variant] = await variants(productId);
    await db.updateTable('variant').set({ stock: 4 }).execute();
    await saved({
      productId,
      variants: [{ ...VARIANT, id: variant!.id, stock: 'asStored', priceRupiah: 9_000 }],
    });
    expect(await variants(productId)).toMatchObject([{ stock: 4, priceRupiah: 9_000 }]);
  });

  it('variants change places with their SKUs and options, and none is deleted', async () => {
    const { saved, variants } = await makeProductHouse(await open());
    const { productId } = await saved({
      variants: [option('Asin', { sku: 'A' }), option('Manis', { sku: 'B' })],
    });
    const [one, two] = await variants(productId);
    await saved({
      productId,
      variants: [option('Manis', { id: one!.id, sku: 'B' }), option('Asin', { id: two!.id, sku: 'A' })],
    });
    expect(await variants(productId)).toMatchObject([
      { id: one!.id, sku: 'B', optionKey: 'rasa=manis' },
      { id: two!.id, sku: 'A', optionKey: 'rasa=asin' },
    ]);
  });

  it('a variant taken off sale stays in the archive and comes back with its options', async () => {
    const { saved, variants } = await makeProductHouse(await open());
    const { productId } = await saved({ variants: [option('Asin'), option('Manis', { sku: 'M' })] });
    const [one, two] = await variants(productId);
    const kept = option('Asin', { id: one!.id });
    await saved({ productId, variants: [kept, option('Manis', { id: two!.id, isArchived: true })] });
    expect((await variants(productId)).map(({ archivedAt }) => archivedAt)).toEqual([null, NOW]);
    // Another one bears its SKU meanwhile; then the same options are typed anew.
    await saved({ productId, variants: [{ ...kept, sku: 'M' }] });
    await saved({ productId, variants: [{ ...kept, sku: 'M' }, option('manis ', { sku: 'N' })] });
    const now = await variants(productId);
    expect(now.filter(({ archivedAt }) => archivedAt === null).map(({ sku }) => sku)).toEqual(['M', 'N']);
  });

  it('variants that are not named stay as they are', async () => {
    const { saved, save, variants } = await makeProductHouse(await open());
    const { productId } = await saved({ variants: [option('Asin', { sku: 'A' }), option('Manis')] });
    await saved({ productId, variants: [option('Pedas')] });
    expect((await variants(productId)).map(({ archivedAt }) => archivedAt)).toEqual([null, null, null]);
    expect(await save({ productId, variants: [option('Gurih', { sku: 'A' })] })).toMatchObject({
      outcome: 'refused',
      problems: { 'variants[0].sku': ['skuTwice'] },
    });
  });

  it('a SKU of another product of the store is refused, one of another store is not', async () => {
    const { db, saved, save, festivalId } = await makeProductHouse(await open());
    const variants = [{ ...VARIANT, sku: 'KP-1' }];
    await saved({ variants });
    expect(await save({ variants })).toEqual({
      outcome: 'refused',
      problems: { 'variants[0].sku': ['skuTaken'] },
    });
    const other = await makeStore(db, festivalId, { slug: 'toko-lain' });
    expect(await save({ variants, storeId: other })).toMatchObject({ outcome: 'saved' });
  });

  it('a new name gets a new address, and the old one leads there', async () => {
    const { db, saved, product } = await makeProductHouse(await open());
    const { productId } = await saved();
    await saved({ productId, fields: { ...FIELDS, name: 'Keripik  pisang, MANIS' } });
    expect((await product(productId)).slug).toBe('keripik-pisang-manis');
    await saved({ productId, fields: { ...FIELDS, name: 'Sale Pisang' } });
    expect((await product(productId)).slug).toBe('sale-pisang');
    expect(await presentSlug(db, 'product', 'keripik-pisang-manis')).toBe('sale-pisang');
    // Never reused: another product of the old name is called otherwise.
    const other = await saved();
    expect((await product(other.productId)).slug).toBe('keripik-pisang-manis-dapur-bu-tini');
  });

  it('what was sent back is submitted again, what was approved stays shown and the change is noted', async () => {
    const { db, saved, product } = await makeProductHouse(await open(), { checksProductsFirst: 1 });
    const { productId } = await saved();
    await db.updateTable('product').set({ approval: 'returned' }).execute();
    await saved({ productId });
    expect((await product(productId)).approval).toBe('submitted');
    await db.updateTable('product').set({ approval: 'approved' }).execute();
    await db.deleteFrom('approvalEvent').execute();
    const [variant] = await db.selectFrom('variant').select('id').execute();
    await saved({ productId, variants: [{ ...VARIANT, id: variant!.id, priceRupiah: 8_000, stock: 1 }] });
    expect(await events(db)).toEqual([]);
    await saved({ productId, fields: { ...FIELDS, description: 'Lebih renyah.' } });
    expect(await product(productId)).toMatchObject({ approval: 'approved', status: 'active' });
    expect(await events(db)).toMatchObject([{ subjectKind: 'edit', state: 'submitted' }]);
  });

  it('a suspended one stays suspended, one in the archive stays there', async () => {
    const { db, saved, product } = await makeProductHouse(await open());
    const { productId } = await saved();
    await db.updateTable('product').set({ approval: 'suspended', status: 'archived' }).execute();
    await saved({ productId, fields: { ...FIELDS, unit: 'toples' } });
    expect(await product(productId)).toMatchObject({
      approval: 'suspended',
      status: 'archived',
      unit: 'toples',
    });
  });

  it('an entry that organizers sent back is not made good by saving', async () => {
    const { db, saved } = await makeProductHouse(await open());
    const { productId } = await saved();
    await db.updateTable('productEntry').set({ state: 'returned' }).execute();
    await saved({ productId });
    const entries = db.selectFrom('productEntry').select(['productId', 'state']);
    expect(await entries.execute()).toEqual([{ productId, state: 'returned' }]);
  });
});
