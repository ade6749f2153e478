import * as OptionKey from '~/features/catalog/OptionKey';
import { replacePhotos } from '~/features/catalog/productPhotoRepo.server';
import { freeSlug, statesAfter } from '~/features/catalog/products/productWrite.server';
import { updateProduct } from '~/features/catalog/products/productWriteRepo.server';
import { writeVariants } from '~/features/catalog/products/variantWrite.server';
import * as Slug from '~/features/catalog/Slug';
import { rename } from '~/features/catalog/slugRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { ProductState, VariantState } from '../plan/ProductState';
import type { Stored } from '../plan/storedRepo.server';
import { fieldsOf, offer, photosOf, variantsOf } from './ProductWrite';
import * as repo from './productSaveRepo.server';
import type { Saving } from './Saving';

/**
 * Writes a product over its stored row as the panel would: variants, price changes, festival prices, address, what
 * organizers look at anew, and what the indexes must hear of. Gives back its version.
 */
export async function saveOver(
  trx: Db,
  saving: Saving,
  stored: Stored,
  after: ProductState,
): Promise<number> {
  const { now, storeId, festival } = saving;
  const { product } = stored;
  const preorderDays = stored.variants[0]?.preorderDays ?? null;
  const fields = fieldsOf(after, { halalStatement: product.halalStatement, preorderDays });
  const { states, event } = statesAfter(product, fields);
  await writeVariants(trx, now, stored, { storeId, fields, variants: variantsOf(after) });
  const version = await updateProduct(trx, now, product.id, fields, states);
  if (Slug.of(product.name) !== Slug.of(fields.name)) await readdress(trx, saving, product.id, fields.name);
  if (event) await noteApproval(trx, saving, product.id, event);
  await saveOffers(trx, saving, stored, after);
  if (stored.state.pictures !== after.pictures) await savePictures(trx, product.id, after);
  if (states.status === 'active' && festival.joinId !== null) {
    const entry = { festivalId: festival.joinId, state: 'accepted', enteredAt: now } as const;
    await repo.enterProducts(trx, [{ ...entry, productId: product.id }]);
  }
  await outboxRepo.append(trx, now, [{ kind: 'product', id: product.id }]);
  return version;
}

async function readdress(
  trx: Db,
  { storeName, slugs }: Saving,
  productId: number,
  name: string,
): Promise<void> {
  const slug = await freeSlug(trx, name, storeName, productId);
  await rename(trx, 'product', productId, slug);
  // One that it had passed over may be taken now, and one that it knew as free is not.
  slugs.reset();
}

type Event = NonNullable<ReturnType<typeof statesAfter>['event']>;

const noteApproval = (
  trx: Db,
  { now, actor }: Saving,
  subjectId: number,
  { kind, state }: Event,
): Promise<void> =>
  repo.noteApprovals(trx, [
    { subjectKind: kind, subjectId, state, actorKind: actor.kind, actorId: actor.id, at: now },
  ]);

/** A festival price that changed ends, and the new one begins, for what is left of the selling time. */
async function saveOffers(
  trx: Db,
  { now, festival }: Saving,
  stored: Stored,
  after: ProductState,
): Promise<void> {
  const changed = after.variants.filter((variant, at) => {
    const before = stored.state.variants[at]?.festivalPriceRupiah ?? null;
    return before !== variant.festivalPriceRupiah;
  });
  if (changed.length === 0) return;
  const ids = await repo.variantIds(trx, stored.product.id);
  const idOf = ({ options }: VariantState) => ids.get(OptionKey.of(options)) ?? 0;
  const over = stored.offers.filter(({ variantId }) =>
    changed.some((variant) => idOf(variant) === variantId),
  );
  await repo.endOffers(
    trx,
    over.map(({ id }) => id),
    now,
  );
  await repo.insertOffers(
    trx,
    changed.flatMap((variant) =>
      offer(variant.festivalPriceRupiah, festival.pricing).map((one) => ({
        ...one,
        variantId: idOf(variant),
      })),
    ),
  );
}

async function savePictures(trx: Db, productId: number, { pictures }: ProductState): Promise<void> {
  await replacePhotos(trx, productId, photosOf(pictures));
  await repo.removePictures(trx, productId);
  await repo.insertPictures(
    trx,
    pictures.map(({ ref, sourceHash, photoId }, position) => ({
      ...{ productId, position, ref, sourceHash, photoId, problem: null },
    })),
  );
}
