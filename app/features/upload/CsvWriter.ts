/** Cells that a spreadsheet would take for a formula, and those that would look like one of these made harmless. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What is read as a formula gets an apostrophe in front, which our own reader takes away again. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Meta asks for quotes around whatever holds white space or a comma; spreadsheets take them as well. */
const TO_QUOTE = /[\s,;"]/;
const quoted = (cell: string): string => (TO_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One record with the end of its line. */
export const record = (cells: readonly string[], delimiter: ',' | ';', lineEnd: '\n' | '\r\n'): string =>
  cells.map(quoted).join(delimiter) + lineEnd;
