import { placeOrders } from '~/features/orders/checkout.server';
import { openOrder } from '~/features/orders/orderMoves.server';
import * as orderRepo from '~/features/orders/orderRepo.server';
import { systemRandom } from '~/services.server';
import type { Db } from '~db/connection.server';
import { aBrowser, aPerson, aSite, type TestBrowser } from '../accounts/people';
import type { OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';
import { anOrdering } from './market';

const PASSWORD = 'kunci-panjang-sekali';
const PRICE = 40_000;

type Wanted = { quantity?: number; name?: string; phone?: string; isOpened?: boolean; store?: number };

/** A festival with two stores, one product of ten pieces in each, and the seller of each signed in on her phone. */
export async function twoSellers(open: OpenDatabase) {
  const site = await aSite(await open());
  const { db, services, ask } = site;
  const festivalId = await makeFestival(db);
  const storeIds = [
    await makeStore(db, festivalId, { slug: 'toko-sari', name: 'Toko *Sari*' }),
    await makeStore(db, festivalId, { slug: 'toko-lain', name: 'Toko Lain' }),
  ] as const;
  const variantIds: number[] = [];
  for (const storeId of storeIds) {
    const slug = `kripik-${storeId}`;
    const variants = [{ priceRupiah: PRICE, stock: 10 }];
    const productId = await makeProduct(db, festivalId, {
      storeId,
      slug,
      name: `Kripik ${storeId}`,
      variants,
    });
    const variant = db.selectFrom('variant').select('id').where('productId', '=', productId);
    variantIds.push((await variant.executeTakeFirstOrThrow()).id);
  }
  const sellerId = await aPerson(db, { email: 'sari@contoh.id', password: PASSWORD, owns: storeIds[0] });
  await aPerson(db, { email: 'lain@contoh.id', password: PASSWORD, owns: storeIds[1] });
  const signedIn = async (email: string): Promise<TestBrowser> => {
    const browser = aBrowser(ask);
    await browser.signIn(email, PASSWORD);
    return browser;
  };
  /** An order as a shopper makes it; `store`: 0 is Sari's, 1 the other one. */
  const place = async ({
    quantity = 1,
    name = 'Dewi',
    phone = '',
    isOpened = true,
    store = 0,
  }: Wanted = {}) => {
    const ordering = anOrdering([{ variantId: variantIds[store]!, quantity, seenRupiah: PRICE }]);
    const buyer = { ...ordering.buyer, name, phone };
    const placing = await placeOrders({ ...services, random: systemRandom }, { ...ordering, buyer });
    if (placing.outcome !== 'placed') throw new Error(placing.outcome);
    const group = await orderRepo.findGroupByCode(db, placing.groupCode);
    const [order] = await orderRepo.ordersOfGroups(db, [group!.id]);
    if (isOpened) await openOrder(services, order!.id);
    return order!;
  };
  return {
    ...{ ...site, storeIds, sellerId, place, signedIn },
    variantId: variantIds[0]!,
    sari: await signedIn('sari@contoh.id'),
    stranger: await signedIn('lain@contoh.id'),
    nobody: aBrowser(ask),
  };
}

const TABLES = ['storeOrder', 'orderEvent', 'reservation', 'variant', 'product', 'outbox', 'notice'] as const;

/** All that a move could change, to be compared whole. */
export const everything = async (db: Db): Promise<string> =>
  JSON.stringify(await Promise.all(TABLES.map((table) => db.selectFrom(table).selectAll().execute())));

export const stateOf = async (db: Db, id: number) =>
  (await db.selectFrom('storeOrder').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
