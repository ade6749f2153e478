/**
 * What the generators hand over: plain values without ids. Every instant is a number of days after the
 * festival's opening (negative before it, fractions allowed), so that the same rows fit any clock.
 */

export type SeedHours = {
  /** 0 is Monday, 6 is Sunday. */
  weekday: number;
  /** Minutes after midnight in the store's own time zone. */
  opensAtMinute: number;
  closesAtMinute: number;
};

export type SeedClosure = { startsOnDay: number; endsOnDay: number; note: string };

export type SeedStore = {
  slug: string;
  name: string;
  ownerName: string;
  story: string;
  /** Kemendagri code. */
  provinceCode: string;
  /** Kabupaten or kota as people write it: "Aceh Tengah", "Kota Bandung". */
  regency: string;
  categorySlug: string;
  /** What the store is known for ("Kopi Gayo"); decides most of its products. */
  label: string;
  /** E.164, in a prefix that no operator has. At least one of the two contacts is there. */
  whatsapp: string | null;
  /** Without "@", ends in ".contoh". */
  instagram: string | null;
  preferredContact: 'whatsapp' | 'instagram';
  hours: SeedHours[];
  closure: SeedClosure | null;
  shippingPolicy: string;
  returnPolicy: string;
  paymentPolicy: string;
  /** 13 digits beginning with seven zeros, which no real NIB does. */
  nib: string | null;
  joinedOnDay: number;
};

export type SeedHalal =
  | { status: 'certified'; number: string }
  | { status: 'not-halal' | 'not-applicable' | 'unknown'; number: null };

export type SeedPriceChange = { day: number; priceRupiah: number };

export type SeedOffer = { priceRupiah: number; startsOnDay: number; endsOnDay: number };

export type SeedVariant = {
  /** Unique in its store. */
  sku: string;
  /** Option name and value in the order shown; empty for the only variant of a product. At most three. */
  options: [name: string, value: string][];
  /** The price outside the festival; the last entry of the history. */
  priceRupiah: number;
  /** null means not counted. */
  stock: number | null;
  /** Days until it is made, null when it is ready. */
  preorderDays: number | null;
  offer: SeedOffer | null;
  /** One to four prices, oldest first, all before the opening. */
  priceHistory: SeedPriceChange[];
};

export type SeedProduct = {
  storeSlug: string;
  /** Unique over all products of one call, at most 80 characters. */
  slug: string;
  name: string;
  categorySlug: string;
  description: string;
  unit: string;
  weightGrams: number;
  madeIn: { provinceCode: string; regency: string };
  brand: string | null;
  /** Kind of drawing, kebab-case. */
  picture: string;
  halal: SeedHalal;
  pirt: string | null;
  bpom: string | null;
  listedOnDay: number;
  variants: SeedVariant[];
};

export type SeedArchive = {
  slug: string;
  name: { id: string; en: string };
  about: { id: string; en: string };
  /** Calendar days in WIB. */
  opensOn: string;
  closesOn: string;
  storeSlugs: string[];
};
