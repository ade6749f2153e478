const CELL = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

/** The rows of a CSV file by the names in its first line. A cell in quotes may hold commas, not line breaks. */
export function parseRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(CELL)].map(([, cell = '']) => cell);
  if (!line.endsWith(',')) cells.pop();
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim()));
}
