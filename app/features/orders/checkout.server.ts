import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { sellablesByIds } from '~/features/catalog/sellableRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as BasketView from './BasketView';
import { limitRefusals, type StoreRefusal } from './limits.server';
import { writeGroup } from './newOrders.server';
import type { Ordering } from './Ordering';
import * as orderRepo from './orderRepo.server';
import * as reservationRepo from './reservationRepo.server';

export type Deps = { db: Kysely<Database>; clock: Clock; random(byteCount: number): Uint8Array };

export type Placing =
  | { outcome: 'placed' | 'repeated'; groupCode: string }
  /** Something costs, counts or is shown otherwise than the form said: nothing was placed. */
  | { outcome: 'changed' }
  /** No festival sells at this instant. */
  | { outcome: 'closed' }
  | { outcome: 'tooMany'; refusals: StoreRefusal[] };

/**
 * Makes one order per store of the basket, whole or not at all, with the prices of this instant and the stock
 * reserved. The key is looked up before anything else, so that a submit that comes twice gets the same group even
 * when the festival has closed or the first one took the last pieces.
 */
export async function placeOrders(deps: Deps, ordering: Ordering): Promise<Placing> {
  const known = await repeated(deps.db, ordering);
  return known ?? writeTransaction(deps.db, (trx) => place(trx, deps, ordering));
}

/**
 * The group of an equal submit, waiting for it while it is still being placed: what the first of two twins changes
 * (the stock, the basket) must not be told to the second as a reason why nothing was ordered.
 */
export const placedByTwin = (deps: Deps, ordering: Ordering): Promise<Placing | null> =>
  writeTransaction(deps.db, async (trx) => {
    await reservationRepo.lockGuest(trx, lockKeys(ordering));
    return repeated(trx, ordering);
  });

const lockKeys = ({ guest, buyer }: Ordering): string[] => [guest.guestKey, buyer.phone];

async function repeated(db: Db, { idempotencyKey }: Ordering): Promise<Placing | null> {
  const group = await orderRepo.findGroupByKey(db, idempotencyKey);
  return group ? { outcome: 'repeated', groupCode: group.code } : null;
}

async function place(trx: Db, { clock, random }: Deps, ordering: Ordering): Promise<Placing> {
  const variantIds = ordering.basket.map((line) => line.variantId);
  await reservationRepo.lockGuest(trx, lockKeys(ordering));
  await reservationRepo.lockVariants(trx, variantIds);
  // Once more: the same submit may have been the one that this lock waited for.
  const known = await repeated(trx, ordering);
  if (known) return known;
  const moment = await currentFestival({ db: trx, clock });
  if (!moment?.rules.checkout) return { outcome: 'closed' };
  const basket = BasketView.of(ordering.basket, await sellablesByIds(trx, moment, variantIds));
  if (!basket.isAsSeen || basket.blocks.length === 0) return { outcome: 'changed' };
  const refusals = await limitRefusals(trx, moment.now, ordering, basket.blocks);
  if (refusals.length > 0) return { outcome: 'tooMany', refusals };
  const groupCode = await writeGroup(trx, random, { moment, ordering, basket });
  if (groupCode) return { outcome: 'placed', groupCode };
  const winner = await repeated(trx, ordering);
  if (!winner) throw new Error('the key of the order group is taken, but its group is not there');
  return winner;
}
