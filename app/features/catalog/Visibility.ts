import type { FestivalMoment } from '~/features/festival/Festival';
import type { ProductStatus } from '~db/schema/catalog';
import type { EntryState } from '~db/schema/festival';
import type { ApprovalState } from '~db/schema/stores';

/** All that decides whether a product may be seen; entry states are null where there is no entry. */
export type VisibilityFacts = {
  storeApproval: ApprovalState;
  storeEntry: EntryState | null;
  productStatus: ProductStatus;
  productApproval: ApprovalState;
  productEntry: EntryState | null;
  disputedAt: number | null;
  /** Whether a variant is left that is not archived: without one there is no price to show. */
  hasVariant: boolean;
};

/** The approvals with which a product is shown: where a festival publishes first, one that waits as well. */
export function shownApprovals(moment: FestivalMoment): ApprovalState[] {
  return moment.festival.checksProductsFirst ? ['approved'] : ['approved', 'submitted'];
}

/**
 * Whether a product may be seen at a moment of a festival: the phase shows products, the store is approved
 * (which a suspended one is not) and takes part, the product is active, approved, entered, not disputed and has a
 * variant.
 */
export function mayBeSeen(facts: VisibilityFacts, moment: FestivalMoment): boolean {
  return (
    moment.rules.pages !== 'hidden' &&
    facts.storeApproval === 'approved' &&
    facts.storeEntry === 'accepted' &&
    facts.productStatus === 'active' &&
    shownApprovals(moment).includes(facts.productApproval) &&
    facts.productEntry === 'accepted' &&
    facts.hasVariant &&
    (facts.disputedAt === null || facts.disputedAt > moment.now)
  );
}
