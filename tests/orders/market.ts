import type { Kysely } from 'kysely';
import { fixedClock } from '~/clock.server';
import type * as catalogRepo from '~/features/catalog/catalogRepo.server';
import type { Phase } from '~/features/festival/Phase';
import * as OrderCode from '~/features/orders/OrderCode';
import type { Ordering } from '~/features/orders/Ordering';
import type { SeenLine } from '~/features/orders/SeenBasket';
import { systemRandom } from '~/services.server';
import type { Database } from '~db/schema';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';

export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const OPEN_AT = OPENS_AT;
export const CLOSE_AT = OPEN_AT + 10 * DAY_MS;

export const PHASES: readonly Phase[] = [
  { kind: 'teaser', startsAt: OPEN_AT - 7 * DAY_MS },
  { kind: 'open', startsAt: OPEN_AT },
  { kind: 'closed', startsAt: CLOSE_AT },
];

export type Wanted = { priceRupiah: number; stock: number | null; options?: [string, string][] };
export type Shelf = Wanted & { variantId: number; productId: number; storeId: number };
export type Market = { festivalId: number; shelves: Shelf[]; clock: ReturnType<typeof fixedClock> };

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** 08.00 to 17.00 every day. */
export const DAYTIME = EVERY_DAY.map((weekday) => ({ weekday, opensMinute: 480, closesMinute: 1020 }));

type StoreLook = Partial<Pick<catalogRepo.NewStore, 'name' | 'contacts' | 'hours' | 'preferredContact'>>;

/** A festival that is open for an hour, with a store for each list of wanted products. */
export async function makeMarket(
  db: Kysely<Database>,
  stores: readonly (readonly Wanted[])[],
  look: StoreLook = {},
): Promise<Market> {
  const festivalId = await makeFestival(db, { phases: PHASES });
  const shelves: Shelf[] = [];
  for (const [index, products] of stores.entries()) {
    const slug = `toko-${index}`;
    const storeId = await makeStore(db, festivalId, { slug, name: `Toko ${index}`, ...look });
    for (const [place, wanted] of products.entries()) {
      const productId = await makeProduct(db, festivalId, {
        storeId,
        slug: `barang-${index}-${place}`,
        name: `Barang ${index} ${place}`,
        variants: [wanted],
      });
      shelves.push({ ...wanted, storeId, productId, variantId: await onlyVariantOf(db, productId) });
    }
  }
  return { festivalId, shelves, clock: fixedClock(OPEN_AT + HOUR_MS) };
}

async function onlyVariantOf(db: Kysely<Database>, productId: number): Promise<number> {
  const variants = db.selectFrom('variant').select('id').where('productId', '=', productId);
  return (await variants.executeTakeFirstOrThrow()).id;
}

export const newKey = (): string => OrderCode.groupCode(systemRandom(16));

/** The lines as the form would have shown them. */
export const seen = (shelf: Shelf, quantity: number): SeenLine => ({
  variantId: shelf.variantId,
  quantity,
  seenRupiah: shelf.priceRupiah,
});

let guests = 0;

/** A submit of the order form by a guest whom nobody has seen before. */
export const anOrdering = (basket: readonly SeenLine[], changed: Partial<Ordering> = {}): Ordering => ({
  idempotencyKey: newKey(),
  basket,
  buyer: {
    name: 'Dewi',
    phone: '',
    street: 'Jl. Melati 5',
    district: '',
    city: 'Bandung',
    postcode: '40111',
  },
  notes: new Map(),
  guest: { guestKey: `guest-${guests++}`, addressKey: 'one address' },
  language: 'id',
  ...changed,
});
