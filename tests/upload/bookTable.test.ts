import { describe, expect, test } from 'vitest';
import { readRows, seen } from './seen';
import { STYLE, tinyBook, tinySheet } from './tinyBook';

describe('a workbook', () => {
  const head = ['Nama', 'Harga', 'Stok', 'Satuan', 'SKU'];

  test('gives what a formula gave last, errors as text, dates and percentages as they are shown', async () => {
    const read = await readRows(
      tinySheet(
        head,
        [
          'Kopi',
          { value: '25000', formula: 'A1*2' },
          { value: 'habis', type: 'str', formula: 'B1' },
          { value: '0.7', style: STYLE.percent },
          8990012345678,
        ],
        [
          'Teh Poci',
          { value: '#REF!', type: 'e' },
          { value: '#N/A', type: 'e' },
          { value: '46144', style: STYLE.date },
          '00123',
        ],
        [
          'Gula Aren',
          { value: '25000', style: STYLE.rupiah },
          3,
          { value: '46144.5', style: STYLE.longDate },
          { value: '1', type: 'b' },
        ],
        [
          'Madu Riau',
          25000.5,
          2.5,
          { value: '0.125', style: STYLE.twoDecimalPercent },
          { value: '46144', style: STYLE.builtInDate },
        ],
      ),
    );
    expect(
      read?.map(({ cells, sku, stock, priceRupiah, errors }) => [
        cells.unit,
        sku,
        stock,
        priceRupiah,
        errors[0]?.code,
      ]),
    ).toEqual([
      ['70%', '8990012345678', 0, 25_000, undefined],
      ['02/05/2026', '00123', undefined, 0, 'price_unreadable'],
      ['2 Mei 2026', 'TRUE', 3, 25_000, undefined],
      ['12.50%', '02/05/2026', 0, 0, 'price_ambiguous'],
    ]);
  });

  test('is read in the first sheet that can be seen and has a header', async () => {
    const rows = [
      ['Nama', 'Harga'],
      ['Kopi', 5000],
    ];
    const book = tinyBook([
      { name: 'Arsip', rows, state: 'hidden' },
      { name: 'Rahasia', rows, state: 'veryHidden' },
      { name: 'Petunjuk', rows: [['Cara mengisi']] },
      { name: 'A & B', rows },
      { name: 'Lain', rows },
    ]);
    expect(await seen(book)).toMatchObject({
      kind: 'xlsx',
      sheet: 'A & B',
      encoding: null,
      delimiter: null,
      rows: [[2, 'Kopi']],
    });
  });

  test('without a header names what was found, without a value is empty', async () => {
    expect(await seen(tinySheet(['Kode', 'Stok'], [1, 2]))).toMatchObject({
      error: 'no_header',
      detail: { found: 'Kode, Stok' },
    });
    expect(await seen(tinySheet([]))).toMatchObject({ error: 'empty_file' });
  });

  test('counts rows without a value up to the last that has one', async () => {
    expect(
      await seen(tinySheet(['Nama', 'Harga'], [], ['Kopi', 5000], [], ['Teh Poci', 6000], [], [])),
    ).toMatchObject({
      rows: [
        [3, 'Kopi'],
        [5, 'Teh Poci'],
      ],
      skipped: 2,
    });
  });

  test('of Shopee has its keys for a header, and data from row 7 on', async () => {
    const book = tinySheet(
      ['ps_product_name|1|0', 'ps_price|1|1'],
      ['dasar'],
      ['Nama Produk', 'Harga', 'Stok', 'Berat', 'Kategori'],
      ['Bukan Produk', 5000],
      [],
      ['Bukan Juga', 5000],
      ['Kopi', 5000],
    );
    expect(await seen(book)).toMatchObject({
      layout: 'shopee',
      headerRow: 1,
      rows: [[7, 'Kopi']],
      skipped: 0,
    });
  });
});
