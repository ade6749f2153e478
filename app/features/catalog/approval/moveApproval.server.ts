import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { tell } from '~/features/accounts/noticeRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { ActorKind, ApprovalState } from '~db/schema/stores';
import { enterProducts, enterStores } from '../entryRepo.server';
import { festivalToJoin } from '../festivalToJoin.server';
import * as Approval from './Approval';
import * as approvalRepo from './approvalRepo.server';

type Means = { db: Kysely<Database>; clock: Clock };

export type ApprovalMove = {
  kind: approvalRepo.SubjectKind;
  id: number;
  to: ApprovalState;
  /** The state that the organizer saw: when it is another by now, nothing is done. */
  seen: ApprovalState;
  reason: string;
  actor: { kind: ActorKind; id: number };
};

export type Moved =
  | { outcome: 'moved' }
  | { outcome: 'illegal' }
  /** Somebody else was quicker; `state` is what it is now. */
  | { outcome: 'changed'; state: ApprovalState }
  | { outcome: 'missing' };

/**
 * Moves a store or product to another state of approval, with its history, its entry in the festival, the notice to
 * the store and what the indexes and kept pages must hear of: one transaction. A store that is approved is accepted in
 * the running or coming festival.
 */
export const moveApproval = ({ db, clock }: Means, move: ApprovalMove): Promise<Moved> =>
  writeTransaction(db, (trx) => moveWithin(trx, clock.now(), move));

/** The same within a transaction under way. */
export async function moveWithin(trx: Db, now: number, move: ApprovalMove): Promise<Moved> {
  const { kind, id, to, seen, reason, actor } = move;
  const subject = await approvalRepo.lockState(trx, kind, id);
  if (!subject) return { outcome: 'missing' };
  if (subject.approval !== seen) return { outcome: 'changed', state: subject.approval };
  if (!Approval.canMove('organizer', seen, to)) return { outcome: 'illegal' };
  await approvalRepo.setState(trx, kind, id, to, now);
  await approvalRepo.noteEvent(trx, {
    ...{ subjectKind: kind, subjectId: id, state: to, reason, at: now },
    ...{ actorKind: actor.kind, actorId: actor.id },
  });
  if (to === 'approved') await enter(trx, now, kind, id);
  const told = { name: subject.name, reason, ...(kind === 'product' ? { productId: id } : {}) };
  await tell(trx, now, { storeId: subject.storeId, kind: noticeKind(kind, seen, to), payload: told });
  await outboxRepo.append(trx, now, [{ kind, id }]);
  return { outcome: 'moved' };
}

function noticeKind(kind: approvalRepo.SubjectKind, from: ApprovalState, to: ApprovalState): string {
  return `${kind}.${from === 'suspended' ? 'restored' : to}`;
}

async function enter(trx: Db, now: number, kind: approvalRepo.SubjectKind, id: number): Promise<void> {
  const festival = await festivalToJoin(trx, now);
  if (!festival) return;
  const entry = { festivalId: festival.id, state: 'accepted' as const, enteredAt: now };
  if (kind === 'store') await enterStores(trx, entry, [id]);
  else await enterProducts(trx, entry, [id]);
}
