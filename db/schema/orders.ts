import type { Generated } from 'kysely';
import type { Instant } from './columns';
import type { ActorKind } from './stores';

export type OrderStateName =
  | 'intent'
  | 'opened'
  | 'confirmed'
  | 'shipped'
  | 'done'
  | 'refused'
  | 'cancelled'
  | 'expired';
type PaymentStateName = 'unpaid' | 'claimed' | 'paid' | 'refunded';

export type OrderTables = {
  orderGroup: {
    id: Generated<number>;
    code: string;
    festivalId: number;
    idempotencyKey: string;
    buyerName: string;
    buyerPhone: string;
    street: string;
    district: Generated<string>;
    city: Generated<string>;
    postcode: Generated<string>;
    guestKey: string;
    addressKey: string;
    language: 'id' | 'en';
    totalRupiah: number;
    createdAt: Instant;
  };
  storeOrder: {
    id: Generated<number>;
    groupId: number;
    storeId: number;
    code: string;
    secret: string;
    state: OrderStateName;
    payment: PaymentStateName;
    note: Generated<string>;
    totalRupiah: number;
    reservedUntilAt: Instant;
    openedAt: Instant | null;
    createdAt: Instant;
  };
  orderLine: {
    id: Generated<number>;
    orderId: number;
    variantId: number;
    productName: string;
    options: Generated<string>;
    unit: Generated<string>;
    quantity: number;
    priceRupiah: number;
    /** Pieces that confirming took out of the counted stock, 0 where the seller did not count. */
    takenPieces: Generated<number>;
  };
  orderEvent: {
    id: Generated<number>;
    orderId: number;
    fromState: OrderStateName | null;
    toState: OrderStateName;
    actorKind: ActorKind;
    actorId: number | null;
    reason: Generated<string>;
    at: Instant;
  };
  reservation: {
    id: Generated<number>;
    orderId: number;
    variantId: number;
    storeId: number;
    quantity: number;
    guestKey: string;
    buyerPhone: string;
    addressKey: string;
    expiresAt: Instant;
    releasedAt: Instant | null;
  };
};
