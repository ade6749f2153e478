import * as Csv from './Csv';
import { FileError } from './FileError';
import * as Header from './Header';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Excel's own first line, which names the delimiter and is no record. */
const NAMED = /^"?sep=(.)"?(?:\r\n?|\n|$)/i;

/**
 * What parts the cells of a text, and the text without a first line that says so. Unnamed it is the one that splits
 * the header row into the most cells that are known headers; of those that do so equally well the first of `;` `,`
 * tab `|`.
 */
export function of(text: string, mapping?: Header.Mapping): { delimiter: string; body: string } {
  const named = NAMED.exec(text.slice(0, 16));
  if (named?.[1] !== undefined) return { delimiter: named[1], body: text.slice(named[0].length) };
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, known: knownCells(text, delimiter, mapping) }));
  const best = scored.reduce((one, other) => (other.known > one.known ? other : one));
  return { delimiter: best.delimiter, body: text };
}

function knownCells(text: string, delimiter: string, mapping?: Header.Mapping): number {
  const rows: string[][] = [];
  try {
    for (const { cells } of Csv.records(text, delimiter)) {
      rows.push(cells);
      if (rows.length === Header.SEARCHED_ROWS) break;
    }
  } catch (error) {
    // A quote that never closes: what stood before it still tells the delimiter.
    if (!(error instanceof FileError)) throw error;
  }
  return Math.max(0, ...rows.map((cells) => Header.knownCells(cells, mapping)));
}
