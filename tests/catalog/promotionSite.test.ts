import { randomBytes } from 'node:crypto';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { addReferrals, referralsOf } from '~/features/catalog/promotion/referralRepo.server';
import { rename } from '~/features/catalog/slugRepo.server';
import { nextPhaseAt } from '~/features/festival/festival.server';
import * as WibDay from '~/jobs/WibDay';
import { makePageCache, type PageCache } from '~/server/pageCache.server';
import { aBrowser, aPerson, aSite } from '../accounts/people';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';
import { sourceSite } from '../setup/sourceSite';

const PASSWORD = randomBytes(12).toString('hex');
const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/130 Mobile' };

async function aStore(open: OpenDatabase) {
  const site = await aSite(await open());
  const festivalId = await makeFestival(site.db);
  const storeId = await makeStore(site.db, festivalId, { slug: 'toko-sari', name: 'Toko Sari' });
  await makeProduct(site.db, festivalId, { storeId, slug: 'kripik', name: 'Kripik Pisang' });
  const counted = async () => {
    // The views too: the database closes before the services do.
    await site.services.visits.flush();
    await site.services.referrals.flush();
    return Object.fromEntries(await referralsOf(site.db, storeId, 0));
  };
  return { ...site, festivalId, storeId, counted };
}

async function signedIn({ db, ask, storeId }: Awaited<ReturnType<typeof aStore>>) {
  await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD, owns: storeId });
  const browser = aBrowser(ask);
  await browser.signIn('sari@contoh.id', PASSWORD);
  return browser;
}

eachDatabase('a store that is opened by a picture', (open) => {
  it('is counted by medium and day, without touching what the page is', async () => {
    const { ask, db, clock, services, storeId, counted } = await aStore(open);
    const plain = await (await ask('/toko/toko-sari', { headers: PHONE })).text();
    const by = async (query: string, path = '/toko/toko-sari', headers: Record<string, string> = PHONE) =>
      (await ask(`${path}?${query}`, { headers })).text();
    expect(await by('dari=poster')).toBe(plain);
    await by('dari=poster&hal=1');
    await by('dari=qr', '/en/toko/toko-sari');
    await by('dari=qr', '/TOKO/toko-sari/');
    for (const none of ['dari=iklan', 'dari=', 'hal=1']) await by(none);
    await by('dari=status', '/toko/toko-yang-tidak-ada');
    await by('dari=status', '/produk/kripik');
    await by('dari=status', '/toko/toko-sari', { 'user-agent': 'WhatsApp/2.23.20.0 A' });
    await by('dari=status', '/toko/toko-sari', { ...PHONE, 'sec-purpose': 'prefetch' });
    expect(await counted()).toEqual({ poster: 2, qr: 2 });
    const today = WibDay.of(clock.now());
    clock.advance(24 * 60 * 60_000);
    await by('dari=poster');
    expect(await counted()).toEqual({ poster: 3, qr: 2 });
    expect(Object.fromEntries(await referralsOf(services.db, storeId, today + 1))).toEqual({ poster: 1 });
    const rows = await db.selectFrom('referralDay').selectAll().execute();
    expect(Object.keys(rows[0]!).sort()).toEqual(['day', 'medium', 'storeId', 'visits']);
  });

  it('is counted by the address of a poster that hangs longer than its name', async () => {
    const { ask, db, storeId, counted } = await aStore(open);
    await rename(db, 'store', storeId, 'toko-sari-baru');
    const answer = await ask('/toko/toko-sari?dari=poster', { headers: PHONE });
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/toko/toko-sari-baru']);
    expect(await counted()).toEqual({ poster: 1 });
  });

  it('is counted when the page was kept, and is kept as one page with the others', async () => {
    const { services, counted } = await aStore(open);
    const asked = new Set<string>();
    let rendered = 0;
    const keeper = makePageCache(services, () => nextPhaseAt(services));
    const pageCache: PageCache = (request, render) => {
      asked.add(request.url);
      return keeper(request, (heard) => {
        rendered += 1;
        return render(heard);
      });
    };
    const ask = await sourceSite(services, { pageCache });
    const visits: number[] = [];
    services.visits.note = ({ id }) => visits.push(id);
    for (const query of ['', '?dari=poster', '?dari=story', '?dari=poster']) {
      await (await ask(`/toko/toko-sari${query}`, { headers: PHONE })).text();
    }
    expect([...asked]).toEqual([`${services.env.publicUrl}/toko/toko-sari`]);
    expect(rendered).toBeLessThan(4);
    expect(visits).toHaveLength(4);
    expect(await counted()).toEqual({ poster: 2, story: 1 });
  });

  it('adds what two processes count at once, and nothing for a name that no store bears', async () => {
    const { db, storeId } = await aStore(open);
    const one = { slug: 'toko-sari', medium: 'poster', day: 7, visits: 2 } as const;
    await Promise.all([addReferrals(db, [one]), addReferrals(db, [{ ...one, visits: 3 }])]);
    await addReferrals(db, [{ ...one, slug: 'tidak-ada' }]);
    expect(Object.fromEntries(await referralsOf(db, storeId, 7))).toEqual({ poster: 5 });
    expect((await referralsOf(db, storeId, 8)).size).toBe(0);
  });
});

eachDatabase('the poster kit', (open) => {
  it('shows its pictures, links and counts to the seller of the store', async () => {
    const house = await aStore(open);
    const sari = await signedIn(house);
    const day = WibDay.of(house.clock.now());
    const counts = [
      { slug: 'toko-sari', medium: 'poster' as const, day, visits: 4 },
      { slug: 'toko-sari', medium: 'qr' as const, day: day - 29, visits: 5 },
      { slug: 'toko-sari', medium: 'story' as const, day: day - 30, visits: 6 },
    ];
    await addReferrals(house.db, counts);
    const text = await sari.text('/penjual/promosi');
    expect(text).toContain('9 kunjungan lewat semua gambar');
    expect(text).toMatch(/Poster A4 .*?4 kunjungan, 30 hari terakhir/);
    expect(text).toMatch(/Cerita Instagram .*?0 kunjungan, 30 hari terakhir/);
    const page = await (await sari.get('/penjual/promosi')).text();
    const links = [...page.matchAll(/href="(\/penjual\/promosi\/[^"]+)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThanOrEqual(7);
    for (const href of links) expect([href, (await sari.get(href!)).status]).toEqual([href, 200]);
  });

  it('gives a picture whose code leads to the store, as a file that no one else keeps', async () => {
    const house = await aStore(open);
    const sari = await signedIn(house);
    const answer = await sari.get('/penjual/promosi/status.png?unduh');
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="toko-sari-status.png"');
    const picture = sharp(await answer.arrayBuffer());
    expect(await picture.metadata()).toMatchObject({ width: 1080, height: 1920 });
    const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    expect(read).toBe(`${house.services.env.publicUrl}/toko/toko-sari?dari=status`);
    expect((await sari.get('/penjual/promosi/harga-2.png')).status).toBe(404);
    expect((await sari.get('/penjual/promosi/..%2Fposter.png')).status).toBe(404);
  });

  it('is the own one of each store, and of nobody else', async () => {
    const house = await aStore(open);
    await signedIn(house);
    const nobody = aBrowser(house.ask);
    const answer = await nobody.get('/penjual/promosi/poster.png');
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/masuk?ke=%2Fpenjual%2Fpromosi%2Fposter.png',
    ]);
  });

  it('is there before shoppers can see the store, says so, and names no product then', async () => {
    const house = await aStore(open);
    await house.db.updateTable('store').set({ approval: 'submitted' }).execute();
    const sari = await signedIn(house);
    const text = await sari.text('/penjual/promosi');
    expect(text).toContain('Halaman tokomu belum tampil untuk pembeli.');
    expect(text).toContain('Daftar harga bisa diunduh setelah');
    expect((await sari.get('/penjual/promosi/poster-kecil.png')).status).toBe(200);
    expect((await sari.get('/penjual/promosi/harga.pdf')).status).toBe(404);
  });
});
