import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { seen } from './seen';
import { tinySheet } from './tinyBook';

describe('what is neither text nor workbook', () => {
  const bytes = (...values: number[]) => Buffer.concat([Buffer.from(values), Buffer.alloc(100)]);
  test.each([
    ['xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    [
      'locked',
      Buffer.concat([
        bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['html', '<!DOCTYPE html><table><tr><td>Nama</td></tr></table>'],
    ['html', '\n <html><body>Nama;Harga</body></html>'],
    ['html', '<table border=1><tr><td>Nama'],
    ['xml', '<?xml version="1.0"?><Workbook/>'],
    ['picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['packed', bytes(0x1f, 0x8b, 8)],
    ['binary', Buffer.from('Nama;Harga\nKopi\0;5000')],
    ['binary', Buffer.from('Nama;Harga\nKopi;5000', 'utf16le')],
    [
      'ods',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['numbers', zipSync({ 'Index/Document.iwa': strToU8('x') })],
    ['word', zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') })],
    ['xlsb', zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.bin': strToU8('x') })],
  ] as const)('is refused as %s', async (kind, content) => {
    expect(await seen(content)).toEqual({ error: 'unsupported_format', detail: { kind } });
  });
});

describe('an archive', () => {
  const table = strToU8('Nama;Harga\nKopi;5000\n');

  test('holds one table: others that are hidden, lead elsewhere or are no table do not count', async () => {
    const zip = zipSync({
      'daftar/produk.csv': table,
      'baca.txt': strToU8('Halo'),
      '__MACOSX/._produk.csv': table,
      '.cache/lama.csv': table,
      'daftar/.lama.csv': table,
      '../luar.csv': table,
      'a/../../luar.csv': table,
      '/mutlak.csv': table,
      'C:\\mutlak.csv': table,
    });
    expect(await seen(zip)).toMatchObject({
      kind: 'zip',
      encoding: 'utf-8',
      delimiter: ';',
      sheet: null,
      rows: [[2, 'Kopi']],
    });
  });

  test('may hold a workbook', async () => {
    expect(await seen(zipSync({ 'a.bin': tinySheet(['Nama', 'Harga'], ['Kopi', 5000]) }))).toMatchObject({
      kind: 'zip',
      sheet: 'Daftar',
      encoding: null,
    });
  });

  test('with several tables, with none, or with texts that are none', async () => {
    expect(await seen(zipSync({ 'a.csv': table, 'b.dat': table }))).toMatchObject({
      error: 'many_tables',
      detail: { found: 'a.csv, b.dat' },
    });
    expect(await seen(zipSync({ 'a.jpg': new Uint8Array([0xff, 0xd8, 0xff]) }))).toMatchObject({
      error: 'no_table',
    });
    expect(await seen(zipSync({ 'a.txt': strToU8('Halo'), 'b.txt': strToU8('Halo') }))).toMatchObject({
      error: 'no_table',
    });
    expect(await seen(zipSync({}))).toMatchObject({ error: 'no_table' });
  });

  test('whose only text or workbook has no header is read for its error', async () => {
    expect(await seen(zipSync({ 'a.csv': strToU8('Kode;Stok\n1;2') }))).toMatchObject({ error: 'no_header' });
    expect(await seen(zipSync({ 'a.csv': strToU8(' \n') }))).toMatchObject({ error: 'empty_file' });
    expect(
      await seen(zipSync({ 'a.xlsx': tinySheet(['Nama', 'Harga'], ['Kopi', 5000]).slice(0, 900) })),
    ).toMatchObject({ error: 'broken_file' });
  });

  test('that is a link, or holds too many files, or is torn', async () => {
    const links = zipSync({ 'a.csv': table, 'b.csv': [table, { os: 3, attrs: (0o120777 << 16) >>> 0 }] });
    expect(await seen(links)).toMatchObject({ rows: [[2, 'Kopi']] });
    const many = zipSync(Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`${at}.csv`, table])));
    expect(await seen(many)).toMatchObject({ error: 'too_large' });
    expect(await seen(zipSync({ 'a.csv': table }).slice(0, -10))).toMatchObject({ error: 'broken_file' });
  });

  test('with other sizes or sums than it says is broken', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': strToU8(`Nama;Harga\n${'Kopi;5000\n'.repeat(50)}`) }));
    const at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (const [place, value] of [
      [16, 1],
      [24, 5],
      [24, 400_000_000],
      [20, 3],
    ] as const) {
      const wrong = Buffer.from(zip);
      wrong.writeUInt32LE(value, at + place);
      expect(await seen(wrong)).toMatchObject({ error: expect.stringMatching(/broken_file|too_large/) });
    }
  });
});
