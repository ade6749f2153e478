/**
 * What Meta takes of a catalogue, written from its own pages as domain.md 6.1 has them, and from nothing of the site.
 * Every fault is one text; an empty list is a feed that passes.
 */
export type Line = Record<string, string>;

const REQUIRED = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'link',
  'image_link',
  'brand',
];
const KNOWN = [
  ...REQUIRED,
  ...['additional_image_link', 'age_group', 'color', 'gender', 'item_group_id', 'google_product_category'],
  ...['pattern', 'product_type', 'sale_price', 'sale_price_effective_date', 'size'],
  ...['custom_label_0', 'custom_label_1', 'custom_label_2', 'custom_label_3', 'custom_label_4'],
];
const AVAILABILITY = ['in stock', 'out of stock', 'preorder', 'available for order', 'discontinued'];
const PRICE = /^[1-9]\d*\.\d\d IDR$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d{1,2}:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)$/;
const JPEG = /^https?:\/\/[^/\s]+\/\S+\.jpe?g$/;

/** Records of the text; throws at a cell that holds white space or a comma outside quotes, and at a bare quote. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const record: string[] = [];
    for (;;) {
      const found = /^(?:"((?:[^"]|"")*)"|([^\s,"]*))(,|\n)/.exec(rest);
      if (!found) throw new Error(`no cell of CSV: ${JSON.stringify(rest.slice(0, 80))}`);
      record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      rest = rest.slice(found[0].length);
      if (found[3] === '\n') break;
    }
    records.push(record);
  }
  return records;
}

/** The lines under the header by their columns. */
export function linesOf(text: string): Line[] {
  const [header = [], ...records] = recordsOf(text);
  return records.map((record) =>
    Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
  );
}

export function faultsOf(text: string): string[] {
  const faults: string[] = [];
  if (text.startsWith('\uFEFF')) faults.push('a BOM');
  const [header = [], ...records] = recordsOf(text);
  for (const name of REQUIRED) if (!header.includes(name)) faults.push(`no column ${name}`);
  for (const name of header) if (!KNOWN.includes(name)) faults.push(`unknown column ${name}`);
  if (new Set(header).size !== header.length) faults.push('a column twice');
  for (const [index, record] of records.entries()) {
    if (record.length !== header.length) faults.push(`line ${index + 2}: ${record.length} cells`);
  }
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    faults.push(...faultsOfLine(line).map((fault) => `line ${index + 2}: ${fault}`));
  }
  return [...faults, ...faultsOfGroups(lines), ...twice(lines.map(({ id = '' }) => id))];
}

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`);

function faultsOfLine(line: Line): string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(fault);
  };
  const of = (name: string) => line[name] ?? '';
  for (const name of REQUIRED) check(of(name).trim() !== '', `${name} is empty`);
  check(of('id').length <= 100, 'id over 100');
  check(of('title').length <= 100, 'title over 100');
  check(of('description').length <= 5_000, 'description over 5000');
  check(!/<[^>]*>/.test(of('title') + of('description')), 'HTML');
  check(AVAILABILITY.includes(of('availability')), `availability ${of('availability')}`);
  check(['new', 'refurbished', 'used'].includes(of('condition')), `condition ${of('condition')}`);
  check(PRICE.test(of('price')), `price ${of('price')}`);
  check(/^https?:\/\/[^/\s]+\/produk\/[^/\s]+$/.test(of('link')), `link ${of('link')}`);
  check(JPEG.test(of('image_link')), `image_link ${of('image_link')}`);
  const more = of('additional_image_link').split(',').filter(Boolean);
  check(more.length <= 20 && of('additional_image_link').length <= 2_000, 'too many pictures');
  for (const link of more) check(JPEG.test(link), `additional_image_link ${link}`);
  return [...faults, ...faultsOfSale(line)];
}

function faultsOfSale(line: Line): string[] {
  const [sale = '', window = ''] = [line.sale_price, line.sale_price_effective_date];
  if (sale === '' && window === '') return [];
  const [from = '', until = '', ...more] = window.split('/');
  const isWindow = INSTANT.test(from) && INSTANT.test(until) && more.length === 0;
  if (!PRICE.test(sale) || !isWindow) return [`sale ${sale} ${window}`];
  const faults: string[] = [];
  if (Number.parseFloat(sale) >= Number.parseFloat(line.price ?? '')) faults.push('sale not below price');
  if (Date.parse(from) >= Date.parse(until)) faults.push('sale window reversed');
  return faults;
}

/** Lines of a group differ in colour, size or pattern, and each has one. */
function faultsOfGroups(lines: readonly Line[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    if (!line.item_group_id) continue;
    const value = [line.color, line.size, line.pattern].join(' | ');
    if (value === ' |  | ') faults.push(`variant ${line.id} without colour, size or pattern`);
    const key = `${line.item_group_id} ${value}`;
    if (seen.has(key)) faults.push(`variant ${line.id} is like another`);
    seen.add(key);
  }
  return faults;
}
