import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import type { Festival } from '~/features/festival/Festival';
import * as Phase from '~/features/festival/Phase';
import type { Db } from '~db/connection.server';
import type * as FestivalPrice from './FestivalPrice';
import type { Terms } from './Nomination';
import { termsOf } from './nominationRepo.server';

/** The festival that sellers set prices for and put products forward to, with what it asks. */
export type FestivalToSell = { festival: Festival; selling: FestivalPrice.Selling; terms: Terms };

/** The festival that is on or comes next; null when there is none, or none that says when it sells. */
export async function festivalToSell(db: Db, now: number): Promise<FestivalToSell | null> {
  const festival = await festivalToJoin(db, now);
  const selling = festival && Phase.sellingWindow(festival.phases);
  return festival && selling ? { festival, selling, terms: await termsOf(db, festival.id) } : null;
}
