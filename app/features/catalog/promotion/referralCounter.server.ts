import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { makeTally, type Tally } from '~/jobs/tally.server';
import * as WibDay from '~/jobs/WibDay';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as ReferralVisit from './ReferralVisit';
import { addReferrals, type ReferralCount } from './referralRepo.server';

export type ReferralCounter = Omit<Tally<ReferralCount>, 'add'> & {
  /** Counts an opened page when a printed or shared address led to it: in memory, without a person. */
  noteOpened(opened: ReferralVisit.Opened): void;
};

type Means = { db: Kysely<Database>; clock: Clock };

/** Counts visits by store, medium and day. Only pages that were answered come here, so the slugs are those of stores. */
export function makeReferralCounter({ db, clock }: Means): ReferralCounter {
  const { add, ...tally } = makeTally<ReferralCount>({
    keyOf: ({ slug, medium, day }) => `${slug} ${medium} ${day}`,
    sum: (before, count) => ({ ...count, visits: before.visits + count.visits }),
    write: (counts) => writeTransaction(db, (trx) => addReferrals(trx, counts)),
  });
  return {
    ...tally,
    noteOpened(opened) {
      const visit = ReferralVisit.of(opened);
      if (visit) add({ ...visit, day: WibDay.of(clock.now()), visits: 1 });
    },
  };
}
