import { append } from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import type { ConsentPurpose } from '~db/schema/accounts';
import { noteEvent } from '../personRepo.server';
import * as consentRepo from './consentRepo.server';
import { consentVersion } from './NoticeVersion';
import * as ownStoreRepo from './ownStoreRepo.server';

/** In the history of a store that its owner has hidden by taking this consent back. */
const CONTACT_WITHDRAWN = 'consent.publishContact';
const CONTACT_GIVEN_AGAIN = 'consent.publishContact.again';

type Who = { personId: number; now: number };

/**
 * Notes that a person agrees, with the version of the texts she has seen; once is as good as twice. Agreeing again
 * to have her contact shown brings back the stores that were hidden for it. Call it in a transaction.
 */
export async function giveConsent(trx: Db, { personId, now }: Who, purpose: ConsentPurpose): Promise<void> {
  if (await consentRepo.hasConsent(trx, personId, purpose)) return;
  await consentRepo.insertConsent(trx, { personId, purpose, version: consentVersion(), givenAt: now });
  await note(trx, { personId, now }, 'consentGiven', purpose);
  if (purpose !== 'publishContact') return;
  const why = { personId, now, reason: CONTACT_GIVEN_AGAIN, hiddenFor: CONTACT_WITHDRAWN };
  for (const { id } of await ownStoreRepo.ownedStores(trx, personId)) {
    if (await ownStoreRepo.restore(trx, id, why)) await append(trx, now, [{ kind: 'store', id }]);
  }
}

/**
 * Takes a consent back. A store whose contact must not be shown cannot be ordered from: it is hidden until the
 * consent is given again. Call it in a transaction; false when no consent stood.
 */
export async function withdrawConsent(trx: Db, { personId, now }: Who, purpose: ConsentPurpose) {
  if (!(await consentRepo.withdraw(trx, personId, purpose, now))) return false;
  await note(trx, { personId, now }, 'consentWithdrawn', purpose);
  if (purpose !== 'publishContact') return true;
  for (const { id } of await ownStoreRepo.ownedStores(trx, personId)) {
    const isHidden = await ownStoreRepo.suspend(trx, id, { personId, now, reason: CONTACT_WITHDRAWN });
    if (isHidden) await append(trx, now, [{ kind: 'store', id }]);
  }
  return true;
}

const note = (trx: Db, { personId, now }: Who, kind: string, detail: string) =>
  noteEvent(trx, { personId, kind, detail, actorKind: 'seller', actorId: personId, at: now });
