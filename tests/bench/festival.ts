import type { Kysely } from 'kysely';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { Database } from '~db/schema';

export const OPEN_AT = Date.UTC(2026, 10, 1);
const EARLIER_AT = Date.UTC(2026, 0, 1);

/** An open festival with one product of uncounted stock in each of `stores` stores. */
export async function makeBenchFestival(db: Kysely<Database>, stores: number) {
  const names = {
    nameId: 'Festival',
    nameEn: 'Festival',
    orderPrefix: 'BBI',
    slug: 'bench',
    createdAt: EARLIER_AT,
  };
  const festivalId = await festivalRepo.insert(db, names, [{ kind: 'open', startsAt: OPEN_AT }]);
  for (let index = 1; index <= stores; index += 1) {
    const storeId = await catalogRepo.insertStore(db, EARLIER_AT, storeRow(index));
    const productId = await catalogRepo.insertProduct(db, EARLIER_AT, productRow(index, storeId));
    await enterStores(db, { festivalId, state: 'accepted', enteredAt: EARLIER_AT }, [storeId]);
    await enterProducts(db, { festivalId, state: 'accepted', enteredAt: EARLIER_AT }, [productId]);
  }
  return db
    .selectFrom('variant')
    .select(['id as variantId', 'storeId', 'priceRupiah'])
    .orderBy('id')
    .execute();
}

const storeRow = (index: number): catalogRepo.NewStore => ({
  slug: `toko-${index}`,
  name: `Toko ${index}`,
  provinceCode: '11',
  regency: 'Aceh Tengah',
  timeZone: 'Asia/Jakarta',
  categorySlug: 'lainnya',
  nib: null,
  logoPhotoId: null,
  preferredContact: 'whatsapp',
  approval: 'approved',
  contacts: [{ kind: 'whatsapp', value: '+6286200000001' }],
  hours: Array.from({ length: 7 }, (_, weekday) => ({ weekday, opensMinute: 480, closesMinute: 1020 })),
  closures: [],
});

const productRow = (index: number, storeId: number): catalogRepo.NewProduct => ({
  storeId,
  slug: `barang-${index}`,
  name: 'Kopi Gayo',
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
  variants: [
    {
      sku: null,
      options: [],
      priceRupiah: 10_000,
      stock: null,
      preorder: false,
      priceHistory: [],
      offers: [],
    },
  ],
});
