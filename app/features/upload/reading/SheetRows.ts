import * as CellText from '../cells/CellText';
import type { Cell } from './Header';
import { MAX_CELL_LENGTH, MAX_COLUMNS } from './Limits';
import * as NumberFormat from './NumberFormat';
import { attribute, type XmlEvents } from './Xml';

type Row = { number: number; cells: (Cell | undefined)[] };
type Book = {
  texts: readonly string[];
  styles: { formats: readonly NumberFormat.NumberFormat[]; is1904: boolean };
};

/** Listens to the XML of a sheet and gathers its rows: what a formula gave last, errors as their text. */
export class SheetRows implements XmlEvents {
  readonly #book: Book;
  #ready: Row[] = [];
  #row: Row = { number: 0, cells: [] };
  #hasValue = false;
  #column = -1;
  #attributes = '';
  #isValue = false;
  #spoken = 0;
  #text = '';
  /** The number of the last row that has a value, 0 before the first. */
  lastNumber = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  /** The rows gathered since last asked. */
  take(): Row[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#begin(attributes);
    else if (name === 'c') {
      this.#column = columnOf(attributes) ?? this.#column + 1;
      this.#attributes = attributes;
      this.#text = '';
    } else if (name === 'rPh') this.#spoken += 1;
    this.#isValue = name === 'v' || (name === 't' && this.#spoken === 0);
  }

  text(text: string): void {
    if (this.#isValue && this.#text.length < MAX_CELL_LENGTH) this.#text += text;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#spoken -= 1;
    else if (name === 'c') this.#cell();
    else if (name === 'row') this.#end();
  }

  #begin(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.#row.number + 1);
    this.#row = { number: Number.isSafeInteger(number) ? number : this.#row.number + 1, cells: [] };
    this.#hasValue = false;
    this.#column = -1;
  }

  #cell(): void {
    if (this.#text === '' || this.#column < 0 || this.#column >= MAX_COLUMNS) return;
    const value = this.#value();
    if (CellText.isNothing(value)) return;
    this.#hasValue = true;
    this.#row.cells[this.#column] = value;
  }

  #value(): Cell {
    const kind = attribute(this.#attributes, 't') ?? 'n';
    if (kind === 's') return unescaped(this.#book.texts[Number(this.#text)] ?? '');
    if (kind === 'b') return this.#text.trim() === '1' ? 'TRUE' : 'FALSE';
    if (kind !== 'n') return unescaped(this.#text);
    const number = Number(this.#text);
    if (!Number.isFinite(number)) return this.#text;
    const { formats, is1904 } = this.#book.styles;
    const format = formats[Number(attribute(this.#attributes, 's') ?? 0)];
    // As a spreadsheet shows it: what sums leave behind the 15th digit is no part of the number.
    if (!format || format.kind === 'plain') return Number(number.toPrecision(15));
    return NumberFormat.shown(number, format, is1904);
  }

  #end(): void {
    if (!this.#hasValue) return;
    this.lastNumber = Math.max(this.lastNumber, this.#row.number);
    this.#ready.push(this.#row);
  }
}

/** 0 of ` r="A1"`, 27 of ` r="AB7"`; undefined without a place. By hand: a sheet has millions of cells. */
function columnOf(attributes: string): number | undefined {
  const placeAt = attributes.indexOf(' r="') + 4;
  return placeAt === 3 ? columnAt(attribute(attributes, 'r') ?? '', 0) : columnAt(attributes, placeAt);
}

function columnAt(text: string, from: number): number | undefined {
  let column = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}

/** Signs that XML cannot hold stand as `_x000D_` in a workbook. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
