import type { Language } from '~/paths';
import type { SeenLine } from './SeenBasket';

/** Who orders. `phone` is E.164 or empty; all but the name may be empty. */
type Buyer = {
  name: string;
  phone: string;
  street: string;
  district: string;
  city: string;
  postcode: string;
};

/** What one submit of the order form asks for. */
export type Ordering = {
  /** 128 random bits made with the form: the same submit twice is one order group. */
  idempotencyKey: string;
  /** What the form showed, with its prices. */
  basket: readonly SeenLine[];
  buyer: Buyer;
  /** By store id. */
  notes: ReadonlyMap<number, string>;
  guest: { guestKey: string; addressKey: string };
  language: Language;
};
