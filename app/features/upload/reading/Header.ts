import * as CellText from '../cells/CellText';
import { type Field, HEADERS } from './Fields';

export type Layout = 'shopee' | 'meta' | 'tokopedia' | 'bangga' | 'other';
/** A cell as a table gives it: text, or a number of a workbook. */
export type Cell = string | number;

/** A column that is read. `header` is as written; `optionName` of the columns of options, `unit` of the weight. */
export type Column = { index: number; header: string; field: Field; optionName?: string; unit?: string };

export type Header = {
  layout: Layout;
  columns: readonly Column[];
  ignored: readonly string[];
  /** In shopee: the second column of groups, and those that name the options. */
  parentIndex: number | null;
  optionNameIndexes: readonly [number | null, number | null];
};

/** What a person said of columns by hand, by normalised header; null: not read. */
export type Mapping = ReadonlyMap<string, Field | null>;
const NO_MAPPING: Mapping = new Map();

/** The header row is looked for among so many rows that are not empty. */
export const SEARCHED_ROWS = 10;
const MAX_OPTIONS = 3;

const FIELD_BY_HEADER = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header) => [header, field as Field] as const),
  ),
);

/** Without a bracket inside, so that it takes no longer for a cell of brackets alone; twice for one in another. */
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;

/** As headers and categories are compared: brackets, `*` and what follows `|` gone, `_ . : / -` are spaces. */
export const normalised = (text: string, isSlashKept = false): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(BRACKETS, '')
    .replace(BRACKETS, '')
    .replace(/\|.*$/s, '')
    .replaceAll('*', '')
    .replace(isSlashKept ? /[_.:-]/g : /[_.:/-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** How many cells of a row are known headers, in the layout that the row itself makes. */
export function knownCells(cells: readonly (Cell | undefined)[], mapping: Mapping = NO_MAPPING): number {
  const { names, layout } = read(cells);
  return names.filter((name) => fieldOf(name, layout, mapping) !== null).length;
}

/** Whether a row has a key of Shopee's own form. */
export const isShopee = (cells: readonly (Cell | undefined)[]): boolean =>
  cells.some((cell) => /^\s*(?:ps_|et_title_)/i.test(String(cell ?? '')));

/** The columns of a header row. `name` and `price` may be missing. */
export function of(cells: readonly (Cell | undefined)[], mapping: Mapping = NO_MAPPING): Header {
  const { names, raw, layout } = read(cells);
  const columns: Column[] = [];
  const ignored: string[] = [];
  const indexOf = (name: string) =>
    layout === 'shopee' && names.includes(name) ? names.indexOf(name) : null;
  const namesOptions = [indexOf('et title variation 1'), indexOf('et title variation 2')] as const;
  const parentIndex = indexOf('ps sku parent short');
  for (const [index, name] of names.entries()) {
    const header = raw[index] ?? '';
    if (header === '' || namesOptions.includes(index)) continue;
    const field = index === parentIndex ? 'group' : fieldOf(name, layout, mapping);
    if (index === parentIndex) columns.push({ index, header, field: 'group' });
    else if (field === null || !isFree(field, name, columns, parentIndex)) ignored.push(header);
    else columns.push({ index, header, field, ...partsOf(field, header) });
  }
  return { layout, columns, ignored, parentIndex, optionNameIndexes: namesOptions };
}

/** Whether a field has a column. */
export const has = ({ columns }: Header, field: Field): boolean =>
  columns.some((column) => column.field === field);

function read(cells: readonly (Cell | undefined)[]): { names: string[]; raw: string[]; layout: Layout } {
  const raw = Array.from(cells, (cell) => CellText.line(String(cell ?? '')));
  const names = raw.map((header) => normalised(header));
  return { raw, names, layout: layoutOf(raw, new Set(names)) };
}

function layoutOf(raw: readonly string[], names: ReadonlySet<string>): Layout {
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name));
  if (isShopee(raw)) return 'shopee';
  if (has('id', 'title', 'price', 'availability')) return 'meta';
  const isImport = ['kategori kode', 'kode kategori', 'waktu proses preorder'].some((name) =>
    names.has(name),
  );
  if (has('nama produk') && isImport) return 'tokopedia';
  return has('harga festival', 'dibuat di') ? 'bangga' : 'other';
}

function fieldOf(name: string, layout: Layout, mapping: Mapping): Field | null {
  const mapped = mapping.get(name);
  if (mapped !== undefined) return mapped;
  if (layout === 'meta' && name === 'id') return 'sku';
  if (layout === 'tokopedia' && name === 'status') return 'availability';
  return FIELD_BY_HEADER.get(name) ?? null;
}

const isOption = (field: Field): boolean => field === 'option' || field === 'option1' || field === 'option2';

/** The first column of a field is read, and all of the photos; of the options three. */
function isFree(field: Field, name: string, columns: readonly Column[], parentIndex: number | null): boolean {
  if (field === 'photo') return true;
  if (isOption(field) && columns.filter((column) => isOption(column.field)).length >= MAX_OPTIONS)
    return false;
  return !columns.some(
    (column) =>
      column.field === field &&
      column.index !== parentIndex &&
      (field !== 'option' || normalised(column.header) === name),
  );
}

function partsOf(field: Field, header: string): Pick<Column, 'optionName' | 'unit'> {
  if (field === 'option1') return { optionName: 'Varian' };
  if (field === 'option2') return { optionName: 'Varian 2' };
  if (field === 'option') return { optionName: bareHeader(header) };
  const unit = field === 'weight' ? unitIn(header) : undefined;
  return unit === undefined ? {} : { unit };
}

const bareHeader = (header: string): string =>
  CellText.line(header.replace(BRACKETS, '').replace(BRACKETS, '').replaceAll('*', ''));

/** The unit in the brackets of a header: "Berat (kg)", "Berat* (Gram)". */
const unitIn = (header: string): string | undefined =>
  [...header.matchAll(BRACKETS)]
    .flatMap(([found]) => found.toLowerCase().split(/[^a-z]+/))
    .find((word) => ['kg', 'g', 'gr', 'gram', 'ons'].includes(word));
