import { translator } from '~/i18n/i18n.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { ActorKind, ContactKind } from '~db/schema/stores';
import { freeStoreSlug } from '../joining/sendJoining.server';
import type { Hours } from '../OpeningHours';
import * as Province from '../Province';
import { enqueueRenditions } from '../photoRenditions.server';
import { keepPhoto } from '../photoRepo.server';
import type { StoredPhoto } from '../photoStore.server';
import * as Slug from '../Slug';
import type * as StoreLicence from '../StoreLicence';
import { rename } from '../slugRepo.server';
import { stopChanges, waitingChanges } from '../storeContactChangeRepo.server';
import { changeLater } from '../storeContactChanges.server';
import { type StoredFacts, setContacts, setLicences, storeFacts } from '../storeFactsRepo.server';
import * as repo from './storeSettingsRepo.server';

type Means = Pick<Services, 'db' | 'clock'>;
/** Who saves what of which store. */
export type Saver = { storeId: number; actor: { kind: ActorKind; id: number } };

/** Runs a change of a store in one transaction with what the indexes and kept pages must hear of. */
async function change(
  { db, clock }: Means,
  { storeId }: Saver,
  work: (trx: Db, now: number, store: StoredFacts) => Promise<void>,
): Promise<void> {
  await writeTransaction(db, async (trx) => {
    const now = clock.now();
    const store = await storeFacts(trx, storeId);
    if (!store) throw new Error(`store ${storeId} is gone`);
    await work(trx, now, store);
    await outboxRepo.append(trx, now, [{ kind: 'store', id: storeId }]);
  });
}

export type Profile = Record<
  'name' | 'ownerName' | 'story' | 'provinceCode' | 'regency' | 'categorySlug',
  string
>;

/** Saves the profile. Another name gets another address, to which the old one leads; the zone follows the province. */
export const saveProfile = (means: Means, saver: Saver, profile: Profile): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    const timeZone = Province.find(profile.provinceCode)?.timeZone ?? 'Asia/Jakarta';
    await repo.updateStore(trx, now, store.id, { ...profile, timeZone });
    if (Slug.of(profile.name) !== Slug.of(store.name)) {
      const slug = await freeStoreSlug(trx, profile.name, profile.regency, store.id);
      if (slug !== store.slug) await rename(trx, 'store', store.id, slug);
    }
    const place = (one: Profile | StoredFacts) =>
      `${one.regency}, ${Province.nameOf(one.provinceCode, 'id')}`;
    await noteEdits(trx, now, store, saver, [
      ['name', store.name, profile.name],
      ['ownerName', store.ownerName, profile.ownerName],
      ['place', place(store), place(profile)],
    ]);
  });

export const savePolicies = (
  means: Means,
  saver: Saver,
  policies: Record<'shippingPolicy' | 'returnPolicy' | 'paymentPolicy', string>,
): Promise<void> => change(means, saver, (trx, now, store) => repo.updateStore(trx, now, store.id, policies));

export const saveHours = (means: Means, saver: Saver, hours: readonly Hours[]): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    await repo.setHours(trx, store.id, hours);
    await repo.updateStore(trx, now, store.id, {});
  });

export const addClosure = (
  means: Means,
  saver: Saver,
  closure: { fromAt: number; untilAt: number; note: string },
): Promise<void> =>
  change(means, saver, (trx, _now, store) => repo.insertClosure(trx, { ...closure, storeId: store.id }));

export const removeClosure = (means: Means, saver: Saver, id: number): Promise<void> =>
  change(means, saver, (trx, _now, store) => repo.removeClosure(trx, store.id, id));

export const saveLicences = (
  means: Means,
  saver: Saver,
  licences: Partial<Record<StoreLicence.Kind, string>>,
): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    await setLicences(trx, store.id, licences);
    await repo.updateStore(trx, now, store.id, {});
    const kinds: StoreLicence.Kind[] = ['nib', 'pirt', 'halal', 'bpom'];
    const edits = kinds.map((kind): Edit => [kind, store.licences[kind] ?? '', licences[kind] ?? '']);
    await noteEdits(trx, now, store, saver, edits);
  });

/** Shows a photo that is kept already as the store's logo; null: none. */
export const saveLogo = (means: Means, saver: Saver, photo: StoredPhoto | null): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    const logoPhotoId = photo && (await keepLogo(trx, now, photo, store.id));
    await repo.updateStore(trx, now, store.id, { logoPhotoId });
  });

async function keepLogo(trx: Db, now: number, photo: StoredPhoto, storeId: number): Promise<number> {
  const source = { source: 'upload', sourceRef: `logo of store ${storeId}`, createdAt: now };
  const id = await keepPhoto(trx, { ...photo, ...source });
  await enqueueRenditions(trx, { ...photo, id }, now);
  return id;
}

export const CONTACT_KINDS: readonly ContactKind[] = [
  'whatsapp',
  'whatsapp_backup',
  'instagram',
  'messenger',
];
type Contacts = Partial<Record<ContactKind, string>>;

/**
 * Saves the contacts. Those of a store that shoppers can see change a day later, so that nobody who has taken a phone
 * takes the customers with it; what is left as it is stops a change that waited.
 */
export const saveContacts = (
  means: Means,
  saver: Saver,
  { contacts, preferred }: { contacts: Contacts; preferred: StoredFacts['preferredContact'] },
): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    const kinds = CONTACT_KINDS.filter((kind) => (contacts[kind] ?? '') !== (store.contacts[kind] ?? ''));
    const same = CONTACT_KINDS.filter((kind) => !kinds.includes(kind));
    await stopChanges(trx, now, store.id, same);
    const isSeen = store.approval === 'approved' || store.approval === 'suspended';
    if (!isSeen) await setContacts(trx, store.id, CONTACT_KINDS, contacts);
    const waiting = await waitingChanges(trx, store.id);
    const isNews = (kind: ContactKind) =>
      !waiting.some((one) => one.kind === kind && one.value === (contacts[kind] ?? ''));
    for (const kind of isSeen ? kinds.filter(isNews) : []) {
      await changeLater(trx, now, {
        ...{ storeId: store.id, personId: saver.actor.id, kind, value: contacts[kind] ?? '' },
      });
    }
    await repo.updateStore(trx, now, store.id, { preferredContact: preferred });
    const edits = kinds
      .filter(isNews)
      .map((kind): Edit => [kind, store.contacts[kind] ?? '', contacts[kind] ?? '']);
    await noteEdits(trx, now, store, saver, edits);
  });

/** Stops a change of contacts that waits. */
export const stopContactChange = (means: Means, saver: Saver, kind: ContactKind): Promise<void> =>
  change(means, saver, async (trx, now, store) => {
    await stopChanges(trx, now, store.id, [kind]);
  });

type EditName = 'name' | 'ownerName' | 'place' | StoreLicence.Kind | ContactKind;
type Edit = [name: EditName, from: string, to: string];

/** Organizers are told of what they approved and is another by now; before that they look at all of it anyway. */
async function noteEdits(trx: Db, now: number, store: StoredFacts, { actor }: Saver, edits: Edit[]) {
  const changed = edits.filter(([, from, to]) => from !== to);
  if (store.approval !== 'approved' || changed.length === 0) return;
  const t = translator('id', 'storeSettings');
  const lines = changed.map(([name, from, to]) =>
    t('edit', { what: t(`edits.${name}`), from: from || t('nothing'), to: to || t('nothing') }),
  );
  await repo.noteEdit(trx, {
    ...{ subjectId: store.id, state: store.approval, reason: lines.join('\n'), at: now },
    ...{ actorKind: actor.kind, actorId: actor.id },
  });
}
