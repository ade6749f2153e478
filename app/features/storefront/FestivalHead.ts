import type { FestivalMoment } from '~/features/festival/Festival';
import type { Phase, PhaseKind } from '~/features/festival/Phase';
import type { Language } from '~/paths';

/** What pages show of a festival at one instant, in one language. */
export type FestivalHead = {
  slug: string;
  name: string;
  theme: string;
  story: string;
  phase: PhaseKind;
  phases: readonly Phase[];
  opensAt: number | null;
  closesAt: number | null;
  isLastHours: boolean;
  now: number;
};

export function of(moment: FestivalMoment, language: Language): FestivalHead {
  const { festival, phase, opensAt, closesAt, isLastHours, now } = moment;
  return {
    slug: festival.slug,
    name: festival.name[language],
    theme: festival.theme[language],
    story: festival.story[language],
    phase,
    phases: festival.phases,
    opensAt,
    closesAt,
    isLastHours,
    now,
  };
}
