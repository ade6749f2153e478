import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { tell } from '~/features/accounts/noticeRepo.server';
import { consentVersion } from '~/features/accounts/ownData/NoticeVersion';
import { addMember } from '~/features/accounts/personRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { insertStore } from '../catalogRepo.server';
import { enterStores } from '../entryRepo.server';
import { festivalToJoin } from '../festivalToJoin.server';
import * as Province from '../Province';
import * as Slug from '../Slug';
import * as StoreForm from '../StoreForm';
import { rename } from '../slugRepo.server';
import { setContacts, setLicences } from '../storeFactsRepo.server';
import type { Consent } from './JoinStep';
import * as joinRepo from './joinRepo.server';

type Means = { db: Kysely<Database>; clock: Clock };

export type Joining = {
  personId: number;
  /** A store of hers that was sent back; null: a new one. */
  storeId: number | null;
  /** As `StoreForm.read` gave them, without any problem. */
  values: StoreForm.Values;
  consents: readonly Consent[];
};

/** `sent` a second time when the same form came twice: nothing more was done then, and `storeId` is null. */
export type Sent = { storeId: number | null };

/**
 * Sends a store in: the store with its address, owner, contacts and licences, the consents with their version, its
 * nomination for the festival, its history and a notice to her. All or nothing, and once.
 */
export const sendJoining = ({ db, clock }: Means, joining: Joining): Promise<Sent> =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    const isFirst = await joinRepo.takeDraft(trx, joining.personId);
    if (!isFirst) return { storeId: null };
    const storeId =
      joining.storeId === null ? await found(trx, now, joining) : await again(trx, now, joining);
    if (storeId === null) return { storeId: null };
    await consequences(trx, now, storeId, joining);
    return { storeId };
  });

async function found(trx: Db, now: number, { personId, values }: Joining): Promise<number> {
  const contacts = StoreForm.contactsOf(values);
  const storeId = await insertStore(
    trx,
    now,
    {
      ...fieldsOf(values),
      slug: await freeStoreSlug(trx, values.name ?? '', values.regency ?? '', null),
      nib: null,
      logoPhotoId: null,
      preferredContact: contacts.whatsapp ? 'whatsapp' : 'instagram',
      approval: 'submitted',
      contacts: Object.entries(contacts).map(([kind, value]) => ({
        kind: kind as keyof typeof contacts,
        value,
      })),
      hours: [],
      closures: [],
    },
    { kind: 'seller', id: personId },
  );
  await addMember(trx, { storeId, personId, role: 'owner', joinedAt: now });
  return storeId;
}

/** A store that was sent back comes again; null when it is no longer hers to send. */
async function again(trx: Db, now: number, { personId, storeId, values }: Joining): Promise<number | null> {
  if (storeId === null || !(await joinRepo.resubmit(trx, now, storeId, fieldsOf(values)))) return null;
  await rename(
    trx,
    'store',
    storeId,
    await freeStoreSlug(trx, values.name ?? '', values.regency ?? '', storeId),
  );
  await setContacts(trx, storeId, ['whatsapp', 'whatsapp_backup', 'instagram'], StoreForm.contactsOf(values));
  await joinRepo.noteApproval(trx, {
    ...{ subjectKind: 'store', subjectId: storeId, state: 'submitted' },
    ...{ actorKind: 'seller', actorId: personId, at: now },
  });
  await outboxRepo.append(trx, now, [{ kind: 'store', id: storeId }]);
  return storeId;
}

const fieldsOf = (values: StoreForm.Values) => ({
  name: values.name ?? '',
  ownerName: values.ownerName ?? '',
  story: values.story ?? '',
  provinceCode: values.provinceCode ?? '',
  regency: values.regency ?? '',
  timeZone: Province.find(values.provinceCode ?? '')?.timeZone ?? 'Asia/Jakarta',
  categorySlug: values.categorySlug ?? '',
});

async function consequences(trx: Db, now: number, storeId: number, joining: Joining): Promise<void> {
  const { personId, values, consents } = joining;
  const { nib, pirt, halal, bpom } = values;
  await setLicences(trx, storeId, {
    ...(nib ? { nib } : {}),
    ...(pirt ? { pirt } : {}),
    ...(halal ? { halal } : {}),
    ...(bpom ? { bpom } : {}),
  });
  await joinRepo.nameIfNameless(trx, now, personId, values.ownerName ?? '');
  const given = consents.map((purpose) => ({ personId, purpose, version: consentVersion(), givenAt: now }));
  await joinRepo.giveConsents(trx, given);
  const festival = await festivalToJoin(trx, now);
  if (festival)
    await enterStores(trx, { festivalId: festival.id, state: 'nominated', enteredAt: now }, [storeId]);
  await tell(trx, now, { storeId, kind: 'store.submitted', payload: { name: values.name ?? '' } });
}

/** The nicest address that is free, or that was this store's own: never one that another store bears or bore. */
export async function freeStoreSlug(
  trx: Db,
  name: string,
  regency: string,
  storeId: number | null,
): Promise<string> {
  await joinRepo.lockSlugs(trx);
  for (const slug of Slug.candidates(name, regency, 'toko')) {
    if (!(await joinRepo.storeOfSlug(trx, slug, storeId))) return slug;
  }
  throw new Error('the candidates for a slug never end');
}
