import type { Kysely } from 'kysely';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts } from '~/features/catalog/entryRepo.server';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { SeedProduct, SeedVariant } from './catalogue/types';
import type { makePictures } from './Pictures';
import { closesAtOf, DAY_MS } from './Scene';

const PRODUCTS_PER_TRANSACTION = 100;

/** festivalId null: the products stand in no festival yet. */
type Festival = { festivalId: number | null; opensAt: number };
type Places = { storeIds: ReadonlyMap<string, number>; pictures: ReturnType<typeof makePictures> };

/**
 * Writes the products with the app's own insert, oldest first as they come, and enters them in the festival. Gives
 * back their ids in order.
 */
export async function insertProducts(
  db: Kysely<Database>,
  products: readonly SeedProduct[],
  festival: Festival,
  places: Places,
): Promise<number[]> {
  const ids: number[] = [];
  for (let from = 0; from < products.length; from += PRODUCTS_PER_TRANSACTION) {
    const part = products.slice(from, from + PRODUCTS_PER_TRANSACTION);
    const rows: catalogRepo.NewProduct[] = [];
    for (const product of part) rows.push(await productRow(product, festival, places));
    const enteredAt = festival.opensAt - 7 * DAY_MS;
    const listedAt = festival.opensAt + (part.at(-1)?.listedOnDay ?? 0) * DAY_MS;
    await writeTransaction(db, async (trx) => {
      const inserted = await catalogRepo.insertProducts(trx, listedAt, rows);
      const { festivalId } = festival;
      if (festivalId !== null)
        await enterProducts(trx, { festivalId, state: 'accepted', enteredAt }, inserted);
      ids.push(...inserted);
    });
  }
  return ids;
}

const HALAL_STATEMENTS = {
  certified: null,
  'not-halal': 'not_halal',
  'not-applicable': 'not_applicable',
  unknown: null,
} as const;

async function productRow(product: SeedProduct, festival: Festival, { storeIds, pictures }: Places) {
  const storeId = storeIds.get(product.storeSlug) ?? 0;
  return {
    storeId,
    slug: product.slug,
    name: product.name,
    description: product.description,
    categorySlug: product.categorySlug,
    unit: product.unit,
    weightGrams: product.weightGrams,
    madeIn: product.madeIn.regency,
    brand: product.brand,
    halal: product.halal.number,
    halalStatement: HALAL_STATEMENTS[product.halal.status],
    pirt: product.pirt,
    bpom: product.bpom,
    sni: null,
    status: 'active' as const,
    approval: 'approved' as const,
    disputedAt: null,
    photos: [{ photoId: await pictures.photoId(product.picture, storeId), alt: '' }],
    variants: product.variants.map((variant) => variantRow(variant, festival)),
  };
}

function variantRow(variant: SeedVariant, { festivalId, opensAt }: Festival): catalogRepo.NewVariant {
  const { offer } = variant;
  return {
    sku: variant.sku,
    options: variant.options,
    priceRupiah: variant.priceRupiah,
    stock: variant.stock,
    preorder: variant.preorderDays !== null,
    preorderDays: variant.preorderDays,
    priceHistory: variant.priceHistory.map(({ day, priceRupiah }) => ({
      priceRupiah,
      at: opensAt + Math.round(day * DAY_MS),
    })),
    offers:
      offer && festivalId !== null
        ? [
            {
              festivalId,
              priceRupiah: offer.priceRupiah,
              startsAt: opensAt + Math.round(offer.startsOnDay * DAY_MS),
              endsAt: Math.min(opensAt + Math.round(offer.endsOnDay * DAY_MS), closesAtOf(opensAt)),
            },
          ]
        : [],
  };
}
