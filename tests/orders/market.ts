import type { Kysely } from 'kysely';
import { fixedClock } from '~/clock.server';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { Phase } from '~/features/festival/Phase';
import * as OrderCode from '~/features/orders/OrderCode';
import type { Ordering } from '~/features/orders/Ordering';
import type { SeenLine } from '~/features/orders/SeenBasket';
import { systemRandom } from '~/services.server';
import type { Database } from '~db/schema';

export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Thursday 12 November 2026, 09.00 WIB. */
export const OPEN_AT = Date.UTC(2026, 10, 12, 2);
export const CLOSE_AT = OPEN_AT + 10 * DAY_MS;
const LONG_BEFORE = OPEN_AT - 300 * DAY_MS;

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
  const festival = {
    slug: 'pasar',
    nameId: 'Pasar',
    nameEn: 'Market',
    orderPrefix: 'BBI',
    createdAt: LONG_BEFORE,
  };
  const festivalId = await festivalRepo.insert(db, festival, PHASES);
  const entered = { festivalId, state: 'accepted', enteredAt: LONG_BEFORE } as const;
  const shelves: Shelf[] = [];
  for (const [index, products] of stores.entries()) {
    const storeId = await catalogRepo.insertStore(db, LONG_BEFORE, { ...storeRow(index), ...look });
    await enterStores(db, entered, [storeId]);
    for (const [place, wanted] of products.entries()) {
      const productId = await catalogRepo.insertProduct(
        db,
        LONG_BEFORE,
        productRow(storeId, index, place, wanted),
      );
      await enterProducts(db, entered, [productId]);
      const { id } = await db
        .selectFrom('variant')
        .select('id')
        .where('productId', '=', productId)
        .executeTakeFirstOrThrow();
      shelves.push({ ...wanted, storeId, productId, variantId: id });
    }
  }
  return { festivalId, shelves, clock: fixedClock(OPEN_AT + HOUR_MS) };
}

const storeRow = (index: number): catalogRepo.NewStore => ({
  slug: `toko-${index}`,
  name: `Toko ${index}`,
  provinceCode: '32',
  regency: 'Kota Bandung',
  timeZone: 'Asia/Jakarta',
  categorySlug: 'camilan-kue',
  nib: null,
  logoPhotoId: null,
  preferredContact: 'whatsapp',
  approval: 'approved',
  contacts: [{ kind: 'whatsapp', value: `+6281200000${String(index).padStart(3, '0')}` }],
  hours: [],
  closures: [],
});

const productRow = (
  storeId: number,
  index: number,
  place: number,
  wanted: Wanted,
): catalogRepo.NewProduct => ({
  storeId,
  slug: `barang-${index}-${place}`,
  name: `Barang ${index} ${place}`,
  categorySlug: 'camilan-kue',
  weightGrams: null,
  brand: null,
  halal: null,
  pirt: null,
  bpom: null,
  sni: null,
  status: 'active',
  approval: 'approved',
  disputedAt: null,
  photos: [],
  variants: [
    {
      sku: null,
      options: wanted.options ?? [],
      priceRupiah: wanted.priceRupiah,
      stock: wanted.stock,
      preorder: false,
      priceHistory: [],
      offers: [],
    },
  ],
});

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
