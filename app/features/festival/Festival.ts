import type { Language } from '~/paths';
import * as Phase from './Phase';

/** A festival with its phases, as read from the database. Texts in both languages. */
export type Festival = {
  id: number;
  slug: string;
  name: Record<Language, string>;
  theme: Record<Language, string>;
  story: Record<Language, string>;
  orderPrefix: string;
  checksProductsFirst: boolean;
  phases: readonly Phase.Phase[];
};

/** A festival at one instant: its phase and what that phase allows. */
export type FestivalMoment = {
  festival: Festival;
  phase: Phase.PhaseKind;
  rules: Phase.PhaseRules;
  now: number;
  opensAt: number | null;
  closesAt: number | null;
  isLastHours: boolean;
};

/** The festival as it stands at `now`; null before its first phase begins. */
export function momentOf(festival: Festival, now: number): FestivalMoment | null {
  const phase = Phase.at(festival.phases, now);
  if (!phase) return null;
  const window = Phase.sellingWindow(festival.phases);
  return {
    festival,
    phase: phase.kind,
    rules: Phase.RULES[phase.kind],
    now,
    opensAt: window?.opensAt ?? null,
    closesAt: window?.closesAt ?? null,
    isLastHours: Phase.isLastHours(festival.phases, now),
  };
}

const beganAt = (festival: Festival) => Math.min(...festival.phases.map((phase) => phase.startsAt));

/** The current festival: of those begun and not yet in the archive, the one that began last. */
export function currentAt(festivals: readonly Festival[], now: number): FestivalMoment | null {
  const begun = festivals
    .map((festival) => momentOf(festival, now))
    .filter((moment) => moment !== null && moment.phase !== 'archive') as FestivalMoment[];
  return (
    begun.sort((a, b) => beganAt(b.festival) - beganAt(a.festival) || b.festival.id - a.festival.id)[0] ??
    null
  );
}

/** The festivals in the archive at `now`, newest first. */
export function archivedAt(festivals: readonly Festival[], now: number): FestivalMoment[] {
  return festivals
    .map((festival) => momentOf(festival, now))
    .filter((moment): moment is FestivalMoment => moment?.phase === 'archive')
    .sort((a, b) => beganAt(b.festival) - beganAt(a.festival));
}

/** The festival that begins next after `now`, or null. */
export function comingAfter(festivals: readonly Festival[], now: number): Festival | null {
  const coming = festivals.filter((festival) => festival.phases.length > 0 && beganAt(festival) > now);
  return coming.sort((a, b) => beganAt(a) - beganAt(b))[0] ?? null;
}
