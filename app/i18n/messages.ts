import { EN } from './en/index';
import { ID } from './id/index';

/**
 * All messages by language and namespace; the Indonesian ones decide which keys there are. A browser does not get
 * this module but messagesInBrowser.ts.
 */
export const MESSAGES = { id: ID, en: EN };

export type Namespace = keyof typeof MESSAGES.id;
export const DEFAULT_NAMESPACE = 'site';
