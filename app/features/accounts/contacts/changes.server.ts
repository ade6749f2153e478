import { enqueue } from '~/jobs/queueRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { ChangedContact } from '~db/schema/accounts';
import type { AccountMeans } from '../AccountMeans';
import { tell } from '../noticeRepo.server';
import * as personRepo from '../personRepo.server';
import { endOthers } from '../sessionRepo.server';
import * as ContactChange from './ContactChange';
import * as changeRepo from './changeRepo.server';

/** The kind of job that carries out what has come to hold. */
export const SETTLE = 'accounts.settle';

export type Change = {
  personId: number;
  kind: ChangedContact;
  /** The new address; empty: the contact is taken away. */
  value: string;
  sessionId: number;
};

type Outcome = 'done' | 'waits' | 'taken' | 'last';

/**
 * Asks for another contact of an account, confirmed already. It waits a day unless the account is new, and takes
 * the place of one of its kind that still waited. `taken`: another account has it. `last`: without it nobody could
 * come in any more. Call it in a transaction.
 */
export async function askChange(trx: Db, now: number, change: Change): Promise<Outcome> {
  const person = await personRepo.findPerson(trx, change.personId);
  if (!person) return 'taken';
  const refusal = await refusalOf(trx, person, change);
  if (refusal) return refusal;
  const at = ContactChange.holdsAt(person.createdAt, now);
  await file(trx, now, at, { ...change, reason: '', proof: '', approvedBy: null });
  if (at > now) return 'waits';
  await settle(trx, now);
  return 'done';
}

export type Recovery = {
  personId: number;
  kind: 'phone' | 'email';
  value: string;
  reason: string;
  proof: string;
  approvedBy: number;
};

/** An organizer who has seen proof gives a person who lost her number another one, a day from now. */
export async function askRecovery(trx: Db, now: number, recovery: Recovery): Promise<'waits' | 'taken'> {
  const person = await personRepo.findPerson(trx, recovery.personId);
  if (!person || (await refusalOf(trx, person, recovery))) return 'taken';
  await file(trx, now, ContactChange.holdsAtWhenRecovered(now), { ...recovery, sessionId: null });
  return 'waits';
}

type Filed = Omit<Change, 'sessionId'> & {
  sessionId: number | null;
  reason: string;
  proof: string;
  approvedBy: number | null;
};

async function file(trx: Db, now: number, at: number, change: Filed): Promise<void> {
  const { personId, kind, value, approvedBy } = change;
  await changeRepo.stopKind(trx, personId, kind, now);
  const id = await changeRepo.insertChange(trx, {
    ...change,
    ...{ askedAt: now, holdsAt: at, doneAt: null, stoppedAt: null },
  });
  const actor =
    approvedBy === null
      ? ({ actorKind: 'seller', actorId: personId } as const)
      : ({ actorKind: 'organizer', actorId: approvedBy } as const);
  const detail = [kind, change.proof, change.reason].filter(Boolean).join(' · ');
  const event = approvedBy === null ? 'changeAsked' : 'recoveryStarted';
  await personRepo.noteEvent(trx, { personId, kind: event, detail, ...actor, at: now });
  if (at <= now) return;
  await tell(trx, now, { personId, kind: event, payload: { changeId: id, kind, value, holdsAt: at } });
  await enqueue(trx, { kind: SETTLE, payload: { changeId: id }, runAt: at }, now);
}

type Wanted = { kind: ChangedContact; value: string };

async function refusalOf(
  db: Db,
  person: Row<'person'>,
  { kind, value }: Wanted,
): Promise<'taken' | 'last' | null> {
  if (value === '') {
    const left = { ...person, [kind]: null };
    return left.phone || left.email ? null : 'last';
  }
  if (kind === 'backupPhone') return null;
  const holder = await personRepo.findByAddress(db, kind === 'email' ? 'email' : 'whatsapp', value);
  return holder && holder.id !== person.id ? 'taken' : null;
}

/** Stops a change before it holds. False when there is none of this id to stop. */
export async function stopChange(trx: Db, now: number, { personId, id }: { personId: number; id: number }) {
  const stopped = await changeRepo.stopOne(trx, personId, id, now);
  if (!stopped) return false;
  await personRepo.noteEvent(trx, {
    ...{ personId, kind: 'changeStopped', detail: stopped.kind, at: now },
    ...{ actorKind: 'seller', actorId: personId },
  });
  return true;
}

/** Carries out whatever has come to hold: before a sign-in is looked up, and by the queue. Twice is once. */
export const settleDue = ({ db, clock }: Pick<AccountMeans, 'db' | 'clock'>): Promise<void> =>
  writeTransaction(db, (trx) => settle(trx, clock.now()));

async function settle(trx: Db, now: number): Promise<void> {
  for (const change of await changeRepo.takeDue(trx, now)) await carryOut(trx, now, change);
}

async function carryOut(trx: Db, now: number, change: Row<'pendingChange'>): Promise<void> {
  const { id, personId, kind, value, approvedBy } = change;
  const person = await personRepo.findPerson(trx, personId);
  const refusal = person ? await refusalOf(trx, person, change) : 'taken';
  if (refusal) {
    await changeRepo.undoDone(trx, id, now);
    if (person) await tell(trx, now, { personId, kind: 'changeRefused', payload: { kind, value } });
    return;
  }
  await personRepo.setContact(trx, personId, { kind, value: value || null, now });
  const detail = approvedBy === null ? kind : `${kind} · recovery`;
  await personRepo.noteEvent(trx, { personId, kind: 'changed', detail, actorKind: 'system', at: now });
  await tell(trx, now, { personId, kind: 'changed', payload: { kind, value } });
  // Whoever lost the number may have lost the phone too: nothing of before stays open.
  if (approvedBy !== null) await endOthers(trx, personId, null, now);
}
