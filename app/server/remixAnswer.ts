import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';
import { REFERRAL } from '~/paths';
import type { Services } from '~/services.server';
import type { PageCache } from './pageCache.server';
import { plainPath } from './plainPath';
import { renderedOnly } from './renderedOnly';
import { routeGroups } from './routeGroups';
import type { ShellContext } from './shellContext';

export type RemixBuild = ServerBuild | (() => Promise<ServerBuild>);

/** Headers that the shell has judged already; Remix would answer some of their junk with a 500. */
const JUDGED_HEADERS = ['origin', 'x-forwarded-host', 'content-length', 'transfer-encoding'];

/** Asks Remix. The request is made anew: its body was read, its origin judged, its junk left out. */
export function makeRemixAnswer(
  build: RemixBuild,
  services: Services,
  pages: PageCache = renderEach(services),
) {
  const handlerFor = handlersOf(build, services.env.mode);
  return async (c: ShellContext): Promise<Response> => {
    const { requestId, guest, nonce, body } = c.var;
    const request = requestFor(c.req.raw, body);
    const handle = handlerFor(c.req.path);
    const answer = await pages(request, (heard) =>
      handle(request, { services: heard, requestId, guest, nonce }),
    );
    if (request.method === 'GET' && answer.status === 200) noteChoice(services, c);
    if (request.method === 'GET') noteReferral(services, c, answer.status);
    return answer;
  };
}

/** A product that was opened from a list of results is counted for the search; here, for kept pages as well. */
function noteChoice({ searches, env }: Services, c: ShellContext): void {
  searches.noteChoice({
    path: c.req.path,
    referer: c.req.header('Referer'),
    hosts: [c.req.header('Host'), new URL(env.publicUrl).host],
    purpose: c.req.header('Sec-Purpose'),
  });
}

/** An old slug counts as well: it stands on posters that hang already. */
const LED_TO_A_STORE = [200, 301];

/** A store that was opened by a poster or a shared picture; here, for kept pages as well. */
function noteReferral({ referrals }: Services, c: ShellContext, status: number): void {
  const from = c.req.query(REFERRAL);
  if (from === undefined || !LED_TO_A_STORE.includes(status)) return;
  referrals.noteOpened({
    path: plainPath(c.req.path),
    from,
    userAgent: c.req.header('User-Agent'),
    purpose: c.req.header('Sec-Purpose'),
  });
}

const renderEach =
  (services: Services): PageCache =>
  (_request, render) =>
    render(services);

/** Which handler answers a path: in development the whole, of a build the part that holds its routes. */
function handlersOf(build: RemixBuild, mode: string): (pathname: string) => RequestHandler {
  if (typeof build === 'function') {
    const handle = createRequestHandler(async () => renderedOnly(await build()), mode);
    return () => handle;
  }
  const partFor = routeGroups(renderedOnly(build));
  const made = new Map<ServerBuild, RequestHandler>();
  return (pathname) => {
    const part = partFor(pathname);
    const present = made.get(part);
    if (present) return present;
    const handle = createRequestHandler(part, mode);
    made.set(part, handle);
    return handle;
  };
}

function requestFor(raw: Request, body: Uint8Array<ArrayBuffer> | undefined): Request {
  if (isClean(raw)) return raw;
  const headers = new Headers(raw.headers);
  for (const name of JUDGED_HEADERS) headers.delete(name);
  const { method, signal } = raw;
  return new Request(addressFor(raw.url), {
    method,
    headers,
    signal,
    ...(method === 'POST' ? { body } : {}),
  });
}

/** Whether Remix may have the request as it came: most are, and making one anew costs as much as a query. */
const isClean = (raw: Request): boolean =>
  raw.method === 'GET' &&
  addressFor(raw.url) === raw.url &&
  !JUDGED_HEADERS.some((name) => raw.headers.has(name));

/**
 * `_data` asks for the raw answer of one loader, by a way that single fetch has replaced. Which picture led to a store
 * is counted and then left out: with it and without it is the same page, kept once and named once.
 */
function addressFor(address: string): string {
  if (!address.includes('?')) return address;
  const url = new URL(address);
  const isStore = url.searchParams.has(REFERRAL) && plainPath(url.pathname).startsWith('/toko/');
  const unwanted = ['_data', ...(isStore ? [REFERRAL] : [])].filter((name) => url.searchParams.has(name));
  if (unwanted.length === 0) return address;
  for (const name of unwanted) url.searchParams.delete(name);
  return url.href;
}
