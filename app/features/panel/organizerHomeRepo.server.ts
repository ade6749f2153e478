import { sql } from 'kysely';
import type { Db } from '~db/connection.server';

export type Queue = { count: number; oldestAt: number | null };

/**
 * What waits for organizers, how much and since when the oldest: in one statement, each part by the index of those
 * that wait.
 */
export async function queues(
  db: Db,
  festivalId: number,
): Promise<Record<'stores' | 'products' | 'nominations' | 'failedJobs', Queue>> {
  const row = await db
    .selectNoFrom(({ selectFrom }) => {
      const count = sql<number>`count(*)`.as('count');
      const stores = () => selectFrom('store').where('approval', '=', 'submitted');
      const products = () =>
        selectFrom('product').where('approval', '=', 'submitted').where('status', '=', 'active');
      const nominations = () =>
        selectFrom('nomination').where('festivalId', '=', festivalId).where('state', '=', 'nominated');
      const jobs = () => selectFrom('job').where('doneAt', 'is', null).where('failedAt', 'is not', null);
      return [
        stores().select(count).as('stores'),
        stores()
          .select(({ fn }) => fn.min<number | null>('updatedAt').as('at'))
          .as('storesAt'),
        products().select(count).as('products'),
        products()
          .select(({ fn }) => fn.min<number | null>('updatedAt').as('at'))
          .as('productsAt'),
        nominations().select(count).as('nominations'),
        nominations()
          .select(({ fn }) => fn.min<number | null>('nominatedAt').as('at'))
          .as('nominationsAt'),
        jobs().select(count).as('jobs'),
        jobs()
          .select(({ fn }) => fn.min<number | null>('failedAt').as('at'))
          .as('jobsAt'),
      ];
    })
    .executeTakeFirstOrThrow();
  const queue = (count: number | null, oldestAt: number | null): Queue => ({
    count: Number(count),
    oldestAt,
  });
  return {
    stores: queue(row.stores, row.storesAt),
    products: queue(row.products, row.productsAt),
    nominations: queue(row.nominations, row.nominationsAt),
    failedJobs: queue(row.jobs, row.jobsAt),
  };
}

/** The jobs that were given up, newest first. */
export function failedJobs(db: Db, limit: number) {
  return db
    .selectFrom('job')
    .select(['id', 'kind', 'attempts', 'lastError', 'failedAt'])
    .where('doneAt', 'is', null)
    .where('failedAt', 'is not', null)
    .orderBy('failedAt', 'desc')
    .limit(limit)
    .execute();
}
