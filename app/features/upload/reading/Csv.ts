import { FileError } from './FileError';
import { MAX_CELL_LENGTH, MAX_COLUMNS } from './Limits';

/** `number` counts records from 1, empty lines too; a record with a line break inside counts once. */
export type CsvRecord = { number: number; cells: string[] };

/**
 * The records of a text that hold anything but blanks, and at last how many there were in all. A cell may be quoted
 * with `"`, hold line breaks and doubled quotes; what stands behind the closing quote belongs to it. Lines end with
 * CR, LF or CRLF.
 * @throws FileError broken_csv with the line where a quote opens that never closes
 */
export function* records(text: string, delimiter: string): Generator<CsvRecord, number> {
  const scanner = new Scanner(text, delimiter);
  let number = 0;
  while (!scanner.isAtEnd()) {
    number += 1;
    const cells = scanner.record();
    if (cells) yield { number, cells };
  }
  return number;
}

const CR = 13;
const LF = 10;
const QUOTE = 34;
/** Blank is what `trim` takes away; the quick test below is for the usual signs. */
const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

class Scanner {
  readonly #text: string;
  readonly #delimiter: number;
  #at = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The cells of the record that begins here, null when all are blank; then the next one begins here. */
  record(): string[] | null {
    const cells: string[] = [];
    let isEmpty = true;
    for (;;) {
      const cell = this.#cell();
      if (isEmpty && !isBlank(cell)) isEmpty = false;
      if (cells.length < MAX_COLUMNS) cells.push(cell);
      if (this.#text.charCodeAt(this.#at) !== this.#delimiter) break;
      this.#at += 1;
    }
    this.#lineEnd();
    return isEmpty ? null : cells;
  }

  #cell(): string {
    const from = this.#at;
    if (this.#text.charCodeAt(from) !== QUOTE) return this.#plain();
    const quoted = this.#quoted();
    const rest = this.#plain();
    return rest === '' ? quoted : quoted + rest;
  }

  #plain(): string {
    const text = this.#text;
    const from = this.#at;
    let at = from;
    for (; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === this.#delimiter || sign === LF || sign === CR) break;
    }
    this.#at = at;
    return text.slice(from, Math.min(at, from + MAX_CELL_LENGTH));
  }

  #quoted(): string {
    const text = this.#text;
    const opensAt = this.#at;
    let at = opensAt;
    for (;;) {
      at = text.indexOf('"', at + 1);
      if (at < 0) throw new FileError('broken_csv', { line: lineOf(text, opensAt) });
      if (text.charCodeAt(at + 1) !== QUOTE) break;
      at += 1;
    }
    this.#at = at + 1;
    const inside = text.slice(opensAt + 1, Math.min(at, opensAt + 1 + MAX_CELL_LENGTH));
    return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
  }

  #lineEnd(): void {
    const sign = this.#text.charCodeAt(this.#at);
    this.#at += sign === CR && this.#text.charCodeAt(this.#at + 1) === LF ? 2 : 1;
  }
}

/** Lines as a text editor counts them. */
function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}
