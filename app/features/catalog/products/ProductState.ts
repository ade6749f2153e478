import type { ProductStatus } from '~db/schema/catalog';
import type { ApprovalState } from '~db/schema/stores';

/** Where a product stands, as its seller is told. `ready`: on sale as far as she is concerned, but not shown now. */
export type ProductState =
  | 'draft'
  | 'shown'
  | 'ready'
  | 'waiting'
  | 'returned'
  | 'suspended'
  | 'disputed'
  | 'archived';

export type StateFacts = {
  status: ProductStatus;
  approval: ApprovalState;
  isDisputed: boolean;
  /** Whether shoppers see it at this moment. */
  isVisible: boolean;
  /** Whether the festival looks at products before they are shown. */
  checksFirst: boolean;
};

export function of({ status, approval, isDisputed, isVisible, checksFirst }: StateFacts): ProductState {
  if (status !== 'active') return status;
  if (approval === 'returned' || approval === 'suspended') return approval;
  if (isDisputed) return 'disputed';
  if (approval === 'submitted' && checksFirst) return 'waiting';
  return isVisible ? 'shown' : 'ready';
}
