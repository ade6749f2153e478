import { type ExpressionBuilder, sql } from 'kysely';
import type * as Checklist from '~/features/catalog/Checklist';
import type * as OpeningHours from '~/features/catalog/OpeningHours';
import * as StoreFacts from '~/features/catalog/StoreFacts';
import type { Db } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { ContactKind } from '~db/schema/stores';

/** A store as its home needs it: what it lacks until it is seen, and when it answers. */
export type HomeStore = { checklist: Checklist.Subject; schedule: OpeningHours.Schedule };

/** The same that the checklist of joining is made of, with the hours, in two statements; null: no such store. */
export async function homeStore(
  db: Db,
  { storeId, festivalId, now }: { storeId: number; festivalId: number; now: number },
): Promise<HomeStore | null> {
  const [row, parts] = await Promise.all([storeRow(db, storeId, festivalId), storeParts(db, storeId, now)]);
  if (!row) return null;
  const of = (part: string) => parts.filter((one) => one.part === part);
  const hours = of('hours').map(({ kind, low, high }) => ({
    weekday: Number(kind),
    opensMinute: Number(low),
    closesMinute: Number(high),
  }));
  const named = (part: string) => Object.fromEntries(of(part).map(({ kind, value }) => [kind, value]));
  const facts: StoreFacts.StoreFacts = {
    ...row.store,
    ...{ hasLogo: row.hasLogo, hasHours: hours.length > 0 },
    contacts: named('contact') as Partial<Record<ContactKind, string>>,
    licences: { ...(row.nib === null ? {} : { nib: row.nib }), ...named('licence') },
  };
  const closures = of('closure').map(({ low, high }) => ({ fromAt: Number(low), untilAt: Number(high) }));
  return {
    checklist: { ...row.checklist, facts },
    schedule: { hours, closures, timeZone: row.timeZone },
  };
}

async function storeRow(db: Db, storeId: number, festivalId: number) {
  const found = await db
    .selectFrom('store')
    .select(['ownerName', 'name', 'provinceCode', 'regency', 'categorySlug', 'story', 'timeZone', 'nib'])
    .select(['shippingPolicy', 'returnPolicy', 'paymentPolicy', 'logoPhotoId', 'approval'])
    .select((eb) => [...consents(eb), ...standing(eb, festivalId)])
    .where('store.id', '=', storeId)
    .executeTakeFirst();
  if (!found) return null;
  const {
    hasOwner,
    hasConsent,
    hasProduct,
    entry,
    required,
    approval,
    logoPhotoId,
    timeZone,
    nib,
    ...store
  } = found;
  return {
    ...{ store, timeZone, nib, hasLogo: logoPhotoId !== null },
    checklist: {
      ...{ approval, entry: entry ?? null, productCount: Number(hasProduct ?? 0) },
      required: required === null ? [] : StoreFacts.requiredFrom(required),
      // A store of nobody (of the seed) has nobody to ask.
      mayPublishContact: hasOwner === null || hasConsent !== null,
    },
  };
}

type StoreExpressions = ExpressionBuilder<Database, 'store'>;
const one = sql<number>`1`.as('one');

/** Whether it belongs to somebody, and whether one of them lets its contacts be published. */
function consents({ selectFrom }: StoreExpressions) {
  const owners = () =>
    selectFrom('storeMember')
      .whereRef('storeMember.storeId', '=', 'store.id')
      .where('storeMember.role', '=', 'owner')
      .where('storeMember.endedAt', 'is', null);
  const consenting = owners()
    .innerJoin('consent', 'consent.personId', 'storeMember.personId')
    .where('consent.purpose', '=', 'publishContact')
    .where('consent.withdrawnAt', 'is', null);
  return [
    owners().select(one).limit(1).as('hasOwner'),
    consenting.select(one).limit(1).as('hasConsent'),
  ] as const;
}

/** Where it stands in the festival, what that asks, and whether there is something on sale. */
function standing({ selectFrom }: StoreExpressions, festivalId: number) {
  const onSale = selectFrom('product')
    .innerJoin('variant', 'variant.productId', 'product.id')
    .whereRef('product.storeId', '=', 'store.id')
    .where('product.status', '=', 'active')
    .where('variant.archivedAt', 'is', null);
  return [
    onSale.select(one).limit(1).as('hasProduct'),
    selectFrom('storeEntry')
      .whereRef('storeEntry.storeId', '=', 'store.id')
      .where('storeEntry.festivalId', '=', festivalId)
      .select('storeEntry.state')
      .as('entry'),
    selectFrom('festival').where('festival.id', '=', festivalId).select('requiredFacts').as('required'),
  ] as const;
}

/** Contacts, licences, hours and the closures that are not over, as one list. */
function storeParts(db: Db, storeId: number, now: number) {
  const none = sql<number>`0`;
  const contacts = db
    .selectFrom('storeContact')
    .select([sql<string>`'contact'`.as('part'), sql<string>`"kind"`.as('kind'), 'value'])
    .select([none.as('low'), none.as('high')])
    .where('storeId', '=', storeId);
  const licences = db
    .selectFrom('storeLicence')
    .select([sql<string>`'licence'`.as('part'), sql<string>`"kind"`.as('kind'), 'value'])
    .select([none.as('low'), none.as('high')])
    .where('storeId', '=', storeId);
  const hours = db
    .selectFrom('storeHours')
    .select([sql<string>`'hours'`.as('part'), sql<string>`CAST("weekday" AS TEXT)`.as('kind')])
    .select([sql<string>`''`.as('value'), 'opensMinute as low', 'closesMinute as high'])
    .where('storeId', '=', storeId);
  const closures = db
    .selectFrom('storeClosure')
    .select([sql<string>`'closure'`.as('part'), sql<string>`''`.as('kind')])
    .select([sql<string>`''`.as('value'), 'fromAt as low', 'untilAt as high'])
    .where('storeId', '=', storeId)
    .where('untilAt', '>', now);
  return contacts.unionAll(licences).unionAll(hours).unionAll(closures).execute();
}
