import type { Db } from '~db/connection.server';

export type SlugKind = 'store' | 'product' | 'festival';

/** The present slug of whoever bears or bore `slug`, or null when nobody did: for a redirect from an old one. */
export async function presentSlug(db: Db, kind: SlugKind, slug: string): Promise<string | null> {
  const owned = await db
    .selectFrom('slug')
    .select('ownerId')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!owned) return null;
  const owner = await db.selectFrom(kind).select('slug').where('id', '=', owned.ownerId).executeTakeFirst();
  return owner?.slug ?? null;
}

/**
 * Gives a store, product or festival a new slug; the old one keeps leading to it. Fails on the unique key when
 * the slug is or ever was another's.
 */
export async function rename(db: Db, kind: SlugKind, ownerId: number, slug: string): Promise<void> {
  await db
    .insertInto('slug')
    .values({ kind, slug, ownerId })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'slug']).doUpdateSet({ ownerId }).where('slug.ownerId', '=', ownerId),
    )
    .execute();
  await db.updateTable(kind).set({ slug }).where('id', '=', ownerId).execute();
}
