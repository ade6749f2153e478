import type { TFunction } from 'i18next';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { Db } from '~db/connection.server';
import * as Slug from '../Slug';
import * as StoreContacts from '../StoreContacts';
import type { Fact } from '../StoreFacts';
import * as StoreForm from '../StoreForm';
import * as StoreLicence from '../StoreLicence';
import * as joinRepo from './joinRepo.server';

/** Whom the form is of: nobody signed in yet, or a person; `storeId` when a store is sent in again. */
export type Joiner = { personId: number; storeId: number | null } | null;

export type Checked = StoreForm.Read & {
  /** What may stay as it is and is worth a thought: sentences by field. */
  warnings: Partial<Record<StoreForm.Field, string>>;
};

type Asked = {
  joiner: Joiner;
  typed: StoreForm.Typed;
  fields: readonly StoreForm.Field[];
  required: readonly Fact[];
};

/**
 * Reads what was typed and looks up whether another store has the same number, handle or name. A number or handle of
 * another store is a problem until she says that both use it; a name may be used twice.
 */
export async function checkJoining(db: Db, t: TFunction<'joining'>, asked: Asked): Promise<Checked> {
  const { joiner, typed, fields, required } = asked;
  const { values, problems } = StoreForm.read(typed, fields, required);
  if (!joiner) return { values, problems, warnings: {} };
  const contacts = CONTACTS.flatMap((field) => values[field] ?? []);
  const taken = await joinRepo.contactsOfOthers(db, joiner.personId, contacts);
  const warnings: Checked['warnings'] = {};
  for (const field of CONTACTS) {
    if (!taken.has(values[field] ?? '')) continue;
    if (typed.isShared === 'on') warnings[field] = t('warnings.shared');
    else problems[field] ??= 'problems.taken';
  }
  const twin = values.name ? await joinRepo.storeOfSlug(db, Slug.of(values.name), joiner.storeId) : undefined;
  if (twin && !problems.name) warnings.name = t('warnings.sameName', { place: twin.regency });
  return { values, problems, warnings };
}

const CONTACTS = ['whatsapp', 'backup', 'instagram'] as const;

/** What a page shows beside its fields: errors by field, what was read, what is worth a thought. */
export type Shown = {
  typed: StoreForm.Typed;
  errors: Partial<Record<string, string[]>>;
  says: Partial<Record<StoreForm.Field, string>>;
  warnings: Checked['warnings'];
  tries: { channel: StoreContacts.Channel; href: string }[];
};

/**
 * The sentences of a check, errors of `fields` only. `isTyping`: what is still empty is no error yet.
 */
export function shownOf(
  t: TFunction<'joining'>,
  typed: StoreForm.Typed,
  { values, problems, warnings }: Checked,
  { isTyping, fields }: { isTyping: boolean; fields: readonly StoreForm.Field[] },
): Shown {
  const errors = fields.flatMap((field): [string, string[]][] => {
    const problem = problems[field];
    const isQuiet = isTyping && (typed[field] ?? '').trim() === '';
    return problem && !isQuiet ? [[field, [StoreForm.sentenceOf(t, problem)]]] : [];
  });
  const says = fields.flatMap((field) => {
    const value = problems[field] ? null : values[field];
    const said = value ? saidOf(t, field, value) : null;
    return said === null ? [] : [[field, said] as const];
  });
  const shown = { errors: Object.fromEntries(errors), says: Object.fromEntries(says) };
  return { typed, ...shown, warnings, tries: triesOf(values) };
}

function saidOf(t: TFunction<'joining'>, field: StoreForm.Field, value: string): string | null {
  switch (field) {
    case 'whatsapp':
    case 'backup':
      return t('says.read', { value: PhoneNumber.local(value) });
    case 'instagram':
      return t('says.read', { value: `@${value}` });
    case 'messenger':
    case 'nib':
    case 'pirt':
    case 'halal':
      return t('says.read', { value });
    case 'bpom': {
      const group = StoreLicence.bpomGroup(value);
      return [t('says.read', { value }), group && t(`bpomGroups.${group}`)].filter(Boolean).join(' ');
    }
    default:
      return null;
  }
}

/** The real links, so that she sees what a shopper will. */
function triesOf({ whatsapp, instagram }: StoreForm.Values): Shown['tries'] {
  const link = (channel: StoreContacts.Channel, value: string | null | undefined) =>
    value ? [{ channel, href: StoreContacts.address({ channel, value, isBackup: false }) }] : [];
  return [...link('whatsapp', whatsapp), ...link('instagram', instagram)];
}
