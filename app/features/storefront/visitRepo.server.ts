import type { Db } from '~db/connection.server';

export type VisitSubject = { kind: 'store' | 'product'; id: number };
export type VisitCount = VisitSubject & { day: number; visits: number };

const ROWS_AT_ONCE = 200;

/** Adds to the counts of their days. Rows are written in one order: two processes that write at once never deadlock. */
export async function addVisits(db: Db, counts: readonly VisitCount[]): Promise<void> {
  const inOrder = [...counts].sort((a, b) => a.day - b.day || a.id - b.id || (a.kind < b.kind ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += ROWS_AT_ONCE) {
    const rows = inOrder.slice(from, from + ROWS_AT_ONCE);
    await db
      .insertInto('visitDay')
      .values(rows.map(({ kind, id, day, visits }) => ({ subjectKind: kind, subjectId: id, day, visits })))
      .onConflict((conflict) =>
        conflict
          .columns(['subjectKind', 'subjectId', 'day'])
          .doUpdateSet((eb) => ({ visits: eb('visitDay.visits', '+', eb.ref('excluded.visits')) })),
      )
      .execute();
  }
}
