import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { aBrowser, aPerson } from '../accounts/people';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { tenProducts } from './feedHouse';

const PASSWORD = randomBytes(12).toString('hex');
const PAGE = '/penjual/katalog';

async function aSeller(open: OpenDatabase) {
  const house = await tenProducts(open);
  await aPerson(house.db, { email: 'sari@contoh.id', password: PASSWORD, owns: house.storeId });
  const sari = aBrowser(house.ask);
  await sari.signIn('sari@contoh.id', PASSWORD);
  return { ...house, sari };
}

eachDatabase('the page of a feed', (open) => {
  it('shows its address, how much is in it, and what Meta would refuse with a link to mend it', async () => {
    const { sari, product } = await aSeller(open);
    const bare = await product('tanpa-foto', [{}], { name: 'x'.repeat(101), photos: [], description: '' });
    const html = await (await sari.get(PAGE)).text();
    expect(html).toContain('/toko/toko-sari/katalog.csv');
    expect(html).toContain(`href="/penjual/produk/${bare}"`);
    const text = await sari.text(PAGE);
    expect(text).toContain('Saat ini berisi 10 barang');
    expect(text).toContain('1 dari 11 produk perlu diperbaiki. 1 di antaranya belum masuk katalog.');
    for (const said of ['Belum ada foto', 'lebih dari 100 huruf', 'Belum ada deskripsi'])
      expect(text).toContain(said);
    expect(await sari.text('/en/penjual/katalog')).toContain('It holds 10 items now.');
  });

  it('says why a feed is held, and lets it go when the seller agrees to the number that she saw', async () => {
    const { sari, feed, change, ids, db, storeId } = await aSeller(open);
    await feed();
    await change(ids.slice(0, 8), { status: 'archived' });
    expect(await sari.text(PAGE)).toContain(
      'Biasanya berisi 10 barang, sekarang tinggal 2: 8 barang akan hilang',
    );
    await change(ids.slice(8), { status: 'archived' });
    const early = await sari.post(PAGE, { intent: 'agree', lost: '8' });
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('berubah lagi');
    expect(await feed()).toHaveLength(10);
    const agreed = await sari.post(PAGE, { intent: 'agree', lost: '10' });
    expect([agreed.status, agreed.headers.get('Location')]).toEqual([303, `${PAGE}?selesai=agree`]);
    expect(await feed()).toHaveLength(0);
    const state = await db
      .selectFrom('feedState')
      .selectAll()
      .where('storeId', '=', storeId)
      .executeTakeFirstOrThrow();
    expect([state.heldAt, state.agreedAt]).toEqual([null, expect.any(Number)]);
    expect(await sari.text(PAGE)).not.toContain('Katalog ditahan');
  });

  it('has the organizers agree for the whole festival, which a seller may not', async () => {
    const { ask, db, feed, change, ids, sari } = await aSeller(open);
    await aPerson(db, { email: 'panitia@contoh.id', password: PASSWORD, role: 'organizer' });
    const panitia = aBrowser(ask);
    await panitia.signIn('panitia@contoh.id', PASSWORD);
    expect([await feed(), await feed('/katalog.csv')].map((lines) => (lines as unknown[]).length)).toEqual([
      10, 10,
    ]);
    await change(ids, { status: 'archived' });
    await feed();
    const text = await panitia.text('/panitia/katalog');
    const told = await db
      .selectFrom('notice')
      .select(['kind', 'personId'])
      .where('kind', 'like', 'feed.%')
      .execute();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['feed.festivalHeld', 'feed.held']);
    expect(text).toContain('Seluruh festival');
    expect(text).toContain('Toko Sari');
    expect((await sari.post('/panitia/katalog', { intent: 'agree', store: '0', lost: '10' })).status).toBe(
      403,
    );
    expect(await feed('/katalog.csv')).toHaveLength(10);
    const agreed = await panitia.post('/panitia/katalog', { intent: 'agree', store: '0', lost: '10' });
    expect(agreed.status).toBe(303);
    expect(await feed('/katalog.csv')).toHaveLength(0);
    expect(await feed()).toHaveLength(10);
  });
});
