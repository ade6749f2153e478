import type { HalalStatement } from '~db/schema/catalog';
import type { Options } from '../OptionKey';

/** What is stored of a product, apart from photos and states. */
export type ProductFields = {
  name: string;
  description: string;
  categorySlug: string;
  unit: string;
  weightGrams: number | null;
  madeIn: string;
  brand: string | null;
  halal: string | null;
  /** Never beside a number. */
  halalStatement: HalalStatement | null;
  pirt: string | null;
  bpom: string | null;
  sni: string | null;
  preorder: boolean;
  /** 1 to 365; null where the seller does not say, and always null without `preorder`. */
  preorderDays: number | null;
};

export type VariantFields = {
  /** null: a new one, or the stored one with the same options. */
  id: number | null;
  options: Options;
  sku: string | null;
  priceRupiah: number;
  /** null: not counted; 'asStored': left as it is there, since orders change it too; not counted for a new one. */
  stock: number | null | 'asStored';
  isArchived: boolean;
};
