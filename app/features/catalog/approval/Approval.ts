import type { ApprovalState } from '~db/schema/stores';

/** Whose turn it is to move a store or a product from one state of approval to another. */
type Mover = 'seller' | 'organizer';

/** The only moves there are. A suspended store keeps all that it had, and comes back by `approved`. */
const MOVES: Readonly<Record<ApprovalState, Readonly<Partial<Record<ApprovalState, Mover>>>>> = {
  draft: { submitted: 'seller' },
  submitted: { approved: 'organizer', returned: 'organizer', suspended: 'organizer' },
  returned: { submitted: 'seller', approved: 'organizer', suspended: 'organizer' },
  approved: { suspended: 'organizer', returned: 'organizer' },
  suspended: { approved: 'organizer' },
};

/** Whether `mover` may take it from one state to the other. */
export const canMove = (mover: Mover, from: ApprovalState, to: ApprovalState): boolean =>
  MOVES[from][to] === mover;

/** What organizers may do from a state, in the order in which it is offered. */
export const organizerMoves = (from: ApprovalState): ApprovalState[] =>
  (['approved', 'returned', 'suspended'] as const).filter((to) => canMove('organizer', from, to));

/** Moves that need to be explained to whom they concern. */
export const needsReason = (to: ApprovalState): boolean => to === 'returned' || to === 'suspended';

/** A reason is read by a person: a word is none. */
export const SHORTEST_REASON = 5;
export const LONGEST_REASON = 1_000;
