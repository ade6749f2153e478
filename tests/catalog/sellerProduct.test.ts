import { expect, it } from 'vitest';
import * as ProductForm from '~/features/catalog/products/ProductForm';
import { eachDatabase } from '../setup/databases';
import { makeStore } from '../setup/festivalFixture';
import { makeSellerSite, sent, TYPED } from './sellerSite';

const NEW = '/penjual/produk/baru';
const pathOf = (id: number) => `/penjual/produk/${id}`;
const typedOf = ({ base }: { base: string }) => ProductForm.parse(base) ?? ProductForm.EMPTY;

eachDatabase('the editor of a product', (open) => {
  it('a product that is typed in and saved is on the shopper’s page with the next request', async () => {
    const { seller, db, shopperSees } = await makeSellerSite(await open());
    const answer = await seller.post(NEW, sent(TYPED, await seller.open(NEW), 'save'));
    expect(answer.status).toBe(303);
    const saved = await db.selectFrom('product').selectAll().executeTakeFirstOrThrow();
    expect(answer.headers.get('location')).toBe(`${pathOf(saved.id)}?selesai=disimpan&versi=1`);
    expect((await shopperSees(`/produk/${saved.slug}`)).html).toContain('Rp15.000');
    const editor = await (await seller.get(answer.headers.get('location') ?? '')).text();
    expect(editor).toContain('Pembeli sudah melihatnya.');
    expect(editor).toContain(`href="/produk/${saved.slug}"`);
  });

  it('what is wrong is said at its field, what was typed stays, and nothing is saved', async () => {
    const { seller, db } = await makeSellerSite(await open());
    const wrong = {
      ...TYPED,
      name: 'Keripik "Mantap" <b>',
      variants: [{ ...ProductForm.NEW_VARIANT, price: '12.5' }],
    };
    const answer = await seller.post(NEW, sent(wrong, await seller.open(NEW), 'save'));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Harga ini bisa berarti dua angka.');
    expect(html).toContain('value="12.5"');
    expect(html).toContain('Keripik &quot;Mantap&quot; &lt;b&gt;');
    expect(await db.selectFrom('product').select('id').execute()).toEqual([]);
  });

  it('one form sent twice, and left as a draft before, is one product', async () => {
    const { seller, db } = await makeSellerSite(await open());
    const held = await seller.open(NEW);
    const kept = await seller.post(`${NEW}/draf`, sent({ ...TYPED, name: 'Kerip' }, held, 'keep'));
    const { productId } = (await kept.json()) as { productId: number };
    const again = await seller.post(`${NEW}/draf`, sent({ ...TYPED, name: 'Keripik' }, held, 'keep'));
    expect(await again.json()).toEqual({ productId });
    const both = await Promise.all([1, 2].map(() => seller.post(NEW, sent(TYPED, held, 'save'))));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await db.selectFrom('product').select(['id', 'name', 'slug', 'status']).execute()).toEqual([
      { id: productId, name: TYPED.name, slug: 'keripik-pisang-manis', status: 'active' },
    ]);
    expect(await db.selectFrom('productDraft').selectAll().execute()).toEqual([]);
  });

  it('what was typed and not saved is there when the editor is opened again, until it is thrown away', async () => {
    const { seller, saved } = await makeSellerSite(await open());
    const path = pathOf((await saved()).productId);
    const held = await seller.open(path);
    await seller.post(`${path}/draf`, sent({ ...typedOf(held), name: 'Setengah diketik' }, held, 'keep'));
    const again = await (await seller.get(path)).text();
    expect(again).toContain('value="Setengah diketik"');
    expect(again).toContain('Buang ketikan ini');
    await seller.post(path, { intent: 'discard' });
    expect(await (await seller.get(path)).text()).not.toContain('Setengah diketik');
  });

  it('without script the table of variants is made by the server, and keeps all that was typed', async () => {
    const { seller, db } = await makeSellerSite(await open());
    const first = await seller.post(NEW, sent(TYPED, await seller.open(NEW), 'addOption'));
    const path = (first.headers.get('location') ?? '').replace('#variasi', '');
    const typed = { ...TYPED, options: [{ name: 'Rasa', values: 'Manis, Asin' }] };
    await seller.post(path, sent(typed, await seller.open(path), 'combine'));
    const html = await (await seller.get(path)).text();
    expect(html.match(/name="variants\[\d\]\.price"/g)).toHaveLength(2);
    expect(html).toContain('value="Keripik Pisang Manis"');
    const row = (value: string) => ({ ...ProductForm.NEW_VARIANT, values: [value], price: '9rb' });
    const table = { ...typed, variants: [row('Manis'), row('Asin')] };
    expect((await seller.post(path, sent(table, await seller.open(path), 'save'))).status).toBe(303);
    const variants = await db
      .selectFrom('variant')
      .select(['optionKey', 'priceRupiah'])
      .orderBy('id')
      .execute();
    expect(variants).toEqual([
      { optionKey: 'rasa=manis', priceRupiah: 9_000 },
      { optionKey: 'rasa=asin', priceRupiah: 9_000 },
    ]);
  });

  it('of two who change the same product the second sees both versions field by field, and loses nothing', async () => {
    const { seller, saved, signIn, storeId, product } = await makeSellerSite(await open());
    const { productId } = await saved();
    const path = pathOf(productId);
    const other = await signIn(storeId);
    const [mine, theirs] = [await seller.open(path), await other.open(path)];
    await other.post(
      path,
      sent({ ...typedOf(theirs), name: 'Nama dari HP lain', unit: 'toples' }, theirs, 'save'),
    );
    const answer = await seller.post(
      path,
      sent({ ...typedOf(mine), name: 'Nama dari saya', brand: 'Tini' }, mine, 'save'),
    );
    expect(answer.status).toBe(409);
    const html = await answer.text();
    for (const text of [
      'Nama dari HP lain',
      'Nama dari saya',
      'toples',
      'Pakai punya saya',
      'Pakai yang tersimpan',
    ]) {
      expect(html).toContain(text);
    }
    expect((await product(productId)).name).toBe('Nama dari HP lain');
    const choice = new FormData();
    for (const name of ['mine', 'stored', 'version', 'base', 'formKey']) choice.set(name, held(html, name));
    choice.set('choice.name', 'mine');
    choice.set('choice.unit', 'stored');
    choice.set('intent', 'choose');
    expect((await seller.post(path, choice)).status).toBe(303);
    expect(await product(productId)).toMatchObject({ name: 'Nama dari saya', unit: 'toples', brand: 'Tini' });
  });

  it('an order that takes from the stock is no conflict, and its pieces stay taken', async () => {
    const { seller, saved, db, variants } = await makeSellerSite(await open());
    const { productId } = await saved();
    const mine = await seller.open(pathOf(productId));
    await db.updateTable('variant').set({ stock: 7 }).execute();
    await db.updateTable('product').set({ version: 2, soldCount: 3 }).execute();
    const answer = await seller.post(
      pathOf(productId),
      sent({ ...typedOf(mine), unit: 'toples' }, mine, 'save'),
    );
    expect(answer.status).toBe(303);
    expect(await variants(productId)).toMatchObject([{ stock: 7 }]);
  });

  it('a copy is a draft with all but SKUs; archive and back leave the product as it was', async () => {
    const { seller, saved, product, variants, shopperSees } = await makeSellerSite(await open());
    const { productId } = await saved();
    const copied = await seller.post(pathOf(productId), { intent: 'duplicate' });
    const copyId = Number(/produk\/(\d+)/.exec(copied.headers.get('location') ?? '')?.[1]);
    expect(await product(copyId)).toMatchObject({
      status: 'draft',
      approval: 'draft',
      name: 'Keripik Pisang Manis (salinan)',
    });
    expect(await variants(copyId)).toMatchObject([{ priceRupiah: 15_000, sku: null }]);
    await seller.post(pathOf(productId), { intent: 'archive' });
    expect((await shopperSees('/produk/keripik-pisang-manis')).status).toBe(404);
    await seller.post(pathOf(productId), { intent: 'restore' });
    expect((await shopperSees('/produk/keripik-pisang-manis')).status).toBe(200);
  });

  it('a product of another store is not there, whatever is asked of it', async () => {
    const { seller, db, festivalId, saved } = await makeSellerSite(await open());
    const other = await makeStore(db, festivalId, { slug: 'toko-lain' });
    const { productId } = await saved({ storeId: other });
    const path = pathOf(productId);
    const held = { base: '', version: '1', formKey: '' };
    expect((await seller.get(path)).status).toBe(404);
    for (const intent of ['save', 'keep', 'duplicate', 'archive', 'combine', 'discard']) {
      expect((await seller.post(path, sent(TYPED, held, intent))).status, intent).toBe(404);
    }
    expect((await seller.post(`${path}/draf`, sent(TYPED, held, 'keep'))).status).toBe(404);
    expect(await db.selectFrom('product').select(['version', 'status']).execute()).toEqual([
      { version: 1, status: 'active' },
    ]);
  });

  it('a suspended store sees its products and changes none', async () => {
    const { seller, db, saved, storeId } = await makeSellerSite(await open());
    const path = pathOf((await saved()).productId);
    const held = await seller.open(path);
    await db.updateTable('store').set({ approval: 'suspended' }).where('id', '=', storeId).execute();
    expect((await seller.get(path)).status).toBe(200);
    expect((await seller.post(path, sent(TYPED, held, 'save'))).status).toBe(403);
  });
});

const held = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
