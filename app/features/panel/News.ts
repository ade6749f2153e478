/** The kinds of news that have a sentence of their own. */
const KINDS = [
  'store.submitted',
  'store.approved',
  'store.returned',
  'store.suspended',
  'store.restored',
  'store.contactChange',
  'product.approved',
  'product.returned',
  'product.suspended',
  'product.restored',
  'nomination.accepted',
  'nomination.returned',
  'staffJoined',
  'staffEnded',
  'signedIn',
  'passwordChanged',
  'changeAsked',
  'changed',
  'changeRefused',
  'recoveryStarted',
  'deletionAsked',
  'acting',
  'feed.held',
  'feed.festivalHeld',
] as const;
type Kind = (typeof KINDS)[number];

/** Where a piece of news leads to. */
type Target =
  | 'store'
  | 'products'
  | 'product'
  | 'festival'
  | 'staff'
  | 'record'
  | 'account'
  | 'feed'
  | 'feeds';

export type NewsItem = {
  id: number;
  at: number;
  isRead: boolean;
  /** null: of a kind that has no sentence here. */
  kind: Kind | null;
  /** Whom or what it is about. */
  name: string;
  reason: string;
  productId: number | null;
  target: Target;
};

type Notice = {
  id: number;
  kind: string;
  at: number;
  readAt: number | null;
  payload: Readonly<Record<string, unknown>>;
};

/** What a stored notice says, whatever its payload holds. */
export function of({ id, kind, at, readAt, payload }: Notice): NewsItem {
  const text = (...names: string[]) =>
    names.map((name) => payload[name]).find((value) => typeof value === 'string') ?? '';
  const productId = typeof payload.productId === 'number' ? payload.productId : null;
  return {
    ...{ id, at, isRead: readAt !== null, productId },
    kind: KINDS.find((one) => one === kind) ?? null,
    name: String(text('name', 'store', 'organizer', 'device', 'value')),
    reason: String(text('reason')),
    target: targetOf(kind, productId),
  };
}

function targetOf(kind: string, productId: number | null): Target {
  if (kind.startsWith('product.')) return productId === null ? 'products' : 'product';
  if (kind.startsWith('nomination.')) return 'festival';
  if (kind.startsWith('store.')) return 'store';
  if (kind === 'feed.held') return 'feed';
  if (kind === 'feed.festivalHeld') return 'feeds';
  if (kind === 'staffJoined') return 'staff';
  return kind === 'acting' ? 'record' : 'account';
}
