import type { ApprovalState } from '~db/schema/stores';

/** What the frame of a panel shows on every page. */
export type PanelFacts = {
  person: string;
  isOrganizer: boolean;
  store: { name: string; slug: string; approval: ApprovalState; role: 'owner' | 'staff' | 'acting' } | null;
  /** The stores that a person may switch between. */
  stores: readonly { id: number; name: string; isOpen: boolean }[];
  /** Set while an organizer has opened the store as its seller. */
  acting: { reason: string; untilAt: number } | null;
  /** Notices that wait to be read. */
  unread: number;
};
