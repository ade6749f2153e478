import * as CellText from '../cells/CellText';
import { FileError } from './FileError';
import * as Header from './Header';

/** A row that has a value; `cells` may have gaps. */
export type RawRow = { number: number; cells: readonly (Header.Cell | undefined)[] };
/** Rows in parts, in their order; at last the number of the last row that counts. */
export type RowStream = AsyncGenerator<RawRow[], number>;

/** The rows behind a header, in parts; `dataFrom` is the number of the first that may be a product. */
export type Found = { header: Header.Header; headerRow: number; dataFrom: number; rows: RowStream };
/** `seen` are the headers of the row that came nearest, empty when there is no row at all. */
export type Searched = { found: Found } | { found: null; isEmpty: boolean; seen: readonly string[] };

/** In a form of Shopee's the rows to this one belong to the header. */
const SHOPEE_DATA_ROW = 7;

/**
 * Looks for the header among the first rows that are not empty: the one with the most cells that are known headers,
 * in a form of Shopee's the row of keys. It counts only with a name and a price.
 * @throws FileError what `rows` throws
 */
export async function search(rows: RowStream, mapping?: Header.Mapping): Promise<Searched> {
  const head = await headOf(rows);
  const best = bestOf(head.first, mapping);
  const header = best && Header.of(best.cells, mapping);
  if (!best || !header || !Header.has(header, 'name') || !Header.has(header, 'price')) {
    await rows.return(0);
    return { found: null, isEmpty: head.first.length === 0, seen: seenIn(best ?? head.first[0]) };
  }
  const dataFrom = header.layout === 'shopee' ? Math.max(SHOPEE_DATA_ROW, best.number + 1) : best.number + 1;
  return { found: { header, headerRow: best.number, dataFrom, rows: behind(head, rows, dataFrom) } };
}

/** What a search that found nothing says of the file. */
export function failure(searched: Extract<Searched, { found: null }>): FileError {
  if (searched.isEmpty) return new FileError('empty_file');
  return new FileError('no_header', { found: searched.seen.join(', ') });
}

type Head = { first: RawRow[]; read: RawRow[]; end: number | null };

async function headOf(rows: RowStream): Promise<Head> {
  const head: Head = { first: [], read: [], end: null };
  while (head.first.length < Header.SEARCHED_ROWS) {
    const part = await rows.next();
    if (part.done) {
      head.end = part.value;
      break;
    }
    head.read.push(...part.value);
    head.first.push(...part.value.filter(isFilled));
  }
  head.first.splice(Header.SEARCHED_ROWS);
  return head;
}

const isFilled = ({ cells }: RawRow): boolean => !cells.every(CellText.isBlank);

function bestOf(rows: readonly RawRow[], mapping?: Header.Mapping): RawRow | undefined {
  const keyed = rows.filter(({ cells }) => Header.isShopee(cells));
  const scored = (keyed.length > 0 ? keyed : rows).map((row) => ({
    row,
    known: Header.knownCells(row.cells, mapping),
  }));
  const most = Math.max(0, ...scored.map(({ known }) => known));
  return most === 0 ? undefined : scored.find(({ known }) => known === most)?.row;
}

async function* behind(head: Head, rows: RowStream, dataFrom: number): RowStream {
  try {
    const isData = ({ number }: RawRow) => number >= dataFrom;
    const read = head.read.filter(isData);
    if (read.length > 0) yield read;
    if (head.end !== null) return head.end;
    for (;;) {
      const part = await rows.next();
      if (part.done) return part.value;
      const data = part.value.filter(isData);
      if (data.length > 0) yield data;
    }
  } finally {
    await rows.return(0);
  }
}

const SHOWN_HEADERS = 12;
const SHOWN_LENGTH = 40;

const seenIn = (row: RawRow | undefined): string[] =>
  (row?.cells ?? [])
    .filter((cell) => !CellText.isBlank(cell))
    .slice(0, SHOWN_HEADERS)
    .map((cell) => CellText.line(String(cell).slice(0, SHOWN_LENGTH)));
