/** A photo as a page needs it. */
export type PhotoRef = { hash: string; mime: string; width: number; height: number; alt: string };

/** A price at one instant. `wasRupiah` and `percent` only where the honest-price rule allows a was-price. */
export type PriceNow = {
  priceRupiah: number;
  wasRupiah: number | null;
  percent: number | null;
  /** When the festival price ends, null without one. */
  offerEndsAt: number | null;
};

/** A product in a list, at one instant; only of products that may be seen then. */
export type ProductCard = PriceNow & {
  id: number;
  slug: string;
  name: string;
  unit: string;
  categorySlug: string;
  photo: PhotoRef | null;
  inStock: boolean;
  /** Whether variants differ in price: the card then says "mulai". */
  hasPriceSpread: boolean;
  /** The one variant that may go into the basket at once; null when there is a choice to make. */
  onlyVariantId: number | null;
  store: { id: number; slug: string; name: string; regency: string; provinceCode: string };
};

/** A store in a list. */
export type StoreCard = {
  id: number;
  slug: string;
  name: string;
  regency: string;
  provinceCode: string;
  categorySlug: string;
  productCount: number;
};
