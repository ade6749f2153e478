import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import * as documentRepo from './documentRepo.server';
import type { EmbeddedEngine } from './embedded/embeddedEngine.server';
import type { FollowedCursor } from './embedded/indexFileRepo.server';
import type { SearchDocument, SearchEngine } from './SearchEngine';

type Deps = { db: Db };
type OutboxRow = Row<'outbox'>;
export type Change = { documents: SearchDocument[]; removedIds: number[] };

const PRODUCTS_AT_ONCE = 100;
const ROWS_AT_ONCE = 500;

/**
 * Brings an index up to what the database says now about the subjects of outbox rows: a product itself, all
 * products of a store, every product for a festival. Safe to repeat.
 */
export async function applyOutbox(
  { db }: Deps,
  engine: Pick<SearchEngine, 'index' | 'remove'>,
  rows: readonly OutboxRow[],
): Promise<void> {
  for await (const { documents, removedIds } of changesOf(db, rows)) {
    await engine.index(documents);
    await engine.remove(removedIds);
  }
}

/**
 * One pass of the embedded index from its cursor to the end of the outbox; gives back how many rows it read. An
 * index that was never built, or that followed another log (a database restored or seeded anew), is rebuilt.
 */
export async function followOutbox({ db }: Deps, engine: EmbeddedEngine): Promise<number> {
  let cursor = engine.cursor();
  if (!cursor || !(await isOurs(db, cursor))) {
    await reindexAll({ db }, engine);
    cursor = engine.cursor();
  }
  for (let followed = 0; ; ) {
    const from = cursor ?? { ...outboxRepo.OUTBOX_START, at: 0 };
    const { rows, end } = await logAfter(db, from);
    if (!end) return followed;
    await applyUpTo(db, engine, rows, { from, end });
    cursor = end;
    followed += rows.length;
  }
}

/** Rebuilds an index from the whole database beside the live one and swaps; what changes meanwhile is followed. */
export async function reindexAll({ db }: Deps, engine: EmbeddedEngine): Promise<{ documents: number }> {
  const end = await endOfLog(db);
  return engine.reindex(allDocuments(db), end);
}

/** All documents in batches, by ascending product id. */
export async function* allDocuments(db: Db): AsyncGenerator<SearchDocument[]> {
  for await (const ids of pages((afterId) => documentRepo.productIdsAfter(db, afterId, PRODUCTS_AT_ONCE)))
    yield documentRepo.documentsByIds(db, ids);
}

/** The rows after a place, some hundred at most, and the place of the last of them; null when there is none. */
export async function logAfter(
  db: Db,
  place: FollowedCursor,
): Promise<{ rows: OutboxRow[]; end: FollowedCursor | null }> {
  const rows = await outboxRepo.readAfter(db, place, ROWS_AT_ONCE);
  const last = rows.at(-1);
  return { rows, end: last ? { xid: last.xid, id: last.id, at: last.at } : null };
}

/** When the first row after a place was written; null: the log ends there. */
export async function writtenAfter(db: Db, place: FollowedCursor): Promise<number | null> {
  const [row] = await outboxRepo.readAfter(db, place, 1);
  return row?.at ?? null;
}

/** Where the log ends now: what is read of the database after this holds all that was written up to it. */
export async function endOfLog(db: Db): Promise<FollowedCursor> {
  const end = await outboxRepo.end(db);
  return { ...end, at: (await documentRepo.outboxRowAt(db, end)) ?? 0 };
}

/** Whether the log still has the row at which an index stopped. */
export async function isOurs(db: Db, cursor: FollowedCursor): Promise<boolean> {
  if (cursor.id === outboxRepo.OUTBOX_START.id) return true;
  return (await documentRepo.outboxRowAt(db, cursor)) === cursor.at;
}

/** What the database says now of the products that rows of the log are about, some at a time. */
export async function* changesOf(db: Db, rows: readonly OutboxRow[]): AsyncGenerator<Change> {
  for await (const ids of touchedIds(db, rows)) yield changeOf(db, ids);
}

/** What the database says now of products: the documents of those that could be seen, the others as gone. */
export async function changeOf(db: Db, ids: readonly number[]): Promise<Change> {
  const documents = await documentRepo.documentsByIds(db, ids);
  const kept = new Set(documents.map(({ id }) => id));
  return { documents, removedIds: ids.filter((id) => !kept.has(id)) };
}

/**
 * A pass that breaks off is repeated from where it began: each batch sets the cursor in its own transaction, those
 * before the last one back to the beginning. Should another process have gone ahead meanwhile on the same file, with
 * newer documents, they are thus followed again.
 */
async function applyUpTo(
  db: Db,
  engine: EmbeddedEngine,
  rows: readonly OutboxRow[],
  { from, end }: { from: FollowedCursor; end: FollowedCursor },
): Promise<void> {
  let held: Change = { documents: [], removedIds: [] };
  for await (const change of changesOf(db, rows)) {
    await engine.applyBatch(held.documents, held.removedIds, from);
    held = change;
  }
  await engine.applyBatch(held.documents, held.removedIds, end);
}

async function* touchedIds(db: Db, rows: readonly OutboxRow[]): AsyncGenerator<number[]> {
  const idsOf = (kind: OutboxRow['subjectKind']) => [
    ...new Set(rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId)),
  ];
  if (idsOf('festival').length > 0) {
    yield* pages((afterId) => documentRepo.productIdsAfter(db, afterId, PRODUCTS_AT_ONCE));
    return;
  }
  for (const storeId of idsOf('store')) {
    yield* pages((afterId) => documentRepo.productIdsOfStore(db, storeId, afterId, PRODUCTS_AT_ONCE));
  }
  const products = idsOf('product');
  for (let from = 0; from < products.length; from += PRODUCTS_AT_ONCE)
    yield products.slice(from, from + PRODUCTS_AT_ONCE);
}

async function* pages(after: (id: number) => Promise<number[]>): AsyncGenerator<number[]> {
  for (let ids = await after(0); ids.length > 0; ids = await after(ids.at(-1) ?? 0)) yield ids;
}
