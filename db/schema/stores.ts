import type { Generated } from 'kysely';
import type { Instant } from './columns';

export type ApprovalState = 'draft' | 'submitted' | 'approved' | 'returned' | 'suspended';
export type ContactKind = 'whatsapp' | 'whatsapp_backup' | 'instagram' | 'messenger';
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
export type ActorKind = 'system' | 'guest' | 'seller' | 'organizer';

export type StoreTables = {
  store: {
    id: Generated<number>;
    slug: string;
    name: string;
    ownerName: Generated<string>;
    story: Generated<string>;
    provinceCode: string;
    regency: string;
    timeZone: TimeZone;
    categorySlug: string;
    nib: string | null;
    shippingPolicy: Generated<string>;
    returnPolicy: Generated<string>;
    paymentPolicy: Generated<string>;
    logoPhotoId: number | null;
    preferredContact: 'whatsapp' | 'instagram' | 'messenger';
    approval: ApprovalState;
    createdAt: Instant;
    updatedAt: Instant;
    version: Generated<number>;
  };
  /** value: E.164 for WhatsApp numbers, the bare user or page name for Instagram and Messenger. */
  storeContact: { storeId: number; kind: ContactKind; value: string };
  /** weekday 0 = Monday; minutes after the store's local midnight, closing over 1440 = after midnight. */
  storeHours: { storeId: number; weekday: number; opensMinute: number; closesMinute: number };
  storeClosure: {
    id: Generated<number>;
    storeId: number;
    fromAt: Instant;
    untilAt: Instant;
    note: Generated<string>;
  };
  approvalEvent: {
    id: Generated<number>;
    subjectKind: 'store' | 'product' | 'edit';
    subjectId: number;
    state: ApprovalState;
    /** What an 'edit' is of; without meaning for the others. */
    editOf: Generated<'store' | 'product'>;
    reason: Generated<string>;
    actorKind: ActorKind;
    actorId: number | null;
    at: Instant;
  };
};
