import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { writeTransaction } from '~db/connection.server';
import type { AccountMeans } from '../AccountMeans';
import { sendWhatsappCode } from '../whatsappCloud.server';
import * as codeRepo from './codeRepo.server';
import { armCode } from './codes.server';
import * as SignInCode from './SignInCode';

/**
 * Makes the code of a request and sends it, unless it does not count any more. A code that was sent and not noted
 * so is sent anew when the job comes again: then the later one counts. Until it is noted as sent, organizers see
 * the request and can send it themselves.
 */
export async function sendByWhatsapp(means: AccountMeans, codeId: number): Promise<void> {
  const { db, clock, env } = means;
  const asked = await codeRepo.findCode(db, codeId);
  if (!asked || asked.sentAt !== null || !env.whatsapp) return;
  const state = SignInCode.stateAt(asked, asked.isNewest, clock.now());
  if (state !== 'waiting' && state !== 'live') return;
  const { code, link } = await writeTransaction(db, (trx) => armCode(means, trx, codeId));
  const t = translator('id', 'accounts');
  const text = link
    ? t('codes.message', { code, link: env.publicUrl + paths.signInLink('id', link) })
    : t('codes.messageConfirm', { code });
  await sendWhatsappCode(env.whatsapp, asked.address, { code, text });
  await codeRepo.noteSent(db, codeId, clock.now(), null);
}
