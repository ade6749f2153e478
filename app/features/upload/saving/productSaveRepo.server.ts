import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';

/** Both databases bound the parameters of one statement. */
const ROWS_PER_STATEMENT = 300;

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await write(rows.slice(from, from + ROWS_PER_STATEMENT));
  }
}

/** Adds to the history of approvals. */
export const noteApprovals = (db: Db, events: readonly NewRow<'approvalEvent'>[]): Promise<void> =>
  inParts(events, (part) => db.insertInto('approvalEvent').values(part).execute());

/** Enters products in a festival; what organizers said of one that stands in it already stays. */
export const enterProducts = (db: Db, entries: readonly NewRow<'productEntry'>[]): Promise<void> =>
  inParts(entries, (part) =>
    db
      .insertInto('productEntry')
      .values(part)
      .onConflict((clash) => clash.columns(['productId', 'festivalId']).doNothing())
      .execute(),
  );

export const insertOffers = (db: Db, offers: readonly NewRow<'offer'>[]): Promise<void> =>
  inParts(offers, (part) => db.insertInto('offer').values(part).execute());

/** Ends offers at `now`: those that have begun stay as past, those that have not are taken away. */
export async function endOffers(db: Db, ids: readonly number[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('offer').where('id', 'in', ids).where('startsAt', '>=', now).execute();
  await db.updateTable('offer').set({ endsAt: now }).where('id', 'in', ids).execute();
}

export const insertPictures = (db: Db, pictures: readonly NewRow<'productPicture'>[]): Promise<void> =>
  inParts(pictures, (part) => db.insertInto('productPicture').values(part).execute());

/** Forgets what files have called the pictures of a product. */
export async function removePictures(db: Db, productId: number): Promise<void> {
  await db.deleteFrom('productPicture').where('productId', '=', productId).execute();
}

/** The ids of variants by product and options. */
export async function variantIds(db: Db, productId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('variant')
    .select(['id', 'optionKey'])
    .where('productId', '=', productId)
    .where('archivedAt', 'is', null)
    .execute();
  return new Map(rows.map(({ id, optionKey }) => [optionKey, id]));
}

/** Which SKUs a store has, with the product that each is of. */
export async function productsBySku(
  db: Db,
  storeId: number,
  skus: readonly string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  await inParts(skus, async (part) => {
    const rows = await db
      .selectFrom('variant')
      .select(['sku', 'productId'])
      .where('storeId', '=', storeId)
      .where('sku', 'in', part)
      .execute();
    for (const { sku, productId } of rows) if (sku !== null) found.set(sku, productId);
  });
  return found;
}

/** Those of the slugs that are or ever were a product's. */
export async function takenSlugs(db: Db, slugs: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  await inParts(slugs, async (part) => {
    const rows = await db
      .selectFrom('slug')
      .select('slug')
      .where('kind', '=', 'product')
      .where('slug', 'in', part)
      .execute();
    for (const { slug } of rows) taken.add(slug);
  });
  return taken;
}
