import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Festival from '~/features/festival/Festival';
import type * as Phase from '~/features/festival/Phase';
import * as FeedCheck from '~/features/upload/FeedCheck';
import * as FeedGuard from '~/features/upload/FeedGuard';
import * as FeedItem from '~/features/upload/FeedItem';
import * as FeedLine from '~/features/upload/FeedLine';
import * as FeedSale from '~/features/upload/FeedSale';
import { cut, plain } from '~/features/upload/FeedText';
import { sampled } from '../setup/runs';
import { faultsOf } from './feedChecker';

const MINUTE_MS = 60_000;
const OPENS_AT = Date.UTC(2026, 10, 12, 2);
const HOURS = 48;
const CLOSES_AT = OPENS_AT + HOURS * 60 * MINUTE_MS;
const PHASES: Phase.Phase[] = [
  { kind: 'teaser', startsAt: OPENS_AT - HOURS * 60 * MINUTE_MS },
  { kind: 'open', startsAt: OPENS_AT },
  { kind: 'closed', startsAt: CLOSES_AT },
];

function momentAt(now: number): Festival.FestivalMoment {
  const name = { id: 'Festival', en: 'Festival' };
  const festival = { ...{ id: 1, slug: 'pasar', name, theme: name, story: name, orderPrefix: 'BBI' } };
  const moment = Festival.momentOf({ ...festival, checksProductsFirst: false, phases: PHASES }, now);
  if (!moment) throw new Error('no phase');
  return moment;
}

const instant = fc.integer({ min: OPENS_AT - 40 * 3_600_000, max: CLOSES_AT + 40 * 3_600_000 });
const offer = fc
  .record({
    priceRupiah: fc.integer({ min: 100, max: 1_200 }),
    startsAt: instant,
    lasts: fc.integer({ min: 1, max: 9e7 }),
  })
  .map(({ priceRupiah, startsAt, lasts }) => ({ priceRupiah, startsAt, endsAt: startsAt + lasts }));

/** What the site asks at an instant: the lowest offer in force while festival prices hold. */
const sitePrice = (own: number, offers: readonly FeedSale.FeedSale[], at: number): number => {
  const isSelling = at >= OPENS_AT && at < CLOSES_AT;
  const live = offers.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  return Math.min(own, ...(isSelling ? live.map(({ priceRupiah }) => priceRupiah) : []));
};

describe('the sale of a feed', () => {
  it('never promises a price that the site does not have, whatever the offers', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 4 }), instant, (offers, now) => {
        const sale = FeedSale.at(1_000, offers, momentAt(now));
        if (!sale) return;
        expect(now).toBeLessThan(sale.endsAt);
        for (const at of [sale.startsAt, (sale.startsAt + sale.endsAt) / 2, sale.endsAt - 1]) {
          expect(sitePrice(1_000, offers, at)).toBeLessThanOrEqual(sale.priceRupiah);
          // Whole minutes: one that has just begun may be a moment ahead of its line.
          const isEdge = offers.some(({ startsAt }) => startsAt <= at && at - startsAt < 2 * MINUTE_MS);
          if (!isEdge) expect(sitePrice(1_000, offers, at)).toBe(sale.priceRupiah);
        }
        if (sale.startsAt <= now) expect(sitePrice(1_000, offers, now)).toBe(sale.priceRupiah);
      }),
      sampled(1000),
    );
  });

  it('is there for every offer in force that lasts more than two minutes', () => {
    fc.assert(
      fc.property(offer, instant, (one, now) => {
        const isLive = sitePrice(1_000, [one], now) < 1_000;
        const isEdge = now - one.startsAt < MINUTE_MS || one.endsAt - now < MINUTE_MS;
        const sale = FeedSale.at(1_000, [one], momentAt(now));
        if (isLive && !isEdge) expect(sale?.priceRupiah).toBe(one.priceRupiah);
        if (now >= CLOSES_AT) expect(sale).toBeNull();
      }),
      sampled(1000),
    );
  });
});

const text = fc.string({ unit: 'binary', maxLength: 300 });
const chunk = fc.oneof(
  text,
  fc.constantFrom('<b>', '</p>', '< 5', '=1+1', '-', '\n', '\u00a0', '"', ',', '😀'),
);
const anyText = fc.array(chunk, { maxLength: 8 }).map((all) => all.join(''));

describe('a line of a feed', () => {
  it('passes the checker whatever a seller has written', () => {
    const facts = fc.record({ name: anyText, description: anyText, storeName: anyText, value: anyText });
    fc.assert(
      fc.property(facts, ({ name, description, storeName, value }) => {
        const variant = { priceRupiah: 1_000, free: null, preorder: false, offers: [] };
        const variants = [
          { ...variant, id: 1, options: [['Rasa', value]] as const },
          { ...variant, id: 2, options: [['Rasa', 'lain']] as const },
        ];
        const photos = [{ hash: 'a'.repeat(64), mime: 'image/webp', width: 800, height: 800 }];
        const product = { ...{ id: 7, slug: 'x', name, description, storeName, photos, variants } };
        const ofAll = { ...product, categorySlug: 'busana', provinceCode: '11' };
        const items = FeedItem.ofProduct(ofAll, momentAt(OPENS_AT));
        const lines = items.map((item) => FeedLine.of(item, 'https://bangga.contoh'));
        expect(faultsOf(FeedLine.HEADER + lines.join(''))).toEqual([]);
        expect(items).toHaveLength(plain(name) === '' ? 0 : 2);
      }),
      sampled(1000),
    );
  });

  it.each([
    ['  Kopi\r\n  Gayo\u00a0250 g ', 'Kopi Gayo 250 g'],
    ['<p>Renyah</p><br/>gurih', 'Renyah gurih'],
    ['kurang <5 atau > 6', 'kurang ‹5 atau › 6'],
    ['-- =SUM(A1)', 'SUM(A1)'],
    ['\u0000\u0007', ''],
  ])('says %j as %j', (written, said) => {
    expect(plain(written)).toBe(said);
  });

  it('is cut with a sign that it was, never inside a character', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdefg', 6)).toBe('abcde…');
    expect(cut('abcd😀😀', 6)).toBe('abcd…');
  });
});

describe('the guard', () => {
  it.each([
    [5, 5, false],
    [6, 6, true],
    [6, 12, false],
    [6, 11, true],
    [500, 1_000, false],
    [501, 1_000, true],
    [0, 0, false],
  ])('of %i of %i items lost: too much is %s', (lost, of, isTooMuch) => {
    expect(FeedGuard.isTooMuch({ lost, of })).toBe(isTooMuch);
  });
});

describe('the check before Meta', () => {
  const photo = (width: number, height: number) => ({
    hash: 'a'.repeat(64),
    mime: 'image/webp',
    width,
    height,
  });

  it.each([
    ['nothing', { photos: [photo(500, 500)] }, []],
    ['no picture', { photos: [] }, ['noPicture']],
    ['a small picture', { photos: [photo(499, 900)] }, ['smallPicture']],
    ['a small picture beside a good one', { photos: [photo(100, 100), photo(640, 640)] }, []],
    ['a long name', { name: 'x'.repeat(101) }, ['longTitle']],
    ['a description of nothing but blanks', { description: ' \n ' }, ['noDescription']],
    ['a long description', { description: 'x'.repeat(5_001) }, ['longDescription']],
  ])('finds %s', (_what, facts, problems) => {
    const product = { name: 'Kopi', description: 'Enak', photos: [photo(800, 800)], ...facts };
    expect(FeedCheck.problemsOf(product)).toEqual(problems);
  });
});
