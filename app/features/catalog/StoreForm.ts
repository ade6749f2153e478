import type { TFunction } from 'i18next';
import * as InstagramName from '~/features/accounts/InstagramName';
import * as MessengerPage from '~/features/accounts/MessengerPage';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { ContactKind } from '~db/schema/stores';
import * as Category from './Category';
import * as Province from './Province';
import * as Regency from './Regency';
import * as StoreFacts from './StoreFacts';
import * as StoreLicence from './StoreLicence';
import * as TypedText from './TypedText';

/** The fields by which a store tells of itself, as joining and its settings have them. Ticks are 'on' or ''. */
export const FIELDS = [
  'ownerName',
  'whatsapp',
  'whatsappLandline',
  'backup',
  'backupLandline',
  'name',
  'provinceCode',
  'regency',
  'categorySlug',
  'story',
  'instagram',
  'messenger',
  'nib',
  'pirt',
  'halal',
  'bpom',
  'isShared',
] as const;
export type Field = (typeof FIELDS)[number];
/** What was typed, as it was typed. */
export type Typed = Readonly<Partial<Record<Field, string>>>;

/** What is wrong with a field, as a key of `joining`. */
export type Problem =
  | `refusals.whatsapp.${PhoneNumber.Refusal}`
  | `refusals.instagram.${InstagramName.Refusal}`
  | `refusals.messenger.${MessengerPage.Refusal}`
  | { [K in StoreLicence.Kind]: `licences.${K}.refusals.${StoreLicence.Refusal<K>}` }[StoreLicence.Kind]
  | `problems.${Plain}`;
/** Problems that are of one field and no number; each has a sentence in `joining:problems`. */
export const PLAIN = [
  'ownerNameMissing',
  'ownerNameLong',
  'nameMissing',
  'nameShort',
  'nameLong',
  'provinceMissing',
  'regencyMissing',
  'regencyElsewhere',
  'categoryMissing',
  'storyMissing',
  'storyShort',
  'storyLong',
  'backupSame',
  'contactMissing',
  'required',
  'taken',
  'consentMissing',
] as const;
type Plain = (typeof PLAIN)[number];

/** A problem, said to whoever typed. */
export const sentenceOf = (t: TFunction<'joining'>, problem: Problem): string => t(problem);

export type Problems = Partial<Record<Field, Problem>>;
/** The kept form of the fields that could be read: numbers in E.164, names bare, texts tidied. Empty ones are null. */
export type Values = Partial<Record<Field, string | null>>;
export type Read = { values: Values; problems: Problems };

const MAX = { ownerName: 80, name: 60, story: 1_500 } as const;
const MIN_NAME_LENGTH = 3;
/** More than any field keeps: what is typed is cut here before it is read or kept as a draft. */
const MAX_TYPED = 6_000;

/** The fields of this form that were posted, cut to what may be kept. */
export function typedFrom(form: FormData, fields: readonly Field[]): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      const value = form.get(field);
      return [
        field,
        typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').slice(0, MAX_TYPED) : '',
      ];
    }),
  );
}

/**
 * Reads some fields of the form. `required` are the facts that the festival asks for: an empty field of one of them is
 * a problem, and so is an empty name, place or category.
 */
export function read(typed: Typed, fields: readonly Field[], required: readonly StoreFacts.Fact[]): Read {
  const values: Values = {};
  const problems: Problems = {};
  for (const field of fields) {
    const { value, problem } = READERS[field](typed);
    values[field] = value;
    const missing = value === null ? missingOf(field, required) : undefined;
    const found = problem ?? missing;
    if (found) problems[field] = found;
  }
  const isSame = values.backup != null && values.backup === values.whatsapp;
  if (isSame) problems.backup = 'problems.backupSame';
  return { values, problems };
}

type One = { value: string | null; problem?: Problem };

const READERS: Readonly<Record<Field, (typed: Typed) => One>> = {
  ownerName: ({ ownerName = '' }) => text(TypedText.line(ownerName), MAX.ownerName, 'ownerNameLong'),
  whatsapp: ({ whatsapp, whatsappLandline }) => number(whatsapp, whatsappLandline === 'on'),
  backup: ({ backup, backupLandline }) => number(backup, backupLandline === 'on'),
  whatsappLandline: ({ whatsappLandline }) => tick(whatsappLandline),
  backupLandline: ({ backupLandline }) => tick(backupLandline),
  isShared: ({ isShared }) => tick(isShared),
  name({ name = '' }) {
    const one = text(TypedText.line(name), MAX.name, 'nameLong');
    if (one.value === null) return one;
    const letters = one.value.match(/[\p{L}\p{N}]/gu) ?? [];
    return letters.length < MIN_NAME_LENGTH ? { ...one, problem: 'problems.nameShort' } : one;
  },
  provinceCode: ({ provinceCode = '' }) => ({ value: Province.find(provinceCode)?.code ?? null }),
  regency({ regency = '', provinceCode = '' }) {
    if (regency === '') return { value: null };
    if (Regency.isIn(provinceCode, regency)) return { value: regency };
    return { value: null, problem: 'problems.regencyElsewhere' };
  },
  categorySlug: ({ categorySlug = '' }) => ({ value: Category.find(categorySlug)?.slug ?? null }),
  story({ story = '' }) {
    const one = text(TypedText.lines(story), MAX.story, 'storyLong');
    const isShort = one.value !== null && one.value.length < StoreFacts.MIN_STORY_LENGTH;
    return isShort ? { ...one, problem: 'problems.storyShort' } : one;
  },
  instagram({ instagram = '' }) {
    if (instagram.trim() === '') return { value: null };
    const reading = InstagramName.parse(instagram);
    if (reading.ok) return { value: reading.username };
    return { value: null, problem: `refusals.instagram.${reading.reason}` };
  },
  messenger({ messenger = '' }) {
    if (messenger.trim() === '') return { value: null };
    const reading = MessengerPage.parse(messenger);
    if (reading.ok) return { value: reading.page };
    return { value: null, problem: `refusals.messenger.${reading.reason}` };
  },
  nib: ({ nib }) => licence('nib', nib),
  pirt: ({ pirt }) => licence('pirt', pirt),
  halal: ({ halal }) => licence('halal', halal),
  bpom: ({ bpom }) => licence('bpom', bpom),
};

const tick = (typed = ''): One => ({ value: typed === 'on' ? 'on' : null });

function text(tidied: string, max: number, tooLong: Plain): One {
  if (tidied === '') return { value: null };
  return TypedText.fits(tidied, max) ? { value: tidied } : { value: tidied, problem: `problems.${tooLong}` };
}

/** A landline is taken only when she says that its WhatsApp is there. */
function number(typed = '', isLandline: boolean): One {
  const reading = PhoneNumber.parse(typed);
  if (reading.ok) return { value: reading.e164 };
  if (reading.reason === 'missing') return { value: null };
  if (reading.reason === 'not_mobile' && isLandline) return { value: reading.e164 };
  return { value: null, problem: `refusals.whatsapp.${reading.reason}` };
}

function licence<K extends StoreLicence.Kind>(kind: K, typed = ''): One {
  if (typed.trim() === '') return { value: null };
  const reading = StoreLicence.read(kind, typed);
  if (reading.ok) return { value: reading.value };
  return { value: null, problem: `licences.${kind}.refusals.${reading.reason}` as Problem };
}

function missingOf(field: Field, required: readonly StoreFacts.Fact[]): Problem | undefined {
  const always = MISSING[field];
  if (always) return `problems.${always}`;
  if (field === 'whatsapp' && required.includes('whatsapp')) return 'refusals.whatsapp.missing';
  if (field === 'story' && required.includes('story')) return 'problems.storyMissing';
  return StoreFacts.isFact(field) && required.includes(field) ? 'problems.required' : undefined;
}

const MISSING: Partial<Record<Field, Plain>> = {
  ownerName: 'ownerNameMissing',
  name: 'nameMissing',
  provinceCode: 'provinceMissing',
  regency: 'regencyMissing',
  categorySlug: 'categoryMissing',
};

/** The contacts among what was read, as `storeContact` keeps them. */
export function contactsOf(values: Values): Partial<Record<ContactKind, string>> {
  const { whatsapp, backup, instagram, messenger } = values;
  return {
    ...(whatsapp ? { whatsapp } : {}),
    ...(backup ? { whatsapp_backup: backup } : {}),
    ...(instagram ? { instagram } : {}),
    ...(messenger ? { messenger } : {}),
  };
}
