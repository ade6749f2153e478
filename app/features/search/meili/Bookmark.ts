import type { OutboxCursor } from '~/jobs/outboxRepo.server';

/** A place in the outbox; `at` tells one log from another with equal ids. */
export type Place = OutboxCursor & { at: number };

/**
 * The one document of an index that is no product: which build it is, and how far it has followed the log. It is
 * written with the products, so that index and place cannot part, whoever restores, empties or swaps the index.
 */
export type Bookmark = {
  /** Names the build: after a swap the live index bears that of the new one. */
  build: string;
  /** What the settings were when it was built: other ones ask for a new build. */
  settings: string;
  /** null: it follows no log yet. */
  place: Place | null;
};

export const BOOKMARK_ID = 'bookmark';

export type StoredBookmark = {
  id: typeof BOOKMARK_ID;
  isBookmark: 1;
  build: string;
  settings: string;
  xid: number | null;
  outboxId: number | null;
  outboxAt: number | null;
};

export function toStored({ build, settings, place }: Bookmark): StoredBookmark {
  const { xid = null, id: outboxId = null, at: outboxAt = null } = place ?? {};
  return { id: BOOKMARK_ID, isBookmark: 1, build, settings, xid, outboxId, outboxAt };
}

export function fromStored({ build, settings, xid, outboxId, outboxAt }: StoredBookmark): Bookmark {
  const isFollowing = xid !== null && outboxId !== null && outboxAt !== null;
  return { build, settings, place: isFollowing ? { xid, id: outboxId, at: outboxAt } : null };
}

/** Whether a place lies before another one in the log's own order. */
export const isBefore = (one: OutboxCursor, other: OutboxCursor): boolean =>
  one.xid < other.xid || (one.xid === other.xid && one.id < other.id);

/** Stands between the name of the live index and that of a build. */
export const BUILD_INFIX = '_build_';
