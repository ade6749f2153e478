import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WHOLE = /\/i18n\/messages$|^\.\/messages$/;
const IN_BROWSER = fileURLToPath(new URL('./messagesInBrowser.ts', import.meta.url));

/** Keeps the messages of both languages out of what a browser loads: a panel needs one of them, fetched by itself. */
export const browserMessages = (): Plugin => ({
  name: 'browser-messages',
  enforce: 'pre',
  resolveId: (id, importer, options) =>
    !options?.ssr && WHOLE.test(id) && importer?.includes('/app/') ? IN_BROWSER : null,
});
