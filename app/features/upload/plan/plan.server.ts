import type { Db } from '~db/connection.server';
import type { ProductRow } from '../cells/ProductRow';
import type { FileErrorCode, FileErrorDetail } from '../reading/FileError';
import type { Picture } from '../reading/pictures.server';
import type { ReadPart, TableFacts } from '../reading/read.server';
import { FileProducts } from './FileProducts';
import { festivalToPrice } from './festivalPrices.server';
import * as Item from './Item';
import type { Row } from './Merge';
import { type Meant, meantBy, StoreIndex } from './StoreIndex';
import * as storedRepo from './storedRepo.server';

/** What the report says of the file, beside its rows. */
export type FileReport = TableFacts & { skipped: number };
export type Plan =
  | { error: null; file: FileReport; items: readonly Item.Item[] }
  | { error: { code: FileErrorCode; detail: FileErrorDetail } };

/** A file as it was read: its rows are products, each once. */
export type ReadFile = {
  file: FileReport;
  products: FileProducts;
  pictures: ReadonlyMap<number, readonly Picture[]>;
};

/** Gathers what a reader gives. `refused` instead of a file when nothing of it can be taken. */
export async function gather(
  parts: AsyncIterable<ReadPart>,
): Promise<ReadFile | { refused: { code: FileErrorCode; detail: FileErrorDetail } }> {
  const products = new FileProducts();
  const rows = new Map<number, ProductRow>();
  const pictures = new Map<number, readonly Picture[]>();
  let table: TableFacts | undefined;
  let skipped = 0;
  for await (const part of parts) {
    if (part.kind === 'refused') return { refused: { code: part.code, detail: part.detail } };
    if (part.kind === 'table')
      table = { file: part.file, columns: part.columns, ignoredColumns: part.ignoredColumns };
    else if (part.kind === 'end') skipped = part.skipped;
    else if (part.kind === 'rows') {
      for (const row of part.rows) {
        rows.set(row.row, row);
        products.add(row);
      }
    } else {
      for (const { row, pictures: named, warnings } of part.of) {
        if (named.length > 0) pictures.set(row, named);
        rows.get(row)?.warnings.push(...warnings);
      }
    }
  }
  if (!table) throw new Error('the reader gave no table');
  return { file: { ...table, skipped }, products, pictures };
}

const PRODUCTS_PER_QUERY = 200;

/** What the file would do to a store as it is now: nothing is written. Items in the order of their first row. */
export async function planFor(
  db: Db,
  { storeId, now }: { storeId: number; now: number },
  { file, products, pictures }: ReadFile,
): Promise<Extract<Plan, { error: null }>> {
  const withPictures = (row: ProductRow): Row => ({ ...row, pictures: pictures.get(row.row) ?? [] });
  const index = new StoreIndex(await storedRepo.indexedVariants(db, storeId));
  const meant = meantBy(products.products, index);
  const { pricing } = await festivalToPrice(db, now);
  const which = { storeId, festivalId: pricing?.festivalId ?? null, now };
  const items = products.refused.map((row) => Item.refused(withPictures(row)));
  for (let from = 0; from < meant.length; from += PRODUCTS_PER_QUERY) {
    const part = meant.slice(from, from + PRODUCTS_PER_QUERY);
    const stored = await storedRepo.storedProducts(db, which, idsOf(part));
    for (const { productId, rows } of part) {
      const found = productId === null ? undefined : stored.get(productId);
      const standing = found ? { productId: found.product.id, state: found.state } : null;
      items.push(Item.of(standing, rows.map(withPictures), { hasFestival: pricing !== null }));
    }
  }
  return { error: null, file, items: items.sort((one, other) => firstRow(one) - firstRow(other)) };
}

const idsOf = (meant: readonly Meant[]): number[] => meant.flatMap(({ productId }) => productId ?? []);
const firstRow = ({ rows }: Item.Item): number => rows[0]?.row ?? 0;
