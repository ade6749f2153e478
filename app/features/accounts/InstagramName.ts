/** Why a text is no Instagram name. Each has a sentence in `joining:refusals`. */
export const REFUSALS = ['missing', 'post', 'elsewhere', 'spaces', 'long', 'unreadable'] as const;
export type Refusal = (typeof REFUSALS)[number];
export type Reading = { ok: true; username: string } | { ok: false; reason: Refusal };

/** Paths of instagram.com that look like a name and are none. */
const RESERVED = new Set(['p', 'reel', 'reels', 'stories', 'explore', 'accounts', 'direct', 'tv', 'share']);

/** Our own links with a whole order in them have 2,000 characters; patterns are not tried on more. */
const MAX_TYPED = 2_500;
const MAX_LENGTH = 30;
/** At most 30 letters, digits, `_` and `.`; a dot neither first nor last nor doubled. */
const USERNAME = /^(?!.*\.\.)(?!\.)[a-z0-9._]{1,30}(?<!\.)$/;

/**
 * Reads `@Kopi.Gayo`, `kopi.gayo`, `IG: kopi.gayo`, or a link to a profile or to its chat (`ig.me/m/…`). The username
 * comes back in lower case without `@`. `post`: a link to a post, a reel or another page of Instagram. `elsewhere`: a
 * link that leads to no profile of Instagram. `spaces`: a name as it is shown, which may hold spaces.
 */
export function parse(text: string): Reading {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  if (typed === '') return refuse('missing');
  if (typed.length > MAX_TYPED) return refuse('unreadable');
  const linked = LINK.exec(typed);
  if (!linked && /:\/\/|^www\.|\//.test(typed)) return refuse('elsewhere');
  const username = (linked?.[1] ?? linked?.[2] ?? spokenName(typed)).replace(/^@/, '');
  if (RESERVED.has(username)) return refuse('post');
  if (USERNAME.test(username)) return { ok: true, username };
  return refuse(oddity(username));
}

/** `https://www.instagram.com/name`, `ig.me/m/name`, `instagram://user?username=name`, also after other words. */
const LINK =
  /(?:^|[\s:("'<])(?:https?:\/\/)?(?:(?:www\.|m\.)?(?:instagram\.com|instagr\.am)\/(?:_u\/)?|ig\.me\/m\/)([^/?#\s)"'>]*)|^instagram:\/\/user\?username=([^&\s]*)/;

/** The one `@name` among words ("Kopi Gayo (@kopi.gayo)"), or what stands after "IG:". */
function spokenName(typed: string): string {
  const [only, second] = typed.match(/(?<![^\s(:])@[^\s),;]+/g) ?? [];
  if (only && second === undefined) return only;
  return typed.replace(/^(?:ig|insta|instagram)(?:\s*[:=]\s*|\s+)/, '');
}

function oddity(name: string): Refusal {
  if (/\s/.test(name)) return 'spaces';
  return name.length > MAX_LENGTH ? 'long' : 'unreadable';
}

const refuse = (reason: Refusal): Reading => ({ ok: false, reason });
