import { translator } from '~/i18n/i18n.server';
import type { Db } from '~db/connection.server';
import * as catalogRepo from '../catalogRepo.server';
import type { Options } from '../OptionKey';
import { photosOfProduct } from '../productPhotoRepo.server';
import { freeSlug } from './productWrite.server';
import { findStored, lockStore } from './productWriteRepo.server';

const MAX_NAME = 255;

/**
 * A draft like a product of the store: its texts, licences, photos and variants on sale with their prices. SKUs are
 * left out, since each is of one product, and so is the past. Gives back its id, null where there is no such product.
 */
export async function copyProduct(
  trx: Db,
  now: number,
  storeId: number,
  productId: number,
): Promise<number | null> {
  const storeName = await lockStore(trx, storeId);
  const stored = await findStored(trx, storeId, productId);
  if (!stored) return null;
  const {
    id: _id,
    slug: _slug,
    soldCount: _sold,
    createdAt: _made,
    updatedAt: _changed,
    version: _version,
    ...fields
  } = stored.product;
  const suffix = ` ${translator('id', 'products')('copySuffix')}`;
  const name = fields.name.slice(0, MAX_NAME - suffix.length) + suffix;
  return catalogRepo.insertProduct(trx, now, {
    ...{ ...fields, name, status: 'draft', approval: 'draft', disputedAt: null, formKey: null },
    slug: await freeSlug(trx, name, storeName, null),
    photos: (await photosOfProduct(trx, productId)).map(({ photoId, alt }) => ({ photoId, alt })),
    variants: stored.variants
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ options, priceRupiah, stock, preorder, preorderDays }) => ({
        ...{ priceRupiah, stock, preorderDays, preorder: preorder === 1, sku: null },
        options: JSON.parse(options) as Options,
        ...{ priceHistory: [], offers: [] },
      })),
  });
}
