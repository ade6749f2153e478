import type { PhaseKind } from '~db/schema/festival';

export type { PhaseKind };

/** A phase begins at `startsAt` and ends where the next one begins: half-open, [startsAt, next.startsAt). */
export type Phase = { kind: PhaseKind; startsAt: number };

/** What holds while a phase lasts. The one table that pages, prices, search, checkout, sitemap and feeds ask. */
export type PhaseRules = {
  home: 'soon' | 'countdown' | 'stage' | 'results' | 'archive';
  /** Whether product and store pages answer; 'contacts': they do, with plain contacts instead of an order. */
  pages: 'hidden' | 'shown' | 'finished' | 'contacts';
  festivalPrice: boolean;
  search: boolean;
  basket: 'none' | 'open' | 'readOnly';
  checkout: boolean;
  sitemap: 'home' | 'all' | 'festival';
  feeds: 'none' | 'announced' | 'sale' | 'normal';
};

const SELLING: PhaseRules = {
  home: 'stage',
  pages: 'shown',
  festivalPrice: true,
  search: true,
  basket: 'open',
  checkout: true,
  sitemap: 'all',
  feeds: 'sale',
};

export const RULES: Readonly<Record<PhaseKind, PhaseRules>> = {
  preparation: {
    home: 'soon',
    pages: 'hidden',
    festivalPrice: false,
    search: false,
    basket: 'none',
    checkout: false,
    sitemap: 'home',
    feeds: 'none',
  },
  teaser: { ...SELLING, home: 'countdown', festivalPrice: false, checkout: false, feeds: 'announced' },
  open: SELLING,
  peak: SELLING,
  closed: {
    home: 'results',
    pages: 'finished',
    festivalPrice: false,
    search: true,
    basket: 'readOnly',
    checkout: false,
    sitemap: 'all',
    feeds: 'normal',
  },
  archive: {
    home: 'archive',
    pages: 'contacts',
    festivalPrice: false,
    search: false,
    basket: 'none',
    checkout: false,
    sitemap: 'festival',
    feeds: 'none',
  },
};

const LAST_HOURS_MS = 24 * 60 * 60 * 1000;

const inOrder = (phases: readonly Phase[]) => [...phases].sort((a, b) => a.startsAt - b.startsAt);

/** The phase in force at `now`, or null before the first one. */
export function at(phases: readonly Phase[], now: number): Phase | null {
  return inOrder(phases).findLast((phase) => phase.startsAt <= now) ?? null;
}

/** The phase that comes after `now`, or null in the last one. */
export function nextAfter(phases: readonly Phase[], now: number): Phase | null {
  return inOrder(phases).find((phase) => phase.startsAt > now) ?? null;
}

/**
 * When selling opens and closes: the window [opensAt, closesAt) of the phases with a checkout. closesAt is null
 * while no later phase is set; null as a whole when no phase sells.
 */
export function sellingWindow(phases: readonly Phase[]): { opensAt: number; closesAt: number | null } | null {
  const ordered = inOrder(phases);
  const opens = ordered.find((phase) => RULES[phase.kind].checkout);
  if (!opens) return null;
  const closes = ordered.find((phase) => phase.startsAt > opens.startsAt && !RULES[phase.kind].checkout);
  return { opensAt: opens.startsAt, closesAt: closes?.startsAt ?? null };
}

/** Whether the last 24 hours of selling have begun: a look, not a phase. */
export function isLastHours(phases: readonly Phase[], now: number): boolean {
  const window = sellingWindow(phases);
  if (!window?.closesAt) return false;
  return now >= Math.max(window.opensAt, window.closesAt - LAST_HOURS_MS) && now < window.closesAt;
}
