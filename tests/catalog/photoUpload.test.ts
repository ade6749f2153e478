import { appendFileSync, rmSync, truncateSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as PhotoUpload from '~/features/catalog/PhotoUpload';
import { partFile } from '~/features/catalog/photoParts.server';
import { receivePiece, uploadState } from '~/features/catalog/photoUpload.server';
import { eachDatabase } from '../setup/databases';
import { makeProduct } from '../setup/festivalFixture';
import { sampled } from '../setup/runs';
import {
  filesIn,
  house,
  kindOf,
  makePhoto,
  makeSeller,
  products,
  sendingOf,
  sendWhole,
  uploads,
} from './uploading';

eachDatabase('a photo in pieces', (open) => {
  it('becomes a draft of the store’s category, without a price and so without a variant', async () => {
    const { db, means, seller, dataDir } = await house(open);
    const bytes = await makePhoto();
    const answer = await sendWhole(means, sendingOf(seller, 'photo-0001', bytes), bytes, 5_000);
    expect(answer).toMatchObject({ state: 'done', name: 'Produk baru', priceRupiah: null, twins: [] });
    const [product] = await products({ db });
    expect(product).toMatchObject({
      storeId: seller.storeId,
      status: 'draft',
      approval: 'draft',
      categorySlug: 'camilan-kue',
    });
    expect(await db.selectFrom('variant').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('productPhoto').select(['productId', 'position']).execute()).toEqual([
      { productId: product?.id, position: 0 },
    ]);
    expect(filesIn(dataDir, 'uploads')).toEqual([]);
  });

  it('with a price for all has a variant of that price, and the change of price is written down', async () => {
    const { db, means, seller } = await house(open);
    const bytes = await makePhoto();
    const named = { fileName: 'keripik_pisang-manis.JPG', priceRupiah: 15_000 };
    const answer = await sendWhole(means, sendingOf(seller, 'photo-0001', bytes, named), bytes);
    expect(answer).toMatchObject({ name: 'Keripik pisang manis', priceRupiah: 15_000 });
    expect((await products({ db }))[0]?.slug).toBe('keripik-pisang-manis');
    expect(await db.selectFrom('variant').select('priceRupiah').execute()).toEqual([{ priceRupiah: 15_000 }]);
    expect(await db.selectFrom('priceChange').select('priceRupiah').execute()).toEqual([
      { priceRupiah: 15_000 },
    ]);
  });

  it('says how much is there, takes a piece twice as once and one too early not at all', async () => {
    const { means, seller } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    const piece = (from: number, to: number) => ({ offset: from, bytes: bytes.subarray(from, to) });
    const at = (received: number) => ({ state: 'receiving', received });
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual(at(0));
    expect(await receivePiece(means, sending, piece(100, 200))).toEqual(at(0));
    expect(await receivePiece(means, sending, piece(0, 100))).toEqual(at(100));
    expect(await receivePiece(means, sending, piece(0, 100))).toEqual(at(100));
    expect(await receivePiece(means, sending, piece(50, 300))).toEqual(at(300));
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual(at(300));
    expect(await sendWhole(means, sending, bytes)).toMatchObject({ state: 'done' });
  });

  it('in pieces of any size, some sent twice or too early, is the photo it was', async () => {
    const { db, means, seller } = await house(open);
    const bytes = await makePhoto(120, 90);
    const cuts = fc.array(
      fc.record({ at: fc.nat(bytes.length), length: fc.integer({ min: 1, max: 2_000 }) }),
      {
        maxLength: 12,
      },
    );
    let count = 0;
    const whole = await sendWhole(means, sendingOf(seller, 'the-whole-one', bytes), bytes);
    if (whole.state !== 'done') throw new Error('not taken');
    await fc.assert(
      fc.asyncProperty(cuts, async (pieces) => {
        count += 1;
        const sending = sendingOf(seller, `photo-${count}-pieces`, bytes);
        for (const { at, length } of pieces) {
          await receivePiece(means, sending, { offset: at, bytes: bytes.subarray(at, at + length) });
        }
        const answer = await sendWhole(means, sending, bytes, 1_500);
        expect(answer).toMatchObject({ state: 'done', photo: whole.photo });
      }),
      { ...sampled(100), numRuns: Math.min(30, sampled(100).numRuns) },
    );
    expect(await db.selectFrom('photo').select('hash').execute()).toEqual([{ hash: whole.photo.hash }]);
  });

  it('finished twice at a time, or sent again afterwards, is one product', async () => {
    const { db, means, seller } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    const piece = { offset: 0, bytes };
    const answers = await Promise.all([1, 2, 3, 4].map(() => receivePiece(means, sending, piece)));
    answers.push(await receivePiece(means, sending, piece));
    answers.push(await uploadState(means, seller.storeId, 'photo-0001'));
    const done = answers.filter(({ state }) => state === 'done');
    expect(done.length).toBeGreaterThan(1);
    for (const one of done) expect(one).toEqual(done[0]);
    expect(await products({ db })).toHaveLength(1);
  });

  it('that another product of the store shows is noticed, in another store it is not', async () => {
    const { db, means, seller } = await house(open);
    const bytes = await makePhoto();
    const first = await sendWhole(means, sendingOf(seller, 'photo-0001', bytes), bytes);
    const second = await sendWhole(means, sendingOf(seller, 'photo-0002', bytes), bytes);
    expect(first).toMatchObject({ twins: [] });
    const [product] = await products({ db });
    expect(second).toMatchObject({ state: 'done', twins: [{ id: product?.id, name: 'Produk baru' }] });
    const other = await makeSeller(db, 'dewi');
    expect(await sendWhole(means, sendingOf(other, 'photo-0001', bytes), bytes)).toMatchObject({ twins: [] });
  });

  it('for a product of another store is not found, and nothing of it is kept', async () => {
    const { db, means, seller, dataDir } = await house(open);
    const other = await makeSeller(db, 'dewi');
    const forProductId = await makeProduct(db, null, { storeId: other.storeId, slug: 'teh' });
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes, { forProductId });
    expect(await kindOf(sendWhole(means, sending, bytes))).toBe('NotFound');
    expect(await uploads({ db })).toEqual([]);
    expect(filesIn(dataDir, 'uploads')).toEqual([]);
  });

  it('for a product stands behind its others, and raises its version', async () => {
    const { db, means, seller } = await house(open);
    const forProductId = await makeProduct(db, null, { storeId: seller.storeId, slug: 'teh' });
    for (const key of ['photo-0001', 'photo-0002']) {
      const bytes = await makePhoto();
      const sending = sendingOf(seller, key, bytes, { forProductId });
      expect(await sendWhole(means, sending, bytes)).toMatchObject({
        state: 'done',
        productId: forProductId,
      });
    }
    const [product] = await products({ db });
    expect(product).toMatchObject({ version: 3, status: 'active' });
    expect(await db.selectFrom('productPhoto').select('position').orderBy('position').execute()).toEqual([
      { position: 0 },
      { position: 1 },
    ]);
  });

  it('for a product that has it already is refused, and told so', async () => {
    const { db, means, seller } = await house(open);
    const forProductId = await makeProduct(db, null, { storeId: seller.storeId, slug: 'teh' });
    const bytes = await makePhoto(60, 40);
    const send = (key: string) => sendWhole(means, sendingOf(seller, key, bytes, { forProductId }), bytes);
    expect(await send('photo-0001')).toMatchObject({ state: 'done' });
    expect(await send('photo-0002')).toEqual({ state: 'refused', reason: 'there' });
    expect((await products({ db }))[0]?.version).toBe(2);
  });

  it('for a product with enough photos is refused before it is sent', async () => {
    const { db, means, seller } = await house(open);
    const forProductId = await makeProduct(db, null, { storeId: seller.storeId, slug: 'teh' });
    for (let one = 0; one < PhotoUpload.MAX_PHOTOS_OF_PRODUCT; one += 1) {
      const bytes = await makePhoto(60, 40);
      await sendWhole(means, sendingOf(seller, `photo-${one}-more`, bytes, { forProductId }), bytes);
    }
    const bytes = await makePhoto(60, 40);
    const sending = sendingOf(seller, 'one-too-many', bytes, { forProductId });
    expect(await receivePiece(means, sending, { offset: 0, bytes: bytes.subarray(0, 10) })).toEqual({
      state: 'refused',
      reason: 'full',
    });
  });

  it('that is no picture is refused with its reason, also when it is asked again, and nothing lies about', async () => {
    const { db, means, seller, dataDir } = await house(open);
    const bytes = Buffer.from('these are words and no picture');
    const sending = sendingOf(seller, 'photo-0001', bytes);
    const refused = { state: 'refused', reason: 'notPicture' };
    expect(await sendWhole(means, sending, bytes)).toEqual(refused);
    expect(await receivePiece(means, sending, { offset: 0, bytes })).toEqual(refused);
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual(refused);
    expect(await products({ db })).toEqual([]);
    expect([...filesIn(dataDir, 'uploads'), ...filesIn(dataDir, 'media')]).toEqual([]);
  });

  it.each([
    [0, 'empty'],
    [PhotoUpload.MAX_PIECE_BYTES * 31, 'tooLarge'],
  ])('of %i bytes is refused before anything is sent: %s', async (byteSize, reason) => {
    const { db, means, seller } = await house(open);
    const sending = { ...sendingOf(seller, 'photo-0001', Buffer.from('x')), byteSize };
    const piece = { offset: 0, bytes: Buffer.from('x') };
    expect(await receivePiece(means, sending, piece)).toEqual({ state: 'refused', reason });
    expect(await uploads({ db })).toEqual([]);
  });

  it.each([
    ['../../etc', 0, 'Invalid'],
    ['short', 0, 'Invalid'],
    ['photo-0001', 500, 'Invalid'],
  ])('with the key %s, reaching %i bytes beyond its end, is %s', async (key, beyond, expected) => {
    const { means, seller } = await house(open);
    const sending = sendingOf(seller, key, Buffer.alloc(1000));
    const piece = { offset: beyond, bytes: Buffer.alloc(1000) };
    expect(await kindOf(receivePiece(means, sending, piece))).toBe(expected);
  });

  it('under the key of another file is a conflict', async () => {
    const { means, seller } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    await receivePiece(means, sending, { offset: 0, bytes: bytes.subarray(0, 100) });
    const other = { ...sending, byteSize: bytes.byteLength + 1 };
    expect(await kindOf(receivePiece(means, other, { offset: 0, bytes: Buffer.alloc(1) }))).toBe('Conflict');
  });

  it('whose part is gone from the disk, or shorter than was said, goes on at what is there', async () => {
    const { means, seller, dataDir } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    await receivePiece(means, sending, { offset: 0, bytes: bytes.subarray(0, 3000) });
    truncateSync(partFile(dataDir, seller.storeId, 'photo-0001'), 1000);
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual({
      state: 'receiving',
      received: 1000,
    });
    rmSync(partFile(dataDir, seller.storeId, 'photo-0001'));
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual({
      state: 'receiving',
      received: 0,
    });
    expect(await sendWhole(means, sending, bytes)).toMatchObject({ state: 'done' });
  });

  it('of which more lies on the disk than was acknowledged is written over', async () => {
    const { means, seller, dataDir } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    await receivePiece(means, sending, { offset: 0, bytes: bytes.subarray(0, 1000) });
    appendFileSync(partFile(dataDir, seller.storeId, 'photo-0001'), Buffer.alloc(700, 7));
    expect(await sendWhole(means, sending, bytes)).toMatchObject({ state: 'done' });
  });
});
