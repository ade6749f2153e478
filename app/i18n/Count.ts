import type { Language } from '~/paths';

/** Making one costs more than the rest of a heading: there is one for each language. */
const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat('id'),
  en: new Intl.NumberFormat('en'),
};

/** A count as people write it: 6.000 in Indonesian, 6,000 in English. */
export const written = (count: number, language: Language): string => FORMATS[language].format(count);
