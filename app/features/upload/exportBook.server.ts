import { setImmediate as breathe } from 'node:timers/promises';
import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import { record } from './CsvWriter';
import * as ExportOptions from './ExportOptions';
import * as ExportRow from './ExportRow';
import { exportedAfter, optionTexts } from './exportRepo.server';
import { CATEGORY_RANGE, categoryList, helpSheet } from './templateSheets.server';
import type { Cell, Sheet } from './XlsxSheet';
import { book } from './XlsxWriter';

type Means = Pick<Services, 'db' | 'clock'>;
type Fields = ReturnType<typeof ExportRow.fields>;

const PRODUCTS_A_PAGE = 100;
const BOM = '\uFEFF';

/** The row that shows how it is meant; whoever uploads it passes it over, as all whose name begins with CONTOH. */
const SAMPLE: ExportRow.ExportProduct = {
  id: 1,
  name: 'CONTOH Kopi Arabika Gayo',
  description: 'Biji kopi pilihan dari dataran tinggi Gayo, disangrai sedang.',
  categorySlug: 'kopi-teh-cokelat',
  unit: 'bungkus 250 g',
  weightGrams: 250,
  madeIn: 'Aceh Tengah',
  brand: null,
  halal: null,
  pirt: null,
  bpom: null,
  sni: null,
  variants: [
    {
      sku: 'KG-01',
      options: [['Varian', 'Bubuk']],
      priceRupiah: 85_000,
      festivalPriceRupiah: 75_000,
      stock: 12,
      preorder: false,
    },
  ],
};

/** The empty template: a sheet to fill in with one row of example, and what to write where, in both languages. */
export function templateBook(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fields = ExportRow.fields(ExportOptions.headers([]));
  return bookOf(fields, ExportRow.rows(fields, SAMPLE));
}

/** The products of a store in the template, in pieces as they are read. */
export async function productBook(
  means: Means,
  storeId: number,
): Promise<AsyncGenerator<Uint8Array<ArrayBuffer>>> {
  const fields = await fieldsOf(means.db, storeId);
  return bookOf(fields, rowsOf(means, storeId, fields));
}

/** The same as a text that Excel with Indonesian settings opens by itself: BOM, semicolons. */
export async function* productCsv(means: Means, storeId: number): AsyncGenerator<string> {
  const fields = await fieldsOf(means.db, storeId);
  yield BOM + line(fields.map(({ header }) => header));
  for await (const cells of rowsOf(means, storeId, fields)) yield line(cells);
}

const line = (cells: readonly Cell[]): string =>
  record(
    cells.map((cell) => (cell === null ? '' : String(cell))),
    ';',
    '\r\n',
  );

const bookOf = (fields: Fields, rows: Sheet['rows']) =>
  book([
    {
      name: 'Produk',
      columns: fields,
      head: fields.map(({ header }) => header),
      rows,
      dropDowns: [{ column: fields.findIndex(({ header }) => header === 'Kategori'), list: CATEGORY_RANGE }],
    },
    helpSheet('id'),
    helpSheet('en'),
    categoryList,
  ]);

async function fieldsOf(db: Db, storeId: number): Promise<Fields> {
  const texts = await optionTexts(db, storeId);
  return ExportRow.fields(ExportOptions.headers(texts.map((text) => JSON.parse(text) as [string, string][])));
}

async function* rowsOf({ db, clock }: Means, storeId: number, fields: Fields): AsyncGenerator<Cell[]> {
  const now = clock.now();
  const festival = await festivalToJoin(db, now);
  const of = { storeId, now, festivalId: festival?.id ?? null };
  let afterId = 0;
  for (;;) {
    const products = await exportedAfter(db, of, afterId, PRODUCTS_A_PAGE);
    for (const product of products) yield* ExportRow.rows(fields, product);
    afterId = products.at(-1)?.id ?? afterId;
    if (products.length < PRODUCTS_A_PAGE) return;
    // SQLite answers at once: others are served in between.
    await breathe();
  }
}
