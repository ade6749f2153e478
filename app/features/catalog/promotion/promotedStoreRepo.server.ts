import type { Db } from '~db/connection.server';

/** A store as its own pictures name it, in whatever state it is. */
export const findPromoted = (db: Db, storeId: number) =>
  db
    .selectFrom('store')
    .select(['id', 'slug', 'name', 'regency', 'provinceCode', 'categorySlug'])
    .where('id', '=', storeId)
    .executeTakeFirstOrThrow();

export type PromotedStore = Awaited<ReturnType<typeof findPromoted>>;
