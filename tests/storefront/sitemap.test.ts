import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { readEnv } from '~/env.server';
import { storeCardsByIds } from '~/features/catalog/storeRepo.server';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import { sitemap } from '~/features/storefront/sitemap.server';
import type { Db } from '~db/connection.server';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';

const DAY_MS = 24 * 60 * 60 * 1000;
const env = readEnv({ NODE_ENV: 'test', RATE_LIMIT: 'off' });
const SITE = env.publicUrl;
const PHASES = [
  { kind: 'preparation', startsAt: OPENS_AT - 14 * DAY_MS },
  { kind: 'open', startsAt: OPENS_AT },
  { kind: 'archive', startsAt: OPENS_AT + 40 * DAY_MS },
] as const;

/** Three stores of two products each. */
async function stores(open: OpenDatabase) {
  const { db } = await open();
  const festivalId = await makeFestival(db, { phases: PHASES });
  const storeIds: number[] = [];
  for (const place of [1, 2, 3]) {
    const storeId = await makeStore(db, festivalId, { slug: `toko-${place}` });
    for (const other of [1, 2])
      await makeProduct(db, festivalId, { storeId, slug: `barang-${place}${other}` });
    storeIds.push(storeId);
  }
  return { db, storeIds };
}

async function read(db: Db, now: number, address = `${SITE}/sitemap.xml`, placesPerFile?: number) {
  const answer = await sitemap(
    { db: db as never, clock: fixedClock(now), env },
    { request: new Request(address) },
    placesPerFile,
  );
  const text = await answer.text();
  const locations = Array.from(text.matchAll(/<loc>([^<]+)<\/loc>/g), ([, found = '']) =>
    found.replaceAll('&amp;', '&'),
  );
  return { text, locations };
}

eachDatabase('the sitemap', (open) => {
  it('names home alone while a festival is prepared, in both languages', async () => {
    const { db } = await stores(open);
    await makeFestival(db, { slug: 'dulu', phases: [{ kind: 'archive', startsAt: 0 }] });
    expect((await read(db, OPENS_AT - DAY_MS)).locations).toEqual([`${SITE}/`, `${SITE}/en`]);
  });

  it('names home and the pages of past festivals when none is on', async () => {
    const { db } = await stores(open);
    expect((await read(db, OPENS_AT + 41 * DAY_MS)).locations).toEqual([
      `${SITE}/`,
      `${SITE}/en`,
      `${SITE}/festival/pasar`,
      `${SITE}/en/festival/pasar`,
    ]);
  });

  it('gives each address all its languages, itself among them', async () => {
    const { db } = await stores(open);
    const { text } = await read(db, OPENS_AT);
    const links = ['id', 'en', 'x-default'].map((language) => {
      const prefix = language === 'en' ? '/en' : '';
      return `<xhtml:link rel="alternate" hreflang="${language}" href="${SITE}${prefix}/produk/barang-11"/>`;
    });
    for (const prefix of ['', '/en']) {
      const [url = ''] =
        new RegExp(`<url><loc>${SITE}${prefix}/produk/barang-11</loc>.*</url>`).exec(text) ?? [];
      for (const link of links) expect(url).toContain(link);
    }
  });

  it('over its limit is an index of files which together name each address once', async () => {
    const { db } = await stores(open);
    const whole = (await read(db, OPENS_AT)).locations;
    expect(whole).toContain(`${SITE}/produk/barang-32`);
    const { text, locations } = await read(db, OPENS_AT, undefined, 2);
    expect(text).toContain('<sitemapindex ');
    const files = await Promise.all(locations.map((file) => read(db, OPENS_AT, file, 2)));
    for (const [index, file] of files.entries()) {
      expect(file.text).toContain('<urlset ');
      // The pages that are always there are few; all others come by twos, each in two languages.
      if (index > 0) expect(file.locations.length).toBeLessThanOrEqual(4);
    }
    expect(files.flatMap((file) => file.locations).sort()).toEqual([...whole].sort());
    expect(new Set(whole).size).toBe(whole.length);
  });

  it.each(['produk-99', 'produk-0', 'x', '', '0'])(
    'knows no part %j while nothing is shown',
    async (part) => {
      const { db } = await stores(open);
      const asked = read(db, OPENS_AT - DAY_MS, `${SITE}/sitemap.xml?bagian=${part}`);
      await expect(asked).rejects.toHaveProperty('status', 404);
    },
  );

  it('leaves out a product whose variants are all archived, as the count of its store does', async () => {
    const { db, storeIds } = await stores(open);
    const gone = await db
      .selectFrom('product')
      .select('id')
      .where('slug', '=', 'barang-11')
      .executeTakeFirstOrThrow();
    await db.updateTable('variant').set({ archivedAt: 1 }).where('productId', '=', gone.id).execute();
    const { locations } = await read(db, OPENS_AT);
    expect(locations).not.toContain(`${SITE}/produk/barang-11`);
    expect(locations).toContain(`${SITE}/produk/barang-12`);
    const [festival] = await festivalRepo.findAll(db);
    const moment = Festival.momentOf(festival!, OPENS_AT)!;
    const cards = await storeCardsByIds(db, moment, storeIds);
    expect(cards.map((card) => card.productCount)).toEqual([1, 2, 2]);
  });
});
