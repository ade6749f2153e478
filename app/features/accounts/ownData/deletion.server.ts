import { append } from '~/jobs/outboxRepo.server';
import { enqueue } from '~/jobs/queueRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { AccountMeans } from '../AccountMeans';
import { tell } from '../noticeRepo.server';
import { findPerson, noteEvent } from '../personRepo.server';
import * as deletionRepo from './deletionRepo.server';
import * as ownStoreRepo from './ownStoreRepo.server';

/** The kind of job that deletes accounts whose time has come. */
export const DELETE_ACCOUNT = 'accounts.delete';

/** UU 27/2022 gives 3 x 24 hours; until then she may think again. */
export const DELETION_MS = 72 * 60 * 60_000;
/** In the history of a store whose only owner has gone. */
const OWNER_GONE = 'owner.deleted';

/** Starts the clock of a deletion; one that runs already goes on. Call it in a transaction. */
export async function askDeletion(trx: Db, personId: number, now: number): Promise<void> {
  if (await deletionRepo.openRequest(trx, personId)) return;
  const dueAt = now + DELETION_MS;
  await deletionRepo.insertRequest(trx, { personId, askedAt: now, dueAt });
  await note(trx, personId, 'deletionAsked', now);
  await tell(trx, now, { personId, kind: 'deletionAsked', payload: { dueAt } });
  await enqueue(trx, { kind: DELETE_ACCOUNT, payload: { personId }, runAt: dueAt }, now);
}

/** She keeps her account after all. False when no deletion was under way. */
export async function keepAccount(trx: Db, personId: number, now: number): Promise<boolean> {
  if (!(await deletionRepo.cancel(trx, personId, now))) return false;
  await note(trx, personId, 'deletionCancelled', now);
  return true;
}

/** Deletes the accounts whose time has come. Twice is once. */
export const deleteDue = ({ db, clock }: Pick<AccountMeans, 'db' | 'clock'>): Promise<void> =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    for (const personId of await deletionRepo.takeDue(trx, now)) await deleteAccount(trx, personId, now);
  });

async function deleteAccount(trx: Db, personId: number, now: number): Promise<void> {
  const person = await findPerson(trx, personId);
  if (!person) return;
  await closeStores(trx, personId, now);
  await deletionRepo.erase(trx, personId, person, now);
  await note(trx, personId, 'deleted', now);
}

/** A store that nobody else owns is closed with its owner, and no longer says whose it was. */
async function closeStores(trx: Db, personId: number, now: number): Promise<void> {
  const stores = await ownStoreRepo.ownedStores(trx, personId);
  const shared = await ownStoreRepo.ownedByOthersToo(
    trx,
    personId,
    stores.map(({ id }) => id),
  );
  for (const { id } of stores.filter((store) => !shared.has(store.id))) {
    await ownStoreRepo.suspend(trx, id, { personId, reason: OWNER_GONE, now });
    await ownStoreRepo.forgetOwner(trx, id, now);
    await append(trx, now, [{ kind: 'store', id }]);
  }
}

const note = (trx: Db, personId: number, kind: string, now: number) =>
  noteEvent(trx, { personId, kind, detail: '', actorKind: 'seller', actorId: personId, at: now });
