import { describe, expect, test } from 'vitest';
import { HEADERS } from '~/features/upload/reading/Fields';
import * as Header from '~/features/upload/reading/Header';

const layoutOf = (...cells: string[]) => Header.of(cells).layout;
const columnsOf = (...cells: string[]) =>
  Object.fromEntries(Header.of(cells).columns.map(({ header, field }) => [header, field]));

describe('a header', () => {
  test.each([
    ['Nama Produk*', 'nama produk'],
    ['HARGA_SATUAN', 'harga satuan'],
    ['Harga (Rp)', 'harga'],
    ['Berat [kg]', 'berat'],
    ['ps_product_name|1|0', 'ps product name'],
    ['No. P-IRT', 'no p irt'],
    ['  Stok :  ', 'stok'],
    ['Ｈａｒｇａ', 'harga'],
    ['Harga\n(Rp)', 'harga'],
    ['Harga (Rp (net))', 'harga'],
  ])('%j is compared as %j', (written, compared) => {
    expect(Header.normalised(written)).toBe(compared);
  });

  test.each(Object.entries(HEADERS).flatMap(([field, names]) => names.map((name) => [name, field] as const)))(
    '%j is of %s',
    (name, field) => {
      expect(columnsOf(name.toUpperCase())[name.toUpperCase()]).toBe(field);
    },
  );

  test('is no name twice among the fields', () => {
    const names = Object.values(HEADERS).flat();
    expect(new Set(names).size).toBe(names.length);
  });

  test('that is known already is ignored the second time, but photos add up', () => {
    const header = Header.of([
      'Nama',
      'Harga',
      'Harga Jual',
      'Foto 1',
      'Foto 2',
      'Gambar',
      '',
      'Kesalahan',
      'No',
    ]);
    expect(header.columns.map(({ field }) => field)).toEqual(['name', 'price', 'photo', 'photo', 'photo']);
    expect(header.ignored).toEqual(['Harga Jual', 'Kesalahan', 'No']);
  });

  test('of options: three at most, the first of each, named by what is written without brackets and stars', () => {
    const header = Header.of(['Nama', 'Harga', 'Warna*', 'Ukuran (EU)', 'Varian', 'Rasa']);
    expect(
      header.columns
        .filter(({ optionName }) => optionName)
        .map(({ field, optionName }) => [field, optionName]),
    ).toEqual([
      ['option', 'Warna'],
      ['option', 'Ukuran'],
      ['option1', 'Varian'],
    ]);
    expect(header.ignored).toEqual(['Rasa']);
    expect(Header.of(['Varian', 'Variasi', 'Varian 2']).columns.map(({ optionName }) => optionName)).toEqual([
      'Varian',
      'Varian 2',
    ]);
  });

  test('of a weight says its unit in brackets', () => {
    const unitOf = (name: string) => Header.of([name]).columns[0]?.unit;
    expect(
      [
        'Berat (kg)',
        'Berat* (Gram)',
        'Weight [gr]',
        'Berat (ons)',
        'Berat (dalam kg)',
        'Berat',
        'Berat (isi)',
      ].map(unitOf),
    ).toEqual(['kg', 'gram', 'gr', 'ons', 'kg', undefined, undefined]);
  });

  test('can be mapped by hand', () => {
    const mapping = new Map([
      ['nama dagang', 'name' as const],
      ['harga', null],
    ]);
    const header = Header.of(['Nama Dagang', 'Harga', 'Harga Jual'], mapping);
    expect(header.columns.map(({ header: name, field }) => [name, field])).toEqual([
      ['Nama Dagang', 'name'],
      ['Harga Jual', 'price'],
    ]);
    expect(header.ignored).toEqual(['Harga']);
  });
});

describe('a layout', () => {
  test('is that of the marketplace whose headers are there', () => {
    expect(layoutOf('ps_product_name|1|0', 'ps_price|1|1')).toBe('shopee');
    expect(layoutOf('et_title_variation_1|0|0', 'Nama')).toBe('shopee');
    expect(layoutOf('id', 'title', 'price', 'availability')).toBe('meta');
    expect(layoutOf('Nama Produk*', 'Kategori Kode*')).toBe('tokopedia');
    expect(layoutOf('Nama Produk*', 'Kode Kategori')).toBe('tokopedia');
    expect(layoutOf('Nama Produk', 'Waktu Proses Preorder')).toBe('tokopedia');
    expect(layoutOf('Nama', 'Waktu Proses Preorder')).toBe('other');
    expect(layoutOf('Nama', 'Harga', 'Harga Festival', 'Dibuat di')).toBe('bangga');
    expect(layoutOf('Nama', 'Harga', 'Harga Promo', 'Dibuat di')).toBe('other');
    expect(layoutOf('id', 'title', 'price')).toBe('other');
  });

  test('decides what id and status are', () => {
    expect(columnsOf('id', 'title', 'price', 'availability').id).toBe('sku');
    expect(Header.of(['id', 'Nama', 'Harga']).ignored).toEqual(['id']);
    expect(columnsOf('Nama Produk', 'Kode Kategori', 'Status*', 'Harga')['Status*']).toBe('availability');
    expect(Header.of(['Nama', 'Harga', 'Status']).ignored).toEqual(['Status']);
  });

  test('of Shopee: both columns of codes are groups, and those that name the options are none and are not ignored', () => {
    const header = Header.of([
      'ps_sku_parent_short|0|0',
      'et_title_variation_integration_no|0|0',
      'et_title_variation_1|0|0',
      'et_title_option_for_variation_1|0|0',
      'ps_product_name|1|0',
    ]);
    expect(header.columns.map(({ field }) => field)).toEqual(['group', 'group', 'option1', 'name']);
    expect(header).toMatchObject({ ignored: [], parentIndex: 0, optionNameIndexes: [2, null] });
  });
});
