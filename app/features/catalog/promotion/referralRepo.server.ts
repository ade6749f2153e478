import type { Db } from '~db/connection.server';
import type { ReferralMedium } from '~db/schema/selling';
import type { ReferralVisit } from './ReferralVisit';

export type ReferralCount = ReferralVisit & { day: number; visits: number };

const ROWS_AT_ONCE = 200;

/** Adds to the counts of their days. An old slug counts for the store that bore it, an unknown one for nobody. */
export async function addReferrals(db: Db, counts: readonly ReferralCount[]): Promise<void> {
  const storeIdOf = await ownersOf(db, [...new Set(counts.map(({ slug }) => slug))]);
  const rows = summed(counts, storeIdOf);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('referralDay')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(['storeId', 'medium', 'day'])
          .doUpdateSet((eb) => ({ visits: eb('referralDay.visits', '+', eb.ref('excluded.visits')) })),
      )
      .execute();
  }
}

async function ownersOf(db: Db, slugs: readonly string[]): Promise<Map<string, number>> {
  const owners = new Map<string, number>();
  for (let from = 0; from < slugs.length; from += ROWS_AT_ONCE) {
    const rows = await db
      .selectFrom('slug')
      .select(['slug', 'ownerId'])
      .where('kind', '=', 'store')
      .where('slug', 'in', slugs.slice(from, from + ROWS_AT_ONCE))
      .execute();
    for (const { slug, ownerId } of rows) owners.set(slug, ownerId);
  }
  return owners;
}

/** One row for each key: PostgreSQL refuses to touch a row twice in one statement. */
function summed(counts: readonly ReferralCount[], storeIdOf: ReadonlyMap<string, number>) {
  const rows = new Map<string, { storeId: number; medium: ReferralMedium; day: number; visits: number }>();
  for (const { slug, medium, day, visits } of counts) {
    const storeId = storeIdOf.get(slug);
    if (storeId === undefined) continue;
    const key = `${storeId} ${medium} ${day}`;
    rows.set(key, { storeId, medium, day, visits: visits + (rows.get(key)?.visits ?? 0) });
  }
  // In one order, so that two processes that write at once never wait for each other.
  return [...rows.values()].sort(
    (a, b) => a.storeId - b.storeId || a.day - b.day || a.medium.localeCompare(b.medium),
  );
}

/** Visits of a store by medium from `fromDay` on, that day included; media without any are left out. */
export async function referralsOf(
  db: Db,
  storeId: number,
  fromDay: number,
): Promise<Map<ReferralMedium, number>> {
  const rows = await db
    .selectFrom('referralDay')
    .select(({ fn }) => ['medium', fn.sum<number>('visits').as('visits')])
    .where('storeId', '=', storeId)
    .where('day', '>=', fromDay)
    .groupBy('medium')
    .execute();
  return new Map(rows.map(({ medium, visits }) => [medium, visits]));
}
