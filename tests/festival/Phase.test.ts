import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Phase from '~/features/festival/Phase';
import { runs } from '../setup/runs';

const KINDS: Phase.PhaseKind[] = ['preparation', 'teaser', 'open', 'peak', 'closed', 'archive'];
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });

/** Phases at distinct instants, in any order. */
const phases = fc
  .uniqueArray(instant, { minLength: 1, maxLength: 8 })
  .chain((starts) =>
    fc.tuple(...starts.map((startsAt) => fc.constantFrom(...KINDS).map((kind) => ({ kind, startsAt })))),
  );

describe('Phase.at', () => {
  it('is in force from its first millisecond to the last one before the next', () => {
    fc.assert(
      fc.property(phases, (all) => {
        const ordered = [...all].sort((a, b) => a.startsAt - b.startsAt);
        for (const [index, phase] of ordered.entries()) {
          expect(Phase.at(all, phase.startsAt)).toEqual(phase);
          expect(Phase.at(all, phase.startsAt - 1)).toEqual(ordered[index - 1] ?? null);
          const next = ordered[index + 1];
          if (next) expect(Phase.at(all, next.startsAt - 1)).toEqual(phase);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('gives exactly one phase at any instant after the first start, and none before', () => {
    fc.assert(
      fc.property(phases, instant, (all, now) => {
        const first = Math.min(...all.map((phase) => phase.startsAt));
        expect(Phase.at(all, now) === null).toBe(now < first);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('does not depend on the order in which phases are listed', () => {
    fc.assert(
      fc.property(phases, instant, (all, now) => {
        expect(Phase.at([...all].reverse(), now)).toEqual(Phase.at(all, now));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('hands over to the next phase without a gap', () => {
    fc.assert(
      fc.property(phases, instant, (all, now) => {
        const next = Phase.nextAfter(all, now);
        if (next) expect(Phase.at(all, next.startsAt)).toEqual(next);
        else expect(Phase.nextAfter(all, now + 1)).toBeNull();
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the selling window', () => {
  const festival: Phase.Phase[] = [
    { kind: 'preparation', startsAt: 0 },
    { kind: 'teaser', startsAt: 1_000 },
    { kind: 'open', startsAt: 2_000 },
    { kind: 'peak', startsAt: 3_000 },
    { kind: 'open', startsAt: 4_000 },
    { kind: 'closed', startsAt: 200_000_000 },
  ];

  it('runs from the first phase with a checkout to the first later one without', () => {
    expect(Phase.sellingWindow(festival)).toEqual({ opensAt: 2_000, closesAt: 200_000_000 });
  });

  it('has no end while no closing phase is set, and is absent when nothing sells', () => {
    expect(Phase.sellingWindow(festival.slice(0, 4))).toEqual({ opensAt: 2_000, closesAt: null });
    expect(Phase.sellingWindow(festival.slice(0, 2))).toBeNull();
  });

  it('agrees with the checkout of the phase at every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000_001 }), (now) => {
        const window = Phase.sellingWindow(festival);
        const inside = !!window && now >= window.opensAt && now < (window.closesAt ?? Infinity);
        const phase = Phase.at(festival, now);
        expect(inside).toBe(!!phase && Phase.RULES[phase.kind].checkout);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('calls the last 24 hours of selling the last hours, closing excluded', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(Phase.isLastHours(festival, 200_000_000 - day - 1)).toBe(false);
    expect(Phase.isLastHours(festival, 200_000_000 - day)).toBe(true);
    expect(Phase.isLastHours(festival, 199_999_999)).toBe(true);
    expect(Phase.isLastHours(festival, 200_000_000)).toBe(false);
  });
});

describe('the table of phases', () => {
  it.each([
    ['preparation', 'soon', 'hidden', false, false, 'none', false, 'home', 'none'],
    ['teaser', 'countdown', 'shown', false, true, 'open', false, 'all', 'announced'],
    ['open', 'stage', 'shown', true, true, 'open', true, 'all', 'sale'],
    ['peak', 'stage', 'shown', true, true, 'open', true, 'all', 'sale'],
    ['closed', 'results', 'finished', false, true, 'readOnly', false, 'all', 'normal'],
    ['archive', 'archive', 'contacts', false, false, 'none', false, 'festival', 'none'],
  ] as const)('%s', (kind, home, pages, festivalPrice, search, basket, checkout, sitemap, feeds) => {
    expect(Phase.RULES[kind]).toEqual({
      home,
      pages,
      festivalPrice,
      search,
      basket,
      checkout,
      sitemap,
      feeds,
    });
  });
});
