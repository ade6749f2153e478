import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { PhotoRef, ProductCard } from './ProductCard';
import { type VariantNow, variantsOf } from './variantRepo.server';
import { visibleProducts } from './visibilityRepo.server';

/**
 * The cards of products at a moment, in the order of `ids`. What may not be seen then, what is unknown and what
 * has no variant is left out: whoever fills a page asks for more.
 */
export async function cardsByIds(
  db: Db,
  moment: FestivalMoment,
  ids: readonly number[],
): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const [rows, variants] = await Promise.all([productRows(db, moment, ids), variantsOf(db, moment, ids)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const own = variants.get(id);
    return row && own ? [toCard(row, own)] : [];
  });
}

function productRows(db: Db, moment: FestivalMoment, ids: readonly number[]) {
  return visibleProducts(db, moment)
    .leftJoin('productPhoto', (join) =>
      join.onRef('productPhoto.productId', '=', 'product.id').on('productPhoto.position', '=', 0),
    )
    .leftJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select([
      'product.id',
      'product.slug',
      'product.name',
      'product.unit',
      'product.categorySlug',
      'store.id as storeId',
      'store.slug as storeSlug',
      'store.name as storeName',
      'store.regency',
      'store.provinceCode',
      'photo.hash',
      'photo.mime',
      'photo.width',
      'photo.height',
      'productPhoto.alt',
    ])
    .where('product.id', 'in', ids)
    .execute();
}

type CardRow = Awaited<ReturnType<typeof productRows>>[number];

const isBuyable = (variant: VariantNow) => variant.free === null || variant.free > 0;

/** The cheapest variant that can be had; when all are sold out, the cheapest of all. */
function leading(variants: readonly VariantNow[]): VariantNow {
  const buyable = variants.filter(isBuyable);
  const among = buyable.length > 0 ? buyable : variants;
  return among.reduce((best, one) => (one.priceRupiah < best.priceRupiah ? one : best));
}

function toCard(row: CardRow, variants: readonly VariantNow[]): ProductCard {
  const { priceRupiah, wasRupiah, percent, offerEndsAt } = leading(variants);
  const only = variants.length === 1 ? variants[0] : undefined;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    unit: row.unit,
    categorySlug: row.categorySlug,
    photo: photoOf(row),
    priceRupiah,
    wasRupiah,
    percent,
    offerEndsAt,
    inStock: variants.some(isBuyable),
    hasPriceSpread: variants.some((variant) => variant.priceRupiah > priceRupiah),
    onlyVariantId: only && isBuyable(only) ? only.id : null,
    store: {
      id: row.storeId,
      slug: row.storeSlug,
      name: row.storeName,
      regency: row.regency,
      provinceCode: row.provinceCode,
    },
  };
}

type PhotoColumns = {
  hash: string | null;
  mime: string | null;
  width: number | null;
  height: number | null;
  alt: string | null;
};

/** The photo of a row joined to one, null where it has none. */
export function photoOf({ hash, mime, width, height, alt }: PhotoColumns): PhotoRef | null {
  if (hash === null || mime === null) return null;
  return { hash, mime, width: width ?? 1, height: height ?? 1, alt: alt ?? '' };
}
