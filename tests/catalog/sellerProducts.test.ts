import { expect, it } from 'vitest';
import { decode, encode, PRODUCT_SORTS, STATE_FILTERS } from '~/features/catalog/products/ProductListQuery';
import * as repo from '~/features/catalog/products/productListRepo.server';
import { eachDatabase } from '../setup/databases';
import { makeProduct, makeStore } from '../setup/festivalFixture';
import { FIELDS, VARIANT } from './productHouse';
import { makeSellerSite } from './sellerSite';

const LIST = '/penjual/produk';
const namesIn = (html: string) =>
  [...html.matchAll(/href="\/penjual\/produk\/\d+" lang="id"[^>]*>([^<]*)</g)].map(([, name]) => name);

eachDatabase('the list of a store’s products', (open) => {
  /** One of each state, and one of another store. */
  async function makeShelf() {
    const made = await makeSellerSite(await open(), { checksProductsFirst: 1 });
    const { db, festivalId, storeId } = made;
    const product = (slug: string, more: object = {}) =>
      makeProduct(db, festivalId, { storeId, slug, ...more });
    await product('tayang-a', {
      variants: [
        { sku: 'KP-01', priceRupiah: 5_000 },
        { options: [['A', 'b']], priceRupiah: 9_000 },
      ],
    });
    await product('menunggu-b', { approval: 'submitted' });
    await product('draf-c', { status: 'draft', approval: 'draft', variants: [] });
    const returned = await product('kembali-d', { approval: 'returned' });
    await product('habis-e', { variants: [{ stock: 0 }, { options: [['A', 'b']], stock: 0 }] });
    await product('arsip-f', { status: 'archived', variants: [{ stock: 0 }] });
    await product('sebagian-g', { variants: [{ stock: 0 }, { options: [['A', 'b']], stock: null }] });
    await db
      .insertInto('approvalEvent')
      .values({
        subjectKind: 'product',
        subjectId: returned,
        state: 'returned',
        reason: 'Fotonya buram',
        actorKind: 'organizer',
        actorId: 1,
        at: 1,
      })
      .execute();
    await makeProduct(db, festivalId, {
      storeId: await makeStore(db, festivalId, { slug: 'lain' }),
      slug: 'rahasia-toko-lain',
    });
    return made;
  }

  it('each filter shows its own products and counts them right', async () => {
    const { seller } = await makeShelf();
    const shown = async (query: string) => namesIn(await (await seller.get(LIST + query)).text());
    expect(await shown('')).toEqual([
      'sebagian-g',
      'habis-e',
      'kembali-d',
      'draf-c',
      'menunggu-b',
      'tayang-a',
    ]);
    expect(await shown('?keadaan=tayang')).toEqual(['sebagian-g', 'habis-e', 'tayang-a']);
    expect(await shown('?keadaan=draf')).toEqual(['draf-c']);
    expect(await shown('?keadaan=menunggu')).toEqual(['menunggu-b']);
    expect(await shown('?keadaan=dikembalikan')).toEqual(['kembali-d']);
    expect(await shown('?keadaan=habis')).toEqual(['habis-e']);
    expect(await shown('?keadaan=arsip')).toEqual(['arsip-f']);
    const html = await (await seller.get(LIST)).text();
    const counted = [...html.matchAll(/<span class="text-sm tabular-nums">(\d+)</g)].map(([, count]) =>
      Number(count),
    );
    expect(counted).toEqual([6, 3, 1, 1, 1, 1, 1]);
    expect(html).not.toContain('rahasia-toko-lain');
    expect(html).toContain('Fotonya buram');
    expect(html).toContain('Rp5.000–Rp9.000');
  });

  it('every word must stand in the name or a SKU, and signs of patterns are only signs', async () => {
    const { seller } = await makeShelf();
    const shown = async (q: string) =>
      namesIn(await (await seller.get(`${LIST}?${new URLSearchParams({ q })}`)).text());
    expect(await shown('TAYANG')).toEqual(['tayang-a']);
    expect(await shown('kp-0')).toEqual(['tayang-a']);
    expect(await shown('a tayang')).toEqual(['tayang-a']);
    expect(await shown('tayang draf')).toEqual([]);
    expect(await shown('%')).toEqual([]);
    expect(await shown('_')).toEqual([]);
  });

  it.each(PRODUCT_SORTS)('page after page, sorted by %s, shows every product once', async (urut) => {
    const { db, festivalId, storeId } = await makeSellerSite(await open());
    for (let index = 0; index < 11; index += 1) {
      const slug = `produk-${index}`;
      const name = ['Keripik', 'keripik', 'Abon', 'Zaitun'][index % 4] ?? '';
      await makeProduct(db, festivalId, { storeId, slug, name });
    }
    await db
      .updateTable('product')
      .set({ updatedAt: 5 })
      .where('slug', 'in', ['produk-3', 'produk-4', 'produk-9'])
      .execute();
    const seen: number[] = [];
    let query = decode(new URLSearchParams({ urut }));
    // More pages than there can be would be a page that comes again.
    for (let pages = 0; pages < 9; pages += 1) {
      const page = await repo.listProducts(db, { storeId, checksFirst: false }, query, 3);
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      query = { ...query, after: { id: last?.id ?? 0, key: String(last?.sortKey) } };
      query = decode(new URLSearchParams(encode(query)));
    }
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
    const whole = await repo.listProducts(
      db,
      { storeId, checksFirst: false },
      decode(new URLSearchParams({ urut })),
      50,
    );
    expect(seen).toEqual(whole.map(({ id }) => id));
  });

  it('many are archived and restored at once, and only the store’s own', async () => {
    const { seller, db, shopperSees } = await makeShelf();
    const all = await db.selectFrom('product').select(['id', 'slug']).orderBy('id').execute();
    const archive = new FormData();
    archive.set('intent', 'archive');
    for (const { id } of all) archive.append('produk', String(id));
    const answer = await seller.post(LIST, archive);
    expect(answer.headers.get('location')).toBe(`${LIST}?selesai=archived&banyak=6`);
    const states = () =>
      db
        .selectFrom('product')
        .select(['slug', 'status'])
        .where('status', '<>', 'archived')
        .orderBy('id')
        .execute();
    expect(await states()).toEqual([{ slug: 'rahasia-toko-lain', status: 'active' }]);
    expect((await shopperSees('/produk/tayang-a')).status).toBe(404);
    archive.set('intent', 'restore');
    await seller.post(LIST, archive);
    expect((await states()).map(({ slug, status }) => `${slug} ${status}`)).toContain('draf-c draft');
    expect((await shopperSees('/produk/tayang-a')).status).toBe(200);
  });

  it('whatever stands in the address is a list', async () => {
    const { seller } = await makeShelf();
    for (const query of [
      '?keadaan=x&urut=y&sesudah=z',
      '?sesudah=1~%00',
      '?sesudah=999999999999999~',
      '?urut=diubah&sesudah=3~abc',
      '?q=%FF',
    ]) {
      expect((await seller.get(LIST + query)).status, query).toBeLessThan(500);
    }
    for (const filter of STATE_FILTERS)
      expect((await seller.get(`${LIST}?keadaan=${filter}`)).status).toBe(200);
  });
});

eachDatabase('prices of many products', (open) => {
  const PRICES = '/penjual/produk/harga';

  async function makeTwo() {
    const made = await makeSellerSite(await open());
    const one = await made.saved({
      fields: { ...FIELDS, name: 'Satu Barang' },
      variants: [{ ...VARIANT, priceRupiah: 10_300 }],
    });
    const two = await made.saved({
      fields: { ...FIELDS, name: 'Dua Barang' },
      variants: [{ ...VARIANT, priceRupiah: 20_000, stock: null }],
    });
    const query = `produk=${one.productId}&produk=${two.productId}`;
    const apply = (seen: string, plan: string) => {
      const form = new FormData();
      for (const [name, value] of new URLSearchParams(`${query}&${plan}`)) form.append(name, value);
      form.set('terlihat', seen);
      form.set('intent', 'apply');
      return made.seller.post(PRICES, form);
    };
    const prices = async () =>
      await made.db.selectFrom('variant').select(['priceRupiah', 'stock']).orderBy('id').execute();
    return { ...made, query, apply, prices, ids: [one.productId, two.productId] };
  }
  const seenIn = (html: string) => /name="terlihat" value="([^"]*)"/.exec(html)?.[1] ?? '';

  it('are shown before they are saved, and then saved with a row for each change', async () => {
    const { seller, query, apply, prices, db } = await makeTwo();
    const plan = 'harga=lower&angka=10&bulat=500&stok=stockAdd&jumlah=5';
    const html = await (await seller.get(`${PRICES}?${query}&${plan}`)).text();
    expect(html).toContain('Rp9.500');
    expect(await prices()).toEqual([
      { priceRupiah: 10_300, stock: 10 },
      { priceRupiah: 20_000, stock: null },
    ]);
    const answer = await apply(seenIn(html), plan);
    expect(answer.headers.get('location')).toBe('/penjual/produk?selesai=changed&banyak=2');
    expect(await prices()).toEqual([
      { priceRupiah: 9_500, stock: 15 },
      { priceRupiah: 18_000, stock: null },
    ]);
    const rows = await db.selectFrom('priceChange').select('priceRupiah').orderBy('id').execute();
    expect(rows.map(({ priceRupiah }) => priceRupiah)).toEqual([10_300, 20_000, 9_500, 18_000]);
  });

  it('are not saved over a price that has changed since they were shown', async () => {
    const { seller, query, apply, prices, db } = await makeTwo();
    const plan = 'harga=set&angka=5rb';
    const html = await (await seller.get(`${PRICES}?${query}&${plan}`)).text();
    await db.updateTable('variant').set({ stock: 3 }).where('stock', '=', 10).execute();
    const answer = await apply(seenIn(html), plan);
    expect(answer.status).toBe(409);
    const again = await answer.text();
    expect(again).toContain('baru saja berubah');
    expect((await prices()).map(({ priceRupiah }) => priceRupiah)).toEqual([10_300, 20_000]);
    expect((await apply(seenIn(again), plan)).status).toBe(303);
    expect((await prices()).map(({ priceRupiah }) => priceRupiah)).toEqual([5_000, 5_000]);
  });

  it('outside their range are refused, all of them', async () => {
    const { seller, query, apply, prices } = await makeTwo();
    const plan = 'harga=lower&angka=90&bulat=1000';
    expect((await apply('', 'harga=set&angka=1')).status).toBe(422);
    expect(await (await seller.get(`${PRICES}?${query}&harga=raise&angka=100`)).text()).toContain(
      'Persen harus',
    );
    expect((await apply('', plan)).status).toBe(409);
    expect((await prices()).map(({ priceRupiah }) => priceRupiah)).toEqual([10_300, 20_000]);
  });

  it('of another store are neither shown nor changed', async () => {
    const { db, query, apply, signIn, festivalId } = await makeTwo();
    const other = await signIn(await makeStore(db, festivalId, { slug: 'toko-lain' }));
    expect(await (await other.get(`${PRICES}?${query}&harga=set&angka=5rb`)).text()).not.toContain(
      'Satu Barang',
    );
    const form = { intent: 'apply', produk: '1', harga: 'set', angka: '5rb', terlihat: '1:10300:10' };
    expect((await other.post(PRICES, form)).status).toBe(422);
    expect((await apply('', 'harga=keep')).status).toBe(422);
  });
});
