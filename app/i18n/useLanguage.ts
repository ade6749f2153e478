import { useContext } from 'react';
import type { Language } from '~/paths';
import { LanguageContext } from './LanguageContext';

/** The language of the page that is being rendered. */
export const useLanguage = (): Language => useContext(LanguageContext);
