import { z } from 'zod';
import type { JobHandler } from '~/jobs/worker.server';
import type { AccountMeans } from './AccountMeans';
import { FORGET, forgetOld, SEND_CODE } from './code/codes.server';
import { sendByWhatsapp } from './code/sending.server';
import { SETTLE, settleDue } from './contacts/changes.server';
import { DELETE_ACCOUNT, deleteDue } from './ownData/deletion.server';

const codeSchema = z.object({ codeId: z.number() });

/** The work of this room's queue: codes by WhatsApp, what is to be forgotten, changes and deletions that have come to hold. */
export const accountJobs = (means: AccountMeans): Record<string, JobHandler> => ({
  [SEND_CODE]: (payload) => sendByWhatsapp(means, codeSchema.parse(payload).codeId),
  [FORGET]: () => forgetOld(means),
  [SETTLE]: () => settleDue(means),
  [DELETE_ACCOUNT]: () => deleteDue(means),
});
