import { readdirSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { openSqliteCopy } from '../setup/databases';
import { importBytes, importHouse } from './importing';
import { short } from './takes';

let jpeg: Uint8Array;
let other: Uint8Array;

const square = (red: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 90, b: 60 } } });

beforeAll(async () => {
  jpeg = await square(200).jpeg().toBuffer();
  other = await square(20).jpeg().toBuffer();
});

async function house() {
  const connection = await openSqliteCopy();
  const made = await importHouse(connection);
  const take = (table: string, files: Zippable) =>
    importBytes(made, zipSync({ 'produk.csv': strToU8(table), ...files }));
  return { ...made, db: connection.db, take };
}

const photosOf = (report: Awaited<ReturnType<typeof importBytes>>) =>
  report.products.map(({ photos }) => photos);

test('are found by name in any case, whatever folder either of them says', async () => {
  const { take } = await house();
  const report = await take(
    'Nama;Harga;Foto\nKopi;5000;foto\\KOPI.JPG, b/Teh.png\nTeh Poci;5000;"a.jpg|b.jpg"',
    {
      'gambar/kopi.jpg': jpeg,
      'teh.png': await square(1).png().toBuffer(),
      'a.jpg': jpeg,
      'dalam\\b.jpg': jpeg,
    },
  );
  expect(photosOf(report)).toEqual([
    ['kopi.jpg', 'teh.png'],
    ['a.jpg', 'b.jpg'],
  ]);
});

test('are those named by the SKU when the cells are empty: by number, none first, in any case', async () => {
  const { take } = await house();
  const report = await take(
    'SKU;Nama;Harga;Foto\nKG-01;Kopi;5000;\nTP;Teh Poci;5000;x.jpg\nES;Es Teler;5000;',
    {
      'kg-01_10.jpg': jpeg,
      'KG-01-2.jpg': jpeg,
      'sub/Kg-01.JPG': jpeg,
      'KG-01.txt': strToU8('bukan foto'),
      'KG-01-2-baru.jpg': jpeg,
      'KG-013.jpg': jpeg,
      'TP.jpg': jpeg,
      'x.jpg': jpeg,
    },
  );
  expect(photosOf(report)).toEqual([['Kg-01.JPG', 'KG-01-2.jpg', 'kg-01_10.jpg'], ['x.jpg'], []]);
  expect(short(report)).toEqual(['2 created', '3 created', '4 created']);
});

test('one that bears another SKU as a whole is that row’s alone', async () => {
  const { take } = await house();
  const report = await take('SKU;Nama;Harga\nA-1;Kopi;5000\nA-1-2;Teh Poci;5000\nA-1_3;Es Teler;tanya 1', {
    'A-1.jpg': jpeg,
    'a-1-2.jpg': jpeg,
    'A-1-2-1.jpg': jpeg,
    'A-1_3.jpg': jpeg,
    'A-1-4.jpg': jpeg,
  });
  expect(photosOf(report)).toEqual([
    ['A-1.jpg', 'A-1-4.jpg'],
    ['a-1-2.jpg', 'A-1-2-1.jpg'],
  ]);
});

test('that are none, are torn, too large or from an iPhone get a warning each, and never refuse a row', async () => {
  const { take } = await house();
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(40),
  ]);
  const report = await take(
    'SKU;Nama;Harga;Foto\nK;Kopi;5000;"teks.jpg,robek.jpg,iphone.jpg,besar.jpg,luas.png,hilang.jpg,a.jpg"',
    {
      'teks.jpg': strToU8('halo'),
      'robek.jpg': jpeg.slice(0, jpeg.length - 80),
      'iphone.jpg': heic,
      'besar.jpg': [new Uint8Array(25 * 1_048_576 + 1), { level: 1 }],
      'luas.png': await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
      'a.jpg': jpeg,
    },
  );
  expect(short(report)).toEqual([
    '2 created ~photo_unreadable/photo ~photo_unreadable/photo ~photo_unreadable/photo ~photo_too_large/photo ~photo_too_large/photo ~photo_missing/photo',
  ]);
  expect(photosOf(report)).toEqual([['a.jpg']]);
  expect(report.rows[0]?.warnings[2]?.message).toMatch(/HEIC/);
});

test('nine are taken, of the good ones', async () => {
  const { take } = await house();
  const names = Array.from({ length: 10 }, (_, at) => `K-${at + 1}.jpg`);
  const files = Object.fromEntries(names.map((name) => [name, jpeg]));
  const report = await take('SKU;Nama;Harga\nK;Kopi;5000', { ...files, 'K-3.jpg': strToU8('rusak') });
  expect(photosOf(report)).toEqual([names.filter((name) => name !== 'K-3.jpg')]);
  expect(short(report)).toEqual(['2 created ~photo_unreadable/photo']);
});

test('are shown at the product, kept once, and no change the second time unless the picture is another', async () => {
  const { take, db, means } = await house();
  const table = 'SKU;Nama;Harga;Foto\nK;Kopi;5000;"a.jpg,b.jpg"\nT;Teh Poci;5000;a.jpg';
  await take(table, { 'a.jpg': jpeg, 'b.jpg': other });
  const shown = () =>
    db
      .selectFrom('productPhoto')
      .select(['productId', 'position', 'photoId'])
      .orderBy('productId')
      .orderBy('position')
      .execute();
  const first = await shown();
  expect(first.map(({ productId, position }) => [productId, position])).toEqual([
    [1, 0],
    [1, 1],
    [2, 0],
  ]);
  expect(first[0]?.photoId).toBe(first[2]?.photoId);
  expect(await db.selectFrom('job').select('kind').execute()).toHaveLength(2);
  expect(short(await take(table, { 'a.jpg': jpeg, 'b.jpg': other }))).toEqual(['2 unchanged', '3 unchanged']);
  expect(short(await take(table, { 'a.jpg': other, 'b.jpg': other }))).toEqual(['2 updated', '3 updated']);
  expect((await shown()).map(({ photoId }) => photoId)).toEqual([first[1]?.photoId, first[1]?.photoId]);
  expect(readdirSync(`${means.dataDir}/imports`)).toEqual([]);
});

test('of an iPhone’s neighbour: a photo that lies on its side stands upright', async () => {
  const { take, db } = await house();
  const turned = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  await take('Nama;Harga;Foto\nKopi;5000;a.jpg', { 'a.jpg': turned });
  expect(await db.selectFrom('photo').select(['width', 'height']).execute()).toEqual([
    { width: 20, height: 40 },
  ]);
});
