import type { Cookies } from '~/server/cookies.server';
import * as Basket from './Basket';
import * as SeenBasket from './SeenBasket';

/** What is said once after a write, on the next page that shows notices; its words are in the messages. */
const NOTICES = [
  'added',
  'capped',
  'full',
  'gone',
  'soldOut',
  'closed',
  'changed',
  'removed',
  'merged',
  'mergedPartly',
] as const;
export type Notice = (typeof NOTICES)[number];

/** At most so many order groups are remembered by a browser. */
const REMEMBERED_GROUPS = 30;

type Kept = { cookies: Cookies; request: Request };

const header = (request: Request) => request.headers.get('Cookie');

/** The lines of this browser's basket. A cookie that somebody changed counts as none. */
export async function readBasket({ cookies, request }: Kept): Promise<SeenBasket.SeenLine[]> {
  const text: unknown = await cookies.basket.parse(header(request));
  return typeof text === 'string' ? SeenBasket.parse(text) : [];
}

/** Set-Cookie for the basket, and for what script may read of it: the count and a notice. */
export async function basketHeaders(
  kept: Kept,
  lines: readonly SeenBasket.SeenLine[],
  notice?: Notice,
): Promise<Headers> {
  const { notice: _said, ...ui } = await readUi(kept);
  const headers = new Headers();
  headers.append('Set-Cookie', await kept.cookies.basket.serialize(SeenBasket.format(lines)));
  const shown = { ...ui, count: Basket.count(lines), ...(notice ? { notice } : {}) };
  headers.append('Set-Cookie', await kept.cookies.ui.serialize(shown));
  return headers;
}

/** The notice that waits to be said, with the Set-Cookie that ends it; null when there is none. */
export async function takeNotice(kept: Kept): Promise<{ notice: Notice; setCookie: string } | null> {
  const { notice, ...ui } = await readUi(kept);
  if (!isNotice(notice)) return null;
  return { notice, setCookie: await kept.cookies.ui.serialize(ui) };
}

/** The codes of this browser's order groups, newest first. */
export async function readGroupCodes({ cookies, request }: Kept): Promise<string[]> {
  const codes: unknown = await cookies.orders.parse(header(request));
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}

/** Set-Cookie that remembers one more order group. */
export async function rememberGroup(kept: Kept, groupCode: string): Promise<string> {
  const others = (await readGroupCodes(kept)).filter((code) => code !== groupCode);
  return kept.cookies.orders.serialize([groupCode, ...others].slice(0, REMEMBERED_GROUPS));
}

async function readUi({ cookies, request }: Kept): Promise<Record<string, unknown>> {
  const ui: unknown = await cookies.ui.parse(header(request));
  return ui !== null && typeof ui === 'object' && !Array.isArray(ui) ? (ui as Record<string, unknown>) : {};
}

const isNotice = (text: unknown): text is Notice => NOTICES.some((notice) => notice === text);
