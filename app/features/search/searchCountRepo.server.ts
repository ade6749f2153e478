import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';

/** What was counted of one text on one day. */
export type SearchCount = Row<'searchDay'>;

const ROWS_AT_ONCE = 200;

/** Adds to the counts of their days; `results` is the newest word where something was searched. */
export async function addCounts(db: Db, counts: readonly SearchCount[]): Promise<void> {
  // In one order everywhere: two processes that lock the same rows the other way round wait for each other for ever.
  const inOrder = [...counts].sort((a, b) => a.day - b.day || (a.text < b.text ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('searchDay')
      .values(inOrder.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['day', 'text']).doUpdateSet((eb) => ({
          searches: eb('searchDay.searches', '+', eb.ref('excluded.searches')),
          chosen: eb('searchDay.chosen', '+', eb.ref('excluded.chosen')),
          results: eb
            .case()
            .when('excluded.searches', '>', 0)
            .then(eb.ref('excluded.results'))
            .else(eb.ref('searchDay.results'))
            .end(),
        })),
      )
      .execute();
  }
}

/** Forgets all that was counted before `day`. */
export async function forgetBefore(db: Db, day: number): Promise<void> {
  await db.deleteFrom('searchDay').where('day', '<', day).execute();
}

export type Span = { fromDay: number; untilDay: number };
export type SearchReportRow = { text: string; searches: number; chosen: number };

/** The texts asked for most from `fromDay` to the day before `untilDay`. */
export const mostSearched = (db: Db, span: Span, limit: number): Promise<SearchReportRow[]> =>
  summed(db, span).limit(limit).execute();

/** Of those, the texts that found nothing on any of these days. */
export const foundNothing = (db: Db, span: Span, limit: number): Promise<SearchReportRow[]> =>
  summed(db, span)
    .having(({ fn }) => fn.max('searchDay.results'), '=', 0)
    .limit(limit)
    .execute();

const summed = (db: Db, { fromDay, untilDay }: Span) =>
  db
    .selectFrom('searchDay')
    .select(({ fn }) => [
      'searchDay.text',
      fn.sum<number>('searchDay.searches').as('searches'),
      fn.sum<number>('searchDay.chosen').as('chosen'),
    ])
    .where('day', '>=', fromDay)
    .where('day', '<', untilDay)
    .where('searches', '>', 0)
    .groupBy('searchDay.text')
    .orderBy('searches', 'desc')
    .orderBy('searchDay.text');
