import type { TimeZone } from '~db/schema/stores';
import type { Hours } from './OpeningHours';
import type { PhotoRef, PriceNow } from './ProductCard';

/** One variant at one instant, with all that a basket or an order needs to know of it. */
export type Sellable = PriceNow & {
  variantId: number;
  productId: number;
  productSlug: string;
  productName: string;
  unit: string;
  options: readonly (readonly [name: string, value: string])[];
  photo: PhotoRef | null;
  /** Pieces that may still be ordered: stock less live reservations; null where the seller does not count. */
  free: number | null;
  preorder: boolean;
  preorderDays: number | null;
  store: StoreContact;
};

export type StoreContact = {
  id: number;
  slug: string;
  name: string;
  regency: string;
  provinceCode: string;
  timeZone: TimeZone;
  preferredContact: 'whatsapp' | 'instagram' | 'messenger';
  /** E.164, the bare user name, the bare page name. */
  whatsapp: string | null;
  whatsappBackup: string | null;
  instagram: string | null;
  messenger: string | null;
  /** A suspended store is not to be written to: its orders stay, its links do not. */
  isSuspended?: boolean;
  hours: readonly Hours[];
  closures: readonly { fromAt: number; untilAt: number; note: string }[];
};
