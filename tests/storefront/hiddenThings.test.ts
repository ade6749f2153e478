import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { enterProducts } from '~/features/catalog/entryRepo.server';
import * as slugRepo from '~/features/catalog/slugRepo.server';
import { placeOrders } from '~/features/orders/checkout.server';
import { systemRandom } from '~/services.server';
import { anOrdering } from '../orders/market';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';
import { sourceSite } from '../setup/sourceSite';

const PRODUCT = 'Cendana';
const STORE = 'Wangsakarta';
const CONTACT = '6286200000777';

async function market(open: OpenDatabase) {
  const connection = await open({ poolSize: 10 });
  const { db } = connection;
  const clock = fixedClock(OPENS_AT + 3_600_000);
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, {
    slug: 'toko-lama',
    name: `Toko ${STORE}`,
    contacts: [{ kind: 'whatsapp', value: `+${CONTACT}` }],
  });
  const make = (slug: string, name: string) =>
    makeProduct(db, festivalId, { storeId, slug, name, variants: [{ stock: 50 }] });
  const productId = await make('kopi-lama', `Kopi ${PRODUCT}`);
  await make('kopi-lain', 'Kopi Lain');
  const { id: variantId } = await db
    .selectFrom('variant')
    .select('id')
    .where('productId', '=', productId)
    .executeTakeFirstOrThrow();
  await slugRepo.rename(db, 'product', productId, 'kopi-cendana');
  await slugRepo.rename(db, 'store', storeId, 'toko-wangsakarta');
  const at = { festivalId, startsAt: 0, endsAt: OPENS_AT * 2 };
  await db
    .insertInto('slot')
    .values([
      { ...at, place: 'stage', storeId, productId: null },
      { ...at, place: 'stage', storeId: null, productId },
    ])
    .execute();
  const services = await testServices(connection, clock);
  const ask = await sourceSite(services);
  return { db, services, ask, clock, festivalId, storeId, productId, variantId };
}

type Market = Awaited<ReturnType<typeof market>>;

/** An order of the product, as its shopper holds it. */
async function anOrder({ db, clock, services, variantId }: Market) {
  const lines = [{ variantId, quantity: 1, seenRupiah: 12_000 }];
  const placing = await placeOrders({ db, clock, random: systemRandom }, anOrdering(lines));
  if (placing.outcome !== 'placed') throw new Error(placing.outcome);
  const { code, secret } = await db.selectFrom('storeOrder').selectAll().executeTakeFirstOrThrow();
  const cookies = [
    await services.cookies.basket.serialize(`${variantId}:2:12000`),
    await services.cookies.orders.serialize([placing.groupCode]),
  ].map((cookie) => cookie.split(';')[0]);
  return { code, secret, groupCode: placing.groupCode, cookie: cookies.join('; ') };
}

/**
 * What an answer tells of the product, the store and its number, and its status when it is none of a page. The
 * words of the question itself, which some pages repeat, do not count.
 */
async function told(path: string, answer: Response): Promise<string> {
  if (answer.headers.get('Content-Type')?.startsWith('image/')) return 'picture';
  const { searchParams } = new URL(path, 'http://x');
  const asked = [...searchParams.values()].filter(Boolean);
  const whole = `${answer.headers.get('Location') ?? ''} ${await answer.text()}`.toLowerCase();
  const text = asked.reduce((rest, word) => rest.replaceAll(word.toLowerCase(), ''), whole);
  const words = { product: PRODUCT, store: STORE, number: CONTACT };
  const found = Object.entries(words).flatMap(([name, word]) =>
    text.includes(word.toLowerCase()) ? name : [],
  );
  // Single fetch wraps a redirect in 202.
  const status = [200, 202].includes(answer.status) ? [] : [String(answer.status)];
  return [...status, ...found].join(' ') || 'nothing';
}

type State = 'shown' | 'suspended' | 'disputed' | 'withdrawn';

const HIDE: Record<State, (market: Market) => Promise<unknown>> = {
  shown: async () => undefined,
  suspended: ({ db, storeId }) =>
    db.updateTable('store').set({ approval: 'suspended' }).where('id', '=', storeId).execute(),
  disputed: ({ db, clock, productId }) =>
    db.updateTable('product').set({ disputedAt: clock.now() }).where('id', '=', productId).execute(),
  withdrawn: ({ db, festivalId, productId }) =>
    enterProducts(db, { festivalId, state: 'withdrawn', enteredAt: 9 }, [productId]),
};

/**
 * Each address with what it tells while all is shown, when the store is suspended, and when the product is hidden,
 * be it disputed or withdrawn. The search index knows nothing of the change. Shopper pages send no data (`renderedOnly`).
 */
const TABLE: readonly [address: string, shown: string, suspended: string, hiddenProduct: string][] = [
  ['/', 'product store', 'nothing', 'store'],
  ['/_root.data', 'nothing', 'nothing', 'nothing'],
  ['/produk/kopi-cendana', 'product store', '404', '404'],
  ['/en/produk/kopi-cendana', 'product store', '404', '404'],
  ['/produk/kopi-cendana.data', 'nothing', '404', '404'],
  ['/produk/kopi-lama', '301 product', '404', '404'],
  ['/produk/kopi-lama.data', 'product', '404', '404'],
  // Another product of the same store, which shows more of it.
  ['/produk/kopi-lain', 'product store', '404', 'store'],
  ['/produk/kopi-lain.data', 'nothing', '404', 'nothing'],
  ['/toko/toko-wangsakarta', 'product store number', '404', 'store number'],
  ['/toko/toko-wangsakarta.data', 'nothing', '404', 'nothing'],
  ['/toko/toko-lama', '301 store', '404', '301 store'],
  ['/toko/toko-lama.data', 'store', '404', 'store'],
  ['/toko', 'store', 'nothing', 'store'],
  ['/toko.data', 'nothing', 'nothing', 'nothing'],
  ['/og/product/kopi-cendana.png', 'picture', '404', '404'],
  ['/og/product/kopi-lama.png', '404', '404', '404'],
  ['/og/store/toko-wangsakarta.png', 'picture', '404', 'picture'],
  ['/sitemap.xml', 'product store', 'nothing', 'store'],
  ['/sitemap.xml?bagian=produk-0', 'product', 'nothing', 'nothing'],
  ['/favorit', 'product', 'nothing', 'nothing'],
  ['/favorit.data', 'nothing', 'nothing', 'nothing'],
  ['/keranjang/VARIANT:1', 'product store', 'nothing', 'nothing'],
  ['/keranjang/VARIANT:1.data', 'nothing', 'nothing', 'nothing'],
  ['/keranjang', 'product store', 'nothing', 'nothing'],
  ['/keranjang.data', 'nothing', 'nothing', 'nothing'],
  ['/pesan', 'product store', 'nothing', 'nothing'],
  ['/pesan.data', 'nothing', 'nothing', 'nothing'],
  // What was ordered stays the shopper's; a suspended store is only no longer written to.
  ['/kirim/GROUP', 'product store number', 'product store', 'product store number'],
  ['/kirim/GROUP.data', 'nothing', 'nothing', 'nothing'],
  ['/pesanan/CODE', 'product store', 'product store', 'product store'],
  ['/pesanan/CODE.data', 'nothing', 'nothing', 'nothing'],
  ['/pesanan-saya', 'store', 'store', 'store'],
  ['/cari?q=kopi', 'product', 'nothing', 'nothing'],
  ['/cari.data?q=kopi', 'nothing', 'nothing', 'nothing'],
  ['/cari?toko=toko-wangsakarta', 'product store', 'nothing', 'store'],
  ['/kategori/camilan-kue', 'product', 'nothing', 'nothing'],
  ['/provinsi/jawa-barat', 'product', 'nothing', 'nothing'],
  ['/provinsi/jawa-barat.data', 'nothing', 'nothing', 'nothing'],
  ['/api/search?q=kopi', 'product store', 'nothing', 'store'],
  ['/api/suggest?q=kopi', 'product', 'nothing', 'nothing'],
  ['/api/suggest?q=toko', 'store', 'nothing', 'store'],
];

eachDatabase('what is hidden', (open) => {
  it.each(Object.keys(HIDE) as State[])('is told nowhere: %s', async (state) => {
    const made = await market(open);
    const { cookie, code, groupCode } = await anOrder(made);
    await HIDE[state](made);
    const headers = { cookie: `${cookie}; favorit=${made.productId}` };
    const column = { shown: 1, suspended: 2, disputed: 3, withdrawn: 3 }[state];
    const answers: Record<string, string> = {};
    for (const [address] of TABLE) {
      const path = address
        .replace('VARIANT', String(made.variantId))
        .replace('GROUP', groupCode)
        .replace('CODE', code);
      answers[address] = await told(path, await made.ask(path, { headers }));
    }
    await made.services.visits.flush();
    expect(answers).toEqual(Object.fromEntries(TABLE.map((row) => [row[0], row[column]])));
  });

  it('leads nowhere: the page of an order does not link to a store that has none now', async () => {
    const made = await market(open);
    const { cookie, code } = await anOrder(made);
    const page = async () => (await made.ask(`/pesanan/${code}`, { headers: { cookie } })).text();
    expect(await page()).toContain('href="/toko/toko-wangsakarta"');
    await HIDE.suspended(made);
    expect(await page()).not.toContain('href="/toko/toko-wangsakarta"');
  });

  it.each(['suspended', 'disputed', 'withdrawn'] as const)('goes into no basket: %s', async (state) => {
    const made = await market(open);
    await HIDE[state](made);
    const answer = await made.ask('/api/keranjang', {
      method: 'POST',
      body: new URLSearchParams({ intent: 'add', variantId: String(made.variantId), quantity: '1' }),
    });
    expect(await answer.json()).toMatchObject({ notice: 'gone', count: 0 });
  });
});
