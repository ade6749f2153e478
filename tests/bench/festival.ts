import type { Kysely } from 'kysely';
import type { Database } from '~db/schema';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';

export const OPEN_AT = Date.UTC(2026, 10, 1);

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const HOURS = EVERY_DAY.map((weekday) => ({ weekday, opensMinute: 480, closesMinute: 1020 }));

/** An open festival with one product of uncounted stock in each of `stores` stores. */
export async function makeBenchFestival(db: Kysely<Database>, stores: number) {
  const festivalId = await makeFestival(db, { phases: [{ kind: 'open', startsAt: OPEN_AT }] });
  for (let index = 1; index <= stores; index += 1) {
    const storeId = await makeStore(db, festivalId, { slug: `toko-${index}`, hours: HOURS });
    const variants = [{ priceRupiah: 10_000, stock: null }];
    await makeProduct(db, festivalId, { storeId, slug: `barang-${index}`, name: 'Kopi Gayo', variants });
  }
  return db
    .selectFrom('variant')
    .select(['id as variantId', 'storeId', 'priceRupiah'])
    .orderBy('id')
    .execute();
}
