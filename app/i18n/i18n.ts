import { createInstance, type i18n as I18n } from 'i18next';
import type { Language } from '~/paths';
import { DEFAULT_NAMESPACE, MESSAGES } from './messages';

function speaking(language: Language): I18n {
  const instance = createInstance();
  instance.init({
    lng: language,
    resources: { [language]: MESSAGES[language] },
    ns: Object.keys(MESSAGES.id),
    defaultNS: DEFAULT_NAMESPACE,
    fallbackLng: false,
    initImmediate: false,
    // React escapes what it renders; messages to wa.me and pictures must not be escaped at all.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** One instance for each language, with all messages, made when the module loads. */
export const I18N: Readonly<Record<Language, I18n>> = { id: speaking('id'), en: speaking('en') };
