import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { rename } from '~/features/catalog/slugRepo.server';
import { DAY_MS, MINUTE_MS } from '../accounts/people';
import { eachDatabase } from '../setup/databases';
import { makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { faultsOf, linesOf } from './feedChecker';
import { aStore, CLOSES_AT } from './feedHouse';

eachDatabase('the feed of a store', (open) => {
  it('has a line for each variant, as Meta wants it', async () => {
    const { product, photo, ask, db, festivalId } = await aStore(open);
    await product(
      'kripik',
      [
        { options: [['Rasa', 'Pedas']], priceRupiah: 12_000, stock: 0 },
        { options: [['Rasa', 'Asin, gurih']], priceRupiah: 15_500, stock: null, preorder: true },
      ],
      { name: '=Kripik "Sari"', description: 'Renyah,\n<b>gurih</b>' },
    );
    await product('batik', [{}], {
      photos: [
        { photoId: await photo({ width: 480 }), alt: '' },
        { photoId: await photo({ width: 1300, height: 600 }), alt: '' },
      ],
    });
    const other = await makeStore(db, festivalId, { slug: 'toko-lain' });
    await makeProduct(db, festivalId, { storeId: other, slug: 'bukan-sari' });
    const answer = await ask('/toko/toko-sari/katalog.csv');
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const text = await answer.text();
    expect(faultsOf(text)).toEqual([]);
    const [hot, salty, batik, ...more] = linesOf(text);
    expect(more).toEqual([]);
    expect(hot).toMatchObject({
      title: 'Kripik "Sari"',
      description: 'Renyah, gurih',
      availability: 'out of stock',
      price: '12000.00 IDR',
      size: 'Pedas',
      brand: 'Toko Sari',
      product_type: 'Camilan & kue',
      custom_label_0: 'Pasar Rakyat',
      custom_label_1: 'Jawa Barat',
      sale_price: '',
    });
    expect(hot?.link).toMatch(/^http.*\/produk\/kripik$/);
    expect(salty).toMatchObject({ availability: 'preorder', price: '15500.00 IDR', size: 'Asin, gurih' });
    expect(salty?.item_group_id).toBe(hot?.item_group_id);
    expect(batik?.item_group_id).toBe('');
    // The cover is too small for Meta, and of the other only the largest width is tall enough.
    expect(batik?.image_link).toMatch(/\/1280\.jpg$/);
  });

  it('leaves out what has no picture that Meta takes', async () => {
    const { product, photo, feed } = await aStore(open);
    await product('tanpa-foto', [{}], { photos: [] });
    await product('foto-kecil', [{}], { photos: [{ photoId: await photo({ height: 499 }), alt: '' }] });
    const drawing = {
      photos: [{ photoId: await photo({ mime: 'image/svg+xml', width: 400, height: 400 }), alt: '' }],
    };
    const drawn = await product('gambar', [{}], drawing);
    const lines = await feed();
    expect(lines).toHaveLength(1);
    expect((lines as { link: string; image_link: string }[])[0]?.link).toContain('gambar');
    expect((lines as { image_link: string }[])[0]?.image_link).toMatch(/\/\d+\.jpg$/);
    expect(drawn).toBeGreaterThan(0);
  });

  it('announces an offer with its window at opening, in between, at its end and at the closing', async () => {
    const { product, feed, clock, festivalId } = await aStore(open);
    const offer = (priceRupiah: number, startsAt: number, endsAt: number) => ({
      festivalId,
      priceRupiah,
      startsAt,
      endsAt,
    });
    await product('kripik', [
      {
        priceRupiah: 20_000,
        offers: [
          offer(15_000, OPENS_AT - DAY_MS, OPENS_AT + DAY_MS),
          offer(14_000, OPENS_AT + 2 * DAY_MS + 1, CLOSES_AT + DAY_MS),
        ],
      },
    ]);
    const sale = async (at: number) => {
      clock.set(at);
      const [line] = (await feed()) as Record<string, string>[];
      return [line?.price, line?.sale_price, line?.sale_price_effective_date];
    };
    const first = ['20000.00 IDR', '15000.00 IDR', '2026-11-12T09:00+07:00/2026-11-13T09:00+07:00'];
    const second = ['20000.00 IDR', '14000.00 IDR', '2026-11-14T09:01+07:00/2026-11-22T09:00+07:00'];
    const none = ['20000.00 IDR', '', ''];
    expect(await sale(OPENS_AT - 7 * DAY_MS)).toEqual(first);
    expect(await sale(OPENS_AT - 1)).toEqual(first);
    expect(await sale(OPENS_AT)).toEqual(first);
    expect(await sale(OPENS_AT + DAY_MS - 1)).toEqual(first);
    expect(await sale(OPENS_AT + DAY_MS)).toEqual(second);
    expect(await sale(OPENS_AT + 5 * DAY_MS)).toEqual(second);
    expect(await sale(CLOSES_AT - 1)).toEqual(second);
    expect(await sale(CLOSES_AT)).toEqual(none);
    expect(await sale(CLOSES_AT + DAY_MS)).toEqual(none);
  });

  it('is there in the phases that have feeds, and only then', async () => {
    const { product, feed, clock } = await aStore(open);
    await product('kripik');
    clock.set(OPENS_AT - 7 * DAY_MS - 1);
    expect([await feed(), await feed('/katalog.csv')]).toEqual([404, 404]);
    clock.set(OPENS_AT - 7 * DAY_MS);
    expect(await feed()).toHaveLength(1);
    expect(await feed('/katalog.csv')).toHaveLength(1);
  });

  it('counts the pieces that others hold, and shows what may be seen now', async () => {
    const { product, feed, change } = await aStore(open);
    const shown = await product('kripik');
    const hidden = await product('arsip');
    const disputed = await product('sengketa');
    expect(await feed()).toHaveLength(3);
    await change([hidden], { status: 'archived' });
    await change([disputed], { disputedAt: 1 });
    expect(await feed()).toEqual([expect.objectContaining({ title: 'kripik' })]);
    expect(shown).toBeGreaterThan(0);
  });

  it('is known by its tag and its time, and comes compressed to who takes that', async () => {
    const { product, ask, clock } = await aStore(open);
    await product('kripik');
    const path = '/toko/toko-sari/katalog.csv';
    const first = await ask(path);
    const [tag, time] = [first.headers.get('ETag') ?? '', first.headers.get('Last-Modified') ?? ''];
    const text = await first.text();
    clock.advance(MINUTE_MS);
    const again = (headers: Record<string, string>) => ask(path, { headers });
    expect((await again({ 'if-none-match': tag })).status).toBe(304);
    expect((await again({ 'if-modified-since': time })).status).toBe(304);
    expect((await again({ 'if-none-match': '"other"', 'if-modified-since': time })).status).toBe(200);
    const zipped = await again({ 'accept-encoding': 'gzip, br' });
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text);
    await product('dodol');
    const later = await again({ 'if-none-match': tag, 'if-modified-since': time });
    expect(later.status).toBe(200);
    expect(later.headers.get('ETag')).not.toBe(tag);
    expect(later.headers.get('Last-Modified')).not.toBe(time);
    expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
  });

  it('is found under the present slug of its store, and under no other', async () => {
    const { product, ask, db, storeId, feed } = await aStore(open);
    await product('kripik');
    await rename(db, 'store', storeId, 'toko-sari-baru');
    const answer = await ask('/toko/toko-sari/katalog.csv');
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      301,
      '/toko/toko-sari-baru/katalog.csv',
    ]);
    expect(await feed('/toko/tidak-ada/katalog.csv')).toBe(404);
  });
});
