/** The cells of the product's form that are one text each. */
export const TEXT_FIELDS = [
  'name',
  'category',
  'description',
  'unit',
  'weight',
  'madeIn',
  'brand',
  'halal',
  'halalStatement',
  'pirt',
  'bpom',
  'sni',
  'preorder',
  'preorderDays',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** `values` as they are typed into one line: "Bubuk, Biji". */
export type TypedOption = { name: string; values: string };

export const VARIANT_CELLS = ['price', 'stock', 'sku'] as const;
export type VariantCell = (typeof VARIANT_CELLS)[number];

/** `id` is empty until it was saved; `values` has one value for each option; `archived` is "1" or empty. */
export type TypedVariant = Record<VariantCell, string> & {
  id: string;
  values: readonly string[];
  archived: string;
};

/** The whole form as it stands: texts as they were typed, whatever may be wrong with them. */
export type TypedProduct = Record<TextField, string> & {
  options: readonly TypedOption[];
  variants: readonly TypedVariant[];
};

export const MAX_OPTIONS = 3;
/** Rows of the form, those in the archive included. */
export const MAX_ROWS = 300;
const MAX_LINE = 400;
const MAX_DESCRIPTION = 20_000;

export const NEW_VARIANT: TypedVariant = { id: '', values: [], price: '', stock: '', sku: '', archived: '' };

/** An empty form: one variant, nothing typed. */
export const EMPTY: TypedProduct = {
  ...(Object.fromEntries(TEXT_FIELDS.map((name) => [name, ''])) as Record<TextField, string>),
  options: [],
  variants: [NEW_VARIANT],
};

/** What a cell of a variant, or of an option, is called in the form, and wherever something is said of it. */
export const variantName = (row: number, cell: VariantCell | 'id' | 'archived'): string =>
  `variants[${row}].${cell}`;
export const valueName = (row: number, option: number): string => `variants[${row}].values[${option}]`;
export const optionName = (option: number, cell: keyof TypedOption): string => `options[${option}].${cell}`;

/** Reads the form as it was sent. What is no field of it is passed over, and nothing grows beyond its bounds. */
export function read(form: FormData): TypedProduct {
  const text = (name: string, max = MAX_LINE) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.toWellFormed().slice(0, max) : '';
  };
  const options = upTo(MAX_OPTIONS, (index) => form.has(optionName(index, 'name'))).map((index) => ({
    name: text(optionName(index, 'name')),
    values: text(optionName(index, 'values'), 2 * MAX_LINE),
  }));
  const variants = upTo(MAX_ROWS, (row) => form.has(variantName(row, 'id'))).map((row) => ({
    id: text(variantName(row, 'id')),
    archived: text(variantName(row, 'archived')) === '1' ? '1' : '',
    values: options.map((_, option) => text(valueName(row, option))),
    price: text(variantName(row, 'price')),
    stock: text(variantName(row, 'stock')),
    sku: text(variantName(row, 'sku')),
  }));
  return {
    ...texts((name) => text(name, name === 'description' ? MAX_DESCRIPTION : MAX_LINE)),
    options,
    variants,
  };
}

/** A form that was kept as JSON; null when it is none. */
export function parse(json: string): TypedProduct | null {
  const kept = objectOf(json);
  if (!kept) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const rows = (value: unknown, max: number) =>
    (Array.isArray(value) ? value : []).slice(0, max).map((row) => ({ ...(row as Record<string, unknown>) }));
  const options = rows(kept.options, MAX_OPTIONS).map((one) => ({
    name: text(one.name),
    values: text(one.values),
  }));
  const variants = rows(kept.variants, MAX_ROWS).map((one) => ({
    ...{ id: text(one.id), archived: text(one.archived) },
    ...{ price: text(one.price), stock: text(one.stock), sku: text(one.sku) },
    values: options.map((_, index) => text(Array.isArray(one.values) ? one.values[index] : '')),
  }));
  return { ...texts((name) => text(kept[name])), options, variants };
}

/** Whether two forms hold the same, letter by letter. */
export const isSame = (one: TypedProduct, other: TypedProduct): boolean =>
  JSON.stringify(parse(JSON.stringify(one))) === JSON.stringify(parse(JSON.stringify(other)));

const texts = (of: (name: TextField) => string) =>
  Object.fromEntries(TEXT_FIELDS.map((name) => [name, of(name).replaceAll('\r\n', '\n')])) as Record<
    TextField,
    string
  >;

function objectOf(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function upTo(max: number, isThere: (index: number) => boolean): number[] {
  let count = 0;
  while (count < max && isThere(count)) count += 1;
  return Array.from({ length: count }, (_, index) => index);
}
