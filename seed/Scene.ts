import type { Phase } from '~/features/festival/Phase';

export const SCENES = [
  'opening-day',
  'teaser',
  'last-hours',
  'closed-festival',
  'tumbuh-2020',
  'titles',
] as const;
export type SceneName = (typeof SCENES)[number];

/** The slug of the festival that is not the archived one. */
export const DEMO_FESTIVAL = 'bangga-buatan-indonesia';

export const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const WIB_MS = 7 * HOUR_MS;
const OPEN_DAYS = 30;

/** The last midnight in WIB at or before `at`. */
const wibMidnight = (at: number): number => Math.floor((at + WIB_MS) / DAY_MS) * DAY_MS - WIB_MS;

/** When the demo festival of a scene opens, seen from `now`. */
export function opensAtOf(scene: SceneName, now: number): number {
  const today = wibMidnight(now);
  if (scene === 'teaser') return today + 5 * DAY_MS;
  if (scene === 'last-hours') return now + 11 * HOUR_MS - OPEN_DAYS * DAY_MS;
  if (scene === 'closed-festival') return today - (OPEN_DAYS + 2) * DAY_MS;
  return today - DAY_MS;
}

/** The phases of a festival that opens at `opensAt` for 30 days, with two busier days on the way. */
export function phasesFrom(opensAt: number): Phase[] {
  return [
    { kind: 'preparation', startsAt: opensAt - 60 * DAY_MS },
    { kind: 'teaser', startsAt: opensAt - 14 * DAY_MS },
    { kind: 'open', startsAt: opensAt },
    { kind: 'peak', startsAt: opensAt + 10 * DAY_MS },
    { kind: 'open', startsAt: opensAt + 12 * DAY_MS },
    { kind: 'closed', startsAt: closesAtOf(opensAt) },
    { kind: 'archive', startsAt: opensAt + (OPEN_DAYS + 30) * DAY_MS },
  ];
}

export const closesAtOf = (opensAt: number): number => opensAt + OPEN_DAYS * DAY_MS;
