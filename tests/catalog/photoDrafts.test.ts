import { describe, expect, it } from 'vitest';
import * as DraftForm from '~/features/catalog/DraftForm';
import { draftsFromPhotos } from '~/features/catalog/photoDraftRepo.server';
import { completeDrafts, discardDraft } from '~/features/catalog/photoDrafts.server';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { house, kindOf, makePhoto, makeSeller, products, sendingOf, sendWhole } from './uploading';

/** Two drafts of a store. */
async function drafts(open: OpenDatabase) {
  const { db, means, seller } = await house(open);
  const made: number[] = [];
  for (const key of ['photo-one', 'photo-two']) {
    const bytes = await makePhoto(60, 40);
    const answer = await sendWhole(means, sendingOf(seller, key, bytes), bytes);
    if (answer.state === 'done') made.push(answer.productId);
  }
  const [first = 0, second = 0] = made;
  return { db, means, ...seller, first, second };
}

eachDatabase('drafts from photos', (open) => {
  it('get names and prices together: a variant, its change of price, another slug', async () => {
    const { db, means, storeId, first, second } = await drafts(open);
    await completeDrafts(means, storeId, [
      { productId: second, name: 'Sambal Bawang', priceRupiah: null },
      { productId: first, name: 'Keripik “Pedas”', priceRupiah: 15_000 },
    ]);
    expect((await products({ db })).map(({ name, slug, version }) => [name, slug, version])).toEqual([
      ['Keripik “Pedas”', 'keripik-pedas', 2],
      ['Sambal Bawang', 'sambal-bawang', 2],
    ]);
    await completeDrafts(means, storeId, [{ productId: first, name: null, priceRupiah: 17_000 }]);
    const variants = await db.selectFrom('variant').select(['productId', 'priceRupiah']).execute();
    expect(variants).toEqual([{ productId: first, priceRupiah: 17_000 }]);
    const changes = await db.selectFrom('priceChange').select('priceRupiah').orderBy('id').execute();
    expect(changes).toEqual([{ priceRupiah: 15_000 }, { priceRupiah: 17_000 }]);
    expect((await draftsFromPhotos(db, storeId, 0)).map(({ id, priceRupiah }) => [id, priceRupiah])).toEqual([
      [first, 17_000],
      [second, null],
    ]);
  });

  it('saved twice with the same words are saved once', async () => {
    const { db, means, storeId, first } = await drafts(open);
    const completion = { productId: first, name: 'Keripik', priceRupiah: 15_000 };
    await completeDrafts(means, storeId, [completion]);
    await completeDrafts(means, storeId, [completion]);
    expect((await products({ db }))[0]).toMatchObject({ version: 2, slug: 'keripik' });
    expect(await db.selectFrom('priceChange').select('id').execute()).toHaveLength(1);
  });

  it('of which one is another store’s are none of them saved', async () => {
    const { db, means, storeId, first, second } = await drafts(open);
    const other = await makeSeller(db, 'dewi');
    const completions = [{ productId: first, name: 'Diambil', priceRupiah: 100 }];
    expect(await kindOf(completeDrafts(means, other.storeId, completions))).toBe('NotFound');
    expect(await kindOf(discardDraft(means, other.storeId, second))).toBe('NotFound');
    const mixed = [...completions, { productId: 987_654, name: 'Entah', priceRupiah: 100 }];
    expect(await kindOf(completeDrafts(means, storeId, mixed))).toBe('NotFound');
    const names = (await products({ db })).map(({ name, status }) => [name, status]);
    expect(names).toEqual([
      ['Produk baru', 'draft'],
      ['Produk baru', 'draft'],
    ]);
  });

  it('that were put aside, or published meanwhile, are no drafts any more', async () => {
    const { db, means, storeId, first, second } = await drafts(open);
    await discardDraft(means, storeId, first);
    await db.updateTable('product').set({ status: 'active' }).where('id', '=', second).execute();
    await discardDraft(means, storeId, second);
    await completeDrafts(means, storeId, [{ productId: second, name: 'Terlambat', priceRupiah: 100 }]);
    expect((await products({ db })).map(({ status, name }) => [status, name])).toEqual([
      ['archived', 'Produk baru'],
      ['active', 'Produk baru'],
    ]);
    expect(await draftsFromPhotos(db, storeId, 0)).toEqual([]);
  });
});

describe('the list of drafts as it was filled in', () => {
  const form = (fields: Record<string, string>) => {
    const filled = new FormData();
    for (const [name, value] of Object.entries(fields)) filled.set(name, value);
    return DraftForm.read(filled);
  };

  it.each([
    ['Keripik', '15rb', { name: 'Keripik', priceRupiah: 15_000 }],
    ['  Keripik \n\u202Epedas ', '', { name: 'Keripik pedas', priceRupiah: null }],
    ['Keripik', 'Rp15.000', { name: 'Keripik', priceRupiah: 15_000 }],
  ])('takes %j and %j', (name, price, expected) => {
    expect(form({ 'name-7': name, 'price-7': price })).toEqual({
      completions: [{ productId: 7, ...expected }],
      problems: [],
    });
  });

  it.each([
    ['ab', '15rb', { nameProblem: 'short' }],
    ['x'.repeat(256), '', { nameProblem: 'long' }],
    ['Keripik', 'murah', { priceProblem: 'unreadable' }],
    ['Keripik', '12.5', { priceProblem: 'ambiguous' }],
    ['Keripik', '$5', { priceProblem: 'currency' }],
    ['Keripik', '5', { priceProblem: 'out_of_range' }],
    ['', 'x', { nameProblem: 'short', priceProblem: 'unreadable' }],
  ])('says what is wrong with %j and %j, and keeps what was typed', (name, price, problem) => {
    expect(form({ 'name-7': name, 'price-7': price })).toEqual({
      completions: [],
      problems: [{ productId: 7, name, price, ...problem }],
    });
  });

  it('passes over fields that are none of its own', () => {
    expect(form({ 'name-x': 'a', 'name-': 'b', 'price-9': '1', name: 'c' })).toEqual({
      completions: [],
      problems: [],
    });
  });
});
