/**
 * Stands in for messages.ts in the browser (see browserMessages.ts beside it): no message is in the panels' script.
 * entry.client.tsx fetches those of the page's language.
 */
export const MESSAGES = { id: {}, en: {} };
export const DEFAULT_NAMESPACE = 'site';
