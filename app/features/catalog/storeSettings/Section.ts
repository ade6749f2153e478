import type { StoreVisit } from '~/features/accounts/visit.server';
import type * as paths from '~/paths';
import type { Services } from '~/services.server';

/** The parts of the settings; each is a form of its own. */
export const SECTIONS = ['profile', 'logo', 'contacts', 'hours', 'closures', 'policies', 'licences'] as const;
export type Section = (typeof SECTIONS)[number];

export type Posting = { services: Services; visit: StoreVisit; language: paths.Language; form: FormData };

/** What comes back when a section could not be saved, or is to be shown again as it was typed. */
export type SettingsAnswer = {
  section: Section;
  typed: Record<string, string>;
  errors: Partial<Record<string, string[]>>;
};
