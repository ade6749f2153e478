import { written } from '~/i18n/Count';
import type { Language } from '~/paths';

/** Where every list ends, whichever engine answers: nobody pages that far, and a server need not count further. */
export const MAX_LISTED = 1_000;

/** How many there are as people read it: exact as far as a list goes, "1.000+" beyond. */
export const shown = (total: number, language: Language): string =>
  total > MAX_LISTED ? `${written(MAX_LISTED, language)}+` : written(total, language);
