import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';

export function findPhotoByHash(db: Db, hash: string): Promise<Row<'photo'> | undefined> {
  return db.selectFrom('photo').selectAll().where('hash', '=', hash).executeTakeFirst();
}

/** Notes that a size was made; when it is noted already nothing changes. */
export async function insertRendition(db: Db, rendition: NewRow<'rendition'>): Promise<void> {
  await db
    .insertInto('rendition')
    .values(rendition)
    .onConflict((conflict) => conflict.columns(['photoId', 'width', 'format']).doNothing())
    .execute();
}
