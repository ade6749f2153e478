import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaFile } from '~/features/catalog/mediaFiles.server';
import { MAX_ATTEMPTS } from '~/jobs/Job';
import * as queue from '~/jobs/queueRepo.server';
import { seed } from '~seed/demo';
import { CHECKS } from '../../bin/doctor/checks.server';
import { type TinyHouse, tinyHouse } from '../server/tinySite';

const NOW = Date.UTC(2026, 10, 10, 3);
let house: TinyHouse;
beforeAll(async () => {
  house = await tinyHouse();
  const { db, photos, clock } = house.services;
  await seed({ db, photos, clock }, { scene: 'opening-day', stores: 3, products: 12, seed: 1 });
  await house.follower.turn();
});
afterAll(() => house.end());

const look = async (name: string) => {
  const { services, connection } = house;
  const check = CHECKS.find((one) => one.name === name);
  if (!check) throw new Error(`no check called ${name}`);
  return check.look({ env: services.env, connection });
};

/** A group of one order of one line of the first variant, whose totals are what they are said to be. */
async function insertOrder(code: string, { lineRupiah = 1000, orderRupiah = 1000, groupRupiah = 1000 } = {}) {
  const { db } = house.services;
  const variant = await db.selectFrom('variant').selectAll().limit(1).executeTakeFirstOrThrow();
  const festival = await db.selectFrom('festival').select('id').limit(1).executeTakeFirstOrThrow();
  const group = await db
    .insertInto('orderGroup')
    .values({
      code,
      festivalId: festival.id,
      idempotencyKey: code,
      buyerName: 'Dewi',
      buyerPhone: '+62',
      street: 'x',
      guestKey: 'g',
      addressKey: 'a',
      language: 'id',
      totalRupiah: groupRupiah,
      createdAt: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const order = await db
    .insertInto('storeOrder')
    .values({
      groupId: group.id,
      storeId: variant.storeId,
      code,
      secret: 's',
      state: 'intent',
      payment: 'unpaid',
      totalRupiah: orderRupiah,
      reservedUntilAt: NOW,
      createdAt: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const line = {
    orderId: order.id,
    variantId: variant.id,
    productName: 'x',
    quantity: 1,
    priceRupiah: lineRupiah,
  };
  await db.insertInto('orderLine').values(line).execute();
  return { orderId: order.id, variant };
}

describe('the doctor', () => {
  it.each(CHECKS.map(({ name }) => name))('finds nothing wrong with %s of a fresh demo', async (name) => {
    await insertOrder(`WELL-${name}`);
    expect(await look(name)).toMatchObject({ ok: true });
  });

  it('finds an order that is not the sum of its lines, and a group that is not the sum of its orders', async () => {
    await insertOrder('OFF-LINES', { lineRupiah: 999 });
    await insertOrder('OFF-GROUP', { groupRupiah: 999 });
    expect(await look('orders')).toEqual({ ok: false, words: 'totals off their lines: OFF-LINES' });
    expect(await look('order groups')).toEqual({ ok: false, words: 'totals off their orders: OFF-GROUP' });
  });

  it('finds a reservation of what its order has no line of', async () => {
    const { db } = house.services;
    const { orderId, variant } = await insertOrder('STRAY');
    await db.deleteFrom('orderLine').where('orderId', '=', orderId).execute();
    const reserved = {
      orderId,
      variantId: variant.id,
      storeId: variant.storeId,
      quantity: 1,
      guestKey: 'g',
      buyerPhone: '+62',
      addressKey: 'a',
      expiresAt: NOW,
    };
    await db.insertInto('reservation').values(reserved).execute();
    expect((await look('reservations')).ok).toBe(false);
  });

  it('finds a slug that the register does not know', async () => {
    const { db } = house.services;
    const { slug } = await db.selectFrom('store').select('slug').limit(1).executeTakeFirstOrThrow();
    await db.deleteFrom('slug').where('kind', '=', 'store').where('slug', '=', slug).execute();
    expect(await look('slugs')).toEqual({ ok: false, words: `not registered: ${slug}` });
  });

  it('finds a job that was given up', async () => {
    const { db } = house.services;
    await queue.enqueue(db, { kind: 'greet', payload: null }, NOW);
    const [job] = await queue.claim(db, ['greet'], 1, NOW);
    if (!job) throw new Error('no job');
    await db.updateTable('job').set({ attempts: MAX_ATTEMPTS }).execute();
    await queue.fail(db, { ...job, attempts: MAX_ATTEMPTS }, 'bad luck', NOW);
    const { ok, words } = await look('queue');
    expect(ok).toBe(false);
    expect(words).toContain('bad luck');
  });

  it('finds a photo whose file is gone', async () => {
    const { hash } = await house.services.db
      .selectFrom('photo')
      .select('hash')
      .limit(1)
      .executeTakeFirstOrThrow();
    rmSync(mediaFile(house.dataDir, 'originals', hash));
    expect(await look('photos')).toEqual({
      ok: false,
      words: `originals missing on the disk: ${hash.slice(0, 12)}`,
    });
  });

  it('finds an index that lacks a product', async () => {
    const { id } = await house.services.db
      .selectFrom('product')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    await house.services.search.remove([id]);
    const { ok, words } = await look('search');
    expect(ok).toBe(false);
    expect(words).toBe('1 missing, 0 stale, 0 orphans (npm run doctor -- --fix)');
  });

  it('finds a migration that did not run', async () => {
    await house.services.db
      .deleteFrom('kysely_migration' as 'job')
      .where('name' as 'kind', '=', '0006Work')
      .execute();
    expect(await look('migrations')).toMatchObject({ ok: false });
  });
});
