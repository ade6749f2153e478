import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as PriceCell from '~/features/upload/cells/PriceCell';
import { sampled } from '../setup/runs';
import { FORMS, REFUSED } from './priceForms';

describe('a price as people write it', () => {
  test.each(FORMS.map(([written, rupiah, unit]) => ({ written, rupiah, unit })))(
    '$written is $rupiah',
    ({ written, rupiah, unit }) => {
      const warning = rupiah < 1000 ? expect.objectContaining({ code: 'price_low' }) : null;
      expect(PriceCell.read(written)).toEqual({ ok: true, rupiah, unit: unit ?? null, warning });
    },
  );

  test.each(REFUSED)('%j is refused: %s', (written, reason) => {
    expect(PriceCell.read(written)).toMatchObject({
      ok: false,
      error: { code: `price_${reason}`, field: 'price' },
    });
  });

  test('a number of a workbook is as it is, and a fraction would have to be guessed at', () => {
    expect(PriceCell.read(25_000)).toMatchObject({ ok: true, rupiah: 25_000 });
    expect(PriceCell.read(250)).toMatchObject({ ok: true, rupiah: 250, warning: { code: 'price_low' } });
    for (const fraction of [12.5, 25_000.01, 0.5]) {
      expect(PriceCell.read(fraction)).toMatchObject({ ok: false, error: { code: 'price_ambiguous' } });
    }
    for (const far of [0, 99, -5000, 1_000_000_001, 1e300]) {
      expect(PriceCell.read(far)).toMatchObject({ ok: false, error: { code: 'price_out_of_range' } });
    }
  });

  test('of a price that is too low the sentence can say what was meant', () => {
    expect(PriceCell.read('25')).toMatchObject({
      error: { hint: { context: 'low', amount: 'Rp25', meant: 'Rp25.000' } },
    });
  });

  test('a text that goes on for ever is no price, and is not tried for ever', () => {
    expect(PriceCell.read('1.000'.repeat(20_000))).toMatchObject({ error: { code: 'price_unreadable' } });
  });
});

describe('a festival price', () => {
  test.each(['0', '0,00', 'Rp0', 'Rp 0,-', '0 rb', 'hapus', 'HAPUS', ' Hapus '])(
    '%j ends the offer',
    (written) => {
      expect(PriceCell.readFestival(written)).toEqual({ kind: 'end' });
    },
  );

  test.each(['', '-', '–', 'n/a', '#N/A'])('%j says nothing', (written) => {
    expect(PriceCell.readFestival(written)).toBeNull();
  });

  test.each(['murah', '$10', '12.5', '50', '-5000', '25.000-30.000', '0.500'])(
    '%j cannot be read',
    (written) => {
      expect(PriceCell.readFestival(written)).toEqual({ kind: 'unreadable' });
    },
  );

  test('a number of a workbook is one', () => {
    expect(PriceCell.readFestival(0)).toEqual({ kind: 'end' });
    expect(PriceCell.readFestival(20_000)).toEqual({ kind: 'price', rupiah: 20_000 });
    expect(PriceCell.readFestival(0.5)).toEqual({ kind: 'unreadable' });
  });
});

const grouped = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+$)/g, sign);

/** An amount in one of the ways in which people write it, and in some that are not clear. */
const written = fc
  .record({
    rupiah: fc.oneof(
      fc.integer({ min: 100, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 2000 }).map((n) => n * 500),
    ),
    sign: fc.constantFrom('', '.', ',', ' '),
    decimals: fc.constantFrom('', ',00', '.00', ',0', ',-', '.-', '.5', ',50', '.000'),
    before: fc.constantFrom('', 'Rp', 'Rp ', 'Rp. ', 'IDR ', 'rp'),
    behind: fc.constantFrom('', '/kg', ' per bungkus', ' IDR', '/500 g'),
    power: fc.constantFrom(0, 3, 6),
  })
  .map(({ rupiah, sign, decimals, before, behind, power }) => {
    if (power === 0)
      return { rupiah, text: `${before}${grouped(String(rupiah), sign)}${decimals}${behind}`, decimals };
    const number = String(rupiah / 10 ** power).replace('.', sign === '.' ? '.' : ',');
    return { rupiah, text: `${before}${number} ${power === 3 ? 'rb' : 'juta'}${behind}`, decimals: '' };
  });

test('every amount reads as that amount or is refused, never as another', () => {
  fc.assert(
    fc.property(written, ({ rupiah, text, decimals }) => {
      const reading = PriceCell.read(text);
      const isFraction = /[1-9]/.test(decimals);
      // ",000" behind an amount without groups is three more digits of it, and "1.250.000" are groups.
      fc.pre(decimals !== '.000');
      if (isFraction) expect(reading.ok).toBe(false);
      else if (reading.ok) expect(reading.rupiah).toBe(rupiah);
    }),
    sampled(5000),
  );
});

test('a plain amount is always read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 1_000_000_000 }),
      fc.constantFrom('', '.', ','),
      (rupiah, sign) => {
        expect(PriceCell.read(`Rp${grouped(String(rupiah), sign)}`)).toMatchObject({ ok: true, rupiah });
      },
    ),
    sampled(1000),
  );
});
