import { actorOf } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import { checkJoining, shownOf } from '../joining/joinCheck.server';
import { requiredNow } from '../joining/joinView.server';
import * as StoreForm from '../StoreForm';
import * as TypedText from '../TypedText';
import * as ClosureForm from './ClosureForm';
import * as OpeningForm from './OpeningForm';
import type { Posting, SettingsAnswer } from './Section';
import * as save from './saveStore.server';
import { storeSettings } from './storeSettingsRepo.server';

type Refused = Omit<SettingsAnswer, 'section'>;
/** Saves one section; gives back what was typed and what is wrong with it when nothing was saved. */
export type Save = (posting: Posting) => Promise<Refused | null>;

const saverOf = ({ visit }: Posting): save.Saver => ({ storeId: visit.store.id, actor: actorOf(visit) });

const typedOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'intent' ? [[name, value.toWellFormed().slice(0, 6_000)]] : [],
    ),
  );

/** Reads fields as joining does; `refused` is null when all could be read. */
async function readFields(posting: Posting, fields: readonly StoreForm.Field[]) {
  const { services, visit, language, form } = posting;
  const t = translator(language, 'joining');
  const typed = StoreForm.typedFrom(form, [...fields, 'isShared']);
  const joiner = { personId: visit.person.id, storeId: visit.store.id };
  const required = await requiredNow(services);
  const checked = await checkJoining(services.db, t, { joiner, typed, fields, required });
  const shown = shownOf(t, typed, checked, { isTyping: false, fields });
  const isRight = Object.keys(shown.errors).length === 0;
  const refused: Refused | null = isRight ? null : { typed: typedOf(form), errors: shown.errors };
  return { values: checked.values, refused };
}

const PROFILE = ['name', 'ownerName', 'story', 'provinceCode', 'regency', 'categorySlug'] as const;

export const profile: Save = async (posting) => {
  const { values, refused } = await readFields(posting, PROFILE);
  if (refused) return refused;
  const profile = Object.fromEntries(PROFILE.map((field) => [field, values[field] ?? '']));
  await save.saveProfile(posting.services, saverOf(posting), profile as save.Profile);
  return null;
};

/** Without JavaScript: the form once more, with the list of the province that was chosen. */
export const place: Save = async ({ form }) => ({ typed: typedOf(form), errors: {} });

export const licences: Save = async (posting) => {
  const { values, refused } = await readFields(posting, ['nib', 'pirt', 'halal', 'bpom']);
  if (refused) return refused;
  const told = Object.entries(values).filter(([, value]) => value !== null);
  await save.saveLicences(posting.services, saverOf(posting), Object.fromEntries(told));
  return null;
};

const CONTACTS = [
  'whatsapp',
  'whatsappLandline',
  'backup',
  'backupLandline',
  'instagram',
  'messenger',
] as const;

export const contacts: Save = async (posting) => {
  const { language, form, services } = posting;
  const { values, refused } = await readFields(posting, CONTACTS);
  if (refused) return refused;
  const contacts = StoreForm.contactsOf(values);
  const preferred = (['whatsapp', 'instagram', 'messenger'] as const).find(
    (kind) => kind === form.get('preferredContact'),
  );
  const t = translator(language, 'storeSettings');
  if (!contacts.whatsapp && !contacts.instagram && !contacts.messenger) {
    const error = translator(language, 'joining')('problems.contactMissing');
    return { typed: typedOf(form), errors: { whatsapp: [error] } };
  }
  if (!preferred || !contacts[preferred]) {
    return { typed: typedOf(form), errors: { preferredContact: [t('contacts.preferredMissing')] } };
  }
  await save.saveContacts(services, saverOf(posting), { contacts, preferred });
  return null;
};

const MAX_POLICY = 1_000;
const POLICIES = ['shippingPolicy', 'returnPolicy', 'paymentPolicy'] as const;

export const policies: Save = async (posting) => {
  const { form, language, services } = posting;
  const t = translator(language, 'storeSettings');
  const texts = POLICIES.map((name) => [name, TypedText.lines(String(form.get(name) ?? ''))] as const);
  const tooLong = texts.filter(([, text]) => !TypedText.fits(text, MAX_POLICY));
  if (tooLong.length > 0) {
    const errors = Object.fromEntries(tooLong.map(([name]) => [name, [t('policies.long')]]));
    return { typed: typedOf(form), errors };
  }
  const policies = Object.fromEntries(texts) as Record<(typeof POLICIES)[number], string>;
  await save.savePolicies(services, saverOf(posting), policies);
  return null;
};

export const hours: Save = async (posting) => {
  const { form, language, services } = posting;
  const t = translator(language, 'storeSettings');
  const typed = OpeningForm.typedWeek(form);
  const copied = OpeningForm.WEEKDAYS.find((weekday) => String(weekday) === form.get('copy'));
  const week = copied === undefined ? typed : OpeningForm.copiedFrom(typed, copied);
  const { hours, problems } = OpeningForm.read(week);
  const wrong = Object.entries(problems);
  if (wrong.length > 0) {
    const errors = Object.fromEntries(
      wrong.map(([weekday, problem]) => [
        `hours.${weekday}`,
        problem ? [t(`hours.problems.${problem}`)] : [],
      ]),
    );
    return { typed: typedOf(form), errors };
  }
  await save.saveHours(services, saverOf(posting), hours);
  return null;
};

export const close: Save = async (posting) => {
  const { form, language, services, visit } = posting;
  const t = translator(language, 'storeSettings');
  const now = services.clock.now();
  const settings = await storeSettings(services.db, now, visit.store.id);
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { from: text('from'), until: text('until'), note: text('note') };
  const refuse = (field: string, problem: ClosureForm.ClosureProblem): Refused => ({
    ...{ typed: typedOf(form), errors: { [field]: [t(`closures.problems.${problem}`)] } },
  });
  if (!settings || settings.closures.length >= ClosureForm.MAX_CLOSURES) return refuse('from', 'many');
  const reading = ClosureForm.read(typed, settings.store.timeZone, now);
  if (!reading.ok) return refuse(reading.field, reading.problem);
  await save.addClosure(services, saverOf(posting), reading.closure);
  return null;
};

export const logo: Save = async (posting) => {
  const { form, language, services } = posting;
  const file = form.get('logo');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const taking = await services.photos.take(bytes);
  if (!taking.ok) {
    return { typed: {}, errors: { logo: [translator(language, 'photos')(`refusals.${taking.reason}`)] } };
  }
  await save.saveLogo(services, saverOf(posting), taking.photo);
  return null;
};
