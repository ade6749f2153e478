import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18N } from './i18n/i18n';
import { type Language, languageOf } from './paths';

// Loaded by panels only: shopper pages have no <Scripts>.
hear(languageOf(window.location.pathname)).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);

/** Fetches the messages of the page's language; the other one comes with a page of its own. */
async function hear(language: Language): Promise<void> {
  const messages =
    language === 'en'
      ? (await import('./i18n/en/inPanels')).PANEL_EN
      : (await import('./i18n/id/inPanels')).PANEL_ID;
  for (const [namespace, texts] of Object.entries(messages)) {
    I18N[language].addResourceBundle(language, namespace, texts);
  }
}
