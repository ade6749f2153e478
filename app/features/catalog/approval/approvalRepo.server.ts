import type { Db } from '~db/connection.server';
import { dialectOf } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { ApprovalState } from '~db/schema/stores';

export type SubjectKind = 'store' | 'product';

/** The subject's state, held until the transaction ends so that two organizers cannot both move it. */
export async function lockState(db: Db, kind: SubjectKind, id: number) {
  if (kind === 'store') {
    const store = db.selectFrom('store').select(['id', 'id as storeId', 'name', 'approval']);
    const found = store.where('id', '=', id);
    return (dialectOf(db) === 'postgres' ? found.forUpdate() : found).executeTakeFirst();
  }
  const product = db.selectFrom('product').select(['id', 'storeId', 'name', 'approval']);
  const found = product.where('id', '=', id);
  return (dialectOf(db) === 'postgres' ? found.forUpdate() : found).executeTakeFirst();
}

export async function setState(db: Db, kind: SubjectKind, id: number, approval: ApprovalState, now: number) {
  const table = db.updateTable(kind);
  await table
    .set((eb) => ({ approval, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function noteEvent(db: Db, event: NewRow<'approvalEvent'>): Promise<void> {
  await db.insertInto('approvalEvent').values(event).execute();
}

/** The history of a subject, newest first, with the name of the person who did it. */
export function historyOf(
  db: Db,
  kinds: readonly Row<'approvalEvent'>['subjectKind'][],
  id: number,
  limit: number,
) {
  const of = kinds.includes('store') ? 'store' : 'product';
  return db
    .selectFrom('approvalEvent')
    .leftJoin('person', 'person.id', 'approvalEvent.actorId')
    .select([
      'approvalEvent.id',
      'subjectKind',
      'state',
      'reason',
      'actorKind',
      'at',
      'person.name as actorName',
    ])
    .where('subjectKind', 'in', kinds)
    .where(({ eb, or }) => or([eb('subjectKind', '<>', 'edit'), eb('editOf', '=', of)]))
    .where('subjectId', '=', id)
    .orderBy('approvalEvent.id', 'desc')
    .limit(limit)
    .execute();
}

/** How many stores, or products that are on sale, stand in each state. */
export async function countByState(
  db: Db,
  kind: SubjectKind,
): Promise<Partial<Record<ApprovalState, number>>> {
  const counted = db
    .selectFrom(kind)
    .$if(kind === 'product', (query) => query.where('status' as never, '=', 'active' as never))
    .select((eb) => ['approval', eb.fn.countAll<number>().as('count')])
    .groupBy('approval');
  const rows = await counted.execute();
  return Object.fromEntries(rows.map(({ approval, count }) => [approval, Number(count)]));
}
