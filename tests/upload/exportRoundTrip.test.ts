import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Category from '~/features/catalog/Category';
import { record } from '~/features/upload/CsvWriter';
import * as ExportOptions from '~/features/upload/ExportOptions';
import * as ExportRow from '~/features/upload/ExportRow';
import { bytesSource } from '~/features/upload/reading/byteSource.server';
import { RowReader } from '~/features/upload/reading/RowReader';
import { openTable } from '~/features/upload/reading/table.server';
import { book } from '~/features/upload/XlsxWriter';
import { sampled } from '../setup/runs';

/** Letters that files, spreadsheets, XML and our own reader treat as something else. */
const PIECES = [
  ...['a', 'B', 'é', '😀', '漢', '1', '0012', ' ', '<', '>', '<b>', '</p>', '<br>', '< br>', '&', '&amp;'],
  ...['&#65;', '"', "'", '=', '+', '-', '@', ';', ',', '|', '\\', '_x0041_x0042_', '%', '1E+5', '/'],
];
const pieces = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''));
const tidy = (text: string) => text.replaceAll(/ +/g, ' ').trim();
/** As texts are stored: trimmed, one space between words, and not one of the signs that stand for nothing. */
const line = pieces.map(tidy).filter((text) => !/^(?:|-|–|#?n\/a)$/i.test(text));
const name = line.filter((text) => [...text].length >= 3 && !/^contoh/i.test(text));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const variant = (options: fc.Arbitrary<[string, string][]>): fc.Arbitrary<ExportRow.ExportVariant> =>
  fc.record({
    sku: maybe(line.filter((text) => !/^\d+(?:[.,]\d+)?E\+\d+$/i.test(text))),
    options,
    priceRupiah: fc.integer({ min: 1_000, max: 1_000_000_000 }),
    festivalPriceRupiah: maybe(fc.integer({ min: 100, max: 999 })),
    stock: maybe(fc.integer({ min: 0, max: 1_000_000 })),
    preorder: fc.constant(false),
  });

const OPTION_NAMES = ['Varian', 'Warna', 'Ukuran', 'Rasa'];
const options = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(OPTION_NAMES, { minLength: count, maxLength: count }),
      fc.array(line, { minLength: count, maxLength: count }),
    )
    .map(([names, values]) => names.map((one, index): [string, string] => [one, values[index] ?? 'x']));

const product: fc.Arbitrary<ExportRow.ExportProduct> = fc.record({
  ...{ id: fc.integer({ min: 1, max: 1e9 }), name, description: lines },
  categorySlug: fc.constantFrom(...Category.all.map(({ slug }) => slug)),
  ...{
    unit: line,
    weightGrams: maybe(fc.integer({ min: 1, max: 200_000 })),
    madeIn: line,
    brand: maybe(line),
  },
  halal: fc.constant(null),
  pirt: maybe(fc.constant('2061234567890-30')),
  bpom: fc.constant(null),
  sni: fc.constant(null),
  variants: fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.array(variant(options(count)), { minLength: 1, maxLength: 3 })),
});

type Written = { fields: ReturnType<typeof ExportRow.fields>; rows: ReturnType<typeof ExportRow.rows> };

function written(products: readonly ExportRow.ExportProduct[]): Written {
  const all = products.flatMap(({ variants }) => variants.map((one) => one.options));
  const fields = ExportRow.fields(ExportOptions.headers(all));
  return { fields, rows: products.flatMap((one) => ExportRow.rows(fields, one)) };
}

async function asBook({ fields, rows }: Written): Promise<Uint8Array> {
  const head = fields.map(({ header }) => header);
  const chunks: Uint8Array[] = [];
  for await (const chunk of book([{ name: 'Produk', columns: fields, head, rows }])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const asCsv = ({ fields, rows }: Written): Uint8Array =>
  Buffer.from(
    `\uFEFF${[fields.map(({ header }) => header), ...rows]
      .map((cells) =>
        record(
          cells.map((cell) => (cell === null ? '' : String(cell))),
          ';',
          '\r\n',
        ),
      )
      .join('')}`,
  );

async function readBack(bytes: Uint8Array) {
  const table = await openTable(bytesSource(bytes));
  const reader = new RowReader(table.header);
  const rows = [];
  for await (const part of table.rows) rows.push(...part.flatMap((row) => reader.read(row) ?? []));
  return { layout: table.header.layout, rows };
}

/** What a row should say; empty cells leave things open. */
function meant(of: ExportRow.ExportProduct, one: ExportRow.ExportVariant) {
  const isGrouped = of.variants.length > 1 || one.options.length > 0;
  const { festivalPriceRupiah } = one;
  return {
    name: of.name,
    ...{ sku: one.sku, priceRupiah: one.priceRupiah, group: isGrouped ? `P${of.id}` : '' },
    festival: festivalPriceRupiah === null ? null : { kind: 'price', rupiah: festivalPriceRupiah },
    stock: one.stock,
    values: one.options.map(([, value]) => value),
    cells: {
      ...{ category: of.categorySlug, description: of.description, madeIn: of.madeIn, unit: of.unit },
      // A count does not say whether it is made to order: what is stored stays.
      ...(one.stock === null ? { preorder: false } : {}),
      ...(of.weightGrams === null ? {} : { weightGrams: of.weightGrams }),
      ...{
        ...(of.brand === null ? {} : { brand: of.brand }),
        ...(of.pirt === null ? {} : { pirt: of.pirt }),
      },
    },
    ...{ errors: [], warnings: [] },
  };
}

describe('a catalogue that is written and read again', () => {
  it.each([
    ['workbook', asBook],
    ['text', asCsv],
  ] as const)('is the same as a %s, whatever its texts look like', async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 4 }), async (products) => {
        const { layout, rows } = await readBack(await write(written(products)));
        expect(layout).toBe('bangga');
        const read = rows.map(({ row: _row, optionField: _field, photos: _photos, options, ...row }) => ({
          ...row,
          values: options.map(([, value]) => value),
        }));
        expect(read).toEqual(products.flatMap((of) => of.variants.map((one) => meant(of, one))));
      }),
      sampled(1000),
    );
  });

  it('has a column of its own for an option that all name alike', () => {
    const headers = (...all: [string, string][][]) => ExportOptions.headers(all);
    expect(headers()).toEqual(['Varian', 'Varian 2']);
    expect(headers([['Warna', 'Merah']])).toEqual(['Warna', 'Varian 2']);
    expect(headers([['Warna', 'Merah']], [['Motif', 'Polos']])).toEqual(['Varian', 'Varian 2']);
    expect(
      headers([
        ['Motif', 'a'],
        ['Ukuran', 'b'],
        ['Bahan', 'c'],
      ]),
    ).toEqual(['Varian', 'Ukuran', 'Rasa']);
  });
});
