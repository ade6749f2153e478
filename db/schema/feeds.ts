import type { Generated } from 'kysely';
import type { Instant } from './columns';

export type FeedTables = {
  feedState: {
    id: Generated<number>;
    festivalId: number;
    /** 0: the feed of the whole festival. */
    storeId: number;
    /** Of what is given out, as the two that follow. */
    itemCount: number;
    hash: string;
    changedAt: Instant;
    /** Since when the last good one goes on, null while what is given out is what there is. */
    heldAt: Instant | null;
    /** How many items there would be, and how many of those given out would go, while it is held. */
    freshCount: number | null;
    lostCount: number | null;
    agreedAt: Instant | null;
    agreedBy: number | null;
  };
  /** `items`: JSON of the items of a block. */
  feedBody: { hash: string; items: string; usedAt: Instant };
  /** `block`: a range of product ids. */
  feedPart: { feedId: number; block: number; hash: string; itemCount: number };
};
