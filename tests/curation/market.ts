import type { Services } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { aBrowser, aPerson, aSite, type TestBrowser, type TestSite } from '../accounts/people';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';

type Festival = Parameters<typeof makeFestival>[1];

/** The site on the first day of a festival with one store, its owner and an organizer, both signed in. */
export async function aMarket(connection: Connection, festival: Festival = {}) {
  const site = await aSite(connection);
  const { db } = site;
  const festivalId = await makeFestival(db, { checksProductsFirst: 0, ...festival });
  const storeId = await makeStore(db, festivalId, { slug: 'dapur-bu-tini', name: 'Dapur Bu Tini' });
  const productId = await makeProduct(db, festivalId, {
    ...{ storeId, slug: 'keripik-tempe', name: 'Keripik Tempe' },
    variants: [{ priceRupiah: 20_000, stock: 12 }],
  });
  const { id: variantId } = await db.selectFrom('variant').select('id').executeTakeFirstOrThrow();
  const ownerId = await aPerson(db, {
    name: 'Tini',
    email: 'tini@contoh.id',
    password: PASSWORD,
    owns: storeId,
  });
  const organizer = {
    name: 'Ratna',
    email: 'panitia@contoh.id',
    password: PASSWORD,
    role: 'organizer' as const,
  };
  const organizerId = await aPerson(db, organizer);
  const seller = withLists(aBrowser(site.ask), site.ask);
  await seller.signIn('tini@contoh.id', PASSWORD);
  const panel = withLists(aBrowser(site.ask), site.ask);
  await panel.signIn('panitia@contoh.id', PASSWORD);
  return { ...site, festivalId, storeId, productId, variantId, ownerId, organizerId, seller, panel };
}

/** A browser that also sends forms that name a field several times. */
const withLists = (browser: TestBrowser, ask: TestSite['ask']) => ({
  ...browser,
  postBody: (path: string, body: URLSearchParams) => {
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return ask(path, { method: 'POST', body, headers: { cookie } });
  },
});

export type Market = Awaited<ReturnType<typeof aMarket>>;

const PASSWORD = 'sambal matah sedap';

/** What a shopper reads at an address, without a browser's cookies. */
export async function shopperReads({ ask }: Pick<Market, 'ask'>, path: string) {
  const answer = await ask(path);
  return { status: answer.status, text: (await answer.text()).replaceAll(/<!--.*?-->|<[^>]*>/gs, ' ') };
}

export const noticesOf = ({ db }: Pick<Services, 'db'>) =>
  db
    .selectFrom('notice')
    .select(['kind', 'storeId', 'payload'])
    .where('storeId', 'is not', null)
    .orderBy('id')
    .execute();
