/** A number, a text, or nothing. */
export type Cell = number | string | null;
/** `text`: whatever is typed stays as it is typed, long numbers and leading zeros too. */
type CellStyle = 'plain' | 'text' | 'head' | 'number' | 'wrapped';
export type Column = { width: number; style: CellStyle };

/** `list`: a range of another sheet whose values a column offers, by its number from 0; others may be typed. */
type DropDown = { column: number; list: string };

export type Sheet = {
  name: string;
  isHidden?: boolean;
  columns: readonly Column[];
  /** Stays in sight. */
  head: readonly string[] | null;
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  dropDowns?: readonly DropDown[];
};

const STYLE_NUMBERS: Readonly<Record<CellStyle, number>> = {
  plain: 0,
  text: 1,
  head: 2,
  number: 3,
  wrapped: 4,
};
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** As far down as a drop-down reaches: the most rows that an upload may have. */
const LAST_ROW = 20_001;

/** The XML of a sheet, row by row. */
export async function* texts(sheet: Sheet): AsyncGenerator<string> {
  const { columns, head, rows, dropDowns = [] } = sheet;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`;
  if (head) {
    yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  }
  yield `<cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let number = 0;
  if (head) yield rowXml(++number, head, () => 'head');
  for await (const cells of rows) {
    yield rowXml(++number, cells, (index) => columns[index]?.style ?? 'plain');
  }
  yield '</sheetData>';
  if (dropDowns.length > 0) {
    yield `<dataValidations count="${dropDowns.length}">${dropDowns.map(dropDownXml).join('')}</dataValidations>`;
  }
  yield '</worksheet>';
}

const columnXml = ({ width, style }: Column, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE_NUMBERS[style]}" customWidth="1"/>`;

const dropDownXml = ({ column, list }: DropDown): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${letters(column)}2:${letters(column)}${LAST_ROW}"><formula1>${escaped(list)}</formula1></dataValidation>`;

function rowXml(number: number, cells: readonly Cell[], styleAt: (index: number) => CellStyle): string {
  const each = cells.map((cell, index) => {
    if (cell === null || cell === '') return '';
    const place = `r="${letters(index)}${number}" s="${STYLE_NUMBERS[styleAt(index)]}"`;
    return typeof cell === 'number'
      ? `<c ${place}><v>${cell}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${each.join('')}</row>`;
}

const ALPHABET = 26;
const letters = (index: number): string => {
  const rest = Math.floor(index / ALPHABET);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % ALPHABET));
};

/** What XML 1.0 cannot hold at all. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** A workbook reads `_x0041_` as "A": a text that holds such letters gets its underscore written so. */
const LIKE_ESCAPE = /_(?=x[\da-f]{4}_)/gi;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNSPEAKABLE, '')
    .replaceAll(LIKE_ESCAPE, '_x005F_')
    .replaceAll(/[&<>"\r]/g, (sign) => NAMES[sign] ?? sign);
