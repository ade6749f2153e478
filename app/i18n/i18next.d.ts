import 'i18next';
import type { DEFAULT_NAMESPACE, MESSAGES } from './messages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof DEFAULT_NAMESPACE;
    resources: typeof MESSAGES.id;
  }
}
