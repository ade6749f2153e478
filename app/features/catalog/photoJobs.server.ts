import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '~/clock.server';
import { enqueue } from '~/jobs/queueRepo.server';
import type { JobHandler } from '~/jobs/worker.server';
import type { Db } from '~db/connection.server';
import type { Database } from '~db/schema';
import { QUEUED_FORMATS, SVG_MIME, widthsFor } from './Picture';
import type { PhotoStore, StoredPhoto } from './photoStore.server';
import { findPhotoByHash, insertRendition } from './renditionRepo.server';

const RENDITIONS = 'photo.renditions';
const payloadSchema = z.object({ hash: z.string() });

/** Has the sizes of a photo made ahead; a drawing needs none. Call it in the transaction that inserts the photo. */
export async function enqueueRenditions(
  db: Db,
  { hash, mime }: Pick<StoredPhoto, 'hash' | 'mime'>,
  now: number,
) {
  if (mime === SVG_MIME) return;
  await enqueue(db, { kind: RENDITIONS, payload: { hash }, uniqueKey: `${RENDITIONS} ${hash}` }, now);
}

type Means = { db: Kysely<Database>; clock: Clock; photos: PhotoStore };

/** The work of this room's queue: WebP and AVIF at all widths that do not enlarge. Twice is once. */
export function renditionJobs({ db, clock, photos }: Means): Record<string, JobHandler> {
  return {
    async [RENDITIONS](payload) {
      const photo = await findPhotoByHash(db, payloadSchema.parse(payload).hash);
      if (!photo) return;
      for (const format of QUEUED_FORMATS) {
        for (const width of widthsFor(photo.width)) {
          const made = await photos.make(photo.hash, width, format);
          await insertRendition(db, { ...made, photoId: photo.id, createdAt: clock.now() });
        }
      }
    },
  };
}
