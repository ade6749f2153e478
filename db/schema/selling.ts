import type { Generated } from 'kysely';
import type { Instant } from './columns';
import type { ContactKind } from './stores';

export type ReferralMedium = 'qr' | 'poster' | 'status' | 'story' | 'prices' | 'link';
export type StoreLicenceKind = 'pirt' | 'halal' | 'bpom';

export type SellingTables = {
  storeLicence: { storeId: number; kind: StoreLicenceKind; value: string };
  /** A contact that holds from `holdsAt` on, unless it is stopped before. */
  storeContactChange: {
    id: Generated<number>;
    storeId: number;
    kind: ContactKind;
    /** Empty: the contact is taken away. */
    value: string;
    askedBy: number;
    askedAt: Instant;
    holdsAt: Instant;
    doneAt: Instant | null;
    stoppedAt: Instant | null;
  };
  joinDraft: { personId: number; facts: string; step: Generated<number>; updatedAt: Instant };
  productDraft: {
    productId: number;
    personId: number;
    fields: string;
    baseVersion: number;
    updatedAt: Instant;
  };
  photoUpload: {
    id: Generated<number>;
    storeId: number;
    key: string;
    personId: number;
    fileName: Generated<string>;
    byteSize: number;
    receivedBytes: Generated<number>;
    photoId: number | null;
    productId: number | null;
    createdAt: Instant;
    updatedAt: Instant;
    doneAt: Instant | null;
    /** The product that the photo is for; null: it becomes a product of its own. */
    forProductId: number | null;
    priceRupiah: number | null;
    refusal: string | null;
  };
  referralDay: { storeId: number; medium: ReferralMedium; day: number; visits: number };
};
