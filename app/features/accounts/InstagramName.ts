type Refusal = 'missing' | 'reserved' | 'unreadable';
export type Reading = { ok: true; username: string } | { ok: false; reason: Refusal };

/** Paths of instagram.com that look like a name and are none. */
const RESERVED = new Set(['p', 'reel', 'reels', 'stories', 'explore', 'accounts', 'direct', 'tv', 'share']);

/** At most 30 letters, digits, `_` and `.`; a dot neither first nor last nor doubled. */
const USERNAME = /^(?!.*\.\.)(?!\.)[a-z0-9._]{1,30}(?<!\.)$/;

/**
 * Reads `@Kopi.Gayo`, `kopi.gayo`, or a link to a profile or to its chat (`ig.me/m/…`). The username comes
 * back in lower case without `@`. `reserved`: a link to a post, a reel or another page of Instagram.
 */
export function parse(text: string): Reading {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  if (typed === '') return { ok: false, reason: 'missing' };
  const username = linkedName(typed).replace(/^@/, '');
  if (RESERVED.has(username)) return { ok: false, reason: 'reserved' };
  return USERNAME.test(username) ? { ok: true, username } : { ok: false, reason: 'unreadable' };
}

const LINK =
  /^(?:https?:\/\/)?(?:(?:www\.|m\.)?(?:instagram\.com|instagr\.am)\/(?:_u\/)?|ig\.me\/m\/)([^/?#]*)/;

const linkedName = (typed: string): string => LINK.exec(typed)?.[1] ?? typed;
