import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { StoreLicenceKind } from '~db/schema/selling';
import type { StoreCard } from './ProductCard';
import type { StoreContact } from './Sellable';
import { storeContacts } from './storeContactRepo.server';
import { visibleProducts, visibleStores } from './visibilityRepo.server';

/** A store as its page shows it, at the moment that showed it. */
export type StoreDetail = {
  moment: FestivalMoment;
  contact: StoreContact;
  categorySlug: string;
  ownerName: string;
  story: string;
  nib: string | null;
  /** Numbers of the whole store, as the seller told them. */
  licences: Partial<Record<StoreLicenceKind, string>>;
  logo: { hash: string; mime: string } | null;
  policies: { shipping: string; returns: string; payment: string };
  createdAt: number;
};

/** The store of a slug at the first of `moments` that may show it, or null. */
export async function storeDetail(
  db: Db,
  moments: readonly FestivalMoment[],
  slug: string,
): Promise<StoreDetail | null> {
  for (const moment of moments) {
    const row = await visibleStores(db, moment)
      .selectAll('store')
      .where('store.slug', '=', slug)
      .executeTakeFirst();
    const contact = row && (await storeContacts(db, moment.now, [row.id])).get(row.id);
    if (!row || !contact) continue;
    const policies = { shipping: row.shippingPolicy, returns: row.returnPolicy, payment: row.paymentPolicy };
    const { categorySlug, ownerName, story, nib, createdAt } = row;
    const told = { nib, policies, ...(await shownOf(db, row.id, row.logoPhotoId)) };
    return { moment, contact, categorySlug, ownerName, story, createdAt, ...told };
  }
  return null;
}

async function shownOf(db: Db, storeId: number, logoPhotoId: number | null) {
  const [licences, logo] = await Promise.all([
    db.selectFrom('storeLicence').select(['kind', 'value']).where('storeId', '=', storeId).execute(),
    logoPhotoId === null
      ? undefined
      : db.selectFrom('photo').select(['hash', 'mime']).where('id', '=', logoPhotoId).executeTakeFirst(),
  ]);
  const byKind = Object.fromEntries(licences.map(({ kind, value }) => [kind, value]));
  return { licences: byKind, logo: logo ?? null };
}

export type StoreFilter = {
  provinceCodes?: readonly string[];
  categorySlug?: string;
  offset: number;
  limit: number;
};

/** A page of the stores that may be seen, by name, with how many there are in all. */
export async function storePage(
  db: Db,
  moment: FestivalMoment,
  { provinceCodes, categorySlug, offset, limit }: StoreFilter,
): Promise<{ stores: StoreCard[]; total: number }> {
  let query = visibleStores(db, moment);
  if (provinceCodes && provinceCodes.length > 0)
    query = query.where('store.provinceCode', 'in', provinceCodes);
  if (categorySlug) query = query.where('store.categorySlug', '=', categorySlug);
  const [rows, { total }] = await Promise.all([
    query.select('store.id').orderBy('store.name').orderBy('store.id').offset(offset).limit(limit).execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const ids = rows.map((row) => row.id);
  return { stores: await storeCardsByIds(db, moment, ids), total };
}

/** The cards of stores at a moment, in the order of `ids`; those that may not be seen are left out. */
export async function storeCardsByIds(
  db: Db,
  moment: FestivalMoment,
  ids: readonly number[],
): Promise<StoreCard[]> {
  if (ids.length === 0) return [];
  const [rows, counts] = await Promise.all([
    visibleStores(db, moment)
      .select([
        'store.id',
        'store.slug',
        'store.name',
        'store.regency',
        'store.provinceCode',
        'store.categorySlug',
      ])
      .where('store.id', 'in', ids)
      .execute(),
    visibleProducts(db, moment)
      .select(({ fn }) => ['product.storeId', fn.countAll<number>().as('count')])
      .where('product.storeId', 'in', ids)
      .groupBy('product.storeId')
      .execute(),
  ]);
  const countOf = new Map(counts.map((row) => [row.storeId, row.count]));
  const byId = new Map(rows.map((row) => [row.id, { ...row, productCount: countOf.get(row.id) ?? 0 }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many stores may be seen, by Kemendagri code of their province; provinces without any are left out. */
export async function storeCountByProvince(db: Db, moment: FestivalMoment): Promise<Map<string, number>> {
  const rows = await visibleStores(db, moment)
    .select(({ fn }) => ['store.provinceCode', fn.countAll<number>().as('count')])
    .groupBy('store.provinceCode')
    .execute();
  return new Map(rows.map((row) => [row.provinceCode, row.count]));
}

/**
 * Ids of the stores whose pages were opened least, at most `limit`. Visibility is not asked here: the cards are.
 */
export async function storeIdsSeldomSeen(db: Db, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('storeVisits')
    .select('storeId')
    .orderBy('visits')
    .orderBy('storeId')
    .limit(limit)
    .execute();
  return rows.map((row) => row.storeId);
}
