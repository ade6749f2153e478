import { sql } from 'kysely';
import type { Db } from '~db/connection.server';
import type { ContactKind } from '~db/schema/stores';
import type { StoreContact } from './Sellable';

/**
 * How stores are reached, by store id: contacts, opening hours and the closures that are not over at `now`.
 * Stores of any state are given: whether one may be seen is asked elsewhere.
 */
export async function storeContacts(db: Db, now: number, storeIds: readonly number[]) {
  const contacts = new Map<number, StoreContact>();
  if (storeIds.length === 0) return contacts;
  const [stores, values, hours, closures] = await Promise.all([
    db
      .selectFrom('store')
      .select(['id', 'slug', 'name', 'regency', 'provinceCode', 'timeZone', 'preferredContact', 'approval'])
      .where('id', 'in', storeIds)
      .execute(),
    contactValues(db, now, storeIds),
    db
      .selectFrom('storeHours')
      .selectAll()
      .where('storeId', 'in', storeIds)
      .orderBy('weekday')
      .orderBy('opensMinute')
      .execute(),
    db
      .selectFrom('storeClosure')
      .selectAll()
      .where('storeId', 'in', storeIds)
      .where('untilAt', '>', now)
      .execute(),
  ]);
  const contactOf = (storeId: number, kind: ContactKind) =>
    values.find((contact) => contact.storeId === storeId && contact.kind === kind)?.value || null;
  for (const { approval, ...store } of stores) {
    contacts.set(store.id, {
      ...store,
      isSuspended: approval === 'suspended',
      whatsapp: contactOf(store.id, 'whatsapp'),
      whatsappBackup: contactOf(store.id, 'whatsapp_backup'),
      instagram: contactOf(store.id, 'instagram'),
      messenger: contactOf(store.id, 'messenger'),
      hours: hours.filter((row) => row.storeId === store.id),
      closures: closures.filter((row) => row.storeId === store.id),
    });
  }
  return contacts;
}

/** The contacts as they hold at `now`, the newest first: a change counts from its instant on, also before it is made. */
function contactValues(db: Db, now: number, storeIds: readonly number[]) {
  const changed = db
    .selectFrom('storeContactChange')
    .select(['storeId', 'kind', 'value', 'holdsAt as at'])
    .where('storeId', 'in', storeIds)
    .where('holdsAt', '<=', now)
    .where('doneAt', 'is', null)
    .where('stoppedAt', 'is', null);
  return db
    .selectFrom('storeContact')
    .select(['storeId', 'kind', 'value', sql<number>`0`.as('at')])
    .where('storeId', 'in', storeIds)
    .unionAll(changed)
    .orderBy('at', 'desc')
    .execute();
}
