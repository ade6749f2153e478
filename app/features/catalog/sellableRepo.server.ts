import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import { photoOf } from './cardRepo.server';
import type { Sellable } from './Sellable';
import { storeContacts } from './storeContactRepo.server';
import { atMoment } from './variantRepo.server';
import { visibleProducts } from './visibilityRepo.server';

/**
 * Variants by id with the price, was-price and free stock of the moment and the contacts of their store. Those
 * that are unknown, archived or of a product that may not be seen then are left out.
 */
export async function sellablesByIds(
  db: Db,
  moment: FestivalMoment,
  variantIds: readonly number[],
): Promise<Map<number, Sellable>> {
  if (variantIds.length === 0) return new Map();
  const rows = await variantRows(db, moment, variantIds);
  const variants = await atMoment(db, moment, rows);
  const stores = await storeContacts(db, moment.now, [...new Set(rows.map((row) => row.storeId))]);
  const sellables = new Map<number, Sellable>();
  for (const [index, row] of rows.entries()) {
    const variant = variants[index];
    const store = stores.get(row.storeId);
    if (!variant || !store) continue;
    const { id: _id, sku: _sku, ...now } = variant;
    sellables.set(row.id, {
      ...now,
      variantId: row.id,
      productSlug: row.productSlug,
      productName: row.productName,
      unit: row.unit,
      photo: photoOf(row),
      store,
    });
  }
  return sellables;
}

function variantRows(db: Db, moment: FestivalMoment, variantIds: readonly number[]) {
  return visibleProducts(db, moment)
    .innerJoin('variant', 'variant.productId', 'product.id')
    .leftJoin('productPhoto', (join) =>
      join.onRef('productPhoto.productId', '=', 'product.id').on('productPhoto.position', '=', 0),
    )
    .leftJoin('photo', 'photo.id', 'productPhoto.photoId')
    .selectAll('variant')
    .select([
      'product.slug as productSlug',
      'product.name as productName',
      'product.unit',
      'photo.hash',
      'photo.mime',
      'photo.width',
      'photo.height',
      'productPhoto.alt',
    ])
    .where('variant.id', 'in', variantIds)
    .where('variant.archivedAt', 'is', null)
    .execute();
}
