import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import * as Phase from '~/features/festival/Phase';
import type { Db } from '~db/connection.server';

/** The festival whose prices a file sets, and what is left of its selling time; the window is null when none is. */
export type FestivalToPrice = {
  /** That products are entered in. */
  joinId: number | null;
  pricing: { festivalId: number; startsAt: number; endsAt: number } | null;
};

/** The festival that is on at `now`, else the next one. */
export async function festivalToPrice(db: Db, now: number): Promise<FestivalToPrice> {
  const festival = await festivalToJoin(db, now);
  const window = festival && Phase.sellingWindow(festival.phases);
  const joinId = festival?.id ?? null;
  if (!festival || !window || window.closesAt === null || window.closesAt <= now)
    return { joinId, pricing: null };
  const startsAt = Math.max(window.opensAt, now);
  return { joinId, pricing: { festivalId: festival.id, startsAt, endsAt: window.closesAt } };
}
