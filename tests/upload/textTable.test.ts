import { describe, expect, test } from 'vitest';
import { seen } from './seen';

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a text', () => {
  test('is decoded by its mark, else as UTF-8, else as windows-1252', async () => {
    const text = 'Nama;Harga\nKué Lapis;5000\n';
    expect(await seen(text)).toMatchObject({ encoding: 'utf-8', rows: [[2, 'Kué Lapis']] });
    expect(await seen(`\ufeff${text}`)).toMatchObject({ encoding: 'utf-8', rows: [[2, 'Kué Lapis']] });
    expect(await seen(utf16(text, false))).toMatchObject({ encoding: 'utf-16le', rows: [[2, 'Kué Lapis']] });
    expect(await seen(utf16(text, true))).toMatchObject({ encoding: 'utf-16be', rows: [[2, 'Kué Lapis']] });
    const old = Buffer.from('Nama;Harga\nKu\xe9 \x93Lapis\x94 \x80;5000\n', 'latin1');
    expect(await seen(old)).toMatchObject({ encoding: 'windows-1252', rows: [[2, 'Kué “Lapis” €']] });
  });

  test.each(['\n', '\r\n', '\r'])('has lines that end with %j', async (end) => {
    expect(await seen(['Nama;Harga', 'Kopi;5000', '', 'Teh Poci;6000', ''].join(end))).toMatchObject({
      rows: [
        [2, 'Kopi'],
        [4, 'Teh Poci'],
      ],
      skipped: 1,
    });
  });

  test('counts a record with line breaks once, and empty lines up to the last', async () => {
    expect(
      await seen('Nama;Harga;Deskripsi\nKopi;5000;"satu\ndua\n\ntiga"\n\nTeh Poci;6000;\n\n\n'),
    ).toMatchObject({
      rows: [
        [2, 'Kopi'],
        [4, 'Teh Poci'],
      ],
      skipped: 3,
    });
  });

  test.each([
    ['Nama;Harga;Stok\nA, B;5000;1', ';'],
    ['Nama,Harga,Stok\n"A;B",5000,1', ','],
    ['Nama\tHarga\tStok\nA;B\t5000\t1', '\t'],
    ['Nama|Harga|Stok\nA;B|5000|1', '|'],
    ['Toko A, B, C\nNama;Harga;Stok\nAbc;5000;1', ';'],
    ['sep=|\nNama|Harga\nAbc|5000', '|'],
    ['sep=,\r\nNama,Harga\r\nAbc,5000', ','],
    ['SEP=;\nNama;Harga\nAbc;5000', ';'],
  ])('is parted by what splits its header best, or by what it says: %j', async (text, delimiter) => {
    expect(await seen(text)).toMatchObject({ delimiter });
  });

  test('does not count the line that names the delimiter', async () => {
    expect(await seen('sep=;\nNama;Harga\nKopi;5000')).toMatchObject({ headerRow: 1, rows: [[2, 'Kopi']] });
  });

  test('keeps doubled quotes, and a quote in the midst of a cell', async () => {
    expect(
      await seen('Nama;Harga\n"Sambal ""Roa""";5000\nPipa 5" hitam;6000\n"Teh" Poci;7000'),
    ).toMatchObject({
      rows: [
        [2, 'Sambal "Roa"'],
        [3, 'Pipa 5" hitam'],
        [4, 'Teh Poci'],
      ],
    });
  });

  test('with a quote that never closes is broken, and the line of the quote is said', async () => {
    expect(await seen('Nama;Harga;Deskripsi\nKopi;5000;"a\nb"\nTeh;6000;"Wangi\nSekali;7000;\n')).toEqual({
      error: 'broken_csv',
      detail: { line: 4 },
    });
  });
});

describe('the header row', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, at) => `Baris ${at}`).join('\n');

  test('is among the first ten rows that are not empty', async () => {
    expect(await seen(`${filler(9)}\n\n\nNama;Harga\nKopi;5000`)).toMatchObject({
      headerRow: 12,
      rows: [[13, 'Kopi']],
    });
    expect(await seen(`${filler(10)}\nNama;Harga\nKopi;5000`)).toMatchObject({ error: 'no_header' });
  });

  test('is the one with the most known cells, and only that one counts', async () => {
    expect(await seen('Nama;Harga\nNama;Harga;Stok\nKopi;5000;1')).toMatchObject({ headerRow: 2 });
    expect(await seen('Nama;Harga\nNama;Harga\nKopi;5000')).toMatchObject({ headerRow: 1 });
    expect(await seen('Nama;Harga\nKode;Stok;Berat\nKopi;5000;1')).toMatchObject({
      error: 'no_header',
      detail: { found: 'Kode, Stok, Berat' },
    });
  });

  test('without a row behind it, or with rows that are all passed over, leaves an empty file', async () => {
    for (const text of [
      'Nama;Harga',
      'Nama;Harga\n;\n\n',
      'Nama;Harga\nCONTOH Kopi;5000',
      'Nama;Harga\nIsi nama;Isi harga',
      ' \n\t\n',
      '',
      '\ufeff',
    ]) {
      expect(await seen(text)).toMatchObject({ error: 'empty_file' });
    }
  });
});

describe('rows that are no products', () => {
  test('are examples anywhere, and help only in an unbroken run under the header', async () => {
    const rows = [
      'contoh kopi;5000;1',
      ';;',
      'Wajib;Isi angka;',
      '-;-;–',
      'Kopi;5000;1',
      'Wajib;Isi angka;',
      'ConToh: Teh;6000;2',
      '',
    ];
    expect(await seen(`Nama;Harga;Stok\n${rows.join('\n')}`)).toMatchObject({
      rows: [
        [6, 'Kopi'],
        [7, 'Wajib'],
      ],
      skipped: 5,
    });
  });

  test('a row with a digit in its stock is no help', async () => {
    expect(await seen('Nama;Harga;Stok\nKopi;tanya;5\nTeh Poci;tanya;')).toMatchObject({
      rows: [
        [2, 'Kopi'],
        [3, 'Teh Poci'],
      ],
      skipped: 0,
    });
  });

  test('20,000 rows are taken, one more is too many', async () => {
    const rows = (count: number) => `Nama;Harga\n${'CONTOH;1000\n'}${'Kopi;5000\n'.repeat(count)}`;
    expect(await seen(rows(20_000))).toMatchObject({ skipped: 1 });
    expect(await seen(rows(20_001))).toMatchObject({ error: 'too_many_rows' });
  });
});
