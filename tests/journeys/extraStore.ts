import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as Phase from '~/features/festival/Phase';
import { withDatabase } from './catalogue';

type ExtraProduct = {
  name: string;
  priceRupiah: number;
  /** Holds from long before the opening until long after the closing: only the phase decides. */
  offerRupiah?: number;
  options?: readonly [name: string, value: string][];
};

export type ExtraStore = { slug: string; name: string; story?: string; products: readonly ExtraProduct[] };
export type Added = { products: { slug: string; variantId: number }[]; opensAt: number; closesAt: number };

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Adds a store of a test's own to the festival that sells in a seeded folder, before the folder is served. */
export const addStore = (dataDir: string, store: ExtraStore): Promise<Added> =>
  withDatabase(dataDir, async (db) => {
    const { id: festivalId, opensAt, closesAt } = await sellingFestival(db);
    const beganAt = opensAt - YEAR_MS;
    const storeId = await catalogRepo.insertStore(db, beganAt, storeRow(store));
    const offerWindow = { festivalId, startsAt: beganAt, endsAt: closesAt + YEAR_MS };
    const rows = store.products.map((product, index) =>
      productRow(product, { storeId, index, store, offerWindow }),
    );
    const ids = await catalogRepo.insertProducts(db, beganAt, rows);
    const entry = { festivalId, state: 'accepted' as const, enteredAt: beganAt };
    await enterStores(db, entry, [storeId]);
    await enterProducts(db, entry, ids);
    const variants = await db
      .selectFrom('variant')
      .select(['id', 'productId'])
      .where('storeId', '=', storeId)
      .execute();
    const variantOf = new Map(variants.map((variant) => [variant.productId, variant.id]));
    const products = rows.map(({ slug }, index) => ({
      slug,
      variantId: variantOf.get(ids[index] ?? 0) ?? 0,
    }));
    return { products, opensAt, closesAt };
  });

type Database = Parameters<Parameters<typeof withDatabase>[1]>[0];

async function sellingFestival(db: Database) {
  const festivals = (await festivalRepo.findAll(db)).flatMap(({ id, phases }) => {
    const window = Phase.sellingWindow(phases);
    return window?.closesAt ? [{ id, opensAt: window.opensAt, closesAt: window.closesAt }] : [];
  });
  const [last] = festivals.sort((a, b) => b.opensAt - a.opensAt);
  if (!last) throw new Error('No festival of the demo sells');
  return last;
}

const storeRow = ({ slug, name, story = '' }: ExtraStore): catalogRepo.NewStore => ({
  slug,
  name,
  story,
  ownerName: 'Ibu Uji',
  provinceCode: '33',
  regency: 'Kota Semarang',
  timeZone: 'Asia/Jakarta',
  categorySlug: 'makanan-minuman',
  nib: null,
  logoPhotoId: null,
  preferredContact: 'whatsapp',
  approval: 'approved',
  contacts: [{ kind: 'whatsapp', value: '+6286299998888' }],
  hours: [],
  closures: [],
});

type Place = {
  storeId: number;
  index: number;
  store: ExtraStore;
  offerWindow: { festivalId: number; startsAt: number; endsAt: number };
};

function productRow(
  product: ExtraProduct,
  { storeId, index, store, offerWindow }: Place,
): catalogRepo.NewProduct {
  const { name, priceRupiah, offerRupiah, options = [] } = product;
  return {
    storeId,
    slug: `${store.slug}-${index + 1}`,
    name,
    description: name,
    categorySlug: 'makanan-minuman',
    unit: 'bungkus',
    weightGrams: 250,
    madeIn: 'Kota Semarang',
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
        options,
        priceRupiah,
        stock: null,
        preorder: false,
        priceHistory: [{ priceRupiah, at: offerWindow.startsAt - YEAR_MS }],
        offers: offerRupiah === undefined ? [] : [{ ...offerWindow, priceRupiah: offerRupiah }],
      },
    ],
  };
}
