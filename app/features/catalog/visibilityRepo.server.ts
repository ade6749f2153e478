import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import { shownApprovals } from './Visibility';

/**
 * The products that may be seen at a moment, joined to their stores: Visibility.mayBeSeen as a query, for
 * every repository to build on. A test holds the two together.
 */
export function visibleProducts(db: Db, moment: FestivalMoment) {
  const festivalId = moment.festival.id;
  return db
    .selectFrom('product')
    .innerJoin('store', 'store.id', 'product.storeId')
    .innerJoin('storeEntry', (join) =>
      join.onRef('storeEntry.storeId', '=', 'store.id').on('storeEntry.festivalId', '=', festivalId),
    )
    .innerJoin('productEntry', (join) =>
      join.onRef('productEntry.productId', '=', 'product.id').on('productEntry.festivalId', '=', festivalId),
    )
    .$if(moment.rules.pages === 'hidden', (query) => query.where('product.id', '<', 0))
    .where('store.approval', '=', 'approved')
    .where('storeEntry.state', '=', 'accepted')
    .where('productEntry.state', '=', 'accepted')
    .where('product.status', '=', 'active')
    .where('product.approval', 'in', shownApprovals(moment))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('variant')
          .select('variant.id')
          .whereRef('variant.productId', '=', 'product.id')
          .where('variant.archivedAt', 'is', null),
      ),
    )
    .where(({ eb, or }) =>
      or([eb('product.disputedAt', 'is', null), eb('product.disputedAt', '>', moment.now)]),
    );
}

/** The stores that may be seen at a moment: approved and taking part. */
export function visibleStores(db: Db, moment: FestivalMoment) {
  return db
    .selectFrom('store')
    .innerJoin('storeEntry', (join) =>
      join.onRef('storeEntry.storeId', '=', 'store.id').on('storeEntry.festivalId', '=', moment.festival.id),
    )
    .where('store.approval', '=', 'approved')
    .where('storeEntry.state', '=', 'accepted')
    .$if(moment.rules.pages === 'hidden', (query) => query.where('store.id', '<', 0));
}
