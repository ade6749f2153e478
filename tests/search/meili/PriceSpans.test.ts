import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as PriceTimeline from '~/features/search/embedded/PriceTimeline';
import * as MeiliDocument from '~/features/search/meili/MeiliDocument';
import * as PriceSpans from '~/features/search/meili/PriceSpans';
import { sampled } from '../../setup/runs';
import { documentOf } from '../documents';

const offer = fc
  .record({ fromAt: fc.nat(100), untilAt: fc.nat(120), priceRupiah: fc.integer({ min: 1, max: 20 }) })
  .filter(({ fromAt, untilAt }) => fromAt < untilAt);

it('each instant lies in one span, with the price of that instant', () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 6 }), fc.integer({ min: -5, max: 130 }), (offers, at) => {
      const spans = PriceSpans.of(15, offers);
      const holding = spans.filter(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
      expect(holding.map(({ priceRupiah }) => priceRupiah)).toEqual([
        PriceTimeline.at(15, PriceTimeline.of(15, offers), at),
      ]);
      expect(spans.every(({ untilAt }, index) => untilAt === (spans[index + 1]?.fromAt ?? untilAt))).toBe(
        true,
      );
    }),
    sampled(1000),
  );
});

it('a product without offers has one span, from before to after everything', () => {
  expect(PriceSpans.of(15, [])).toEqual([
    { fromAt: -8_640_000_000_000_000, untilAt: 8_640_000_000_000_000, priceRupiah: 15 },
  ]);
});

it('of the documents of a product in several festivals one is the head, and each festival has a first', () => {
  const offers = [{ fromAt: 10, untilAt: 20, priceRupiah: 1 }];
  const documents = MeiliDocument.allOf(
    documentOf(7, {
      festivals: [
        { festivalId: 1, offers },
        { festivalId: 2, offers: [] },
      ],
    }),
  );
  expect(documents.map(({ id, isHead, windowNumber }) => [id, isHead, windowNumber])).toEqual([
    ['7-1-0', 1, 0],
    ['7-1-1', 0, 1],
    ['7-1-2', 0, 2],
    ['7-2-0', 0, 0],
  ]);
});
