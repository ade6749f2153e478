import type { ProductRow } from '../cells/ProductRow';
import type { ByteSource } from './byteSource.server';
import type { Field } from './Fields';
import type { FileErrorCode, FileErrorDetail } from './FileError';
import { FileError } from './FileError';
import type * as Header from './Header';
import { MAX_ROWS } from './Limits';
import { ArchivePictures, type RowPictures, withoutArchive } from './pictures.server';
import { RowReader } from './RowReader';
import { type FileFacts, openTable, type Table } from './table.server';

/** What the report says of the table, before its rows. */
export type TableFacts = {
  file: FileFacts & { layout: Header.Layout; headerRow: number };
  columns: readonly { header: string; field: Field }[];
  ignoredColumns: readonly string[];
};

/** What a reader gives, in this order: the table, rows, then what came of their pictures, the end; or a refusal. */
export type ReadPart =
  | ({ kind: 'table' } & TableFacts)
  | { kind: 'rows'; rows: ProductRow[] }
  | { kind: 'pictures'; of: RowPictures[] }
  | { kind: 'end'; skipped: number }
  | { kind: 'refused'; code: FileErrorCode; detail: FileErrorDetail };

/**
 * Reads a seller's file in parts: never more than some hundred rows are held here at once. A file of which nothing can
 * be taken ends with 'refused', whatever came before; no other error is thrown for what a file may hold.
 */
export async function* read(source: ByteSource, mapping?: Header.Mapping): AsyncGenerator<ReadPart> {
  try {
    const table = await openTable(source, mapping);
    yield { kind: 'table', ...factsOf(table) };
    yield* rowParts(table);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    yield { kind: 'refused', code: error.code, detail: error.detail };
  }
}

function factsOf({ file, header, headerRow }: Table): TableFacts {
  return {
    file: { ...file, layout: header.layout, headerRow },
    columns: header.columns.map(({ header: name, field }) => ({ header: name, field })),
    ignoredColumns: header.ignored,
  };
}

type Named = Pick<ProductRow, 'row' | 'sku' | 'photos'>;

async function* rowParts(table: Table): AsyncGenerator<ReadPart> {
  const reader = new RowReader(table.header);
  const named: Named[] = [];
  let count = 0;
  let part = await table.rows.next();
  for (; !part.done; part = await table.rows.next()) {
    const rows = part.value.flatMap((raw) => reader.read(raw) ?? []);
    count += rows.length;
    if (count > MAX_ROWS) {
      await table.rows.return(0);
      throw new FileError('too_many_rows');
    }
    if (table.pictures) named.push(...rows.map(({ row, sku, photos }) => ({ row, sku, photos })));
    yield { kind: 'rows', rows };
    if (!table.pictures) yield { kind: 'pictures', of: rows.map(withoutArchive) };
  }
  if (count === 0) throw new FileError('empty_file');
  if (table.pictures) yield* pictureParts(table.pictures, named);
  yield { kind: 'end', skipped: Math.max(0, part.value - table.dataFrom + 1) - count };
}

async function* pictureParts(
  zip: NonNullable<Table['pictures']>,
  named: readonly Named[],
): AsyncGenerator<ReadPart> {
  const pictures = new ArchivePictures(
    zip,
    named.flatMap(({ sku }) => sku ?? []),
  );
  for (const row of named) yield { kind: 'pictures', of: [await pictures.of(row)] };
}
