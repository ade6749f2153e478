import { describe, expect, test } from 'vitest';
import { openSqliteCopy } from '../setup/databases';
import { short, skus, takingStore } from './takes';

describe('rows become products', () => {
  test('of one group and name are one; of one group and another name another', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const report = await take(
      'Grup;Nama;Varian;SKU;Harga',
      'G;Kaos;S;K-S;5000',
      'H;Kaos;S;K2-S;5000',
      'G;KAOS;M;K-M;6000',
      'G;Topi;S;T-S;7000',
    );
    expect(skus(report)).toEqual([
      ['Kaos', 'K-S', 'K-M'],
      ['Kaos', 'K2-S'],
      ['Topi', 'T-S'],
    ]);
  });

  test('without a group are one when each has an option', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const report = await take('Nama;Varian;SKU;Harga', 'Kaos;S;K-S;5000', 'kaos;M;K-M;6000', 'Kaos;;K;7000');
    expect(skus(report)).toEqual([
      ['Kaos', 'K-S', 'K-M'],
      ['Kaos', 'K'],
    ]);
  });

  test('take their own values, whether they are made to order too, from the first good row', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const report = await take(
      'Grup;Nama;Varian;Harga;Stok;Deskripsi;Berat',
      'G;Kaos;S;tanya;1;Pertama;1 kg',
      'G;Kaos;M;5000;PO;;250 g',
      'G;Kaos;L;6000;3;Ketiga;300 g',
    );
    expect(report.products).toMatchObject([
      { description: '', weightGrams: 250, preorder: true, stock: null, priceRupiah: 5000 },
    ]);
    expect(short(report)).toEqual(['2 refused price_unreadable/price', '3 created', '4 created']);
  });

  test('a fault is the first that applies of SKU, variant and name', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const report = await take(
      'Grup;Nama;Varian;SKU;Harga',
      'G;Kaos;S;K-S;5000',
      'G;Kaos;S;K-S;5000',
      'G;Kaos;S;;5000',
      'G;Kaos;;;5000',
      'G;Kaos;;;5000',
      ';Kaos;;;5000',
      'G;Topi;;;5000',
      'G;Topi;;;5000',
    );
    expect(short(report)).toEqual([
      '2 created',
      '3 refused sku_duplicate/sku',
      '4 refused variant_duplicate/option1',
      '5 refused name_duplicate/name',
      '6 refused name_duplicate/name',
      '7 refused name_duplicate/name',
      '8 created',
      '9 refused variant_duplicate/name',
    ]);
  });

  test('a refused row holds nothing against later ones', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    expect(
      short(
        await take(
          'Nama;SKU;Harga',
          'Kopi;A;tanya 5',
          'Kopi;A;5000',
          'Teh Poci;;x',
          'Teh Poci;;6000',
          'Es;B;5000',
          'Es Teler;B;5000',
        ),
      ),
    ).toEqual([
      '2 refused price_unreadable/price',
      '3 created',
      '4 refused price_unreadable/price',
      '5 created',
      '6 refused name_too_short/name',
      '7 created',
    ]);
  });

  test('a SKU is compared as it is written', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    expect(short(await take('Nama;SKU;Harga', 'Kopi;a-1;5000', 'Kopi;A-1;5000', 'Kopi;a_1;5000'))).toEqual([
      '2 created',
      '3 created',
      '4 created',
    ]);
  });

  test('a row lists every error and warning of its cells', async () => {
    const { take } = await takingStore(await openSqliteCopy());
    const report = await take(
      'Nama;SKU;Harga;Harga Promo;Stok;Berat;Kategori;P-IRT;Halal;Foto',
      'Es;1,2E+9;$5;murah;banyak;x;Bulan;1;ya;a.jpg',
    );
    expect(short(report)).toEqual([
      [
        '2 refused name_too_short/name price_currency/price sku_damaged/sku',
        '~festival_price_ignored/festivalPrice ~stock_unreadable/stock ~category_unknown/category',
        '~weight_unreadable/weight ~halal_format/halal ~pirt_format/pirt ~photo_missing/photo',
      ].join(' '),
    ]);
  });
});
