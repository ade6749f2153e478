import { createContext, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '~/paths';
import { I18N } from './i18n';

export const LanguageContext = createContext<Language>('id');

/** All that is rendered inside speaks this language. */
export const Speaking = ({ language, children }: { language: Language; children: ReactNode }) => (
  <LanguageContext.Provider value={language}>
    <I18nextProvider i18n={I18N[language]}>{children}</I18nextProvider>
  </LanguageContext.Provider>
);
