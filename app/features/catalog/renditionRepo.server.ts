import type { Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';

/** Notes that a size was made; when it is noted already nothing changes. */
export async function insertRendition(db: Db, rendition: NewRow<'rendition'>): Promise<void> {
  await db
    .insertInto('rendition')
    .values(rendition)
    .onConflict((conflict) => conflict.columns(['photoId', 'width', 'format']).doNothing())
    .execute();
}

export type PhotoRendition = { photoId: number; hash: string; width: number; format: string };

/** All sizes that were noted as made. */
export function renditionsOfPhotos(db: Db): Promise<PhotoRendition[]> {
  return db
    .selectFrom('rendition')
    .innerJoin('photo', 'photo.id', 'rendition.photoId')
    .select(['rendition.photoId', 'photo.hash', 'rendition.width', 'rendition.format'])
    .execute();
}

/** Forgets that the sizes of a photo were made. */
export async function forgetRenditions(db: Db, photoId: number): Promise<void> {
  await db.deleteFrom('rendition').where('photoId', '=', photoId).execute();
}
