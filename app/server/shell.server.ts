import { Hono, type Next } from 'hono';
import type { Services } from '~/services.server';
import { refusalOf } from './acceptable';
import { bodyRule } from './bodyRule';
import { addressGroup, clientAddress } from './clientAddress';
import { compress } from './compression.server';
import { isOwnPage, readGuest } from './guest.server';
import type { Background } from './health.server';
import { makeLargeBodies } from './largeBodies';
import { addMachineRoutes } from './machineRoutes.server';
import { type Metrics, makeMetrics } from './metrics.server';
import type { PageCache } from './pageCache.server';
import { plainPath } from './plainPath';
import { type ProblemKind, problemAnswer } from './problem';
import { classOf, makeRateLimits, noRateLimits, type RateLimits } from './rateLimits.server';
import { makeRemixAnswer, type RemixBuild } from './remixAnswer';
import { readBody } from './requestBody';
import { noteAnswer } from './requestLog';
import { addSecurityHeaders } from './securityHeaders';
import type { ShellContext, ShellEnv } from './shellContext';
import type { StaticFiles } from './staticFiles.server';
import { mayWrite } from './writeOrigin';

export type ShellOptions = {
  background: Background;
  /** Files of the client build; absent in development, where Vite gives them. */
  files?: StaticFiles;
  /** In development: what Vite answers by itself, null when it leaves the request to us. */
  developmentAnswer?: (c: ShellContext) => Promise<Response | null>;
  rateLimits?: RateLimits;
  /** Keeps rendered pages for a moment; without it each request is rendered. */
  pageCache?: PageCache;
  metrics?: Metrics;
  /** Stylesheets for the shell's own pages. */
  stylesheets?: readonly string[];
};

/**
 * All that stands between the network and Remix, as a Hono app: try it with `shell.request('/…')`. In order:
 * number and measure, refuse what is no request of ours, static files, who asks, limits, where a write comes
 * from, its body; then the machine-readable addresses and last the pages.
 */
export function createShell(services: Services, build: RemixBuild, options: ShellOptions): Hono<ShellEnv> {
  const shell = new Hono<ShellEnv>();
  const metrics = options.metrics ?? makeMetrics({ processFigures: false });
  const limits = options.rateLimits ?? (services.env.rateLimits ? makeRateLimits() : noRateLimits);
  const refuse = refuserWith(options.stylesheets ?? []);
  const remix = makeRemixAnswer(build, services, options.pageCache);
  shell.onError((error, c) => {
    services.log.error({ err: error, requestId: c.var.requestId }, 'uncaught error');
    return refuse(c, 'broken');
  });
  shell.use(numberAndMeasure(services, metrics));
  shell.use(async (c, next) => {
    const refusal = refusalOf(c.req.raw.method, targetOf(c.req.raw.url));
    return refusal ? refuse(c, refusal) : next();
  });
  shell.use(
    async (c, next) => fileAnswer(c, options.files) ?? (await options.developmentAnswer?.(c)) ?? next(),
  );
  shell.use(askWho(services));
  shell.use(holdToLimits(limits, refuse));
  shell.use(judgeWrites(services, refuse));
  addMachineRoutes(shell, services, { background: options.background, metrics });
  shell.all('*', async (c) => {
    const answer = await remix(c);
    return answer.status >= 500 && !isPage(answer) ? refuse(c, 'broken') : answer;
  });
  return shell;
}

type Refuse = (c: ShellContext, kind: ProblemKind, retryAfterSeconds?: number) => Response;

const refuserWith =
  (stylesheets: readonly string[]): Refuse =>
  (c, kind, retryAfterSeconds) =>
    problemAnswer({
      kind,
      pathname: new URL(c.req.raw.url).pathname,
      accept: c.req.header('Accept'),
      requestId: c.var.requestId,
      stylesheets,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });

function numberAndMeasure(services: Services, metrics: Metrics) {
  const https = services.env.publicUrl.startsWith('https:');
  return async (c: ShellContext, next: Next) => {
    const startedMs = performance.now();
    c.set('requestId', Buffer.from(services.random(6)).toString('hex'));
    c.set('nonce', Buffer.from(services.random(16)).toString('base64'));
    const forwardedFor = c.req.header('X-Forwarded-For');
    const socketAddress = c.env?.incoming?.socket.remoteAddress;
    c.set('address', clientAddress(socketAddress, forwardedFor, services.env.trustedProxies));
    await next();
    // A page thrown away by Vite's middleware in development has been sent already.
    if (c.env?.outgoing?.headersSent) return;
    const answer = await compress(c.res, c.req.header('Accept-Encoding'));
    addSecurityHeaders(answer.headers, { https });
    answer.headers.set('X-Request-Id', c.var.requestId);
    // Setting an answer merges the headers of the one before: only another one is set.
    if (answer !== c.res) {
      c.res = undefined;
      c.res = answer;
    }
    noteAnswer(services.log, metrics, c, performance.now() - startedMs);
  };
}

function fileAnswer(c: ShellContext, files: StaticFiles | undefined): Response | null {
  if (!files || c.req.raw.method === 'POST') return null;
  const asked = {
    acceptEncoding: c.req.header('Accept-Encoding'),
    ifNoneMatch: c.req.header('If-None-Match'),
  };
  return files.answer(c.req.path, asked);
}

function askWho(services: Services) {
  return async (c: ShellContext, next: Next) => {
    const path = plainPath(c.req.path);
    const { guest, setCookie, isKnown } = await readGuest(services.cookies, services.random, {
      cookieHeader: c.req.header('Cookie'),
      address: addressGroup(c.var.address),
      method: c.req.raw.method,
      path,
    });
    c.set('guest', guest);
    c.set('isKnown', isKnown);
    await next();
    if (setCookie) c.header('Set-Cookie', setCookie, { append: true });
    keepFromCaches(c.res.headers, path);
  };
}

/** What belongs to one visitor is kept nowhere; what is the same for everybody is asked for again each time. */
function keepFromCaches(headers: Headers, path: string) {
  if (headers.has('Cache-Control')) return;
  headers.set('Cache-Control', isOwnPage(path) || headers.has('Set-Cookie') ? 'no-store' : 'no-cache');
}

function holdToLimits(limits: RateLimits, refuse: Refuse) {
  return async (c: ShellContext, next: Next) => {
    const asked = classOf(c.req.raw.method, plainPath(c.req.path));
    const wait = await limits.take(asked, { ...c.var.guest, isKnown: c.var.isKnown });
    return wait === null ? next() : refuse(c, 'tooMany', wait);
  };
}

/** When a place for a large body is free again, most likely. */
const LARGE_RETRY_S = 3;

function judgeWrites(services: Services, refuse: Refuse) {
  const { publicUrl } = services.env;
  const largeBodies = makeLargeBodies();
  return async (c: ShellContext, next: Next) => {
    if (c.req.raw.method !== 'POST') return next();
    const [secFetchSite, origin, host] = ['Sec-Fetch-Site', 'Origin', 'Host'].map((name) =>
      c.req.header(name),
    );
    if (!mayWrite({ secFetchSite, origin, host, publicUrl })) return refuse(c, 'forbidden');
    const rule = bodyRule(plainPath(c.req.path), c.req.header('Content-Type') ?? '');
    const reading = () => readBody(c.req.raw, rule);
    const read = rule.isLarge ? await largeBodies.within(c.var.guest.addressKey, reading) : await reading();
    if (read === null) return refuse(c, 'tooMany', LARGE_RETRY_S);
    if (read.kind === 'refused') return refuse(c, read.why);
    c.set('body', read.bytes);
    return next();
  };
}

const targetOf = (address: string): string => address.slice(address.indexOf('/', 8));

const isPage = (answer: Response): boolean =>
  answer.body !== null && /^text\/(html|x-script)/.test(answer.headers.get('Content-Type') ?? '');
