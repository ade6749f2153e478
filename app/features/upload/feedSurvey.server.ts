import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { FestivalMoment } from '~/features/festival/Festival';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { Shrinking } from './FeedGuard';
import * as FeedItem from './FeedItem';
import { productsAfter, takenOut } from './feedProductRepo.server';
import { type FeedPart, itemsOf, keepBodies } from './feedRepo.server';

/** Products are cut in blocks by their ids, so that one that is added or changed touches one block. */
const IDS_A_BLOCK = 64;
const PRODUCTS_A_PAGE = 128;
/** Bodies written in one transaction: some hundred kilobytes. */
const BODIES_AT_ONCE = 8;

/** A feed as it would be now, its bodies kept, and what that takes from the one given out. */
export type Survey = { parts: FeedPart[]; itemCount: number; shrinking: Shrinking };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Walks through the products that may be seen, page by page; nothing is held but hashes. What organizers took out of
 * sight, by suspending it or its store, counts for nothing: it was no mistake.
 */
export async function survey(
  db: Kysely<Database>,
  moment: FestivalMoment,
  storeId: number | null,
  before: readonly FeedPart[],
): Promise<Survey> {
  const keeper = makeKeeper(db, moment.now);
  const left = new Map(before.map((part) => [part.block, part]));
  const parts: FeedPart[] = [];
  const shrinking = { lost: 0, of: 0 };
  const compare = async (old: FeedPart, items: readonly FeedItem.FeedItem[]) => {
    const { lost, of } = await lostOf(db, moment, old, items);
    shrinking.lost += lost;
    shrinking.of += of;
  };
  for await (const { block, items } of blocksOf(db, moment, storeId)) {
    const body = JSON.stringify(items);
    const part = { block, hash: hashOf(body), itemCount: items.length };
    const old = left.get(block);
    left.delete(block);
    parts.push(part);
    if (old?.hash === part.hash) {
      shrinking.of += part.itemCount;
      continue;
    }
    await keeper.keep(part.hash, body);
    if (old) await compare(old, items);
  }
  await keeper.flush();
  for (const old of left.values()) await compare(old, []);
  return { parts, itemCount: parts.reduce((sum, part) => sum + part.itemCount, 0), shrinking };
}

async function* blocksOf(db: Db, moment: FestivalMoment, storeId: number | null) {
  let [afterId, block] = [0, -1];
  let items: FeedItem.FeedItem[] = [];
  for (;;) {
    const products = await productsAfter(db, moment, { storeId, afterId, limit: PRODUCTS_A_PAGE });
    for (const product of products) {
      const own = Math.floor(product.id / IDS_A_BLOCK);
      if (own !== block && items.length > 0) {
        yield { block, items };
        items = [];
      }
      block = own;
      items.push(...FeedItem.ofProduct(product, moment));
    }
    afterId = products.at(-1)?.id ?? afterId;
    if (products.length < PRODUCTS_A_PAGE) break;
    // SQLite answers at once: without a pause nobody else would be served until the last page.
    await breathe();
  }
  if (items.length > 0) yield { block, items };
}

async function lostOf(
  db: Db,
  moment: FestivalMoment,
  old: FeedPart,
  items: readonly FeedItem.FeedItem[],
): Promise<Shrinking> {
  const present = new Set(items.map(({ id }) => id));
  const kept = await itemsOf(db, old.hash);
  const gone = kept.filter(({ id }) => !present.has(id));
  const taken = await takenOut(db, moment, productIdsOf(gone));
  const lost = gone.filter(({ productId }) => !taken.has(productId)).length;
  return { lost, of: kept.length - (gone.length - lost) };
}

export const productIdsOf = (items: readonly FeedItem.FeedItem[]): number[] => [
  ...new Set(items.map(({ productId }) => productId)),
];

/** Writes bodies some at a time: whoever writes meanwhile waits for milliseconds. */
export function makeKeeper(db: Kysely<Database>, now: number) {
  let bodies = new Map<string, string>();
  const flush = async () => {
    const full = bodies;
    bodies = new Map();
    if (full.size > 0) await writeTransaction(db, (trx) => keepBodies(trx, now, full));
  };
  return {
    flush,
    async keep(hash: string, body: string) {
      bodies.set(hash, body);
      if (bodies.size >= BODIES_AT_ONCE) await flush();
    },
  };
}
