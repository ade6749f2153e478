import { FileError } from './FileError';
import type { RowStream } from './HeaderSearch';
import { MAX_CELL_LENGTH, MAX_TEXT_LENGTH } from './Limits';
import * as NumberFormat from './NumberFormat';
import { SheetRows } from './SheetRows';
import { attribute, XmlReader } from './Xml';
import { chunksOf, type Entry, type Zip } from './zip.server';

export type Sheet = { name: string; entry: Entry };
export type Book = { zip: Zip; sheets: readonly Sheet[]; texts: readonly string[]; styles: Styles };
type Styles = { formats: readonly NumberFormat.NumberFormat[]; is1904: boolean };

/** Whether an archive is a workbook, and of which kind; null when it is none. */
export function bookKind(zip: Zip): 'xlsx' | 'xlsb' | 'ods' | 'numbers' | 'word' | 'slides' | null {
  const names = new Set(zip.entries.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (workbookEntry(zip)) return 'xlsx';
  if (names.has('word/document.xml')) return 'word';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('Index/Document.iwa') || names.has('Index.zip')) return 'numbers';
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : null;
}

/**
 * Opens a workbook: its visible sheets in order, its texts and formats; rows are read by `rowsOf`.
 * @throws FileError broken_file, too_large
 */
export async function openBook(zip: Zip): Promise<Book> {
  const entry = workbookEntry(zip);
  if (!entry) throw new FileError('broken_file');
  const folder = entry.name.replace(/[^/]*$/, '');
  const targets = await readTargets(zip, `${folder}_rels/${entry.name.slice(folder.length)}.rels`);
  const { listed, is1904 } = await readBook(zip, entry);
  const inFolder = (target: string) => entryNamed(zip, resolved(folder, target));
  const sheets = listed.flatMap(({ name, id }) => {
    const target = targets.get(id);
    const own = target?.kind === 'worksheet' ? inFolder(target.target) : undefined;
    return own ? [{ name, entry: own }] : [];
  });
  const of = (kind: string) => [...targets.values()].find((target) => target.kind === kind)?.target;
  const texts = await readTexts(zip, inFolder(of('sharedStrings') ?? 'sharedStrings.xml'));
  const formats = await readFormats(zip, inFolder(of('styles') ?? 'styles.xml'));
  return { zip, sheets, texts, styles: { formats, is1904 } };
}

/** The rows of a sheet that have a value, in parts; at last the number of the last of them. */
export async function* rowsOf(book: Book, sheet: Sheet): RowStream {
  const rows = new SheetRows(book);
  const reader = new XmlReader(rows);
  for await (const text of textsOf(book.zip, sheet.entry)) {
    reader.push(text);
    const ready = rows.take();
    if (ready.length > 0) yield ready;
  }
  reader.end();
  const last = rows.take();
  if (last.length > 0) yield last;
  return rows.lastNumber;
}

const entryNamed = ({ entries }: Zip, name: string): Entry | undefined =>
  entries.find((entry) => entry.name === name) ??
  entries.find((entry) => entry.name.replaceAll('\\', '/').toLowerCase() === name.toLowerCase());

const workbookEntry = (zip: Zip): Entry | undefined =>
  entryNamed(zip, '[Content_Types].xml') && entryNamed(zip, 'xl/workbook.xml');

/** `/xl/worksheets/sheet1.xml` is from the top, `worksheets/sheet1.xml` from the folder of the book. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function* textsOf(zip: Zip, entry: Entry): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunksOf(zip, entry)) {
    const isWide = chunk[0] === 0xff || chunk[0] === 0xfe;
    decoder ??= new TextDecoder(isWide ? (chunk[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

async function readXml(zip: Zip, entry: Entry, events: Partial<XmlReaderEvents>): Promise<void> {
  const reader = new XmlReader({ open: nothing, close: nothing, text: nothing, ...events });
  for await (const text of textsOf(zip, entry)) reader.push(text);
  reader.end();
}
type XmlReaderEvents = ConstructorParameters<typeof XmlReader>[0];
const nothing = () => undefined;

async function readTargets(zip: Zip, name: string) {
  const targets = new Map<string, { kind: string; target: string }>();
  const entry = entryNamed(zip, name);
  if (!entry) throw new FileError('broken_file');
  await readXml(zip, entry, {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const kind = attribute(attributes, 'Type')?.replace(/^.*\//, '') ?? '';
      targets.set(attribute(attributes, 'Id') ?? '', { kind, target: attribute(attributes, 'Target') ?? '' });
    },
  });
  return targets;
}

async function readBook(zip: Zip, entry: Entry) {
  const listed: { name: string; id: string }[] = [];
  let is1904 = false;
  await readXml(zip, entry, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (tag !== 'sheet' || /hidden/i.test(attribute(attributes, 'state') ?? '')) return;
      listed.push({ name: attribute(attributes, 'name') ?? '', id: attribute(attributes, 'id') ?? '' });
    },
  });
  return { listed, is1904 };
}

/** The texts that cells point at; of rich ones all parts, of East Asian ones not how they are spoken. */
async function readTexts(zip: Zip, entry: Entry | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  const state = { text: '', isText: false, spoken: 0, length: 0 };
  await readXml(zip, entry, {
    open(tag) {
      if (tag === 'si') state.text = '';
      if (tag === 'rPh') state.spoken += 1;
      state.isText = tag === 't' && state.spoken === 0;
    },
    text(text) {
      if (state.isText && state.text.length < MAX_CELL_LENGTH) state.text += text;
    },
    close(tag) {
      state.isText = false;
      if (tag === 'rPh') state.spoken -= 1;
      if (tag !== 'si') return;
      state.length += state.text.length;
      if (state.length > MAX_TEXT_LENGTH) throw new FileError('too_large');
      texts.push(state.text);
    },
  });
  return texts;
}

async function readFormats(zip: Zip, entry: Entry | undefined): Promise<NumberFormat.NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCell = false;
  if (!entry) return [];
  await readXml(zip, entry, {
    open(tag, attributes) {
      if (tag === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (tag === 'cellXfs') isCell = true;
      if (tag === 'xf' && isCell) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    close(tag) {
      if (tag === 'cellXfs') isCell = false;
    },
  });
  return ids.map((id) => NumberFormat.of(id, codes));
}
