import type { Db } from '~db/connection.server';
import type { ApprovalState } from '~db/schema/stores';

export type StoreRow = {
  id: number;
  slug: string;
  name: string;
  ownerName: string;
  provinceCode: string;
  regency: string;
  categorySlug: string;
  approval: ApprovalState;
  createdAt: number;
  updatedAt: number;
};

type Wanted = { state: ApprovalState; text: string; afterId: number | null; limit: number };

/**
 * The stores in a state, those that wait longest first. `text` finds by a part of the name, the owner or a contact;
 * `afterId` is the last one of the page before.
 */
export function storesIn(db: Db, { state, text, afterId, limit }: Wanted): Promise<StoreRow[]> {
  const part = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .selectFrom('store')
    .select(['id', 'slug', 'name', 'ownerName', 'provinceCode', 'regency', 'categorySlug'])
    .select(['approval', 'createdAt', 'updatedAt'])
    .where('approval', '=', state)
    .$if(afterId !== null, (query) => query.where('id', '>', afterId ?? 0))
    .$if(text !== '', (query) =>
      query.where(({ eb, fn, exists, selectFrom, or, val }) =>
        or([
          eb(fn<string>('lower', ['name']), 'like', part),
          eb(fn<string>('lower', ['ownerName']), 'like', part),
          exists(
            selectFrom('storeContact')
              .select(val(1).as('one'))
              .whereRef('storeContact.storeId', '=', 'store.id')
              .where('storeContact.value', 'like', part),
          ),
        ]),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** A store as organizers judge it, with its contacts and licences. */
export async function storeForReview(db: Db, id: number) {
  const [store, contacts, licences, hours] = await Promise.all([
    db.selectFrom('store').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('storeContact').select(['kind', 'value']).where('storeId', '=', id).execute(),
    db.selectFrom('storeLicence').select(['kind', 'value']).where('storeId', '=', id).execute(),
    db.selectFrom('storeHours').select('weekday').where('storeId', '=', id).limit(1).execute(),
  ]);
  return store && { store, contacts, licences, hasHours: hours.length > 0 };
}

/** Other stores that share a contact or the whole name (in any case) with this one. */
export async function likenesses(
  db: Db,
  { id, name }: { id: number; name: string },
  values: readonly string[],
) {
  const named = await db
    .selectFrom('store')
    .select(['id', 'name'])
    .where('id', '<>', id)
    .where(({ eb, fn, val }) => eb(fn<string>('lower', ['name']), '=', fn<string>('lower', [val(name)])))
    .limit(5)
    .execute();
  if (values.length === 0) return { named, sharing: [] };
  const sharing = await db
    .selectFrom('storeContact')
    .innerJoin('store', 'store.id', 'storeContact.storeId')
    .select(['store.id', 'store.name', 'storeContact.value'])
    .where('storeContact.value', 'in', values)
    .where('store.id', '<>', id)
    .limit(5)
    .execute();
  return { named, sharing };
}

/** How many products of a store are on sale as far as the seller is concerned. */
export async function activeProducts(db: Db, storeId: number): Promise<number> {
  const { count } = await db
    .selectFrom('product')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('storeId', '=', storeId)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return Number(count);
}
