import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';

export type PhaseKind = 'preparation' | 'teaser' | 'open' | 'peak' | 'closed' | 'archive';
export type EntryState = 'nominated' | 'accepted' | 'returned' | 'withdrawn';
export type SlotPlace = 'stage' | 'offers';

export type FestivalTables = {
  festival: {
    id: Generated<number>;
    slug: string;
    nameId: string;
    nameEn: string;
    themeId: Generated<string>;
    themeEn: Generated<string>;
    storyId: Generated<string>;
    storyEn: Generated<string>;
    orderPrefix: string;
    checksProductsFirst: Generated<Flag>;
    /** JSON: names of the facts that a store must have before it can be approved. */
    requiredFacts: Generated<string>;
    /** The smallest discount of a nominated product, per cent. */
    minDiscountPercent: Generated<number>;
    minStock: Generated<number>;
    createdAt: Instant;
  };
  festivalPhase: { id: Generated<number>; festivalId: number; kind: PhaseKind; startsAt: Instant };
  slug: { kind: 'store' | 'product' | 'festival'; slug: string; ownerId: number };
  installation: { key: string; value: string };
  storeEntry: {
    festivalId: number;
    storeId: number;
    state: EntryState;
    enteredAt: Instant;
    reason: Generated<string>;
  };
  productEntry: {
    festivalId: number;
    productId: number;
    state: EntryState;
    enteredAt: Instant;
    reason: Generated<string>;
  };
  slot: {
    id: Generated<number>;
    festivalId: number;
    place: SlotPlace;
    storeId: number | null;
    productId: number | null;
    startsAt: Instant;
    endsAt: Instant;
    position: Generated<number>;
  };
  visitDay: { subjectKind: 'store' | 'product'; subjectId: number; day: number; visits: number };
  storeVisits: { storeId: number; visits: Generated<number> };
};
