import { fixedClock } from '~/clock.server';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { Phase } from '~/features/festival/Phase';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';

export const OPENS_AT = 1_000_000;
export const CLOSES_AT = 2_000_000;
export const NOW = 1_500_000;

const PHASES: Phase[] = [
  { kind: 'preparation', startsAt: 100 },
  { kind: 'teaser', startsAt: 500_000 },
  { kind: 'open', startsAt: OPENS_AT },
  { kind: 'closed', startsAt: CLOSES_AT },
  { kind: 'archive', startsAt: 3_000_000 },
];

export const clockAt = (at = NOW) => fixedClock(at);

export function insertFestival(db: Db, slug = 'bangga-satu', phases = PHASES): Promise<number> {
  const festival = { slug, nameId: 'Bangga', nameEn: 'Bangga', orderPrefix: 'BBI', createdAt: 1 };
  return festivalRepo.insert(db, festival, phases);
}

type StoreFields = Partial<Pick<NewRow<'store'>, 'name' | 'provinceCode' | 'regency' | 'approval'>>;

/** A store that takes part. */
export async function insertStore(db: Db, festivalId: number, slug: string, fields: StoreFields = {}) {
  const id = await catalogRepo.insertStore(db, 1, {
    slug,
    name: `Toko ${slug}`,
    provinceCode: '11',
    regency: 'Aceh Tengah',
    timeZone: 'Asia/Jakarta',
    categorySlug: 'lainnya',
    nib: null,
    logoPhotoId: null,
    preferredContact: 'whatsapp',
    approval: 'approved',
    contacts: [{ kind: 'whatsapp', value: '+6281100000001' }],
    hours: [],
    closures: [],
    ...fields,
  });
  await enterStores(db, { festivalId, state: 'accepted', enteredAt: 1 }, [id]);
  return id;
}

type ProductFields = Partial<
  Pick<NewRow<'product'>, 'categorySlug' | 'approval' | 'status' | 'disputedAt'>
> & {
  variants?: { priceRupiah: number; stock?: number | null; offers?: readonly catalogRepo.NewOffer[] }[];
};

/** A product that takes part. */
export async function insertProduct(
  db: Db,
  festivalId: number,
  storeId: number,
  name: string,
  { variants = [{ priceRupiah: 10_000 }], ...fields }: ProductFields = {},
) {
  const id = await catalogRepo.insertProduct(db, 1, {
    storeId,
    slug: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    categorySlug: 'lainnya',
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
    variants: variants.map(({ priceRupiah, stock = null, offers = [] }, index) => ({
      sku: null,
      options: [['Ukuran', String(index)]],
      priceRupiah,
      stock,
      preorder: false,
      priceHistory: [{ priceRupiah, at: 1 }],
      offers,
    })),
    ...fields,
  });
  await enterProducts(db, { festivalId, state: 'accepted', enteredAt: 1 }, [id]);
  return id;
}

type Kind = 'product' | 'store';

/** Changes a row and notes it in the outbox at an instant, as every write of the site does. */
export async function change<K extends Kind>(
  db: Db,
  kind: K,
  id: number,
  fields: Partial<NewRow<K>>,
  at = 1,
) {
  await db
    .updateTable(kind as 'product')
    .set((eb) => ({ ...(fields as Partial<NewRow<'product'>>), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await outboxRepo.append(db, at, [{ kind, id }]);
}
