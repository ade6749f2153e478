import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as the XML of a sheet has it: a text, a number, or what stands in the element. */
export type BookCell =
  | string
  | number
  | null
  | { type?: string; style?: number; value?: string; formula?: string };
type TinySheet = { name: string; rows: readonly (readonly BookCell[])[]; state?: 'hidden' | 'veryHidden' };

/** Styles of the books below: what the number in `style` points at. */
export const STYLE = {
  plain: 0,
  percent: 1,
  twoDecimalPercent: 2,
  date: 3,
  builtInDate: 4,
  rupiah: 5,
  longDate: 6,
};
const FORMATS = ['', '0%', '0.00%', 'dd/mm/yyyy', '', '"Rp"#,##0', '[$-421]d mmmm yyyy'];

/** A workbook of a few cells, with shared strings as Excel writes them. */
export function tinyBook(sheets: readonly TinySheet[], more: Zippable = {}): Uint8Array {
  const texts: string[] = [];
  const parts: Zippable = {
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="http://x/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles()),
  };
  for (const [at, { rows }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${rows.map((cells, row) => rowXml(cells, row + 1, texts)).join('')}</sheetData></worksheet>`,
    );
  }
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return zipSync({ ...parts, ...more });
}

/** One sheet called "Daftar". */
export const tinySheet = (...rows: readonly (readonly BookCell[])[]): Uint8Array =>
  tinyBook([{ name: 'Daftar', rows }]);

function styles(): string {
  const codes = FORMATS.map((code, at) =>
    code ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>` : '',
  );
  const ids = FORMATS.map((code, at) => (code ? 164 + at : at === STYLE.builtInDate ? 14 : 0));
  return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
}

function rowXml(cells: readonly BookCell[], row: number, texts: string[]): string {
  return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${column(at)}${row}`, texts)).join('')}</row>`;
}

function cellXml(cell: BookCell, place: string, texts: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
  const { type, style, value = '', formula } = cell;
  const attributes = `${type ? ` t="${type}"` : ''}${style === undefined ? '' : ` s="${style}"`}`;
  return `<c r="${place}"${attributes}>${formula ? `<f>${formula}</f>` : ''}${value === '' ? '' : `<v>${escaped(value)}</v>`}</c>`;
}

const column = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
