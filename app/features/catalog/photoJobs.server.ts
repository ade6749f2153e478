import { z } from 'zod';
import { enqueue } from '~/jobs/queueRepo.server';
import type { JobHandler } from '~/jobs/worker.server';
import * as PhotoUpload from './PhotoUpload';
import { partFile, removePart } from './photoParts.server';
import { renditionJobs } from './photoRenditions.server';
import { giveUp, LOOK_AFTER } from './photoUpload.server';
import { finishUpload, type UploadMeans } from './photoUploadEnd.server';
import { findUploadById, removeUpload, type Upload } from './photoUploadRepo.server';

const payloadSchema = z.object({ uploadId: z.number() });

/** The work of this room's queue: sizes of photos, and uploads that were left alone. Twice is once. */
export function photoJobs(means: UploadMeans): Record<string, JobHandler> {
  return {
    ...renditionJobs(means),
    async [LOOK_AFTER](payload) {
      const upload = await findUploadById(means.db, payloadSchema.parse(payload).uploadId);
      if (upload) await lookAfter(means, upload);
    },
  };
}

/** Ends what is whole, forgets what was left too long, and looks again at what is still under way. */
async function lookAfter(means: UploadMeans, upload: Upload): Promise<void> {
  const now = means.clock.now();
  if (upload.doneAt !== null) {
    await removePart(partFile(means.dataDir, upload.storeId, upload.key));
    const forgetAt = upload.doneAt + PhotoUpload.KEEP_DONE_MS;
    return forgetAt <= now ? removeUpload(means.db, upload.id) : lookAgain(means, upload.id, forgetAt);
  }
  if (upload.receivedBytes === upload.byteSize) await finishUpload(means, upload.id);
  else if (upload.updatedAt <= now - PhotoUpload.STALE_MS) await giveUp(means, upload);
  else await lookAgain(means, upload.id, upload.updatedAt + PhotoUpload.STALE_MS);
}

async function lookAgain({ db, clock }: UploadMeans, uploadId: number, runAt: number): Promise<void> {
  const uniqueKey = `${LOOK_AFTER} ${uploadId} ${runAt}`;
  await enqueue(db, { kind: LOOK_AFTER, payload: { uploadId }, runAt, uniqueKey }, clock.now());
}
