import { expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { type HomeView, homeView } from '~/features/storefront/homeView.server';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';

const HOUR_MS = 60 * 60 * 1000;
const OFFERED = 20;

/** An open festival with a store and offers that end one hour after the other; the first `soldOut` cannot be had. */
async function offersEnding(open: OpenDatabase, soldOut: number) {
  const connection = await open();
  const { db } = connection;
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, { slug: 'toko-kopi' });
  const ids: number[] = [];
  for (let index = 1; index <= OFFERED; index += 1) {
    const offer = { festivalId, priceRupiah: 9_000, startsAt: OPENS_AT, endsAt: OPENS_AT + index * HOUR_MS };
    const variants = [{ stock: index <= soldOut ? 0 : 5, offers: [offer] }];
    ids.push(await makeProduct(db, festivalId, { storeId, slug: `kopi-${index}`, variants }));
  }
  const clock = fixedClock(OPENS_AT);
  return { db, clock, festivalId, ids, services: await testServices(connection, clock) };
}

type Stage = Extract<HomeView, { kind: 'stage' }>;

async function stageOf(market: Pick<Awaited<ReturnType<typeof offersEnding>>, 'services'>): Promise<Stage> {
  const view = await homeView(market.services, 'id');
  if (view.kind !== 'stage') throw new Error(`the home page shows ${view.kind}`);
  return view;
}

const idsOf = (cards: readonly { id: number }[]) => cards.map(({ id }) => id);

eachDatabase('the home page while the festival is open', (open) => {
  it.each([0, 2, 3, 10, 15])(
    'shows the ten offers that end next and can be had: %i sold out',
    async (soldOut) => {
      const market = await offersEnding(open, soldOut);
      const { offers } = await stageOf(market);
      expect(idsOf(offers)).toEqual(market.ids.slice(soldOut, soldOut + 10));
    },
  );

  it('shows no offer from the instant it ends', async () => {
    const market = await offersEnding(open, 0);
    market.clock.set(OPENS_AT + HOUR_MS - 1);
    expect((await stageOf(market)).offers[0]?.id).toBe(market.ids[0]);
    market.clock.set(OPENS_AT + HOUR_MS);
    expect((await stageOf(market)).offers[0]?.id).toBe(market.ids[1]);
  });

  it('shows a product that is on stage and ends soon once, among the offers', async () => {
    const market = await offersEnding(open, 0);
    const [productId, other] = [market.ids[0], market.ids[4]];
    const at = { festivalId: market.festivalId, place: 'stage' as const, storeId: null, startsAt: 0 };
    const slots = [productId, other].map((id) => ({ ...at, productId: id ?? 0, endsAt: OPENS_AT * 2 }));
    const unoffered = await makeProduct(market.db, market.festivalId, {
      storeId: (await stageOf(market)).offers[0]?.store.id ?? 0,
      slug: 'teh',
    });
    await market.db
      .insertInto('slot')
      .values([...slots, { ...at, productId: unoffered, endsAt: OPENS_AT * 2 }])
      .execute();
    const { stageProducts, offers } = await stageOf(market);
    expect(idsOf(stageProducts)).toEqual([unoffered]);
    expect(idsOf(offers)).toEqual(market.ids.slice(0, 10));
  });

  it('counts and shows a store from the moment it is written to the log', async () => {
    const market = await offersEnding(open, 0);
    const before = await stageOf(market);
    expect([before.counts, before.seldom.length]).toEqual([[['32', 1]], 1]);
    const storeId = await makeStore(market.db, market.festivalId, { slug: 'toko-teh', provinceCode: '11' });
    const after = await stageOf(market);
    expect(Object.fromEntries(after.counts)).toEqual({ '11': 1, '32': 1 });
    expect(idsOf(after.seldom)).toContain(storeId);
  });
});
