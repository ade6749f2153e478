import { conflict } from '~/errors';
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
 * Gives a store, product or festival a new slug; the old one keeps leading to it, and may be taken up again. Throws
 * Conflict when the slug is or ever was another's. Call it inside a transaction.
 */
export async function rename(db: Db, kind: SlugKind, ownerId: number, slug: string): Promise<void> {
  const owned = await db
    .insertInto('slug')
    .values({ kind, slug, ownerId })
    .onConflict((clash) =>
      clash.columns(['kind', 'slug']).doUpdateSet({ ownerId }).where('slug.ownerId', '=', ownerId),
    )
    .returning('ownerId')
    .executeTakeFirst();
  if (!owned) throw conflict(`the slug ${slug} is taken`);
  await db.updateTable(kind).set({ slug }).where('id', '=', ownerId).execute();
}
