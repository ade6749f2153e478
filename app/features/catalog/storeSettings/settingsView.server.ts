import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { Language } from '~/paths';
import type { Services } from '~/services.server';
import type { ContactKind } from '~db/schema/stores';
import * as Category from '../Category';
import { requiredNow } from '../joining/joinView.server';
import * as OpeningHours from '../OpeningHours';
import * as Province from '../Province';
import type { Fact } from '../StoreFacts';
import { type ContactChange, waitingChanges } from '../storeContactChangeRepo.server';
import { type StoredFacts, storeFacts } from '../storeFactsRepo.server';
import { MAX_CLOSURES, today } from './ClosureForm';
import * as OpeningForm from './OpeningForm';
import { storeSettings } from './storeSettingsRepo.server';

/** A change of a contact that holds from an instant on, as people read it. */
type WaitingContact = { kind: ContactKind; value: string; holdsAt: number };

/** All that the settings show of a store, null when it is gone. */
export async function settingsView(services: Services, language: Language, storeId: number) {
  const { db, clock } = services;
  const now = clock.now();
  const [settings, facts, changes, required] = await Promise.all([
    storeSettings(db, now, storeId),
    storeFacts(db, storeId),
    waitingChanges(db, storeId),
    requiredNow(services),
  ]);
  if (!settings || !facts) return null;
  const { store, hours, closures, logo } = settings;
  const schedule = { hours, closures, timeZone: store.timeZone };
  return {
    typed: typedOf(facts, changes),
    week: OpeningForm.write(hours),
    closures: closures.map(({ id, fromAt, untilAt, note }) => ({ id, fromAt, untilAt, note })),
    mayCloseMore: closures.length < MAX_CLOSURES,
    waiting: changes.map(waitingOf),
    contacts: Object.entries(facts.contacts).map(([kind, value]) => ({
      ...{ kind: kind as ContactKind, value: shownContact(kind as ContactKind, value) },
    })),
    ...{ logo, required: required as Fact[], slug: store.slug, timeZone: store.timeZone },
    today: today(store.timeZone, now),
    isOpenNow: OpeningHours.isOpenAt(schedule, now),
    isSeen: store.approval === 'approved',
    provinces: Province.all.map(({ code, name }) => ({ value: code, label: name })),
    categories: Category.all.map((one) => ({ value: one.slug, label: one[language] })),
  };
}

const waitingOf = ({ kind, value, holdsAt }: ContactChange): WaitingContact => ({
  ...{ kind, holdsAt },
  value: value === '' ? '' : shownContact(kind, value),
});

function shownContact(kind: ContactKind, value: string): string {
  if (kind === 'whatsapp' || kind === 'whatsapp_backup') return PhoneNumber.local(value);
  return kind === 'instagram' ? `@${value}` : value;
}

/** What stands in the fields: contacts as they will be, so that saving another one stops no change. */
function typedOf(facts: StoredFacts, changes: readonly ContactChange[]): Record<string, string> {
  const contacts: Partial<Record<ContactKind, string>> = { ...facts.contacts };
  for (const { kind, value } of changes) contacts[kind] = value;
  const { whatsapp = '', whatsapp_backup: backup = '', instagram = '', messenger = '' } = contacts;
  const landline = (value: string) =>
    value !== '' && !PhoneNumber.parse(value).ok ? { landline: 'on' } : { landline: '' };
  return {
    ...{ name: facts.name, ownerName: facts.ownerName, story: facts.story },
    ...{ provinceCode: facts.provinceCode, regency: facts.regency, categorySlug: facts.categorySlug },
    ...{ shippingPolicy: facts.shippingPolicy, returnPolicy: facts.returnPolicy },
    ...{ paymentPolicy: facts.paymentPolicy, preferredContact: facts.preferredContact },
    ...{ whatsapp: whatsapp && PhoneNumber.local(whatsapp), backup: backup && PhoneNumber.local(backup) },
    ...{ whatsappLandline: landline(whatsapp).landline, backupLandline: landline(backup).landline },
    ...{ instagram, messenger, nib: '', pirt: '', halal: '', bpom: '', ...facts.licences },
  };
}
