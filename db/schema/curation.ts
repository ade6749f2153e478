import type { Generated } from 'kysely';
import type { Instant } from './columns';
import type { EntryState } from './festival';

export type CurationTables = {
  /** A product that its seller puts forward for the stage and the offers of a festival. */
  nomination: {
    festivalId: number;
    productId: number;
    storeId: number;
    state: EntryState;
    reason: Generated<string>;
    nominatedAt: Instant;
    decidedAt: Instant | null;
    decidedBy: number | null;
  };
};
