import type { Field, Problems } from '../StoreForm';

/** The three steps of joining: who, the store, what may be told besides. */
export const STEPS = [1, 2, 3] as const;
export type Step = (typeof STEPS)[number];

export const FIELDS_OF: Readonly<Record<Step, readonly Field[]>> = {
  1: ['ownerName', 'whatsapp', 'whatsappLandline', 'backup', 'backupLandline', 'isShared'],
  2: ['name', 'provinceCode', 'regency', 'categorySlug', 'story', 'instagram', 'isShared'],
  3: ['nib', 'pirt', 'halal', 'bpom'],
};

/** All fields of joining, in their order. */
export const ALL_FIELDS: readonly Field[] = [...new Set(STEPS.flatMap((step) => FIELDS_OF[step]))];

/** The step of a text such as `?langkah=2`, no further than `reached`; without one, that. */
export function stepFrom(text: string | null, reached: number): Step {
  const asked = STEPS.find((step) => String(step) === text);
  const furthest = STEPS.find((step) => step === reached) ?? 1;
  return asked !== undefined && asked <= furthest ? asked : furthest;
}

/** The first step in which something is wrong, null when nothing is. */
export const firstWrong = (problems: Problems): Step | null =>
  STEPS.find((step) => FIELDS_OF[step].some((field) => problems[field] !== undefined)) ?? null;

/** Each is asked for by itself, in a box that is not ticked (UU 27/2022 article 22). */
export const CONSENTS = ['account', 'publishContact', 'news'] as const;
export type Consent = (typeof CONSENTS)[number];
/** Without these nothing can be sent: a store that nobody may write to is none. */
export const NEEDED_CONSENTS: readonly Consent[] = ['account', 'publishContact'];
