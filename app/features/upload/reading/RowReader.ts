import * as CategoryCell from '../cells/CategoryCell';
import * as CellText from '../cells/CellText';
import { cut, lengthOf } from '../cells/Cut';
import * as LicenceCell from '../cells/LicenceCell';
import * as PhotoCell from '../cells/PhotoCell';
import * as PriceCell from '../cells/PriceCell';
import * as Problem from '../cells/Problem';
import type { ProductCells, ProductRow } from '../cells/ProductRow';
import * as StockCell from '../cells/StockCell';
import * as WeightCell from '../cells/WeightCell';
import type { Field } from './Fields';
import type { Cell, Column, Header } from './Header';
import type { RawRow } from './HeaderSearch';

const SHORTEST_NAME = 3;
const LONGEST_NAME = 255;
const LONGEST_SKU = 64;
const LONGEST_DESCRIPTION = 5000;
const LONGEST_LINE = 100;

const LINES = ['madeIn', 'brand'] as const;
const LICENCES = ['halal', 'pirt', 'bpom', 'sni'] as const;

/** Reads the rows behind a header one after the other: it knows whether those of help are over. */
export class RowReader {
  readonly #header: Header;
  readonly #columns = new Map<Field, Column>();
  readonly #photoColumns: readonly Column[];
  readonly #optionColumns: readonly Column[];
  #isHelpOver = false;

  constructor(header: Header) {
    this.#header = header;
    for (const column of header.columns) {
      const isParent = column.index === header.parentIndex;
      if (!isParent && !this.#columns.has(column.field)) this.#columns.set(column.field, column);
    }
    this.#photoColumns = header.columns.filter(({ field }) => field === 'photo');
    this.#optionColumns = header.columns.filter(({ optionName }) => optionName !== undefined);
  }

  /** The product's row, or null for one that is passed over: empty, an example, or help under the header. */
  read({ number, cells }: RawRow): ProductRow | null {
    if (cells.every(CellText.isBlank)) return null;
    const name = textOf(this.#cell(cells, 'name'));
    if (/^contoh/i.test(name)) return null;
    if (!this.#isHelpOver && this.#isHelp(cells)) return null;
    this.#isHelpOver = true;
    return this.#product(number, name, cells);
  }

  #cell(cells: RawRow['cells'], field: Field): Cell | undefined {
    const column = this.#columns.get(field);
    return column && cells[column.index];
  }

  #isHelp(cells: RawRow['cells']): boolean {
    const price = this.#cell(cells, 'price');
    const hasDigit = (cell: Cell | undefined) => /\d/.test(String(cell ?? ''));
    return !CellText.isBlank(price) && !hasDigit(price) && !hasDigit(this.#cell(cells, 'stock'));
  }

  #product(number: number, name: string, cells: RawRow['cells']): ProductRow {
    const options = this.#options(cells);
    const row: ProductRow = {
      ...{ row: number, name, options, sku: null, priceRupiah: 0, festival: null, cells: {} },
      group: this.#group(cells),
      optionField: options.length > 0 ? (this.#optionColumns[0]?.field ?? 'name') : 'name',
      photos: this.#photoColumns.flatMap(({ index }) => PhotoCell.read(cells[index])),
      errors: nameErrors(name),
      warnings: [],
    };
    this.#readPrices(row, cells);
    this.#readStock(row, cells);
    this.#readSku(row, cells);
    this.#readDetails(row, cells);
    for (const licence of LICENCES) readLicence(row, licence, this.#cell(cells, licence));
    return row;
  }

  #group(cells: RawRow['cells']): string {
    const own = textOf(this.#cell(cells, 'group'));
    const { parentIndex } = this.#header;
    return own === '' && parentIndex !== null ? textOf(cells[parentIndex]) : own;
  }

  #options(cells: RawRow['cells']): [string, string][] {
    const options: [string, string][] = [];
    for (const column of this.#optionColumns) {
      const value = textOf(cells[column.index]);
      if (value !== '') options.push([this.#optionName(column, cells, options), cut(value, LONGEST_LINE)]);
    }
    return options;
  }

  /** In Shopee's form a cell beside the option names it. */
  #optionName(column: Column, cells: RawRow['cells'], before: readonly [string, string][]): string {
    const [first, second] = this.#header.optionNameIndexes;
    const index = column.field === 'option1' ? first : column.field === 'option2' ? second : null;
    const named = index === null ? '' : cut(textOf(cells[index]), LONGEST_LINE);
    const isTaken = before.some(([name]) => name.toLowerCase() === named.toLowerCase());
    return named === '' || isTaken ? cut(column.optionName ?? '', LONGEST_LINE) : named;
  }

  #readPrices(row: ProductRow, cells: RawRow['cells']): void {
    const price = PriceCell.read(this.#cell(cells, 'price'));
    const festivalCell = this.#cell(cells, 'festivalPrice');
    const wish = PriceCell.readFestival(festivalCell);
    if (price.ok) row.priceRupiah = price.rupiah;
    else row.errors.push(price.error);
    if (price.ok && price.warning) row.warnings.push(price.warning);
    if (price.ok && price.unit !== null && !this.#columns.has('unit'))
      row.cells.unit = cut(price.unit, LONGEST_LINE);
    const isAbove = wish?.kind === 'price' && price.ok && wish.rupiah >= price.rupiah;
    if (wish?.kind === 'unreadable' || isAbove)
      row.warnings.push(
        Problem.of('festival_price_ignored', 'festivalPrice', festivalCell, {
          context: isAbove ? 'above' : 'unreadable',
        }),
      );
    else row.festival = wish;
  }

  #readStock(row: ProductRow, cells: RawRow['cells']): void {
    const { layout } = this.#header;
    const reading = StockCell.read(this.#cell(cells, 'stock'), this.#cell(cells, 'availability'), layout);
    if (reading.stock !== undefined) row.stock = reading.stock;
    if (reading.preorder !== undefined) row.cells.preorder = reading.preorder;
    row.warnings.push(...reading.warnings);
  }

  #readSku(row: ProductRow, cells: RawRow['cells']): void {
    const cell = this.#cell(cells, 'sku');
    const sku = textOf(cell);
    if (sku === '') return;
    if (typeof cell === 'string' && /^\d+(?:[.,]\d+)?E\+\d+$/i.test(sku)) {
      row.errors.push(Problem.of('sku_damaged', 'sku', sku));
    } else if (lengthOf(sku) > LONGEST_SKU) row.errors.push(Problem.of('sku_too_long', 'sku', sku));
    else row.sku = sku;
  }

  #readDetails(row: ProductRow, cells: RawRow['cells']): void {
    const description = this.#cell(cells, 'description');
    if (!CellText.isBlank(description)) readDescription(row, String(description));
    const category = textOf(this.#cell(cells, 'category'));
    if (category !== '') readCategory(row, category);
    for (const field of LINES) {
      const text = textOf(this.#cell(cells, field));
      if (text !== '') row.cells[field] = cut(text, LONGEST_LINE);
    }
    const unit = textOf(this.#cell(cells, 'unit'));
    if (unit !== '') row.cells.unit = cut(unit, LONGEST_LINE);
    this.#readWeight(row, this.#cell(cells, 'weight'));
  }

  #readWeight(row: ProductRow, cell: Cell | undefined): void {
    if (cell === undefined || CellText.isBlank(cell)) return;
    const unit = this.#columns.get('weight')?.unit;
    const { layout } = this.#header;
    const grams = WeightCell.read(cell, unit === undefined ? { layout } : { layout, unit });
    if (grams === null) row.warnings.push(Problem.of('weight_unreadable', 'weight', cell));
    else row.cells.weightGrams = grams;
  }
}

/** A cell of one line; empty for a sign that stands for nothing. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return CellText.ofNumber(cell);
  const text = CellText.line(cell);
  return CellText.isEmpty(text) ? '' : text;
}

function nameErrors(name: string): ProductRow['errors'] {
  const length = lengthOf(name);
  if (length === 0) return [Problem.of('name_missing', 'name', '')];
  if (length < SHORTEST_NAME) return [Problem.of('name_too_short', 'name', name)];
  return length > LONGEST_NAME ? [Problem.of('name_too_long', 'name', name)] : [];
}

function readDescription(row: ProductRow, cell: string): void {
  const text = CellText.lines(cell);
  if (CellText.isEmpty(text)) return;
  const kept = cut(text, LONGEST_DESCRIPTION);
  row.cells.description = kept;
  if (kept.length < text.length) row.warnings.push(Problem.of('description_cut', 'description', text));
}

function readCategory(row: ProductRow, text: string): void {
  const slug = CategoryCell.read(text);
  if (slug === null) row.warnings.push(Problem.of('category_unknown', 'category', text));
  else row.cells.category = slug;
}

function readLicence(
  row: ProductRow,
  licence: keyof ProductCells & (typeof LICENCES)[number],
  cell: Cell | undefined,
) {
  const text = textOf(cell);
  if (text === '') return;
  const reading = LicenceCell.read(licence, text);
  if (reading.ok) row.cells[licence] = reading.value;
  else if (reading.reason === 'damaged') row.warnings.push(Problem.of(`${licence}_damaged`, licence, text));
  else row.warnings.push(Problem.of(`${licence}_format`, licence, text, { context: reading.reason }));
}
