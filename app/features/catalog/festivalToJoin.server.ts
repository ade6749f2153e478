import * as Festival from '~/features/festival/Festival';
import { findAll } from '~/features/festival/festivalRepo.server';
import type { Db } from '~db/connection.server';

/** The festival that stores and products are entered in at `now`: the one that is on and not over, else the next. */
export async function festivalToJoin(db: Db, now: number): Promise<Festival.Festival | null> {
  const festivals = await findAll(db);
  const current = Festival.currentAt(festivals, now);
  const isOver = current === null || current.phase === 'closed';
  return isOver ? Festival.comingAfter(festivals, now) : current.festival;
}
