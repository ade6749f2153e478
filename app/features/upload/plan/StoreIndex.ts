import type { ProductRow } from '../cells/ProductRow';
import type { FileProduct } from './FileProducts';
import * as Name from './Name';

/** A variant of the store, with the name of its product: all that is needed to find what a row means. */
export type IndexedVariant = {
  productId: number;
  productName: string;
  isProductArchived: boolean;
  sku: string | null;
  hasOptions: boolean;
  isArchived: boolean;
};

type Known = { id: number; hasSku: boolean; hasOptions: boolean };

/** What the store has, found as the rows of a file name it. */
export class StoreIndex {
  readonly #bySku = new Map<string, number>();
  readonly #byName = new Map<string, Known[]>();

  /** `variants` in the order of their products' ids. */
  constructor(variants: Iterable<IndexedVariant>) {
    const known = new Map<number, Known>();
    for (const { productId, productName, sku, ...variant } of variants) {
      if (sku !== null) this.#bySku.set(sku, productId);
      if (variant.isProductArchived || variant.isArchived) continue;
      const product = known.get(productId) ?? { id: productId, hasSku: false, hasOptions: false };
      product.hasSku ||= sku !== null;
      product.hasOptions ||= variant.hasOptions;
      if (!known.has(productId)) this.#name(productName, product);
      known.set(productId, product);
    }
  }

  /** The product of the store that has a variant of this SKU, null when none has. */
  bySku(sku: string | null): number | null {
    return sku === null ? null : (this.#bySku.get(sku) ?? null);
  }

  /** By name only when the row or the stored product has no SKU, or both have options. */
  byName({ name, sku, options }: ProductRow): number | null {
    const named = this.#byName.get(Name.key(name)) ?? [];
    const meant = named.find(
      (product) => sku === null || !product.hasSku || (options.length > 0 && product.hasOptions),
    );
    return meant?.id ?? null;
  }

  #name(name: string, product: Known): void {
    const key = Name.key(name);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), product]);
  }
}

/** Rows that mean one product: of the store, or a new one (null). */
export type Meant = { productId: number | null; rows: ProductRow[] };

/**
 * What the products of a file mean in the store, in the order of their first row. A SKU decides first, for each row;
 * what then is one product of the store is one here.
 */
export function meantBy(products: readonly FileProduct[], index: StoreIndex): Meant[] {
  const meant: Meant[] = [];
  const stored = new Map<number, Meant>();
  for (const { rows } of products) {
    const bySku = rows.map(({ sku }) => index.bySku(sku));
    const main =
      bySku.find((id) => id !== null) ?? rows.map((row) => index.byName(row)).find((id) => id !== null);
    const own: Meant = { productId: null, rows: [] };
    for (const [at, row] of rows.entries()) {
      const productId = bySku[at] ?? main ?? null;
      const target = productId === null ? own : (stored.get(productId) ?? { productId, rows: [] });
      if (target.rows.length === 0) meant.push(target);
      target.rows.push(row);
      if (productId !== null) stored.set(productId, target);
    }
  }
  return meant;
}
