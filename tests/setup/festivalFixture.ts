import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { Phase } from '~/features/festival/Phase';
import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Thursday 12 November 2026, 09.00 WIB: when a festival of the tests opens unless it says otherwise. */
export const OPENS_AT = Date.UTC(2026, 10, 12, 2);
const LONG_BEFORE = OPENS_AT - 300 * DAY_MS;

type Festival = Partial<NewRow<'festival'>> & { opensAt?: number; phases?: readonly Phase[] };

/** A festival through the app's own insert: a week of teaser, ten days open, then closed. Gives back its id. */
export function makeFestival(db: Db, { opensAt = OPENS_AT, phases, ...fields }: Festival = {}) {
  const slug = fields.slug ?? 'pasar';
  const row = { slug, nameId: 'Pasar Rakyat', nameEn: 'Market', orderPrefix: 'BBI', createdAt: LONG_BEFORE };
  return festivalRepo.insert(db, { ...row, ...fields }, phases ?? phasesFrom(opensAt));
}

const phasesFrom = (opensAt: number): Phase[] => [
  { kind: 'teaser', startsAt: opensAt - 7 * DAY_MS },
  { kind: 'open', startsAt: opensAt },
  { kind: 'closed', startsAt: opensAt + 10 * DAY_MS },
];

/** An approved store with a WhatsApp number, entered in the festival unless that is null. Gives back its id. */
export async function makeStore(
  db: Db,
  festivalId: number | null,
  fields: Partial<catalogRepo.NewStore> & { slug: string },
): Promise<number> {
  const storeId = await catalogRepo.insertStore(db, LONG_BEFORE, { ...STORE, name: fields.slug, ...fields });
  if (festivalId !== null) await enterStores(db, entered(festivalId), [storeId]);
  return storeId;
}

type Product = Partial<Omit<catalogRepo.NewProduct, 'variants'>> & {
  storeId: number;
  slug: string;
  variants?: readonly Partial<catalogRepo.NewVariant>[];
};

/** An approved product, with one variant unless it says more, entered like its store. Gives back its id. */
export async function makeProduct(db: Db, festivalId: number | null, product: Product): Promise<number> {
  const { variants = [{}], ...fields } = product;
  const productId = await catalogRepo.insertProduct(db, LONG_BEFORE, {
    ...PRODUCT,
    name: fields.slug,
    ...fields,
    variants: variants.map((variant) => ({ ...VARIANT, ...variant })),
  });
  if (festivalId !== null) await enterProducts(db, entered(festivalId), [productId]);
  return productId;
}

const entered = (festivalId: number) => ({
  festivalId,
  state: 'accepted' as const,
  enteredAt: LONG_BEFORE,
});

const STORE: Omit<catalogRepo.NewStore, 'slug' | 'name'> = {
  provinceCode: '32',
  regency: 'Kota Bandung',
  timeZone: 'Asia/Jakarta',
  categorySlug: 'camilan-kue',
  nib: null,
  logoPhotoId: null,
  preferredContact: 'whatsapp',
  approval: 'approved',
  contacts: [{ kind: 'whatsapp', value: '+6286200000001' }],
  hours: [],
  closures: [],
};

const PRODUCT: Omit<catalogRepo.NewProduct, 'storeId' | 'slug' | 'name' | 'variants'> = {
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
};

const VARIANT: catalogRepo.NewVariant = {
  sku: null,
  options: [],
  priceRupiah: 12_000,
  stock: 5,
  preorder: false,
  priceHistory: [],
  offers: [],
};
