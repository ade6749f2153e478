import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { EntryState, SlotPlace } from '~db/schema/festival';

/** What stands in a place of the home page at a moment, in the organizers' order. */
export async function slotsAt(db: Db, moment: FestivalMoment, place: SlotPlace) {
  return db
    .selectFrom('slot')
    .select(['storeId', 'productId'])
    .where('festivalId', '=', moment.festival.id)
    .where('place', '=', place)
    .where('endsAt', '>', moment.now)
    .where('startsAt', '<=', moment.now)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/**
 * Ids of products whose festival price ends next, at most `limit`, none twice. Visibility is not asked here:
 * the cards are.
 */
export async function offersEndingSoon(db: Db, moment: FestivalMoment, limit: number): Promise<number[]> {
  if (!moment.rules.festivalPrice) return [];
  const rows = await db
    .selectFrom('offer')
    .innerJoin('variant', 'variant.id', 'offer.variantId')
    .select('variant.productId')
    .where('offer.festivalId', '=', moment.festival.id)
    .where('offer.endsAt', '>', moment.now)
    .where('offer.startsAt', '<=', moment.now)
    .orderBy('offer.endsAt')
    .orderBy('offer.id')
    .limit(limit * 4)
    .execute();
  return [...new Set(rows.map((row) => row.productId))].slice(0, limit);
}

type Entered = { festivalId: number; state: EntryState; enteredAt: number };

/** Enters stores in a festival, or changes the state of their entry. */
export async function enterStores(db: Db, entry: Entered, storeIds: readonly number[]): Promise<void> {
  if (storeIds.length === 0) return;
  await db
    .insertInto('storeEntry')
    .values(storeIds.map((storeId) => ({ ...entry, storeId })))
    .onConflict((conflict) => conflict.columns(['festivalId', 'storeId']).doUpdateSet({ state: entry.state }))
    .execute();
}

/** Enters products in a festival, or changes the state of their entry. */
export async function enterProducts(db: Db, entry: Entered, productIds: readonly number[]): Promise<void> {
  if (productIds.length === 0) return;
  await db
    .insertInto('productEntry')
    .values(productIds.map((productId) => ({ ...entry, productId })))
    .onConflict((conflict) =>
      conflict.columns(['festivalId', 'productId']).doUpdateSet({ state: entry.state }),
    )
    .execute();
}

/** Puts stores or products on the home page for a time. */
export async function insertSlots(db: Db, slots: readonly NewRow<'slot'>[]): Promise<void> {
  if (slots.length > 0) await db.insertInto('slot').values(slots).execute();
}
