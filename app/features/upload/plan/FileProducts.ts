import * as OptionKey from '~/features/catalog/OptionKey';
import * as Problem from '../cells/Problem';
import type { ProductRow } from '../cells/ProductRow';
import * as Name from './Name';

/** A product as the file has it: its accepted rows, each a variant; the first decides what the product itself is. */
export type FileProduct = { rows: ProductRow[] };

/** Gathers rows into products as they come. Only accepted rows hold a SKU, a name or options against later ones. */
export class FileProducts {
  readonly #products: FileProduct[] = [];
  readonly #refused: ProductRow[] = [];
  readonly #open = new Map<string, FileProduct & { optionKeys: Set<string> }>();
  readonly #skus = new Map<string, number>();
  readonly #names = new Map<string, number>();

  /** In the order of their first good row. */
  get products(): readonly FileProduct[] {
    return this.#products;
  }

  get refused(): readonly ProductRow[] {
    return this.#refused;
  }

  /** Takes a row or refuses it: then its errors say why. */
  add(row: ProductRow): void {
    const name = Name.key(row.name);
    const group = groupOf(row, name);
    const open = group === null ? undefined : this.#open.get(group);
    const options = OptionKey.of(row.options);
    if (row.errors.length === 0) {
      const fault = this.#skuFault(row) ?? variantFault(row, open, options) ?? this.#nameFault(row, name);
      if (fault) row.errors.push(fault);
    }
    if (row.errors.length > 0) {
      this.#refused.push(row);
      return;
    }
    if (row.sku !== null) this.#skus.set(row.sku, row.row);
    if (!this.#names.has(name)) this.#names.set(name, row.row);
    if (open) {
      open.rows.push(row);
      open.optionKeys.add(options);
    } else this.#begin(row, group, options);
  }

  #begin(row: ProductRow, group: string | null, options: string): void {
    const product = { rows: [row] };
    this.#products.push(product);
    if (group !== null) this.#open.set(group, Object.assign(product, { optionKeys: new Set([options]) }));
  }

  #skuFault({ sku }: ProductRow) {
    const row = sku === null ? undefined : this.#skus.get(sku);
    return row === undefined ? null : Problem.of('sku_duplicate', 'sku', sku ?? '', { row });
  }

  #nameFault({ sku, options, name }: ProductRow, key: string) {
    const row = this.#names.get(key);
    if (row === undefined || sku !== null || options.length > 0) return null;
    return Problem.of('name_duplicate', 'name', name, { row });
  }
}

/** Rows of one group and name are one product; without a group those of one name that have an option. */
function groupOf({ group, options }: ProductRow, name: string): string | null {
  if (group !== '') return JSON.stringify([name, group]);
  return options.length > 0 ? JSON.stringify([name]) : null;
}

function variantFault(
  row: ProductRow,
  open: { optionKeys: ReadonlySet<string> } | undefined,
  options: string,
) {
  if (!open?.optionKeys.has(options)) return null;
  const value = row.options.map(([, text]) => text).join(', ') || row.name;
  return Problem.of('variant_duplicate', row.optionField, value);
}
