import type { Db } from '~db/connection.server';

/** All that an import writes, without ids and instants: two stores that were filled alike give the same. */
export async function stateOfStore(db: Db) {
  const products = await db.selectFrom('product').selectAll().orderBy('slug').execute();
  const slugOf = new Map(products.map(({ id, slug }) => [id, slug]));
  const variants = await db.selectFrom('variant').selectAll().execute();
  const keyOf = new Map(
    variants.map(({ id, productId, optionKey }) => [id, `${slugOf.get(productId)} ${optionKey}`]),
  );
  const photos = await db.selectFrom('photo').select(['id', 'hash']).execute();
  const hashOf = new Map(photos.map(({ id, hash }) => [id, hash]));
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const subjects = async (table: 'outbox' | 'approvalEvent') =>
    sorted(
      (
        await db
          .selectFrom(table)
          .select(['subjectKind', 'subjectId'])
          .where('subjectKind', '=', 'product')
          .execute()
      ).map(({ subjectId }) => slugOf.get(subjectId)),
    );
  return {
    products: products.map(({ id: _id, createdAt: _created, updatedAt: _updated, ...product }) => product),
    variants: sorted(
      variants.map(({ id: _id, productId, ...variant }) => ({
        ...variant,
        productId: slugOf.get(productId),
      })),
    ),
    prices: sorted(
      (await db.selectFrom('priceChange').selectAll().execute()).map(({ variantId, priceRupiah }) => [
        keyOf.get(variantId),
        priceRupiah,
      ]),
    ),
    offers: sorted(
      (await db.selectFrom('offer').selectAll().execute()).map(({ variantId, priceRupiah, endsAt }) => [
        keyOf.get(variantId),
        priceRupiah,
        endsAt,
      ]),
    ),
    slugs: sorted(
      (await db.selectFrom('slug').selectAll().where('kind', '=', 'product').execute()).map(
        ({ slug, ownerId }) => [slug, slugOf.get(ownerId)],
      ),
    ),
    entries: sorted(
      (await db.selectFrom('productEntry').selectAll().execute()).map(({ productId, state }) => [
        slugOf.get(productId),
        state,
      ]),
    ),
    log: await subjects('outbox'),
    approvals: await subjects('approvalEvent'),
    photos: sorted(photos.map(({ hash }) => hash)),
    shown: sorted(
      (await db.selectFrom('productPhoto').selectAll().execute()).map(({ productId, photoId, position }) => [
        slugOf.get(productId),
        hashOf.get(photoId),
        position,
      ]),
    ),
    pictures: sorted(
      (await db.selectFrom('productPicture').selectAll().execute()).map(({ productId, photoId, ...one }) => ({
        ...one,
        product: slugOf.get(productId),
        photo: hashOf.get(photoId ?? 0),
      })),
    ),
    jobs: (await db.selectFrom('job').select('id').execute()).length,
    saving: (await db.selectFrom('importRun').select('id').where('state', '=', 'saving').execute()).length,
  };
}
