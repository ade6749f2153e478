import { beforeEach, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { makeVisitCounter } from '~/features/storefront/visitCounter.server';
import * as WibDay from '~/jobs/WibDay';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';

/** 23:59 in Jakarta on 10 November 2026. */
const LATE_AT = Date.UTC(2026, 10, 10, 16, 59);
const clock = fixedClock(LATE_AT);
eachDatabase('visits', (open) => {
  let connection: Connection;
  beforeEach(async () => {
    clock.set(LATE_AT);
    connection = await open();
  });

  const written = () =>
    connection.db.selectFrom('visitDay').selectAll().orderBy('day').orderBy('subjectKind').execute();

  it('counts in memory and writes sums by day in western Indonesian time', async () => {
    const visits = makeVisitCounter({ db: connection.db, clock });
    visits.note({ kind: 'store', id: 1 });
    visits.note({ kind: 'store', id: 1 });
    visits.note({ kind: 'product', id: 1 });
    expect(await written()).toEqual([]);
    await visits.flush();
    clock.advance(60_000);
    visits.note({ kind: 'store', id: 1 });
    await visits.flush();
    await visits.flush();
    const day = WibDay.of(LATE_AT);
    expect(await written()).toEqual([
      { subjectKind: 'product', subjectId: 1, day, visits: 1 },
      { subjectKind: 'store', subjectId: 1, day, visits: 2 },
      { subjectKind: 'store', subjectId: 1, day: day + 1, visits: 1 },
    ]);
  });

  it('adds to what is written, also what another process wrote', async () => {
    const [one, two] = [
      makeVisitCounter({ db: connection.db, clock }),
      makeVisitCounter({ db: connection.db, clock }),
    ];
    for (const visits of [one, two, one]) visits.note({ kind: 'product', id: 7 });
    await one.close();
    await two.close();
    expect(await written()).toMatchObject([{ subjectId: 7, visits: 3 }]);
  });

  it('keeps what could not be written for the next time', async () => {
    const visits = makeVisitCounter({ db: connection.db, clock });
    await connection.db.schema.alterTable('visitDay').renameTo('elsewhere').execute();
    visits.note({ kind: 'store', id: 3 });
    await expect(visits.flush()).rejects.toThrow(/visitDay/);
    await connection.db.schema.alterTable('elsewhere').renameTo('visitDay').execute();
    visits.note({ kind: 'store', id: 3 });
    await visits.flush();
    expect(await written()).toMatchObject([{ subjectId: 3, visits: 2 }]);
  });
});
