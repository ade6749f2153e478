import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { aBrowser, aPerson, DAY_MS } from '../accounts/people';
import { eachDatabase, type OpenDatabase } from '../setup/databases';
import { OPENS_AT } from '../setup/festivalFixture';
import { aStore } from './feedHouse';

const PASSWORD = randomBytes(12).toString('hex');

async function aSeller(open: OpenDatabase) {
  const house = await aStore(open);
  await aPerson(house.db, { email: 'sari@contoh.id', password: PASSWORD, owns: house.storeId });
  const sari = aBrowser(house.ask);
  await sari.signIn('sari@contoh.id', PASSWORD);
  const file = async (name: string) =>
    new Uint8Array(await (await sari.get(`/penjual/unduh/${name}`)).arrayBuffer());
  return { ...house, sari, file };
}

const textsIn = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );

eachDatabase('the files of a store', (open) => {
  it('hold its products as a text that Indonesian Excel opens, with nothing that it would run', async () => {
    const { product, file, festivalId, change } = await aSeller(open);
    const offer = { festivalId, priceRupiah: 9_000, startsAt: OPENS_AT, endsAt: OPENS_AT + DAY_MS };
    await product('kripik', [{ sku: '=1+1', offers: [offer] }], {
      ...{ name: '=HYPERLINK("x")', description: 'Satu;\ndua &amp; <b>tiga</b>', weightGrams: 250 },
      ...{ unit: '@bungkus', pirt: '2061234567890-30' },
    });
    const kaos = await product(
      'kaos',
      [
        {
          options: [
            ['Warna', 'Merah'],
            ['Motif', 'Polos'],
          ],
          stock: null,
        },
        {
          options: [
            ['Warna', 'Biru'],
            ['Motif', 'Polos'],
          ],
          stock: null,
          preorder: true,
        },
      ],
      { description: '' },
    );
    await change([await product('lama')], { status: 'archived' });
    const text = Buffer.from(await file('produk.csv')).toString();
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"Nama Produk";"Harga (Rp)";"Harga Festival (Rp)";Stok;SKU;Grup;Warna;"Varian 2";Kategori;Satuan;"Berat (gram)";Deskripsi;Foto;"Dibuat di";Merek;Halal;P-IRT;BPOM;SNI',
      `"'=HYPERLINK(""x"")";12000;9000;5;'=1+1;;;;"Camilan & kue";'@bungkus;250;"Satu;\ndua &amp;amp; &lt;b>tiga&lt;/b>";;;;;2061234567890-30;;`,
      `kaos;12000;;Ada;;P${kaos};Merah;Polos;"Camilan & kue";;;;;;;;;;`,
      `kaos;12000;;PO;;P${kaos};Biru;Polos;"Camilan & kue";;;;;;;;;;`,
      '',
    ]);
  });

  it('hold them as a workbook with texts as texts, numbers as numbers and a list of categories', async () => {
    const { product, file } = await aSeller(open);
    await product('kripik', [{ sku: '0012' }], { name: 'Kripik <Sari> & "Ani"' });
    const parts = textsIn(await file('produk.xlsx'));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('Kripik &lt;Sari&gt; &amp;'.replace('&lt;Sari', '&amp;lt;Sari'));
    expect(sheet).toContain('<c r="E2" s="1" t="inlineStr"><is><t xml:space="preserve">0012</t></is></c>');
    expect(sheet).toContain('<c r="B2" s="3"><v>12000</v></c>');
    expect(sheet).toContain(
      '<dataValidation type="list" allowBlank="1" sqref="I2:I20001"><formula1>Daftar!$A$1:$A$15</formula1>',
    );
    expect(sheet).not.toContain('CONTOH');
  });

  it('begin with a template that has one row of example and help in both languages', async () => {
    const { file, product } = await aSeller(open);
    await product('kripik');
    const parts = textsIn(await file('template.xlsx'));
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(2);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('CONTOH');
    expect(
      [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name),
    ).toEqual(['Produk', 'Petunjuk', 'Guide', 'Daftar']);
    expect(parts['xl/workbook.xml']).toContain('name="Daftar" sheetId="4" state="hidden"');
  });

  it('are only those of the store whose panel is open, and only these', async () => {
    const { ask, sari } = await aSeller(open);
    expect((await ask('/penjual/unduh/produk.csv')).status).toBe(303);
    expect((await sari.get('/penjual/unduh/lain.csv')).status).toBe(404);
    const { headers } = await sari.get('/penjual/unduh/produk.xlsx');
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="toko-sari-produk.xlsx"');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
  });
});
