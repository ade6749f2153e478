/** Why a text is no page that Messenger can write to. Each has a sentence in `joining:refusals`. */
export const REFUSALS = ['missing', 'post', 'elsewhere', 'spaces', 'short', 'long', 'unreadable'] as const;
export type Refusal = (typeof REFUSALS)[number];
export type Reading = { ok: true; page: string } | { ok: false; reason: Refusal };

/** Paths of facebook.com that look like a name and are none. */
const RESERVED =
  /^(?:groups?|events?|watch|marketplace|share|sharer|sharer\.php|story\.php|photo|photos|photo\.php|permalink\.php|reels?|stories|login|hashtag|gaming|help|search|home\.php|pages|people|messages)$/;

const MIN_LENGTH = 5;
/** Our own links with a whole order in them have 2,000 characters; patterns are not tried on more. */
const MAX_TYPED = 2_500;
const MAX_LENGTH = 50;
/** Letters, digits and single dots; a page without a name goes by its number. */
const NAME = /^(?!.*\.\.)(?!\.)[a-z0-9.]{5,50}(?<!\.)$/;

/**
 * Reads the name or number of a Facebook page: `kopigayo`, `@kopigayo`, `m.me/kopigayo`, `facebook.com/kopigayo`,
 * `facebook.com/profile.php?id=…`, `facebook.com/p/Kopi-Gayo-…`. In lower case, without `@`. `post`: a link to a post,
 * a group or another page of Facebook that is nobody's. `elsewhere`: a link that leads to no page of Facebook.
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
  const page = linked ? linkedPage(linked[1] ?? '') : spokenName(typed);
  if (page === null || RESERVED.test(page)) return refuse('post');
  return NAME.test(page) ? { ok: true, page } : refuse(oddity(page));
}

const LINK =
  /(?:^|[\s:("'<])(?:https?:\/\/)?(?:(?:www|web|m|id-id|mbasic|touch)\.)?(?:facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com)\/([^\s)"'>]*)/;

/** What a path of facebook.com calls the page; null when it leads to something else. */
function linkedPage(rest: string): string | null {
  const [path = '', query = ''] = rest.split(/[?#]/, 2);
  const [first = '', second = '', third = ''] = path.split('/').filter((part) => part !== '');
  if (first === 'profile.php') return /(?:^|&)id=(\d+)/.exec(query)?.[1] ?? null;
  if (first === 'people' || first === 'pages') return /^\d+$/.test(third) ? third : null;
  if (first === 'p') return /(?:^|-)(\d{5,})$/.exec(second)?.[1] ?? null;
  if (first === 't') return second;
  if (first === 'messages' && second === 't') return third;
  return first;
}

/** What stands after "FB:", or the name itself. */
const spokenName = (typed: string): string =>
  typed.replace(/^(?:fb|facebook|messenger)(?:\s*[:=]\s*|\s+)/, '').replace(/^@/, '');

function oddity(name: string): Refusal {
  if (/\s/.test(name)) return 'spaces';
  if (name.length > MAX_LENGTH) return 'long';
  return name.length < MIN_LENGTH ? 'short' : 'unreadable';
}

const refuse = (reason: Refusal): Reading => ({ ok: false, reason });
