import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { ApprovalState, ContactKind } from '~db/schema/stores';
import type * as Checklist from './Checklist';
import { festivalToJoin } from './festivalToJoin.server';
import * as StoreFacts from './StoreFacts';
import type * as StoreLicence from './StoreLicence';

export type StoredFacts = StoreFacts.StoreFacts & {
  id: number;
  slug: string;
  approval: ApprovalState;
  preferredContact: 'whatsapp' | 'instagram' | 'messenger';
  version: number;
};

/** What is known of a store, with its state; null when there is none. */
export async function storeFacts(db: Db, storeId: number): Promise<StoredFacts | null> {
  const of = (table: 'storeContact' | 'storeLicence') =>
    db.selectFrom(table).select(['kind', 'value']).where('storeId', '=', storeId).execute();
  const [store, contacts, licences, hours] = await Promise.all([
    db.selectFrom('store').selectAll().where('id', '=', storeId).executeTakeFirst(),
    of('storeContact'),
    of('storeLicence'),
    db.selectFrom('storeHours').select('storeId').where('storeId', '=', storeId).limit(1).execute(),
  ]);
  if (!store) return null;
  const { id, slug, ownerName, name, provinceCode, regency, categorySlug, story, approval, version } = store;
  const { shippingPolicy, returnPolicy, paymentPolicy, preferredContact } = store;
  return {
    ...{ id, slug, ownerName, name, provinceCode, regency, categorySlug, story, approval, version },
    ...{ shippingPolicy, returnPolicy, paymentPolicy, preferredContact },
    hasLogo: store.logoPhotoId !== null,
    hasHours: hours.length > 0,
    contacts: Object.fromEntries(contacts.map(({ kind, value }) => [kind, value])),
    licences: {
      ...(store.nib === null ? {} : { nib: store.nib }),
      ...Object.fromEntries(licences.map(({ kind, value }) => [kind, value])),
    },
  };
}

/** The facts that a festival asks of those who join it. */
export async function requiredFacts(db: Db, festivalId: number): Promise<StoreFacts.Fact[]> {
  const row = await db
    .selectFrom('festival')
    .select('requiredFacts')
    .where('id', '=', festivalId)
    .executeTakeFirst();
  return row ? StoreFacts.requiredFrom(row.requiredFacts) : [];
}

/** What the checklist of a store is made of, for the festival that is on or comes next; null: no such store. */
export async function checklistSubject(
  db: Db,
  now: number,
  storeId: number,
): Promise<Checklist.Subject | null> {
  const [facts, festival] = await Promise.all([storeFacts(db, storeId), festivalToJoin(db, now)]);
  if (!facts) return null;
  const [required, entry, consent, products] = await Promise.all([
    festival ? requiredFacts(db, festival.id) : [],
    festival ? entryState(db, festival.id, storeId) : null,
    mayPublishContact(db, storeId),
    countOnSale(db, storeId),
  ]);
  const { approval } = facts;
  return { facts, required, approval, entry, mayPublishContact: consent, productCount: products };
}

async function entryState(db: Db, festivalId: number, storeId: number) {
  const row = await db
    .selectFrom('storeEntry')
    .select('state')
    .where('festivalId', '=', festivalId)
    .where('storeId', '=', storeId)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** A store of nobody (of the seed) has nobody to ask. */
async function mayPublishContact(db: Db, storeId: number): Promise<boolean> {
  const owners = await db
    .selectFrom('storeMember')
    .leftJoin('consent', (join) =>
      join
        .onRef('consent.personId', '=', 'storeMember.personId')
        .on('consent.purpose', '=', 'publishContact')
        .on('consent.withdrawnAt', 'is', null),
    )
    .select('consent.id as consentId')
    .where('storeMember.storeId', '=', storeId)
    .where('storeMember.role', '=', 'owner')
    .where('storeMember.endedAt', 'is', null)
    .execute();
  return owners.length === 0 || owners.some(({ consentId }) => consentId !== null);
}

/** Products on sale with a price; more than one tells nothing more. */
async function countOnSale(db: Db, storeId: number): Promise<number> {
  const rows = await db
    .selectFrom('product')
    .select('product.id')
    .where('product.storeId', '=', storeId)
    .where('product.status', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('variant')
          .select('variant.id')
          .whereRef('variant.productId', '=', 'product.id')
          .where('variant.archivedAt', 'is', null),
      ),
    )
    .limit(1)
    .execute();
  return rows.length;
}

type Contacts = Readonly<Partial<Record<ContactKind, string>>>;
type Licences = Readonly<Partial<Record<StoreLicence.Kind, string>>>;

/** Replaces the contacts of a store, of the kinds named; one without a value is taken away. */
export async function setContacts(
  db: Db,
  storeId: number,
  kinds: readonly ContactKind[],
  contacts: Contacts,
): Promise<void> {
  await db.deleteFrom('storeContact').where('storeId', '=', storeId).where('kind', 'in', kinds).execute();
  const rows = kinds.flatMap((kind) => {
    const value = contacts[kind];
    return value === undefined ? [] : [{ storeId, kind, value }];
  });
  if (rows.length > 0) await db.insertInto('storeContact').values(rows).execute();
}

/** Replaces the licences of a store, the NIB among them. */
export async function setLicences(db: Db, storeId: number, { nib, ...others }: Licences): Promise<void> {
  await db
    .updateTable('store')
    .set({ nib: nib ?? null })
    .where('id', '=', storeId)
    .execute();
  await db.deleteFrom('storeLicence').where('storeId', '=', storeId).execute();
  const rows = Object.entries(others).map(([kind, value]) => ({ storeId, kind, value }));
  if (rows.length > 0) {
    await db
      .insertInto('storeLicence')
      .values(rows as NewRow<'storeLicence'>[])
      .execute();
  }
}
