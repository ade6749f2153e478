import type { ContactKind } from '~db/schema/stores';
import type * as StoreLicence from './StoreLicence';

/** What a festival may ask of a store before it can be approved (`festival.requiredFacts`). */
export const FACTS = [
  'ownerName',
  'name',
  'place',
  'category',
  'story',
  'whatsapp',
  'backup',
  'instagram',
  'messenger',
  'nib',
  'pirt',
  'halal',
  'bpom',
  'logo',
  'hours',
  'policies',
] as const;
export type Fact = (typeof FACTS)[number];

export const isFact = (name: string): name is Fact => FACTS.some((fact) => fact === name);

/** The facts that a festival asks for, from the JSON of its row; names that are no facts are left out. */
export function requiredFrom(json: string): Fact[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string').filter(isFact) : [];
}

/** What is known of a store, as it is kept: contacts as `storeContact` has them, licences as they were read. */
export type StoreFacts = {
  ownerName: string;
  name: string;
  provinceCode: string;
  regency: string;
  categorySlug: string;
  story: string;
  shippingPolicy: string;
  returnPolicy: string;
  paymentPolicy: string;
  hasLogo: boolean;
  hasHours: boolean;
  contacts: Readonly<Partial<Record<ContactKind, string>>>;
  licences: Readonly<Partial<Record<StoreLicence.Kind, string>>>;
};

/** A story shorter than this tells a shopper nothing. Letters as they are kept. */
export const MIN_STORY_LENGTH = 30;

/** Whether a fact is told. */
export function has(facts: StoreFacts, fact: Fact): boolean {
  switch (fact) {
    case 'ownerName':
    case 'name':
      return facts[fact] !== '';
    case 'place':
      return facts.provinceCode !== '' && facts.regency !== '';
    case 'category':
      return facts.categorySlug !== '';
    case 'story':
      return facts.story.length >= MIN_STORY_LENGTH;
    case 'whatsapp':
    case 'instagram':
    case 'messenger':
      return facts.contacts[fact] !== undefined;
    case 'backup':
      return facts.contacts.whatsapp_backup !== undefined;
    case 'nib':
    case 'pirt':
    case 'halal':
    case 'bpom':
      return facts.licences[fact] !== undefined;
    case 'logo':
      return facts.hasLogo;
    case 'hours':
      return facts.hasHours;
    case 'policies':
      return [facts.shippingPolicy, facts.returnPolicy, facts.paymentPolicy].every((text) => text !== '');
  }
}

/** The facts without which no store can be shown, whatever a festival asks. */
const ALWAYS: readonly Fact[] = ['name', 'place', 'category'];

/** The facts that a store must have where the festival asks for `required`, in the order of FACTS. */
export const asked = (required: readonly Fact[]): Fact[] =>
  FACTS.filter((fact) => ALWAYS.includes(fact) || required.includes(fact));

/**
 * What keeps a store from being approved: the facts that the festival asks for and that are not told, in the order of
 * FACTS. `contact` comes first when there is no way at all to write to the store.
 */
export function missing(facts: StoreFacts, required: readonly Fact[]): (Fact | 'contact')[] {
  const without = asked(required).filter((fact) => !has(facts, fact));
  const isReachable = Object.values(facts.contacts).some((value) => value !== undefined);
  return isReachable || without.some(isContact) ? without : ['contact', ...without];
}

const isContact = (fact: Fact) => fact === 'whatsapp' || fact === 'instagram' || fact === 'messenger';
