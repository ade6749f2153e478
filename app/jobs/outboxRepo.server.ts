import { sql } from 'kysely';
import { type Db, dialectOf } from '~db/connection.server';
import type { Row } from '~db/schema';

export type OutboxSubject = { kind: 'store' | 'product' | 'festival' | 'searchTuning'; id: number };

/** How far a follower has read: the log's order is (xid, id). */
export type OutboxCursor = { xid: number; id: number };
/** More than are written while one transaction lasts. */
const MARKED_ROWS = 200;

export const OUTBOX_START: OutboxCursor = { xid: 0, id: 0 };

/**
 * Notes that something an index shows has changed. Call it inside the transaction that changed it: both are
 * written or neither is.
 */
export async function append(db: Db, now: number, subjects: readonly OutboxSubject[]): Promise<void> {
  if (subjects.length === 0) return;
  const rows = subjects.map(({ kind, id }) => ({ subjectKind: kind, subjectId: id, at: now }));
  await db.insertInto('outbox').values(rows).execute();
}

/**
 * The log after `cursor`, at most `limit` rows. On PostgreSQL it stops below the oldest transaction still
 * running: a row of that one may yet come, and would otherwise be passed over.
 */
export async function readAfter(db: Db, cursor: OutboxCursor, limit: number): Promise<Row<'outbox'>[]> {
  let query = db
    .selectFrom('outbox')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('xid', 'id'), '>', tuple(cursor.xid, cursor.id)))
    .orderBy('xid')
    .orderBy('id')
    .limit(limit);
  if (dialectOf(db) === 'postgres') {
    query = query.where(sql<boolean>`"xid" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`);
  }
  return query.execute();
}

/** The place of the newest row that may be read, OUTBOX_START when the log is empty. */
export async function end(db: Db): Promise<OutboxCursor> {
  let query = db
    .selectFrom('outbox')
    .select(['xid', 'id'])
    .orderBy('xid', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (dialectOf(db) === 'postgres') {
    query = query.where(sql<boolean>`"xid" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`);
  }
  return (await query.executeTakeFirst()) ?? OUTBOX_START;
}

/**
 * Something that changes with every row that is committed, to compare with what it was: unlike `end` it does not
 * wait for transactions under way. Only the newest rows are looked at, among which a late one falls.
 */
export async function mark(db: Db): Promise<string> {
  const newest = db.selectFrom('outbox').select('id').orderBy('id', 'desc').limit(MARKED_ROWS).as('newest');
  const { last, sum } = await db
    .selectFrom(newest)
    .select(({ fn }) => [fn.max('id').as('last'), fn.sum<number | null>('id').as('sum')])
    .executeTakeFirstOrThrow();
  return `${last ?? 0} ${sum ?? 0}`;
}
