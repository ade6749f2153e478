import type { Clock } from '~/clock.server';
import * as WibDay from '~/jobs/WibDay';
import type { Db } from '~db/connection.server';
import { foundNothing, mostSearched, type SearchReportRow } from './searchCountRepo.server';

const DAYS = 7;
const ROWS = 100;

export type SearchReport = {
  fromDay: number;
  untilDay: number;
  /** Asked for most often, and how often a result was opened. */
  most: SearchReportRow[];
  /** Asked for, but nothing was found on any of the days: what the catalogue or the synonyms lack. */
  nothing: SearchReportRow[];
};

/** What was searched in the last `days` days, today included, and how it went. No row says who. */
export async function searchReport(
  { db, clock }: { db: Db; clock: Clock },
  { days = DAYS, rows = ROWS }: { days?: number; rows?: number } = {},
): Promise<SearchReport> {
  const untilDay = WibDay.of(clock.now()) + 1;
  const span = { fromDay: untilDay - days, untilDay };
  const [most, nothing] = await Promise.all([mostSearched(db, span, rows), foundNothing(db, span, rows)]);
  return { ...span, most, nothing };
}
