import type { Db } from '~db/connection.server';

type Told = { personId: number } | { storeId: number };
type NewNotice = Told & { kind: string; payload?: Record<string, unknown> };

/** Tells a person, or everybody of a store, in the panel. Call it in the transaction whose news it is. */
export async function tell(db: Db, now: number, { kind, payload = {}, ...told }: NewNotice): Promise<void> {
  await db
    .insertInto('notice')
    .values({ personId: null, storeId: null, ...told, kind, payload: JSON.stringify(payload), at: now })
    .execute();
}

const of = (db: Db, personId: number, storeId: number | null) =>
  db
    .selectFrom('notice')
    .where((eb) =>
      eb.or([eb('personId', '=', personId), ...(storeId === null ? [] : [eb('storeId', '=', storeId)])]),
    );

/** How many notices wait for a person, her own and those of the store whose panel is open. */
export async function unreadCount(db: Db, personId: number, storeId: number | null): Promise<number> {
  const { count } = await of(db, personId, storeId)
    .where('readAt', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The newest notices, at most `limit`. */
export async function newest(db: Db, personId: number, storeId: number | null, limit: number) {
  const rows = await of(db, personId, storeId).selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ payload, ...row }) => ({
    ...row,
    payload: JSON.parse(payload) as Record<string, unknown>,
  }));
}

/** Notes that all notices up to `id` were read. */
export async function markRead(db: Db, personId: number, storeId: number | null, id: number, now: number) {
  await db
    .updateTable('notice')
    .set({ readAt: now })
    .where('id', '<=', id)
    .where('readAt', 'is', null)
    .where((eb) =>
      eb.or([eb('personId', '=', personId), ...(storeId === null ? [] : [eb('storeId', '=', storeId)])]),
    )
    .execute();
}
