import type { Db } from '~db/connection.server';

/** Notes a try; gives back its id. */
export async function insertTry(db: Db, row: { kind: string; key: string; at: number }): Promise<number> {
  const { id } = await db.insertInto('signInTry').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** How many tries of a key there were after `since`, and when the oldest of them was. */
export async function countTries(db: Db, kind: string, key: string, since: number) {
  const row = await db
    .selectFrom('signInTry')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldestAt')])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldestAt: row.oldestAt ?? since };
}

export async function removeTries(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('signInTry').where('id', 'in', ids).execute();
}

/** Forgets what was tried before `at`. */
export async function forgetTriesBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('signInTry').where('at', '<', at).execute();
}
