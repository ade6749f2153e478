import type { Clock } from '~/clock.server';
import type { Db } from '~db/connection.server';
import * as Festival from './Festival';
import * as festivalRepo from './festivalRepo.server';
import * as Phase from './Phase';

type Deps = { db: Db; clock: Clock };

/** The current festival at this instant, or null when none is on. */
export async function currentFestival({ db, clock }: Deps): Promise<Festival.FestivalMoment | null> {
  return Festival.currentAt(await festivalRepo.findAll(db), clock.now());
}

/** A festival by its slug at this instant, or null when there is none or it has not begun. */
export async function festivalBySlug(
  { db, clock }: Deps,
  slug: string,
): Promise<Festival.FestivalMoment | null> {
  const festival = (await festivalRepo.findAll(db)).find((one) => one.slug === slug);
  return festival ? Festival.momentOf(festival, clock.now()) : null;
}

/**
 * The moments at which store and product pages may answer, in the order to try them: the current festival, then
 * those in the archive, newest first.
 */
export async function shownMoments({ db, clock }: Deps): Promise<Festival.FestivalMoment[]> {
  const now = clock.now();
  const festivals = await festivalRepo.findAll(db);
  const current = Festival.currentAt(festivals, now);
  const moments = [...(current ? [current] : []), ...Festival.archivedAt(festivals, now)];
  return moments.filter((moment) => moment.rules.pages !== 'hidden');
}

/** When the next phase of any festival begins: until then the clock alone turns no page. Infinity without one. */
export async function nextPhaseAt({ db, clock }: Deps): Promise<number> {
  const now = clock.now();
  const festivals = await festivalRepo.findAll(db);
  return Math.min(...festivals.map(({ phases }) => Phase.nextAfter(phases, now)?.startsAt ?? Infinity));
}
