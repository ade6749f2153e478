import { sql } from 'kysely';
import type { Db } from '~db/connection.server';
import type { ApprovalState } from '~db/schema/stores';

export type Wanted = { state: ApprovalState; text: string; afterId: number | null; limit: number };

/**
 * Products on sale that stand in a state of approval, those made first first. `text` finds by a part of the name or
 * of the store's; `afterId` is the last one of the page before.
 */
export function productsIn(db: Db, { state, text, afterId, limit }: Wanted) {
  const part = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .selectFrom('product')
    .innerJoin('store', 'store.id', 'product.storeId')
    .select(['product.id', 'product.slug', 'product.name', 'product.description', 'product.unit'])
    .select(['product.categorySlug', 'product.madeIn', 'product.brand', 'product.halal', 'product.pirt'])
    .select(['product.bpom', 'product.sni', 'product.updatedAt', 'product.storeId'])
    .select(['store.name as storeName', 'store.approval as storeApproval'])
    .where('product.approval', '=', state)
    .where('product.status', '=', 'active')
    .$if(afterId !== null, (query) => query.where('product.id', '>', afterId ?? 0))
    .$if(text !== '', (query) =>
      query.where(({ or }) =>
        or([
          sql<boolean>`lower("product"."name") LIKE ${part} ESCAPE '\\'`,
          sql<boolean>`lower("store"."name") LIKE ${part} ESCAPE '\\'`,
        ]),
      ),
    )
    .orderBy('product.id')
    .limit(limit)
    .execute();
}

export type ProductHistory = {
  /** When it last became what it is; null where nobody noted that. */
  sinceAt: number | null;
  /** Why, in the words of whoever decided. */
  reason: string;
  /** When it was last changed since; null: not since. */
  editedAt: number | null;
};

/** What was noted of products, by id. */
export async function historiesOf(
  db: Db,
  productIds: readonly number[],
): Promise<Map<number, ProductHistory>> {
  if (productIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('approvalEvent')
    .select(['subjectKind', 'subjectId', 'state', 'reason', 'at'])
    .where('subjectKind', 'in', ['product', 'edit'])
    .where('subjectId', 'in', productIds)
    .where(({ eb, or }) => or([eb('subjectKind', '=', 'product'), eb('editOf', '=', 'product')]))
    .orderBy('id')
    .execute();
  const histories = new Map<number, ProductHistory>();
  for (const { subjectKind, subjectId, reason, at } of rows) {
    const before = histories.get(subjectId) ?? { sinceAt: null, reason: '', editedAt: null };
    const isEdit = subjectKind === 'edit';
    const next = isEdit ? { ...before, editedAt: at } : { sinceAt: at, reason, editedAt: null };
    histories.set(subjectId, next);
  }
  return histories;
}
