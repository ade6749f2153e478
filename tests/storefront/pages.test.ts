import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import * as slugRepo from '~/features/catalog/slugRepo.server';
import { calendar } from '~/features/storefront/calendar.server';
import { changeFavourites, favouritesPage } from '~/features/storefront/favouritesPage.server';
import { festivalPage } from '~/features/storefront/festivalPage.server';
import { homeView } from '~/features/storefront/homeView.server';
import { productPage } from '~/features/storefront/productPage.server';
import { sitemap } from '~/features/storefront/sitemap.server';
import { storePage } from '~/features/storefront/storePage.server';
import { storesPage } from '~/features/storefront/storesPage.server';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';

const DAY_MS = 24 * 60 * 60 * 1000;
const SITE = 'http://127.0.0.1:3000';
const PHASES = [
  { kind: 'preparation', startsAt: OPENS_AT - 14 * DAY_MS },
  { kind: 'teaser', startsAt: OPENS_AT - 7 * DAY_MS },
  { kind: 'open', startsAt: OPENS_AT },
  { kind: 'closed', startsAt: OPENS_AT + 10 * DAY_MS },
  { kind: 'archive', startsAt: OPENS_AT + 40 * DAY_MS },
] as const;

const asked = (path: string, params: Record<string, string> = {}) => ({
  request: new Request(SITE + path),
  params,
});

/** One festival with a store of one product, at an instant that the test sets. */
async function market(open: OpenDatabase) {
  const connection = await open();
  const { db } = connection;
  const festivalId = await makeFestival(db, { phases: PHASES });
  const storeId = await makeStore(db, festivalId, { slug: 'toko-kopi' });
  const productId = await makeProduct(db, festivalId, { storeId, slug: 'kopi-gayo' });
  const clock = fixedClock(OPENS_AT);
  return { db, clock, storeId, productId, services: await testServices(connection, clock) };
}

/** The answer that a loader threw. */
async function refusal(loading: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error(`no answer was thrown but ${String(thrown)}`);
  return thrown;
}

eachDatabase('the storefront', (open) => {
  it('the home page is what the phase says, to the millisecond', async () => {
    const { clock, services } = await market(open);
    const kinds: string[] = [];
    for (const { startsAt } of PHASES) {
      for (const at of [startsAt - 1, startsAt]) {
        clock.set(at);
        kinds.push((await homeView(services, 'id')).kind);
      }
    }
    expect(kinds).toEqual([
      ...['between', 'soon'],
      ...['soon', 'countdown'],
      ...['countdown', 'stage'],
      ...['stage', 'results'],
      ...['results', 'between'],
    ]);
  });

  it('a product is hidden while the festival is prepared and shown from the teaser on', async () => {
    const { clock, services } = await market(open);
    const page = () => productPage(services, asked('/produk/kopi-gayo', { slug: 'kopi-gayo' }));
    clock.set(OPENS_AT - 7 * DAY_MS - 1);
    expect((await refusal(page())).status).toBe(404);
    clock.set(OPENS_AT - 7 * DAY_MS);
    expect((await page()).rules).toMatchObject({ basket: 'open', checkout: false });
    clock.set(OPENS_AT + 10 * DAY_MS);
    expect((await page()).rules).toMatchObject({ basket: 'readOnly', pages: 'finished' });
    clock.set(OPENS_AT + 40 * DAY_MS);
    expect((await page()).rules).toMatchObject({ basket: 'none', pages: 'contacts' });
    await services.visits.flush();
  });

  it('only what can be ordered has an offer in its JSON-LD', async () => {
    const { clock, services } = await market(open);
    const offers = async () => {
      const { head } = await productPage(services, asked('/produk/kopi-gayo', { slug: 'kopi-gayo' }));
      return head.jsonLd?.[0]?.offers;
    };
    expect(await offers()).toMatchObject([{ priceCurrency: 'IDR' }]);
    clock.set(OPENS_AT + 10 * DAY_MS);
    expect(await offers()).toBeUndefined();
    await services.visits.flush();
  });

  it('an old slug leads to the present one for ever, in the language that was asked', async () => {
    const { db, services, productId, storeId } = await market(open);
    await slugRepo.rename(db, 'product', productId, 'kopi-gayo-baru');
    await slugRepo.rename(db, 'store', storeId, 'toko-kopi-baru');
    const product = await refusal(
      productPage(services, asked('/en/produk/kopi-gayo', { slug: 'kopi-gayo' })),
    );
    expect([product.status, product.headers.get('Location')]).toEqual([301, '/en/produk/kopi-gayo-baru']);
    const store = await refusal(storePage(services, asked('/toko/toko-kopi', { slug: 'toko-kopi' })));
    expect([store.status, store.headers.get('Location')]).toEqual([301, '/toko/toko-kopi-baru']);
  });

  it('what is unknown is a 404 that tells nothing', async () => {
    const { services } = await market(open);
    const answer = await refusal(storePage(services, asked('/toko/tidak-ada', { slug: 'tidak-ada' })));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ kind: 'NotFound' });
  });

  it('stores are listed by where they are and what they make', async () => {
    const { services } = await market(open);
    const names = async (query: string) =>
      (await storesPage(services, asked(`/toko${query}`))).stores.map(({ slug }) => slug);
    expect(await names('')).toEqual(['toko-kopi']);
    expect(await names('?pulau=jawa')).toEqual(['toko-kopi']);
    expect(await names('?pulau=papua')).toEqual([]);
    expect(await names('?provinsi=jawa-barat&kategori=camilan-kue')).toEqual(['toko-kopi']);
    expect(await names('?kategori=busana')).toEqual([]);
  });

  it('the festival that is on has the home page, a past one its own with its stores', async () => {
    const { clock, services } = await market(open);
    const page = () => festivalPage(services, asked('/festival/pasar', { slug: 'pasar' }));
    expect((await refusal(page())).headers.get('Location')).toBe('/');
    clock.set(OPENS_AT + 40 * DAY_MS);
    expect((await page()).stores.map(({ slug }) => slug)).toEqual(['toko-kopi']);
  });

  it('the sitemap names what the phase shows: home alone, then all, in the archive the festival', async () => {
    const { clock, services } = await market(open);
    const text = async () => (await sitemap(services, asked('/sitemap.xml'))).text();
    clock.set(OPENS_AT - 7 * DAY_MS - 1);
    expect(await text()).not.toContain('/produk/');
    clock.set(OPENS_AT);
    expect(await text()).toContain(`<loc>${SITE}/en/produk/kopi-gayo</loc>`);
    clock.set(OPENS_AT + 40 * DAY_MS);
    expect(await text()).not.toContain('/produk/');
    expect(await text()).toContain(`<loc>${SITE}/festival/pasar</loc>`);
  });

  it('the calendar entry spans the selling time', async () => {
    const { clock, services } = await market(open);
    clock.set(OPENS_AT - 8 * DAY_MS);
    const entry = await (await calendar(services, asked('/festival.ics'))).text();
    expect(entry).toContain('DTSTART:20261112T020000Z');
    expect(entry).toContain('DTEND:20261122T020000Z');
    expect(entry).toContain('SUMMARY:Pasar Rakyat dibuka');
  });

  it('a favourite is kept by the form and found again, and leads back only to this site', async () => {
    const { services, productId } = await market(open);
    const post = (back: string) =>
      changeFavourites(services, {
        request: new Request(`${SITE}/favorit`, {
          method: 'POST',
          body: new URLSearchParams({ intent: 'save', productId: String(productId), back }),
        }),
      });
    const saved = await post('/produk/kopi-gayo');
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/produk/kopi-gayo']);
    expect((await post('//jahat.contoh')).headers.get('Location')).toBe('/favorit');
    const Cookie = saved.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const request = new Request(`${SITE}/favorit`, { headers: { Cookie } });
    expect((await favouritesPage(services, { request })).cards.map(({ slug }) => slug)).toEqual([
      'kopi-gayo',
    ]);
  });
});
