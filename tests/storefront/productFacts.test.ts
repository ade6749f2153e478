import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';
import { sourceSite } from '../setup/sourceSite';

eachDatabase('the page of a product', (open) => {
  it('says when what is made to order is sent, and what is not halal, in both languages', async () => {
    const connection = await open();
    const { db } = connection;
    const festivalId = await makeFestival(db);
    const storeId = await makeStore(db, festivalId, { slug: 'toko' });
    const make = (slug: string, variant: object, fields: object = {}) =>
      makeProduct(db, festivalId, { storeId, slug, ...fields, variants: [variant] });
    await make('sei', { stock: null, preorder: true, preorderDays: 5 }, { halalStatement: 'not_halal' });
    await make('tas', { stock: null, preorder: true, preorderDays: 1 });
    await make('topi', { stock: null, preorder: true });
    await make('habis', { stock: 0, preorder: true, preorderDays: 5 });
    const services = await testServices(connection, fixedClock(OPENS_AT));
    const ask = await sourceSite(services);
    const page = async (path: string) => (await (await ask(path)).text()).replaceAll('<!-- -->', '');
    const [sei, english] = [await page('/produk/sei'), await page('/en/produk/sei')];
    expect(sei).toContain('Dikirim dalam 5 hari');
    expect(sei).toContain('Tidak halal, menurut penjual.');
    expect(english).toContain('Sent within 5 days');
    expect(english).toContain('Not halal, says the seller.');
    expect(await page('/en/produk/tas')).toContain('Sent within 1 day<');
    const hat = await page('/produk/topi');
    expect(hat).toContain('Dibuat setelah dipesan');
    expect(hat).not.toContain('Tidak halal');
    expect(await page('/produk/habis')).not.toContain('Dikirim dalam');
    await services.visits.flush();
  });
});
