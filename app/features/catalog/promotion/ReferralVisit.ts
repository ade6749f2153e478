import type { ReferralMedium } from '~db/schema/selling';

/** What carries a store's address to people: each is counted by itself. */
export const MEDIA = [
  'poster',
  'status',
  'story',
  'prices',
  'qr',
  'link',
] as const satisfies readonly ReferralMedium[];

/** Where it led, which medium it came by. The slug is the one in the address, which may be an old one. */
export type ReferralVisit = { slug: string; medium: ReferralMedium };

/** A page that was answered: `path` without its language, `from` as the address says (`?dari=`). */
export type Opened = {
  path: string;
  from: string | null;
  userAgent: string | undefined;
  /** `Sec-Purpose`: a page that the browser fetches ahead was opened by nobody. */
  purpose: string | undefined;
};

const STORE_PAGE = /^\/toko\/([a-z0-9-]{1,120})$/;
/**
 * Whoever shares a link has a machine of the messenger read the page first, for its preview: no visit. WhatsApp and
 * Facebook name theirs in this way; the browsers inside their apps begin with "Mozilla".
 */
const MACHINE =
  /^(?:WhatsApp|facebookexternalhit|facebookcatalog|TelegramBot|Twitterbot)\b|bot\b|crawler|spider/i;

/** The visit by a store's printed or shared address; null when the page was opened in another way. */
export function of({ path, from, userAgent = '', purpose }: Opened): ReferralVisit | null {
  const slug = STORE_PAGE.exec(path)?.[1];
  const medium = MEDIA.find((one) => one === from);
  if (!slug || !medium || purpose !== undefined || MACHINE.test(userAgent)) return null;
  return { slug, medium };
}
