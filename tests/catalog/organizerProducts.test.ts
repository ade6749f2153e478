import { expect, it } from 'vitest';
import { makePageCache } from '~/server/pageCache.server';
import { leadsTo } from '../accounts/people';
import { aMarket, type Market, noticesOf, shopperReads } from '../curation/market';
import { eachDatabase } from '../setup/databases';
import { makeProduct } from '../setup/festivalFixture';
import { sourceSite } from '../setup/sourceSite';

const decide = (
  market: Market,
  intent: string,
  ids: readonly number[],
  more: Record<string, string> = {},
) => {
  const body = new URLSearchParams({ intent, seen: 'submitted', reason: '', ...more });
  for (const id of ids) body.append('produk', String(id));
  return market.panel.postBody('/panitia/produk', body);
};

/** A market whose festival looks at products first, with two that wait. */
async function waitingMarket(...args: Parameters<typeof aMarket>) {
  const market = await aMarket(args[0], { checksProductsFirst: 1 });
  const { db, storeId, productId } = market;
  const waiting = { storeId, approval: 'submitted' as const };
  const ids = [
    await makeProduct(db, null, { ...waiting, slug: 'rempeyek-kacang', name: 'Rempeyek Kacang' }),
    await makeProduct(db, null, { ...waiting, slug: 'sambal-bawang', name: 'Sambal Bawang' }),
  ];
  return { market, ids, productId };
}

eachDatabase('organizers look through products', (open) => {
  it('approves many at once, and shoppers see them at the next request', async () => {
    const { market, ids } = await waitingMarket(await open());
    const text = await market.panel.text('/panitia/produk');
    expect(text).toMatch(/Rempeyek Kacang.*Sambal Bawang/);
    expect(text).not.toContain('Keripik Tempe');
    expect((await shopperReads(market, '/produk/sambal-bawang')).status).toBe(404);
    const answer = await decide(market, 'approve', ids);
    expect(await market.panel.text(leadsTo(answer) ?? '')).toContain('2 produk disetujui.');
    expect((await shopperReads(market, '/produk/sambal-bawang')).status).toBe(200);
    expect((await noticesOf(market)).map(({ kind }) => kind)).toEqual([
      'product.approved',
      'product.approved',
    ]);
  });

  it('sends back with a reason only, and keeps what was ticked and typed', async () => {
    const { market, ids } = await waitingMarket(await open());
    const [first = 0] = ids;
    const refused = await decide(market, 'return', [first], { reason: 'huh' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('huh');
    expect(html.match(/checked=""/g)).toHaveLength(1);
    await decide(market, 'return', [first], { reason: 'Foto belum ada.' });
    expect(await market.panel.text('/panitia/produk?status=returned')).toContain(
      'Catatan panitia: Foto belum ada.',
    );
    expect(JSON.parse((await noticesOf(market))[0]?.payload ?? '{}')).toMatchObject({
      ...{ productId: first, reason: 'Foto belum ada.' },
    });
  });

  it('leaves alone what another organizer has decided meanwhile, and says so', async () => {
    const { market, ids } = await waitingMarket(await open());
    await decide(market, 'approve', ids.slice(0, 1));
    const answer = await decide(market, 'return', ids, { reason: 'Foto belum ada.' });
    const page = await market.panel.text(leadsTo(answer) ?? '');
    expect(page).toContain('1 produk dikembalikan.');
    expect(page).toContain('1 lainnya sudah diputuskan');
    const states = await market.db
      .selectFrom('product')
      .select('approval')
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    expect(states.map(({ approval }) => approval)).toEqual(['approved', 'returned']);
  });

  it('shows a suspended product to nobody at the very next request, a page that was kept included', async () => {
    const { market, productId } = await waitingMarket(await open());
    const pageCache = makePageCache(market.services, async () => Number.POSITIVE_INFINITY);
    const ask = await sourceSite(market.services, { pageCache });
    const status = async () => (await ask('/produk/keripik-tempe')).status;
    expect([await status(), await status()]).toEqual([200, 200]);
    const more = { seen: 'approved', reason: 'Ada laporan tentang izinnya.' };
    await decide(market, 'suspend', [productId], more);
    expect(await status()).toBe(404);
    expect(await (await ask('/toko/dapur-bu-tini')).text()).not.toContain('Keripik Tempe');
    expect(await (await ask('/sitemap.xml')).text()).not.toContain('keripik-tempe');
  });

  it('notes what was changed after it was checked, until it is checked again', async () => {
    const { market, productId } = await waitingMarket(await open());
    const { db, clock, ownerId } = market;
    const edit = { subjectKind: 'edit' as const, subjectId: productId, state: 'submitted' as const };
    await db
      .insertInto('approvalEvent')
      .values({ ...edit, actorKind: 'seller', actorId: ownerId, at: clock.now() })
      .execute();
    const isNoted = async () =>
      (await market.panel.text('/panitia/produk?status=approved')).includes('Diubah penjual');
    expect(await isNoted()).toBe(true);
    await decide(market, 'return', [productId], { seen: 'approved', reason: 'Namanya keliru.' });
    await decide(market, 'approve', [productId], { seen: 'returned' });
    expect(await isNoted()).toBe(false);
  });

  it('finds by a part of the name, and pages by key', async () => {
    const { market, ids } = await waitingMarket(await open());
    const found = await market.panel.text('/panitia/produk?q=SAMBAL');
    expect(found).toContain('Sambal Bawang');
    expect(found).not.toContain('Rempeyek');
    expect(await market.panel.text('/panitia/produk?q=%25')).toContain('Tidak ada produk yang menunggu');
    const second = await market.panel.text(`/panitia/produk?setelah=${ids[0]}`);
    expect(second).not.toContain('Rempeyek');
  });
});
