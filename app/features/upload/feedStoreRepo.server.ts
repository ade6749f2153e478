import { visibleStores } from '~/features/catalog/visibilityRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';

/** A store by its present slug, undefined when it may not be seen at the moment. */
export const visibleStoreBySlug = (db: Db, moment: FestivalMoment, slug: string) =>
  visibleStores(db, moment)
    .select(['store.id', 'store.slug'])
    .where('store.slug', '=', slug)
    .executeTakeFirst();

/** Whether a store may be seen at the moment. */
export const isVisibleStore = async (db: Db, moment: FestivalMoment, storeId: number): Promise<boolean> =>
  (await visibleStores(db, moment).select('store.id').where('store.id', '=', storeId).executeTakeFirst()) !==
  undefined;

/** Who hears of what befalls the festival's own feed. */
export async function organizerIds(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('personRole')
    .innerJoin('person', 'person.id', 'personRole.personId')
    .select('person.id')
    .distinct()
    .where('personRole.role', 'in', ['organizer', 'admin'])
    .where('person.deletedAt', 'is', null)
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}
