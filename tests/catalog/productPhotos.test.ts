import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as PhotoOrder from '~/features/catalog/PhotoOrder';
import { photosOfProduct } from '~/features/catalog/productPhotoRepo.server';
import {
  makeCover,
  movePhoto,
  removePhoto,
  reorderPhotos,
  setAlt,
} from '~/features/catalog/productPhotos.server';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeProduct } from '../setup/festivalFixture';
import { sampled } from '../setup/runs';
import { house, kindOf, makePhoto, makeSeller, sendingOf, sendWhole } from './uploading';

/** A product with three photos, its cover first. */
async function product(open: OpenDatabase) {
  const { db, clock, means, seller } = await house(open);
  const productId = await makeProduct(db, null, { storeId: seller.storeId, slug: 'teh' });
  for (const key of ['photo-one', 'photo-two', 'photo-three']) {
    const bytes = await makePhoto(60, 40);
    await sendWhole(means, sendingOf(seller, key, bytes, { forProductId: productId }), bytes);
  }
  const subject = { storeId: seller.storeId, productId };
  const ids = async () => (await photosOfProduct(db, productId)).map(({ photoId }) => photoId);
  const version = async () =>
    (await db.selectFrom('product').select('version').where('id', '=', productId).executeTakeFirstOrThrow())
      .version;
  const told = async () => (await db.selectFrom('outbox').select('id').execute()).length;
  return { db, means: { db, clock }, subject, ids, version, told, first: await ids() };
}

eachDatabase('the photos of a product', (open) => {
  it('are moved, made the cover, ordered and removed, each change a version and a row of the log', async () => {
    const { means, subject, ids, version, told, first } = await product(open);
    const [one = 0, two = 0, three = 0] = first;
    const changes: [() => Promise<void>, number[]][] = [
      [() => movePhoto(means, subject, two, -1), [two, one, three]],
      [() => movePhoto(means, subject, two, 1), [one, two, three]],
      [() => makeCover(means, subject, three), [three, one, two]],
      [() => reorderPhotos(means, subject, [two, three]), [two, three, one]],
      [() => removePhoto(means, subject, three), [two, one]],
    ];
    for (const [change, expected] of changes) {
      const [before, rows] = [await version(), await told()];
      await change();
      expect(await ids()).toEqual(expected);
      expect([await version(), await told()]).toEqual([before + 1, rows + 1]);
    }
  });

  it('that stay as they are change neither version nor log', async () => {
    const { means, subject, ids, version, told, first } = await product(open);
    const [one = 0, , three = 0] = first;
    const before = [await version(), await told()];
    await movePhoto(means, subject, one, -1);
    await movePhoto(means, subject, three, 1);
    await makeCover(means, subject, one);
    await removePhoto(means, subject, 987_654);
    await setAlt(means, subject, one, ' ');
    expect([await version(), await told()]).toEqual(before);
    expect(await ids()).toEqual(first);
  });

  it('are described on one line, at most 250 characters', async () => {
    const { db, means, subject, first } = await product(open);
    await setAlt(means, subject, first[1] ?? 0, `  Toples\n\0 ${'😀'.repeat(400)}`);
    const alt = (await photosOfProduct(db, subject.productId))[1]?.alt ?? '';
    expect(alt.startsWith('Toples 😀')).toBe(true);
    expect([...alt]).toHaveLength(250);
  });

  it('of another store are not found, and stay as they are', async () => {
    const { db, means, subject, ids, first } = await product(open);
    const other = { ...subject, storeId: (await makeSeller(db, 'dewi')).storeId };
    const [one = 0, two = 0] = first;
    for (const attempt of [
      () => movePhoto(means, other, two, -1),
      () => makeCover(means, other, two),
      () => reorderPhotos(means, other, [two, one]),
      () => removePhoto(means, other, one),
      () => setAlt(means, other, one, 'x'),
    ]) {
      expect(await kindOf(attempt())).toBe('NotFound');
    }
    expect(await ids()).toEqual(first);
  });
});

describe('an order of photos', () => {
  const orders = fc.uniqueArray(fc.nat(20), { maxLength: 10 });

  it('holds the same photos after every wish, however old or odd', () => {
    fc.assert(
      fc.property(orders, fc.array(fc.integer()), fc.nat(25), fc.nat(12), (present, wish, photoId, place) => {
        const sorted = (order: readonly number[]) => [...order].sort((one, other) => one - other);
        for (const after of [
          PhotoOrder.wished(present, wish),
          PhotoOrder.moved(present, photoId, 1),
          PhotoOrder.moved(present, photoId, -1),
          PhotoOrder.asCover(present, photoId),
          PhotoOrder.placed(present, photoId, place),
        ]) {
          expect(sorted(after)).toEqual(sorted(present));
        }
      }),
      sampled(1000),
    );
  });

  it('wished for is the one there is afterwards', () => {
    fc.assert(
      fc.property(
        orders.chain((present) => fc.tuple(fc.constant(present), fc.shuffledSubarray(present))),
        ([present, wish]) => {
          expect(PhotoOrder.wished(present, wish).slice(0, wish.length)).toEqual(wish);
        },
      ),
      sampled(1000),
    );
  });
});
