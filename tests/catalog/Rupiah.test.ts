import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Rupiah from '~/features/catalog/Rupiah';
import { sampled } from '../setup/runs';

const priceRupiah = fc.oneof(
  fc.integer({ min: 100, max: 99_999 }),
  fc.integer({ min: 100, max: 1_000_000_000 }),
  fc.integer({ min: 1, max: 1_000_000 }).map((thousands) => thousands * 1_000),
);

const read = (text: string): number | string => {
  const reading = Rupiah.parse(text);
  return reading.ok ? reading.rupiah : reading.reason;
};

describe('an amount is written the official way', () => {
  test.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [25_000, 'Rp25.000'],
    [1_000_000_000, 'Rp1.000.000.000'],
    [-5_000, '-Rp5.000'],
    [-0, 'Rp0'],
  ])('%i is %s', (rupiah, text) => {
    expect(Rupiah.format(rupiah)).toBe(text);
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no amount', (rupiah) => {
    expect(() => Rupiah.format(rupiah)).toThrow(RangeError);
    expect(Rupiah.isRupiah(rupiah)).toBe(false);
  });

  test('only whole numbers from zero up can be kept', () => {
    expect([0, 100, 2 ** 50].every(Rupiah.isRupiah)).toBe(true);
    expect([-1, 0.5, 2 ** 53, '100', null, 10n].some(Rupiah.isRupiah)).toBe(false);
  });
});

describe('a price is read as people type it', () => {
  test.each<[string, number]>([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['25,000', 25_000],
    ['Rp 25.000', 25_000],
    ['Rp\u00a025.000', 25_000],
    ['Rp25.000,00', 25_000],
    ['Rp. 25.000,-', 25_000],
    ['25.000.-', 25_000],
    ['25000.00', 25_000],
    ['85000.00 IDR', 85_000],
    ['IDR 85,000.00', 85_000],
    ['1.250.000', 1_250_000],
    ['1,250,000.00', 1_250_000],
    ['1.250.000,0', 1_250_000],
    ['25 000', 25_000],
    ['1 250 000', 1_250_000],
    ['25rb', 25_000],
    ['25 RIBU', 25_000],
    ['25k', 25_000],
    ['25.5rb', 25_500],
    ['0,5 jt', 500_000],
    ['1,5 jt', 1_500_000],
    ['1.5jt', 1_500_000],
    ['1,25 juta', 1_250_000],
    ['Rp 1,5 juta', 1_500_000],
    ['1000 jt', 1_000_000_000],
    ['100', 100],
    ['1.000.000.000', 1_000_000_000],
    ['\u200e25.000\u202c', 25_000],
  ])('%s', (text, rupiah) => {
    expect(Rupiah.parse(text)).toEqual({ ok: true, rupiah });
  });

  test.each<[string, number, string]>([
    ['15.000/bks', 15_000, 'bks'],
    ['Rp12.500 per bungkus', 12_500, 'bungkus'],
    ['25.000 per 500 g', 25_000, '500 g'],
    ['25.000 per 1/2 kg', 25_000, '1/2 kg'],
    ['25rb / lusin', 25_000, 'lusin'],
    ['Rp 25.000,- /pcs', 25_000, 'pcs'],
    ['25.000/m', 25_000, 'm'],
  ])('%s has a unit', (text, rupiah, unit) => {
    expect(Rupiah.parse(text)).toEqual({ ok: true, rupiah, unit });
  });
});

describe('what could mean two things is refused with its reason', () => {
  test.each<[Rupiah.Refusal, string[]]>([
    ['missing', ['', '  ', '-', '–', 'n/a', 'N/A', '#N/A', 'Rp', 'Rp -']],
    [
      'ambiguous',
      ['12.5', '12,5', '25.50', '1.25.000', '1,250.000', '1.250,000', '2500.000', '0.500', '0812345678'],
    ],
    ['ambiguous', ['1.500 rb', '1.500.000 rb', '1.250,5 rb', '1,2345 rb', '25000,', '.500', '1.000,00,00']],
    [
      'unreadable',
      ['tanya', 'hubungi penjual', '25.000-30.000', '25.000/30.000', '25.000 atau 30.000', '25.000–30.000'],
    ],
    [
      'unreadable',
      ['25 00', '2500 000', 'Rp1.000 Rp500', '25rb/30rb', '25rb-30rb', 'Rp25/Rp30', '/kg', '.', '25rban'],
    ],
    ['unreadable', ['2 x 25.000', '25.000 30.000', '+25.000', '(25.000)', '25.000²', '٢٥٠٠٠']],
    [
      'currency',
      ['$3', 'US$ 3', '3 USD', 'RM 15', '15RM', '€5', '5 euro', 'S$4', '¥100', '3 dolar', '$3/pcs'],
    ],
    ['damaged', ['2,5E+4', '2.5E+04', '1e5', 'Rp 2,5E+4']],
    [
      'out_of_range',
      ['0', '00', '0,00', '25', '99', '25,00', '-15000', '-Rp15.000', 'Rp -15.000', '2.000.000.000'],
    ],
    ['out_of_range', ['1.000.000.001', '99999999999999999999999999', '1001 jt', '0 rb']],
  ])('%s: %j', (reason, texts) => {
    expect(texts.map((text) => [text, read(text)])).toEqual(texts.map((text) => [text, reason]));
  });

  test('an amount out of range is told', () => {
    expect(Rupiah.parse('25')).toEqual({ ok: false, reason: 'out_of_range', rupiah: 25 });
    expect(Rupiah.parse('-Rp15.000')).toEqual({ ok: false, reason: 'out_of_range', rupiah: -15_000 });
    expect(Rupiah.parse('0,00')).toEqual({ ok: false, reason: 'out_of_range', rupiah: 0 });
  });
});

type Writing = { before: string; group: string; decimals: string; after: string };
const writing: fc.Arbitrary<Writing> = fc.record({
  before: fc.constantFrom('', 'Rp', 'Rp ', 'Rp. ', 'rp', 'IDR ', ' ', '\u00a0'),
  group: fc.constantFrom('', '.', ',', ' ', '\u00a0'),
  decimals: fc.constantFrom('', ',00', '.00', ',0', '.0'),
  after: fc.constantFrom('', ',-', '.-', ' ', '/kg', ' per 500 g', ' IDR', ',- / pcs', '\u202c'),
});

const write = (rupiah: number, { before, group, decimals, after }: Writing): string =>
  `${before}${String(rupiah).replace(/\B(?=(\d{3})+$)/g, group)}${decimals}${after}`;

describe('for any amount', () => {
  test('what is written reads back as the same', () => {
    fc.assert(
      fc.property(priceRupiah, (rupiah) => {
        expect(read(Rupiah.format(rupiah))).toBe(rupiah);
      }),
      sampled(1000),
    );
  });

  test('every way of writing it reads as that amount; same sign twice may be refused', () => {
    fc.assert(
      fc.property(priceRupiah, writing, (rupiah, way) => {
        const text = write(rupiah, way);
        const isClear = way.decimals === '' || rupiah < 1_000 || !way.decimals.startsWith(way.group || '|');
        expect([text, read(text)]).toEqual([text, isClear ? rupiah : 'ambiguous']);
      }),
      sampled(1000),
    );
  });

  test('thousands and millions in words read exactly', () => {
    const words = fc.constantFrom<[string, number]>(
      ['rb', 3],
      ['ribu', 3],
      ['k', 3],
      ['K', 3],
      ['jt', 6],
      ['juta', 6],
    );
    const fraction = fc.constantFrom('', ',5', '.5', ',25', '.05', ',50');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fraction,
        words,
        fc.constantFrom('', ' '),
        (whole, part, [word, power], gap) => {
          const text = `${whole}${part}${gap}${word}`;
          const hundredths = whole * 100 + Number(part.slice(1).padEnd(2, '0'));
          expect([text, read(text)]).toEqual([text, hundredths * 10 ** (power - 2)]);
        },
      ),
      sampled(1000),
    );
  });
});

describe('for any text', () => {
  const scrap = fc.constantFrom(
    ...'0123456789',
    '000',
    '.',
    ',',
    '-',
    ' ',
    '/',
    'Rp',
    'rb',
    'jt',
    'per',
    'E+',
    '$',
    'kg',
  );
  const anyText = fc.oneof(
    fc.array(scrap, { maxLength: 9 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('reading never throws, and an accepted amount has the digits that were typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = Rupiah.parse(text);
        if (!reading.ok) return;
        expect(reading.rupiah).toBeGreaterThanOrEqual(Rupiah.MIN_PRICE_RUPIAH);
        expect(reading.rupiah).toBeLessThanOrEqual(Rupiah.MAX_PRICE_RUPIAH);
        const typed = (text.split(/\/|per/i)[0] ?? '').replace(/[^\d]/g, '').replace(/0*$/, '');
        expect(String(reading.rupiah).replace(/0*$/, '')).toBe(typed.replace(/^0+/, ''));
      }),
      sampled(1000),
    );
  });
});

const corpus = '../shared/data/import-corpus';
const cases = [
  ['harga-camilan.csv', 1],
  ['harga-hasil-laut.csv', 1],
] as const;

describe.skipIf(!existsSync(corpus))('the import corpus (skipped where ../shared is absent)', () => {
  test.each(cases)('%s: each price cell reads as expected', (file, column) => {
    const expected = JSON.parse(readFileSync(`${corpus}/${file}.expected.json`, 'utf8'));
    const rows = readFileSync(`${corpus}/${file}`, 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split(/\r?\n/)
      .slice(1);
    expect(rows).toHaveLength(expected.rows.length);
    for (const [index, row] of rows.entries()) {
      const cells = row.split(';');
      const error = expected.rows[index].errors.find(({ field }: { field: string }) => field === 'price');
      const product = expected.products.find(({ name }: { name: string }) => name === cells[0]);
      const wanted = error ? error.code.replace('price_', '') : product.priceRupiah;
      expect([cells[column], read(cells[column] ?? '')]).toEqual([cells[column], wanted]);
      const reading = Rupiah.parse(cells[column] ?? '');
      if (reading.ok) expect(reading.unit ?? null).toBe(product.unit);
    }
  });
});
