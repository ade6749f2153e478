import { type ByteSource, bytesSource } from './byteSource.server';
import * as Csv from './Csv';
import * as Delimiter from './Delimiter';
import { FileError } from './FileError';
import * as FileKind from './FileKind';
import type { Mapping } from './Header';
import * as HeaderSearch from './HeaderSearch';
import { MAX_ARCHIVE_BYTES, MAX_TABLE_BYTES } from './Limits';
import * as TextEncoding from './TextEncoding';
import { type Book, bookKind, openBook, rowsOf } from './workbook.server';
import { bytesOf, type Entry, headOf, openZip, type Zip } from './zip.server';

/** What the report says of the file. */
export type FileFacts = {
  kind: 'csv' | 'xlsx' | 'zip';
  encoding: TextEncoding.Encoding | null;
  delimiter: string | null;
  sheet: string | null;
};

/** A table whose header was found. `pictures`: the archive that it came in, without the table itself. */
export type Table = HeaderSearch.Found & { file: FileFacts; pictures: Zip | null };

/**
 * Opens a file of a seller, whatever it is called: a text, a workbook, or an archive with one of them.
 * @throws FileError when nothing of it can be taken
 */
export async function openTable(source: ByteSource, mapping?: Mapping): Promise<Table> {
  const kind = FileKind.of(source.read(0, FileKind.HEAD_BYTES));
  if (source.size === 0) throw new FileError('empty_file');
  if (kind === 'text') return textTable(source.size, () => source.read(0, source.size), mapping);
  if (kind !== 'zip') throw new FileError('unsupported_format', { kind });
  if (source.size > MAX_ARCHIVE_BYTES) throw new FileError('too_large');
  const zip = openZip(source);
  const book = bookKind(zip);
  if (book === null) return archiveTable(zip, mapping);
  if (book !== 'xlsx') throw new FileError('unsupported_format', { kind: book });
  if (source.size > MAX_TABLE_BYTES) throw new FileError('too_large');
  return bookTable(await openBook(zip), mapping);
}

async function textTable(size: number, read: () => Uint8Array, mapping?: Mapping): Promise<Table> {
  const { encoding, text } = decodedText(size, read);
  const { delimiter, body } = Delimiter.of(text, mapping);
  const searched = await HeaderSearch.search(recordRows(body, delimiter), mapping);
  if (!searched.found) throw HeaderSearch.failure(searched);
  return { ...searched.found, pictures: null, file: { kind: 'csv', encoding, delimiter, sheet: null } };
}

function decodedText(size: number, read: () => Uint8Array) {
  if (size > MAX_TABLE_BYTES) throw new FileError('too_large');
  const bytes = read();
  const decoded = TextEncoding.decode(bytes);
  if (!TextEncoding.hasMark(bytes) && bytes.includes(0))
    throw new FileError('unsupported_format', { kind: 'binary' });
  if (decoded.text.trim() === '') throw new FileError('empty_file');
  const kind = FileKind.ofText(decoded.text);
  if (kind !== 'text') throw new FileError('unsupported_format', { kind });
  return decoded;
}

const RECORDS_PER_PART = 200;

async function* recordRows(text: string, delimiter: string): HeaderSearch.RowStream {
  const records = Csv.records(text, delimiter);
  let part: Csv.CsvRecord[] = [];
  for (;;) {
    const record = records.next();
    if (record.done) {
      if (part.length > 0) yield part;
      return record.value;
    }
    part.push(record.value);
    if (part.length < RECORDS_PER_PART) continue;
    yield part;
    part = [];
  }
}

/** The first visible sheet in which a header is found. */
async function bookTable(book: Book, mapping?: Mapping): Promise<Table> {
  const failed: Extract<HeaderSearch.Searched, { found: null }>[] = [];
  for (const sheet of book.sheets) {
    const searched = await HeaderSearch.search(rowsOf(book, sheet), mapping);
    const file = { kind: 'xlsx', encoding: null, delimiter: null, sheet: sheet.name } as const;
    if (searched.found) return { ...searched.found, pictures: null, file };
    failed.push(searched);
  }
  const nearest = failed.find(({ isEmpty }) => !isEmpty) ?? failed[0];
  throw nearest ? HeaderSearch.failure(nearest) : new FileError('empty_file');
}

type Candidate = { entry: Entry; kind: 'text' | 'book' };

/** The one table of an archive; the rest may be its pictures. */
async function archiveTable(zip: Zip, mapping?: Mapping): Promise<Table> {
  const candidates = zip.entries.flatMap((entry) => candidateOf(zip, entry));
  const tables: Candidate[] = [];
  for (const candidate of candidates) if (await hasHeader(zip, candidate, mapping)) tables.push(candidate);
  if (tables.length > 1)
    throw new FileError('many_tables', { found: tables.map(({ entry }) => entry.name).join(', ') });
  const only = tables[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (!only) throw new FileError('no_table');
  const table = await candidateTable(zip, only, mapping);
  const entries = zip.entries.filter((entry) => entry !== only.entry);
  return { ...table, pictures: { ...zip, entries }, file: { ...table.file, kind: 'zip' } };
}

function candidateOf(zip: Zip, entry: Entry): Candidate[] {
  if (entry.isLocked) throw new FileError('broken_file', { kind: 'locked' });
  const head = headOf(zip, entry, FileKind.HEAD_BYTES);
  const kind = FileKind.of(head);
  if (kind === 'text') {
    return FileKind.ofText(TextEncoding.decode(head).text) === 'text' ? [{ entry, kind }] : [];
  }
  return kind === 'zip' && isBook(zip, entry) ? [{ entry, kind: 'book' }] : [];
}

/** A packed file that cannot be opened may have been a workbook: if there is no other, it is read for its error. */
function isBook(zip: Zip, entry: Entry): boolean {
  if (entry.size > MAX_TABLE_BYTES) return false;
  try {
    return bookKind(innerZip(zip, entry)) === 'xlsx';
  } catch (error) {
    if (error instanceof FileError) return error.code === 'broken_file';
    throw error;
  }
}

const innerZip = (zip: Zip, entry: Entry): Zip => openZip(bytesSource(bytesOf(zip, entry)));

async function hasHeader(zip: Zip, { entry, kind }: Candidate, mapping?: Mapping): Promise<boolean> {
  try {
    const table =
      kind === 'text'
        ? await headTable(headOf(zip, entry, FileKind.HEAD_BYTES), mapping)
        : await bookTable(await openBook(innerZip(zip, entry)), mapping);
    await table.rows.return(0);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

const headTable = (head: Uint8Array, mapping?: Mapping): Promise<Table> =>
  textTable(head.byteLength, () => head, mapping);

async function candidateTable(zip: Zip, { entry, kind }: Candidate, mapping?: Mapping): Promise<Table> {
  if (kind === 'text') return textTable(entry.size, () => bytesOf(zip, entry), mapping);
  return bookTable(await openBook(innerZip(zip, entry)), mapping);
}
