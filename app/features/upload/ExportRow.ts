import * as Category from '~/features/catalog/Category';
import { harmless } from './CsvWriter';
import type { Cell, Column } from './XlsxSheet';

/** A product of a store with what its rows say; `id` names the group of its variants. */
export type ExportProduct = {
  id: number;
  name: string;
  description: string;
  categorySlug: string;
  unit: string;
  weightGrams: number | null;
  madeIn: string;
  brand: string | null;
  halal: string | null;
  pirt: string | null;
  bpom: string | null;
  sni: string | null;
  variants: readonly ExportVariant[];
};

export type ExportVariant = {
  sku: string | null;
  options: readonly (readonly [name: string, value: string])[];
  priceRupiah: number;
  /** Of the festival that is on or comes next; null without an offer. */
  festivalPriceRupiah: number | null;
  stock: number | null;
  preorder: boolean;
};

type Field = Column & {
  header: string;
  of(product: ExportProduct, variant: ExportVariant): Cell;
};

const TEXT = 'text' as const;
const NUMBER = 'number' as const;

const BEFORE_OPTIONS: readonly Field[] = [
  { header: 'Nama Produk', width: 36, style: TEXT, of: ({ name }) => text(name) },
  { header: 'Harga (Rp)', width: 14, style: NUMBER, of: (_product, { priceRupiah }) => priceRupiah },
  {
    header: 'Harga Festival (Rp)',
    width: 18,
    style: NUMBER,
    of: (_product, { festivalPriceRupiah }) => festivalPriceRupiah,
  },
  { header: 'Stok', width: 10, style: 'plain', of: (_product, variant) => stockOf(variant) },
  { header: 'SKU', width: 16, style: TEXT, of: (_product, { sku }) => text(sku) },
  { header: 'Grup', width: 12, style: TEXT, of: groupOf },
];

const AFTER_OPTIONS: readonly Field[] = [
  {
    header: 'Kategori',
    width: 24,
    style: TEXT,
    of: ({ categorySlug }) => text(Category.nameOf(categorySlug, 'id')),
  },
  { header: 'Satuan', width: 14, style: TEXT, of: ({ unit }) => text(unit) },
  { header: 'Berat (gram)', width: 13, style: NUMBER, of: ({ weightGrams }) => weightGrams },
  { header: 'Deskripsi', width: 50, style: TEXT, of: ({ description }) => text(description) },
  // Photos stay with the product: an empty cell leaves them as they are.
  { header: 'Foto', width: 24, style: TEXT, of: () => null },
  { header: 'Dibuat di', width: 22, style: TEXT, of: ({ madeIn }) => text(madeIn) },
  { header: 'Merek', width: 18, style: TEXT, of: ({ brand }) => text(brand) },
  { header: 'Halal', width: 22, style: TEXT, of: ({ halal }) => text(halal) },
  { header: 'P-IRT', width: 22, style: TEXT, of: ({ pirt }) => text(pirt) },
  { header: 'BPOM', width: 20, style: TEXT, of: ({ bpom }) => text(bpom) },
  { header: 'SNI', width: 20, style: TEXT, of: ({ sni }) => text(sni) },
];

/** The columns of the table, with those of the options under the given headers. */
export const fields = (optionHeaders: readonly string[]): Field[] => [
  ...BEFORE_OPTIONS,
  ...optionHeaders.map((header, place) => ({
    header,
    width: 16,
    style: TEXT,
    of: (_product: ExportProduct, { options }: ExportVariant) => text(options[place]?.[1] ?? null),
  })),
  ...AFTER_OPTIONS,
];

/** The rows of a product, one a variant; each says all of the product. */
export const rows = (columns: readonly Field[], product: ExportProduct): Cell[][] =>
  product.variants.map((variant) => columns.map((column) => column.of(product, variant)));

function stockOf({ stock, preorder }: ExportVariant): Cell {
  if (stock !== null) return stock;
  return preorder ? 'PO' : 'Ada';
}

function groupOf({ id, variants }: ExportProduct): Cell {
  const hasOptions = variants.some(({ options }) => options.length > 0);
  return hasOptions || variants.length > 1 ? `P${id}` : null;
}

/** The reader takes tags away and decodes entities: what looks like one is written so that it comes back as it was. */
const ENTITY = /&(?=#?\w+;)/g;
const TAG = /<(?=\s*[a-z/!?])/gi;

const text = (value: string | null): Cell =>
  value === null || value === ''
    ? null
    : harmless(
        value.toWellFormed().replaceAll('\r\n', '\n').replaceAll(ENTITY, '&amp;').replaceAll(TAG, '&lt;'),
      );
