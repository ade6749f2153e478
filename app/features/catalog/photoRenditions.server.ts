import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '~/clock.server';
import { enqueue } from '~/jobs/queueRepo.server';
import type { JobHandler } from '~/jobs/worker.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { QUEUED_FORMATS, SVG_MIME, widthsFor } from './Picture';
import { findPhotoByHash } from './photoRepo.server';
import type { PhotoStore, StoredPhoto } from './photoStore.server';
import { forgetRenditions, insertRendition, type PhotoRendition } from './renditionRepo.server';

const RENDITIONS = 'photo.renditions';
const payloadSchema = z.object({ hash: z.string() });

/** Has the sizes of a photo made ahead; a drawing needs none. Call it in the transaction that inserts the photo. */
export async function enqueueRenditions(
  db: Db,
  { id, hash, mime }: Pick<StoredPhoto, 'hash' | 'mime'> & { id: number },
  now: number,
) {
  if (mime === SVG_MIME) return;
  await enqueue(db, { kind: RENDITIONS, payload: { hash }, uniqueKey: `${RENDITIONS} ${id}` }, now);
}

/** Has the sizes of photos made once more whose files are gone. */
export async function renewRenditions(
  db: Kysely<Database>,
  lost: readonly PhotoRendition[],
  now: number,
): Promise<void> {
  const photos = new Map(lost.map(({ photoId, hash }) => [photoId, hash]));
  for (const [photoId, hash] of photos) {
    await writeTransaction(db, async (trx) => {
      await forgetRenditions(trx, photoId);
      // Without a key: the job that made them first may still be remembered under it.
      await enqueue(trx, { kind: RENDITIONS, payload: { hash } }, now);
    });
  }
}

type Means = { db: Kysely<Database>; clock: Clock; photos: PhotoStore };

/** WebP and AVIF at all widths that do not enlarge. Twice is once. */
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
