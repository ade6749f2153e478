import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

export type Pin = Row<'searchPin'>;

/** All synonyms: for each word (one to three, normalized) what else its searchers find. */
export async function synonymsOf(db: Db): Promise<Record<string, string[]>> {
  const rows = await db.selectFrom('searchSynonym').selectAll().orderBy('word').orderBy('meaning').execute();
  const found = new Map<string, string[]>();
  for (const { word, meaning } of rows) found.set(word, [...(found.get(word) ?? []), meaning]);
  return Object.fromEntries(found);
}

export const countMeanings = async (db: Db, word: string): Promise<number> =>
  (
    await db
      .selectFrom('searchSynonym')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('word', '=', word)
      .executeTakeFirstOrThrow()
  ).count;

/** Whether it was new. */
export async function insertSynonym(db: Db, word: string, meaning: string): Promise<boolean> {
  const rows = await db
    .insertInto('searchSynonym')
    .values({ word, meaning })
    .onConflict((conflict) => conflict.doNothing())
    .returning('word')
    .execute();
  return rows.length > 0;
}

/** Whether there was such a row. */
export async function deleteSynonym(db: Db, word: string, meaning: string): Promise<boolean> {
  const rows = await db
    .deleteFrom('searchSynonym')
    .where('word', '=', word)
    .where('meaning', '=', meaning)
    .returning('word')
    .execute();
  return rows.length > 0;
}

export const allRedirects = (db: Db): Promise<Row<'searchRedirect'>[]> =>
  db.selectFrom('searchRedirect').selectAll().orderBy('query').execute();

/** The page to which a normalized query leads, or null. */
export async function redirectOf(db: Db, query: string): Promise<string | null> {
  const row = await db
    .selectFrom('searchRedirect')
    .select('path')
    .where('query', '=', query)
    .executeTakeFirst();
  return row?.path ?? null;
}

/** The queries with a page of their own that begin with `text` (normalized: no sign means more), at most `limit`. */
export async function redirectsBeginningWith(db: Db, text: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('searchRedirect')
    .select('query')
    .where('query', 'like', `${text}%`)
    .orderBy('query')
    .limit(limit)
    .execute();
  return rows.map(({ query }) => query);
}

/** Sets the page of a query; gives back the one that it had, null when it had none. */
export async function putRedirect(db: Db, query: string, path: string): Promise<string | null> {
  const before = await redirectOf(db, query);
  await db
    .insertInto('searchRedirect')
    .values({ query, path })
    .onConflict((conflict) => conflict.column('query').doUpdateSet({ path }))
    .execute();
  return before;
}

/** The page that the query had, null when it had none. */
export async function deleteRedirect(db: Db, query: string): Promise<string | null> {
  const row = await db
    .deleteFrom('searchRedirect')
    .where('query', '=', query)
    .returning('path')
    .executeTakeFirst();
  return row?.path ?? null;
}

export const allPins = (db: Db): Promise<Pin[]> =>
  db.selectFrom('searchPin').selectAll().orderBy('query').orderBy('position').orderBy('productId').execute();

/** The products pinned to the first of `queries` that has any, in their order. */
export async function pinnedTo(db: Db, queries: readonly string[]): Promise<number[]> {
  if (queries.length === 0) return [];
  const rows = await db
    .selectFrom('searchPin')
    .select(['query', 'productId'])
    .where('query', 'in', queries)
    .orderBy('position')
    .orderBy('productId')
    .execute();
  const query = queries.find((one) => rows.some((row) => row.query === one));
  return rows.flatMap((row) => (row.query === query ? [row.productId] : []));
}

/** Pins a product behind those that are pinned already; whether it was new. */
export async function insertPin(db: Db, query: string, productId: number): Promise<boolean> {
  const { last } = await db
    .selectFrom('searchPin')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('query', '=', query)
    .executeTakeFirstOrThrow();
  const rows = await db
    .insertInto('searchPin')
    .values({ query, productId, position: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('productId')
    .execute();
  return rows.length > 0;
}

/** Whether there was such a row. */
export async function deletePin(db: Db, query: string, productId: number): Promise<boolean> {
  const rows = await db
    .deleteFrom('searchPin')
    .where('query', '=', query)
    .where('productId', '=', productId)
    .returning('productId')
    .execute();
  return rows.length > 0;
}

export async function hasProduct(db: Db, productId: number): Promise<boolean> {
  const row = await db.selectFrom('product').select('id').where('id', '=', productId).executeTakeFirst();
  return row !== undefined;
}

/** Writes a change down; gives back its id. */
export async function insertEvent(db: Db, event: NewRow<'searchTuningEvent'>): Promise<number> {
  const { id } = await db
    .insertInto('searchTuningEvent')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The newest changes first, `limit` of those before the event `beforeId`; null: from the last one on. */
export function eventsBefore(
  db: Db,
  beforeId: number | null,
  limit: number,
): Promise<Row<'searchTuningEvent'>[]> {
  const query = db.selectFrom('searchTuningEvent').selectAll().orderBy('id', 'desc').limit(limit);
  return (beforeId === null ? query : query.where('id', '<', beforeId)).execute();
}
