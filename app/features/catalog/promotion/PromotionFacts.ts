import type { ReferralMedium } from '~db/schema/selling';

/** What the pictures of a store say; every text is Indonesian and fit to be printed. */
export type PromotionFacts = {
  storeId: number;
  name: string;
  /** `Kota Bandung, Jawa Barat` */
  place: string;
  /** What it sells: its category and some products. */
  category: string;
  products: string;
  /** The festival that is coming or on; null when none is, or when its selling is over. */
  festival: { name: string; days: string; hours: string } | null;
  /** The store's address as people read it, without a scheme. */
  shownAddress: string;
  words: { scan: string; or: string; statusHint: string; storyHint: string };
  /** The address that a medium leads to. */
  addressBy(medium: ReferralMedium): string;
};

export type PricedProduct = { name: string; unit: string; price: string };
