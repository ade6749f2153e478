import { describe, expect, test } from 'vitest';
import * as CategoryCell from '~/features/upload/cells/CategoryCell';
import * as LicenceCell from '~/features/upload/cells/LicenceCell';
import * as PhotoCell from '~/features/upload/cells/PhotoCell';
import * as StockCell from '~/features/upload/cells/StockCell';
import * as WeightCell from '~/features/upload/cells/WeightCell';

describe('a stock', () => {
  const counted = (stock: number) => ({ stock, preorder: undefined, warnings: 0 });
  const read = (stock: string | number, availability = '', layout: 'other' | 'tokopedia' = 'other') => {
    const { warnings, ...reading } = StockCell.read(stock, availability, layout);
    return { stock: reading.stock, preorder: reading.preorder, warnings: warnings.length };
  };

  test.each([
    ['12', 12],
    ['0', 0],
    ['1.000', 1000],
    ['1,000', 1000],
    ['1.000.000', 1_000_000],
    ['10 pcs', 10],
    ['10pcs', 10],
    ['5 kg', 5],
    ['1.000 buah', 1000],
    ['12 Lembar', 12],
    [12, 12],
  ])('%j is %i', (cell, stock) => {
    expect(read(cell)).toEqual(counted(stock));
  });

  test.each(['ada', 'Tersedia', 'READY', 'ready-stock', 'Ready_Stock', 'aktif', 'in stock', 'available'])(
    '%j is not counted',
    (cell) => {
      expect(read(cell)).toEqual({ stock: null, preorder: false, warnings: 0 });
    },
  );

  test.each(['habis', 'Kosong', 'SOLD_OUT', 'sold-out', 'nonaktif', 'out of stock', 'discontinued'])(
    '%j is nothing',
    (cell) => {
      expect(read(cell)).toEqual({ stock: 0, preorder: false, warnings: 0 });
    },
  );

  test.each(['po', 'PO', 'preorder', 'Pre-Order', 'pre_order', 'available for order'])(
    '%j is made to order',
    (cell) => {
      expect(read(cell)).toEqual({ stock: null, preorder: true, warnings: 0 });
    },
  );

  test.each([
    '-3',
    '2,5',
    '2 rb',
    '10k',
    '5 ribu',
    '1 jt',
    'banyak',
    '12 buah besar',
    '1000001',
    '10-12',
    '1.00',
    '10.000.00',
    2.5,
    -1,
    1e9,
  ])('%j cannot be read: nothing is sold by mistake', (cell) => {
    expect(read(cell)).toEqual({ stock: 0, preorder: false, warnings: 1 });
  });

  test('that is empty is what availability says, and an unknown word there is shown there', () => {
    expect(read('', 'sold out').stock).toBe(0);
    expect(read('-', 'preorder')).toEqual({ stock: null, preorder: true, warnings: 0 });
    expect(StockCell.read('', 'segera', 'other')).toMatchObject({
      stock: 0,
      warnings: [{ code: 'stock_unreadable', field: 'availability' }],
    });
    expect(read('', '')).toEqual({ stock: undefined, preorder: undefined, warnings: 0 });
    expect(read('5', 'habis').stock).toBe(5);
  });

  test('in Tokopedia is nothing for what is not active, whatever it says', () => {
    expect(read('12', 'Nonaktif', 'tokopedia').stock).toBe(0);
    expect(read('12', 'Aktif', 'tokopedia').stock).toBe(12);
    expect(read('banyak', 'Nonaktif', 'tokopedia')).toMatchObject({ stock: 0, warnings: 1 });
    expect(read('12', 'Nonaktif').stock).toBe(12);
  });
});

describe('a weight', () => {
  test.each([
    ['250', undefined, 250],
    ['250 g', undefined, 250],
    ['250gr', undefined, 250],
    ['250 Gram', undefined, 250],
    ['0,5 kg', undefined, 500],
    ['1.5 KG', undefined, 1500],
    ['2 ons', undefined, 200],
    ['1,5 ons', undefined, 150],
    ['1.500 g', undefined, 1500],
    ['1.500', undefined, 1500],
    ['1.500 kg', undefined, 1500],
    ['0.250 kg', undefined, 250],
    ['12,6 g', undefined, 13],
    ['0,25', 'kg', 250],
    ['1.500', 'kg', 1500],
    ['500 g', 'kg', 500],
    ['3', 'ons', 300],
    [0.25, 'kg', 250],
    [1.005, 'kg', 1005],
    [250.4, undefined, 250],
  ] as const)('%j with %j in the header is %i g', (cell, unit, grams) => {
    expect(WeightCell.read(cell, unit === undefined ? { layout: 'other' } : { layout: 'other', unit })).toBe(
      grams,
    );
  });

  test.each(['250 ml', 'seperempat kilo', '1/4 kg', '0', '-5 g', '1,5,5 kg', 'berat', '0,2 g', -3, 0])(
    '%j cannot be read',
    (cell) => {
      expect(WeightCell.read(cell, { layout: 'other' })).toBeNull();
    },
  );

  test.each([
    ['0,4', 400],
    ['1.500', 1500],
    ['100', 100_000],
    ['101', 101],
    ['250', 250],
    ['0.25 kg', 250],
    ['1.500 g', 1500],
    [0.4, 400],
    [100, 100_000],
    [100.5, 101],
  ])('in Shopee %j is %i g', (cell, grams) => {
    expect(WeightCell.read(cell, { layout: 'shopee' })).toBe(grams);
  });
});

describe('a category', () => {
  test.each([
    ['Kopi', 'kopi-teh-cokelat'],
    ['kopi dan teh', 'kopi-teh-cokelat'],
    ['batik-tenun', 'batik-tenun'],
    ['BATIK_TENUN', 'batik-tenun'],
    ['Food & drink', 'makanan-minuman'],
    ['Minuman > Kopi', 'kopi-teh-cokelat'],
    ['Minuman>Kopi', 'kopi-teh-cokelat'],
    ['Makanan/Kopi', 'kopi-teh-cokelat'],
    ['Makanan / Kopi', 'kopi-teh-cokelat'],
    ['Kopi (bubuk)', 'kopi-teh-cokelat'],
    ['Luar Angkasa', null],
    ['Kopi > Luar Angkasa', null],
    ['Kopi >', null],
  ])('%j is %j', (cell, slug) => {
    expect(CategoryCell.read(cell)).toBe(slug);
  });
});

describe('a licence', () => {
  test.each([
    ['pirt', '2063372010123-28', '2063372010123-28'],
    ['pirt', '206337201012328', '206337201012328'],
    ['pirt', 'P-IRT No. 5093171010456-27', '5093171010456-27'],
    ['pirt', 'PIRT: No. : 2063372010123-28', '2063372010123-28'],
    ['halal', 'ID31110000123450121', 'ID31110000123450121'],
    ['halal', 'No. ID31110000123450121', 'ID31110000123450121'],
    ['bpom', 'BPOM RI MD 867012345678', 'MD 867012345678'],
    ['bpom', 'BPOM MD867012345678901', 'MD867012345678901'],
    ['bpom', 'NA18201234567', 'NA18201234567'],
    ['bpom', 'BPOM: TR 123456780', 'TR 123456780'],
    ['bpom', 'SD123456789', 'SD123456789'],
    ['sni', 'SNI 01-4443-1998', 'SNI 01-4443-1998'],
    ['sni', '7622:2011', '7622:2011'],
    ['sni', 'SNI7622:2011', 'SNI7622:2011'],
    ['sni', 'No. SNI 01.4443', 'SNI 01.4443'],
  ] as const)('%s %j is kept as %j', (licence, cell, value) => {
    expect(LicenceCell.read(licence, cell)).toEqual({ ok: true, value });
  });

  test.each([
    ['pirt', '12345', 'format'],
    ['pirt', '2,06337E+14', 'damaged'],
    ['halal', 'ya', 'word'],
    ['halal', 'Tidak', 'word'],
    ['halal', 'belum', 'word'],
    ['halal', 'KH-00123', 'ruling'],
    ['halal', 'ID123', 'format'],
    ['bpom', 'MD 12345', 'format'],
    ['bpom', '8,67E+11', 'damaged'],
    ['sni', 'ada', 'format'],
    ['sni', 'SNI', 'format'],
  ] as const)('%s %j is left out: %s', (licence, cell, reason) => {
    expect(LicenceCell.read(licence, cell)).toEqual({ ok: false, reason });
  });
});

test('a cell of photos names them in its order', () => {
  expect(PhotoCell.read('a.jpg, b.png;c.webp|https://x.example/d.jpg\ne.gif')).toEqual([
    'a.jpg',
    'b.png',
    'c.webp',
    'https://x.example/d.jpg',
    'e.gif',
  ]);
  expect(PhotoCell.read(' - ')).toEqual([]);
  expect(PhotoCell.baseName('Foto\\Baru/a.jpg')).toBe('a.jpg');
});
