import type { ExpressionBuilder } from 'kysely';
import type { Db } from '~db/connection.server';
import type { Database, NewRow, Row } from '~db/schema';

export type CodeRow = Row<'signInCode'>;

export async function insertCode(db: Db, code: NewRow<'signInCode'>): Promise<number> {
  const { id } = await db.insertInto('signInCode').values(code).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Whether nobody has asked for another code of the same address since: older ones do not count any more. */
const isNewest = (eb: ExpressionBuilder<Database, 'signInCode'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('signInCode as newer')
        .select('newer.id')
        .whereRef('newer.address', '=', 'signInCode.address')
        .whereRef('newer.id', '>', 'signInCode.id'),
    ),
  );

const withNewest = (db: Db) =>
  db
    .selectFrom('signInCode')
    .selectAll('signInCode')
    .select((eb) => isNewest(eb).as('isNewest'));

/** SQLite gives a condition as 0 or 1, PostgreSQL as a boolean. */
const plain = <T extends { isNewest: unknown }>(row: T) => ({ ...row, isNewest: Boolean(row.isNewest) });

/** The code that a browser asked for last. */
export async function newestOfBrowser(db: Db, browserHash: string) {
  const row = await withNewest(db)
    .where('browserHash', '=', browserHash)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && plain(row);
}

export async function findByLink(db: Db, linkHash: string) {
  const row = await withNewest(db).where('linkHash', '=', linkHash).executeTakeFirst();
  return row && plain(row);
}

export async function findCode(db: Db, id: number) {
  const row = await withNewest(db).where('signInCode.id', '=', id).executeTakeFirst();
  return row && plain(row);
}

/** Gives a code its secret, and as many tries as it has. */
export async function arm(
  db: Db,
  id: number,
  secret: { codeHash: string; linkHash: string | null; triesLeft: number; expiresAt: number },
): Promise<void> {
  await db.updateTable('signInCode').set(secret).where('id', '=', id).where('usedAt', 'is', null).execute();
}

export async function noteSent(db: Db, id: number, sentAt: number, sentBy: number | null): Promise<void> {
  await db.updateTable('signInCode').set({ sentAt, sentBy }).where('id', '=', id).execute();
}

/**
 * Takes one try of a code that is live, and gives its row back. Undefined when it is not: of two that try the last
 * one at once only one gets it.
 */
export function takeTry(db: Db, id: number, now: number): Promise<CodeRow | undefined> {
  return db
    .updateTable('signInCode')
    .set((eb) => ({ triesLeft: eb('triesLeft', '-', 1) }))
    .where('id', '=', id)
    .where('triesLeft', '>', 0)
    .where('usedAt', 'is', null)
    .where('codeHash', 'is not', null)
    .where('expiresAt', '>', now)
    .where((eb) => isNewest(eb))
    .returningAll()
    .executeTakeFirst();
}

/** Uses up a link that is good. Undefined when it is not, or another has used it first. */
export function spendLink(db: Db, linkHash: string, now: number): Promise<CodeRow | undefined> {
  return db
    .updateTable('signInCode')
    .set({ usedAt: now })
    .where('linkHash', '=', linkHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where((eb) => isNewest(eb))
    .returningAll()
    .executeTakeFirst();
}

export async function markUsed(db: Db, id: number, usedAt: number): Promise<void> {
  await db.updateTable('signInCode').set({ usedAt }).where('id', '=', id).execute();
}

/** Requests that still count, the one that has waited longest first, with the name of the person if she is known. */
export async function openRequests(db: Db, now: number, limit: number) {
  return db
    .selectFrom('signInCode')
    .leftJoin('person', 'person.id', 'signInCode.personId')
    .leftJoin('person as sender', 'sender.id', 'signInCode.sentBy')
    .select(['signInCode.id', 'signInCode.channel', 'signInCode.address', 'signInCode.purpose'])
    .select(['signInCode.createdAt', 'signInCode.sentAt', 'signInCode.expiresAt'])
    .select(['person.name', 'sender.name as senderName', 'signInCode.personId'])
    .where('signInCode.usedAt', 'is', null)
    .where('signInCode.expiresAt', '>', now)
    .where((eb) => isNewest(eb as unknown as ExpressionBuilder<Database, 'signInCode'>))
    .orderBy('signInCode.sentAt', (order) => order.asc().nullsFirst())
    .orderBy('signInCode.id')
    .limit(limit)
    .execute();
}

/** How many requests wait for somebody to send their code, and since when the oldest one. */
export async function waitingRequests(
  db: Db,
  now: number,
): Promise<{ count: number; oldestAt: number | null }> {
  const row = await db
    .selectFrom('signInCode')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('createdAt').as('oldestAt')])
    .where('sentAt', 'is', null)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where((eb) => isNewest(eb))
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldestAt: row.oldestAt ?? null };
}

/** Forgets codes that ran out before `at`. */
export async function forgetBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('signInCode').where('expiresAt', '<', at).execute();
}
