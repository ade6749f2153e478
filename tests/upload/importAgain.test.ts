import { describe, expect, test } from 'vitest';
import { openSqliteCopy } from '../setup/databases';
import { importBytes, importHouse } from './importing';
import { short, skus, takingStore } from './takes';

describe('a file meets what the store has', () => {
  test('by SKU, whatever the name says now', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Harga', 'Kopi Gayo;A;5000');
    const report = await take('Nama;SKU;Harga', 'Kopi Gayo Asli;A;5000');
    expect(short(report)).toEqual(['2 updated']);
    expect(report.products).toMatchObject([{ name: 'Kopi Gayo Asli', sku: 'A' }]);
  });

  test('by name only when one of both has no SKU, or both have options', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Varian;Harga', 'Kopi;A;;5000', 'Teh Poci;;;5000', 'Kaos;K-S;S;5000');
    const report = await take(
      'Nama;SKU;Varian;Harga',
      'KOPI;B;;5000',
      'teh  poci;T;;5000',
      'Kaos;K-M;M;6000',
      'Kopi;;;5500',
    );
    expect(short(report)).toEqual(['2 created', '3 updated', '4 updated', '5 refused name_duplicate/name']);
    expect(skus(report)).toEqual([
      ['KOPI', 'B'],
      ['teh poci', 'T'],
      ['Kaos', 'K-S', 'K-M'],
    ]);
    expect(short(await take('Nama;Harga', 'Kopi;5500'))).toEqual(['2 updated']);
  });

  test('variants by SKU, then by options; those that the file lacks stay', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Varian;Harga;Stok', 'Kaos;K-S;S;5000;1', 'Kaos;K-M;M;5000;2', 'Kaos;;L;5000;3');
    const report = await take('Nama;SKU;Varian;Harga;Stok', 'Kaos;K-L;L;5000;', 'Kaos;K-S;XS;5500;');
    expect(short(report)).toEqual(['2 updated', '3 updated']);
    expect(report.products[0]?.variants).toMatchObject([
      { sku: 'K-S', options: { Varian: 'XS' }, priceRupiah: 5500, stock: 1 },
      { sku: 'K-M', options: { Varian: 'M' }, priceRupiah: 5000, stock: 2 },
      { sku: 'K-L', options: { Varian: 'L' }, priceRupiah: 5000, stock: 3 },
    ]);
  });

  test('options that the file does not name keep the names that are stored', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;Warna;Ukuran;Harga', 'Kaos;Merah;S;5000', 'Kaos;Merah;M;5000');
    const report = await take('Nama;Varian;Varian 2;Harga', 'Kaos;Merah;S;5000', 'Kaos;Biru;M;6000');
    expect(report.products[0]?.variants.map(({ options }) => options)).toEqual([
      { Warna: 'Merah', Ukuran: 'S' },
      { Warna: 'Merah', Ukuran: 'M' },
      { Warna: 'Biru', Ukuran: 'M' },
    ]);
  });

  test('an empty cell, a missing column and a value that is left out change nothing', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take(
      'Nama;SKU;Harga;Harga Promo;Stok;Kategori;Satuan;Berat;Deskripsi;Dibuat di;Merek;P-IRT;Foto',
      'Kopi;A;5000;4000;7;Kopi;bks;250 g;Wangi;Aceh;Gayo;2063372010123-28;https://x.example/a.jpg',
    );
    const same = [
      'Nama;SKU;Harga;Harga Promo;Stok;Kategori;Satuan;Berat;Deskripsi;Dibuat di;Merek;P-IRT;Foto',
      'Kopi;A;5000;;;;;;-;n/a;–;;',
    ];
    expect(short(await take(...same))).toEqual(['2 unchanged']);
    expect(short(await take('Nama;SKU;Harga', 'Kopi;A;5000'))).toEqual(['2 unchanged']);
    const wrong = await take(
      'Nama;SKU;Harga;Harga Promo;Kategori;Berat;P-IRT;Foto',
      'Kopi;A;5000;9000;Bulan;berat;12;hilang.jpg',
    );
    expect(short(wrong)[0]).toMatch(/^2 unchanged ~festival_price_ignored/);
    expect(wrong.products).toMatchObject([
      {
        festivalPriceRupiah: 4000,
        stock: 7,
        category: 'kopi-teh-cokelat',
        unit: 'bks',
        weightGrams: 250,
        pirt: '2063372010123-28',
        photos: ['https://x.example/a.jpg'],
      },
    ]);
  });

  test('a stock that cannot be read is nothing, so that nothing is sold by mistake', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Harga;Stok', 'Kopi;A;5000;7', 'Teh Poci;B;5000;PO');
    const report = await take('Nama;SKU;Harga;Stok', 'Kopi;A;5000;banyak', 'Teh Poci;B;5000;4');
    expect(report.products).toMatchObject([{ stock: 0 }, { stock: 4, preorder: false }]);
  });

  test.each([
    ['0', null, '2 updated'],
    ['HAPUS', null, '2 updated'],
    ['', 4000, '2 unchanged'],
    ['9.000', 4000, '2 unchanged ~festival_price_ignored/festivalPrice'],
    ['4.000', 4000, '2 unchanged'],
    ['3.000', 3000, '2 updated'],
  ])('a festival price of %j leaves %j', async (cell, left, row) => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Harga;Harga Promo', 'Kopi;A;5000;4000');
    const report = await take('Nama;SKU;Harga;Harga Promo', `Kopi;A;5000;${cell}`);
    expect(short(report)).toEqual([row]);
    expect(report.products[0]?.festivalPriceRupiah).toBe(left);
  });

  test('a new price at or below the stored offer ends it, with one warning, column or not', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Harga;Harga Promo', 'Kopi;A;5000;4000', 'Teh Poci;B;5000;4000');
    const report = await take('Nama;SKU;Harga;Harga Promo', 'Kopi;A;4000;9000');
    expect(short(report)).toEqual(['2 updated ~festival_price_ignored/festivalPrice']);
    expect(report.products[0]?.festivalPriceRupiah).toBeNull();
    expect(short(await take('Nama;SKU;Harga', 'Teh Poci;B;3500'))).toEqual([
      '2 updated ~festival_price_ignored/festivalPrice',
    ]);
  });

  test('rows that mean one stored product are one, and share its outcome', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Varian;Harga', 'Kaos;K-S;S;5000', 'Kaos;K-M;M;5000');
    const report = await take('Nama;SKU;Harga', 'Kaos;K-M;5000', 'Kaos;K-S;5500');
    expect(short(report)).toEqual(['2 updated', '3 updated']);
    expect(report.products).toMatchObject([
      { variants: [{ options: { Varian: 'S' }, priceRupiah: 5500 }, { options: { Varian: 'M' } }] },
    ]);
  });

  test('a row that would make a variant that is there already is refused alone', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    await take('Nama;SKU;Varian;Harga', 'Kaos;K-S;S;5000', 'Kaos;K-M;M;5000');
    const report = await take('Nama;SKU;Varian;Harga', 'Kaos;K-S;M;5000', 'Kaos;K-L;L;5000');
    expect(short(report)).toEqual(['2 refused variant_duplicate/option1', '3 updated']);
  });
});

describe('pictures by web address', () => {
  test('are listed as they are written, in the order of their columns, nine at most', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const many = Array.from({ length: 11 }, (_, at) => `https://x.example/${at}.jpg`);
    const report = await take(
      'Nama;Harga;Foto 2;Foto 1',
      `Kopi;5000;"${many.slice(0, 6).join(', ')}";"${many.slice(6).join('|')}"`,
    );
    expect(report.products[0]?.photos).toEqual(many.slice(0, 9));
    expect(short(report)).toEqual(['2 created ~photo_too_many/photo']);
  });

  test('wait at the product until they are fetched, and are no change the second time', async () => {
    const { db, take } = await takingStore(await openSqliteCopy());
    const file = ['Nama;Harga;Foto', 'Kopi;5000;https://x.example/a.jpg, http://x.example/b.png'];
    await take(...file);
    expect(
      await db.selectFrom('productPicture').select(['position', 'ref', 'photoId', 'problem']).execute(),
    ).toEqual([
      { position: 0, ref: 'https://x.example/a.jpg', photoId: null, problem: null },
      { position: 1, ref: 'http://x.example/b.png', photoId: null, problem: null },
    ]);
    expect(short(await take(...file))).toEqual(['2 unchanged']);
    expect(short(await take('Nama;Harga;Foto', 'Kopi;5000;https://x.example/b.png'))).toEqual(['2 updated']);
  });
});

test('a report speaks English where it is asked to', async () => {
  const connection = await openSqliteCopy();
  const house = await importHouse(connection);
  const report = await importBytes(house, 'Nama;Harga\nKopi;25', { language: 'en' });
  expect(report.rows[0]?.errors[0]?.message).toBe(
    '“25” means Rp25. Did you mean Rp25.000? Write at least Rp100.',
  );
});
