import type { ProductFields, VariantFields } from '~/features/catalog/products/ProductFields';
import { type Saving, saveProduct } from '~/features/catalog/products/productWrite.server';
import { type Connection, writeTransaction } from '~db/connection.server';
import { makeFestival, makeStore, OPENS_AT } from '../setup/festivalFixture';

const HOUR_MS = 60 * 60 * 1000;
export const NOW = OPENS_AT + HOUR_MS;
export const SELLER = { kind: 'seller' as const, id: 7 };

export const FIELDS: ProductFields = {
  name: 'Keripik Pisang Manis',
  description: 'Renyah.',
  categorySlug: 'camilan-kue',
  unit: 'bungkus 200 g',
  weightGrams: 200,
  madeIn: 'Kota Bandung',
  brand: null,
  halal: null,
  halalStatement: null,
  pirt: null,
  bpom: null,
  sni: null,
  preorder: false,
  preorderDays: null,
};

export const VARIANT: VariantFields = {
  id: null,
  options: [],
  sku: null,
  priceRupiah: 15_000,
  stock: 10,
  isArchived: false,
};

export const option = (value: string, more: Partial<VariantFields> = {}): VariantFields => ({
  ...VARIANT,
  options: [['Rasa', value]],
  ...more,
});

/** An open festival with a store that takes part, and ways to save and read its products. */
export async function makeProductHouse(
  { db }: Connection,
  festival: Parameters<typeof makeFestival>[1] = { checksProductsFirst: 0 },
) {
  const festivalId = await makeFestival(db, festival);
  const storeId = await makeStore(db, festivalId, { slug: 'dapur-bu-tini', name: 'Dapur Bu Tini' });
  const save = (saving: Partial<Saving> = {}, now = NOW) =>
    writeTransaction(db, (trx) =>
      saveProduct(trx, now, SELLER, {
        ...{ storeId, productId: null, fields: FIELDS, variants: [VARIANT], baseVersion: null },
        ...saving,
      }),
    );
  const saved = async (saving: Partial<Saving> = {}, now = NOW) => {
    const answer = await save(saving, now);
    if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const variants = (productId: number) =>
    db.selectFrom('variant').selectAll().where('productId', '=', productId).orderBy('id').execute();
  const product = (id: number) =>
    db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { db, festivalId, storeId, save, saved, variants, product };
}
