import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { makeTally, type Tally } from '~/jobs/tally.server';
import * as WibDay from '~/jobs/WibDay';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { addVisits, type VisitCount, type VisitSubject } from './visitRepo.server';

export type VisitCounter = Omit<Tally<VisitCount>, 'add'> & {
  /** Counts one view of a page, without a person: in memory, so that reading a page writes nothing. */
  note(subject: VisitSubject): void;
};

/** Counts views by day. */
export function makeVisitCounter({ db, clock }: { db: Kysely<Database>; clock: Clock }): VisitCounter {
  const { add, ...tally } = makeTally<VisitCount>({
    keyOf: ({ kind, id, day }) => `${kind} ${id} ${day}`,
    sum: (before, count) => ({ ...count, visits: before.visits + count.visits }),
    write: (counts) => writeTransaction(db, (trx) => addVisits(trx, counts)),
  });
  return { ...tally, note: ({ kind, id }) => add({ kind, id, day: WibDay.of(clock.now()), visits: 1 }) };
}
