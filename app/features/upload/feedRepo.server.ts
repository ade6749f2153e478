import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { FeedItem } from './FeedItem';

/** Which feed: of a store, or with null of the whole festival. */
export type FeedScope = { festivalId: number; storeId: number | null };
/** A range of products in a feed, its items under their hash. */
export type FeedPart = { block: number; hash: string; itemCount: number };
export type FeedState = Row<'feedState'>;

const WHOLE_FESTIVAL = 0;
const ROWS_AT_ONCE = 200;
/** How long a body that no feed has any more stays, for who is still being sent it. */
const UNUSED_MS = 24 * 60 * 60_000;

/** What a feed last gave out, undefined when it never was asked for. */
export const findState = (db: Db, { festivalId, storeId }: FeedScope): Promise<FeedState | undefined> =>
  db
    .selectFrom('feedState')
    .selectAll()
    .where('festivalId', '=', festivalId)
    .where('storeId', '=', storeId ?? WHOLE_FESTIVAL)
    .executeTakeFirst();

/** Its parts in order. */
export const partsOf = (db: Db, feedId: number): Promise<FeedPart[]> =>
  db
    .selectFrom('feedPart')
    .select(['block', 'hash', 'itemCount'])
    .where('feedId', '=', feedId)
    .orderBy('block')
    .execute();

/** The items of a part. Throws when its body is gone, which nothing that is given out may bring about. */
export async function itemsOf(db: Db, hash: string): Promise<FeedItem[]> {
  const { items } = await db
    .selectFrom('feedBody')
    .select('items')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return JSON.parse(items) as FeedItem[];
}

/** Keeps bodies; one that is there already stays, and counts as used now. */
export async function keepBodies(db: Db, now: number, bodies: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...bodies].map(([hash, items]) => ({ hash, items, usedAt: now }));
  if (rows.length === 0) return;
  await db
    .insertInto('feedBody')
    // In one order, so that two processes that write at once never wait for each other.
    .values(rows.sort((a, b) => (a.hash < b.hash ? -1 : 1)))
    .onConflict((clash) => clash.column('hash').doUpdateSet({ usedAt: now }))
    .execute();
}

/**
 * Writes what a feed gives out from now on and locks it until the transaction ends; parts that stayed are not touched.
 * Gives back its id.
 */
export async function writeFeed(
  db: Db,
  scope: FeedScope,
  feed: Pick<FeedState, 'hash' | 'itemCount' | 'changedAt'>,
  parts: readonly FeedPart[],
): Promise<number> {
  const { id } = await db
    .insertInto('feedState')
    .values({ festivalId: scope.festivalId, storeId: scope.storeId ?? WHOLE_FESTIVAL, ...feed })
    .onConflict((clash) => clash.columns(['festivalId', 'storeId']).doUpdateSet(feed))
    .returning('id')
    .executeTakeFirstOrThrow();
  const before = new Map((await partsOf(db, id)).map((part) => [part.block, part]));
  const changed = parts.filter(({ block, hash }) => before.get(block)?.hash !== hash);
  const present = new Set(parts.map(({ block }) => block));
  const gone = [...before.keys()].filter((block) => !present.has(block));
  const replaced = changed.flatMap(({ block }) => before.get(block)?.hash ?? []);
  const dropped = gone.flatMap((block) => before.get(block)?.hash ?? []);
  await inSteps([...replaced, ...dropped], (hashes) =>
    db.updateTable('feedBody').set({ usedAt: feed.changedAt }).where('hash', 'in', hashes).execute(),
  );
  await inSteps(changed, (rows) =>
    db
      .insertInto('feedPart')
      .values(rows.map((part) => ({ feedId: id, ...part })))
      .onConflict((clash) =>
        clash.columns(['feedId', 'block']).doUpdateSet((eb) => ({
          hash: eb.ref('excluded.hash'),
          itemCount: eb.ref('excluded.itemCount'),
        })),
      )
      .execute(),
  );
  await inSteps(gone, (blocks) =>
    db.deleteFrom('feedPart').where('feedId', '=', id).where('block', 'in', blocks).execute(),
  );
  return id;
}

async function inSteps<T>(rows: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await work(rows.slice(from, from + ROWS_AT_ONCE));
}

/** Notes that a feed is held and what there would be instead. Gives back whether it was not held before. */
export async function hold(
  db: Db,
  feedId: number,
  { freshCount, lostCount }: { freshCount: number; lostCount: number },
  now: number,
): Promise<boolean> {
  const held = await db
    .updateTable('feedState')
    .set({ heldAt: now })
    .where('id', '=', feedId)
    .where('heldAt', 'is', null)
    .executeTakeFirst();
  await db.updateTable('feedState').set({ freshCount, lostCount }).where('id', '=', feedId).execute();
  return held.numUpdatedRows > 0n;
}

/** Notes that a feed gives out what there is. */
export async function release(db: Db, feedId: number): Promise<void> {
  await db
    .updateTable('feedState')
    .set({ heldAt: null, freshCount: null, lostCount: null })
    .where('id', '=', feedId)
    .where('heldAt', 'is not', null)
    .execute();
}

/** Notes who agreed that a feed shrinks. */
export async function noteAgreement(db: Db, feedId: number, personId: number, now: number): Promise<void> {
  await db
    .updateTable('feedState')
    .set({ agreedAt: now, agreedBy: personId })
    .where('id', '=', feedId)
    .execute();
}

/** Throws away some bodies that no feed has had for a day. */
export async function dropUnused(db: Db, now: number): Promise<void> {
  const unused = await db
    .selectFrom('feedBody')
    .select('hash')
    .where('usedAt', '<', now - UNUSED_MS)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('feedPart').select('block').whereRef('feedPart.hash', '=', 'feedBody.hash'))),
    )
    .limit(ROWS_AT_ONCE)
    .execute();
  const hashes = unused.map(({ hash }) => hash);
  if (hashes.length === 0) return;
  await db
    .deleteFrom('feedBody')
    .where('hash', 'in', hashes)
    // One that was taken up again meanwhile stays.
    .where('usedAt', '<', now - UNUSED_MS)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('feedPart').select('block').whereRef('feedPart.hash', '=', 'feedBody.hash'))),
    )
    .execute();
}

/** The feeds of a festival that are held, that of the festival first; `storeName` null: it is that. */
export const heldFeeds = (db: Db, festivalId: number, limit: number) =>
  db
    .selectFrom('feedState')
    .leftJoin('store', 'store.id', 'feedState.storeId')
    .select([
      'feedState.storeId',
      'store.name as storeName',
      'store.slug as storeSlug',
      'itemCount',
      'freshCount',
      'lostCount',
      'heldAt',
    ])
    .where('festivalId', '=', festivalId)
    .where('heldAt', 'is not', null)
    .orderBy('feedState.storeId')
    .limit(limit)
    .execute();
