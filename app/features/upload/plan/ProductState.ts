import type { Options } from '~/features/catalog/OptionKey';

/** A picture of a product: as the file names it, with the sum of its bytes where it came in an archive. */
export type PictureState = {
  ref: string;
  sourceHash: string | null;
  entryName: string | null;
  photoId: number | null;
};

export type VariantState = {
  /** null: not stored yet. */
  id: number | null;
  sku: string | null;
  options: Options;
  priceRupiah: number;
  /** Of the festival that is on or comes next. */
  festivalPriceRupiah: number | null;
  stock: number | null;
};

/** A product as it stands, stored or after an import; texts that are not there are empty. */
export type ProductState = {
  name: string;
  category: string;
  description: string;
  unit: string;
  weightGrams: number | null;
  madeIn: string;
  brand: string | null;
  halal: string | null;
  pirt: string | null;
  bpom: string | null;
  sni: string | null;
  preorder: boolean;
  pictures: readonly PictureState[];
  variants: readonly VariantState[];
};

/** Before anything is said of it: the defaults of a new product. */
export const NEW: ProductState = {
  ...{ name: '', category: 'lainnya', description: '', unit: '', weightGrams: null, madeIn: '', brand: null },
  ...{ halal: null, pirt: null, bpom: null, sni: null, preorder: false, pictures: [], variants: [] },
};
