import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import { ownIds } from './productListRepo.server';
import type { Actor } from './productWriteRepo.server';
import * as repo from './productWriteRepo.server';

type Chosen = { storeId: number; ids: readonly number[] };

/** Puts products of a store in the archive: no shopper sees them, nothing is deleted. Gives back how many. */
export async function archiveProducts(trx: Db, now: number, _actor: Actor, chosen: Chosen): Promise<number> {
  const ids = await repo.idsInStatus(trx, await held(trx, chosen), ['draft', 'active']);
  await repo.setStates(trx, now, ids, { status: 'archived' });
  await tellIndexes(trx, now, ids);
  return ids.length;
}

/**
 * Takes products of a store out of the archive: on sale again where they once were, else a draft. What organizers
 * said of them still holds. Gives back how many.
 */
export async function restoreProducts(trx: Db, now: number, _actor: Actor, chosen: Chosen): Promise<number> {
  const ids = await repo.idsInStatus(trx, await held(trx, chosen), ['archived']);
  const onceShown = await repo.idsOnceSubmitted(trx, ids);
  const drafts = ids.filter((id) => !onceShown.includes(id));
  await repo.setStates(trx, now, onceShown, { status: 'active' });
  await repo.setStates(trx, now, drafts, { status: 'draft' });
  await tellIndexes(trx, now, ids);
  return ids.length;
}

async function held(trx: Db, { storeId, ids }: Chosen): Promise<number[]> {
  await repo.lockStore(trx, storeId);
  return ownIds(trx, storeId, ids);
}

export const tellIndexes = (trx: Db, now: number, ids: readonly number[]): Promise<void> =>
  outboxRepo.append(
    trx,
    now,
    ids.map((id) => ({ kind: 'product', id })),
  );
