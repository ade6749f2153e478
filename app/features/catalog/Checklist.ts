import type { EntryState } from '~db/schema/festival';
import type { ApprovalState } from '~db/schema/stores';
import * as StoreFacts from './StoreFacts';

/** What a store lacks until shoppers can see it, and what would make it better. */
type ItemName = StoreFacts.Fact | 'contact' | 'consent' | 'product' | 'sent' | 'approval';
/** `waiting`: it is somebody else's turn. */
export type Item = { name: ItemName; state: 'done' | 'missing' | 'waiting'; isRequired: boolean };

export type Subject = {
  facts: StoreFacts.StoreFacts;
  /** The facts that the festival asks for. */
  required: readonly StoreFacts.Fact[];
  approval: ApprovalState;
  /** The state of the store's entry in the festival; null: none, or no festival. */
  entry: EntryState | null;
  /** Whether the contacts may be published: a consent that was not taken back. */
  mayPublishContact: boolean;
  /** Products on sale that have a price. */
  productCount: number;
};

/** Asked of nobody by default, and worth telling: shoppers decide by them. */
const ADVISED: readonly StoreFacts.Fact[] = ['logo', 'hours', 'policies'];

/** All that stands between the store and its shoppers, in the order in which it is done; then what is advised. */
export function items(subject: Subject): Item[] {
  const { facts, required } = subject;
  const asked = StoreFacts.asked(required);
  const lacks = StoreFacts.missing(facts, required);
  return [
    ...asked.map((name) => item(name, !lacks.includes(name))),
    ...(lacks.includes('contact') ? [item('contact', false)] : []),
    item('consent', subject.mayPublishContact),
    item('product', subject.productCount > 0),
    item('sent', isSent(subject.approval)),
    approvalItem(subject),
    ...ADVISED.filter((fact) => !asked.includes(fact)).map((name) => ({
      ...item(name, StoreFacts.has(facts, name)),
      isRequired: false,
    })),
  ];
}

/** How far it is: only what is required counts. */
export function progress(list: readonly Item[]): { done: number; all: number } {
  const required = list.filter(({ isRequired }) => isRequired);
  return { done: required.filter(({ state }) => state === 'done').length, all: required.length };
}

const item = (name: ItemName, isDone: boolean): Item => ({
  name,
  state: isDone ? 'done' : 'missing',
  isRequired: true,
});

const isSent = (approval: ApprovalState): boolean => approval !== 'draft' && approval !== 'returned';

function approvalItem({ approval, entry }: Subject): Item {
  const isDone = approval === 'approved' && (entry === null || entry === 'accepted');
  if (isDone) return item('approval', true);
  const isWaiting = approval === 'submitted' || (approval === 'approved' && entry === 'nominated');
  return { name: 'approval', state: isWaiting ? 'waiting' : 'missing', isRequired: true };
}
