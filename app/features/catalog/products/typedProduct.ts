import type { Options } from '../OptionKey';
import * as ProductForm from './ProductForm';
import type { StoredProduct } from './productWriteRepo.server';
import { keyOf } from './VariantTable';

/** A stored product as its form shows it: what was typed once, written as we write it. */
export function typedProduct({ product, variants }: StoredProduct): ProductForm.TypedProduct {
  const rows = variants.map((row) => ({ row, options: JSON.parse(row.options) as Options }));
  const onSale = rows.filter(({ row }) => row.archivedAt === null);
  const names = (onSale[0] ?? rows[0])?.options.map(([name]) => name) ?? [];
  const first = onSale[0]?.row;
  return {
    ...texts(product),
    preorder: first?.preorder === 1 ? '1' : '',
    preorderDays: first?.preorderDays ? String(first.preorderDays) : '',
    options: names.map((name, index) => ({
      name,
      values: distinct(onSale.map(({ options }) => options[index]?.[1] ?? '')).join(', '),
    })),
    variants:
      rows.length === 0
        ? [ProductForm.NEW_VARIANT]
        : rows.map(({ row, options }) => ({
            id: String(row.id),
            archived: row.archivedAt === null ? '' : '1',
            values: names.map((_, index) => options[index]?.[1] ?? ''),
            price: thousands(row.priceRupiah),
            stock: row.stock === null ? '' : thousands(row.stock),
            sku: row.sku ?? '',
          })),
  };
}

function texts(product: StoredProduct['product']): Record<ProductForm.TextField, string> {
  const { name, description, unit, madeIn, brand, halal, halalStatement, pirt, bpom, sni } = product;
  return {
    ...{ name, description, unit, madeIn, category: product.categorySlug },
    weight: product.weightGrams === null ? '' : thousands(product.weightGrams),
    brand: brand ?? '',
    ...{ halal: halal ?? '', halalStatement: halalStatement ?? '' },
    ...{ pirt: pirt ?? '', bpom: bpom ?? '', sni: sni ?? '' },
    ...{ preorder: '', preorderDays: '' },
  };
}

const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

function distinct(values: readonly string[]): string[] {
  const byKey = new Map(values.map((value) => [keyOf([value]), value]));
  return [...byKey.values()];
}
