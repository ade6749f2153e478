import type { Db } from '~db/connection.server';

/** The store of a slug, undefined when there is none. */
export const findStoreBySlug = (db: Db, slug: string): Promise<{ id: number; name: string } | undefined> =>
  db.selectFrom('store').select(['id', 'name']).where('slug', '=', slug).executeTakeFirst();
