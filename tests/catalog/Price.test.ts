import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Price from '~/features/catalog/Price';
import * as Festival from '~/features/festival/Festival';
import type { PhaseKind } from '~/features/festival/Phase';
import { runs } from '../setup/runs';

const DAY = 24 * 60 * 60 * 1000;
const OPENS = 100 * DAY;
const CLOSES = 130 * DAY;
const text = { id: 'Festival', en: 'Festival' };
const phases: { kind: PhaseKind; startsAt: number }[] = [
  { kind: 'teaser', startsAt: OPENS - 10 * DAY },
  { kind: 'open', startsAt: OPENS },
  { kind: 'closed', startsAt: CLOSES },
];
const festival = {
  id: 1,
  slug: 'f',
  name: text,
  theme: text,
  story: text,
  orderPrefix: 'BBI',
  checksProductsFirst: true,
  phases,
};

function momentAt(now: number) {
  const moment = Festival.momentOf(festival, now);
  if (!moment) throw new Error('before the festival');
  return moment;
}

const offer = { festivalId: 1, priceRupiah: 72_000, startsAt: OPENS, endsAt: CLOSES };
const priced: Price.Priced = {
  priceRupiah: 85_000,
  offers: [offer],
  history: [{ priceRupiah: 85_000, at: 0 }],
};

describe('Price.at', () => {
  it('is the festival price inside [startsAt, endsAt) and the own price a millisecond outside', () => {
    expect(Price.at(priced, momentAt(OPENS - 1))).toMatchObject({ priceRupiah: 85_000, wasRupiah: null });
    expect(Price.at(priced, momentAt(OPENS))).toEqual({
      priceRupiah: 72_000,
      wasRupiah: 85_000,
      percent: 15,
      offerEndsAt: CLOSES,
    });
    expect(Price.at(priced, momentAt(CLOSES - 1)).priceRupiah).toBe(72_000);
    expect(Price.at(priced, momentAt(CLOSES)).priceRupiah).toBe(85_000);
  });

  it('is the own price in a phase without festival prices, though the offer has begun', () => {
    const early = { ...priced, offers: [{ ...offer, startsAt: OPENS - 5 * DAY }] };
    expect(Price.at(early, momentAt(OPENS - DAY)).priceRupiah).toBe(85_000);
  });

  it('never says that an offer lasts beyond the end of selling', () => {
    const long = { ...priced, offers: [{ ...offer, endsAt: CLOSES + 9 * DAY }] };
    expect(Price.at(long, momentAt(OPENS)).offerEndsAt).toBe(CLOSES);
  });

  it('ignores another festival’s offers and those not below the own price', () => {
    const other = { ...priced, offers: [{ ...offer, festivalId: 2 }] };
    const dearer = { ...priced, offers: [{ ...offer, priceRupiah: 85_000 }] };
    expect(Price.at(other, momentAt(OPENS)).priceRupiah).toBe(85_000);
    expect(Price.at(dearer, momentAt(OPENS))).toMatchObject({ priceRupiah: 85_000, offerEndsAt: null });
  });

  it('never shows a was-price that was not asked in the 30 days before, nor one below the price', () => {
    const change = fc.record({
      priceRupiah: fc.integer({ min: 1_000, max: 200_000 }),
      at: fc.integer({ min: 0, max: OPENS - 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.integer({ min: 1_000, max: 200_000 }),
        (history, own) => {
          const now = Price.at({ priceRupiah: own, offers: [offer], history }, momentAt(OPENS));
          if (now.wasRupiah === null) return;
          expect(history.map((one) => one.priceRupiah)).toContain(now.wasRupiah);
          expect(now.wasRupiah).toBeGreaterThan(now.priceRupiah);
          const recent = history.filter((one) => one.at > OPENS - 30 * DAY);
          const lowest = Math.min(now.wasRupiah, ...lastOfInstant(recent).map((one) => one.priceRupiah));
          expect(now.wasRupiah).toBe(lowest);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});

/** Of several changes at one instant only the last was ever in force. */
function lastOfInstant<T extends { at: number }>(changes: readonly T[]): T[] {
  return [...new Map(changes.map((change) => [change.at, change])).values()];
}
