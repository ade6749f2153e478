import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Services } from '~/services.server';
import { isLite } from '~/ui/lite';
import { type Encoding, encode, encodingFor } from './compression.server';

/** How long a page may be behind what is not in the log: stock, opening hours, the end of an offer. */
const KEPT_MS = 1_000;
const MAX_PAGES = 500;
const MAX_PAGE_BYTES = 300_000;
const MAX_ADDRESS = 500;

type KeptPage = {
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  /** What the log said when the page was rendered: another mark means another page. */
  logMark: string;
  /** By the process's own clock, which never jumps. */
  untilMs: number;
  /** By the festival's clock: no page outlives the phase it shows. */
  changesAt: number;
  /** What the rendering counted, to be counted again. */
  counts: (() => void)[];
  encoded: Map<Encoding, Promise<Buffer>>;
};

type Render = (services: Services) => Promise<Response>;
/** The page of a request: the kept one while it holds, else what `render` gives. */
export type PageCache = (request: Request, render: Render) => Promise<Response>;

/**
 * Keeps rendered pages that are the same for everybody, which a page says itself (`Cache-Control: public`, and no
 * cookie). A kept page holds for a second, and only as long as nothing was written to the log and the phase of
 * the festival lasts: a change, a suspension and the end of a phase show at once. What the rendering counted is
 * counted again for whoever gets the kept page. In memory, each process its own; it can be dropped at any time.
 */
export function makePageCache(services: Services, nextPhaseAt: () => Promise<number>): PageCache {
  const pages = new Map<string, KeptPage>();
  return async (request, render) => {
    const key = keyOf(request);
    if (key === null) return render(services);
    const logMark = await outboxRepo.mark(services.db);
    const kept = pages.get(key);
    if (kept && holds(kept, logMark, services.clock.now())) {
      for (const count of kept.counts) count();
      return answerOf(kept, request);
    }
    const counts: KeptPage['counts'] = [];
    const changesAt = await nextPhaseAt();
    const answer = await render(listening(services, counts));
    if (!isForEverybody(answer)) return answer;
    const page = await pageOf(answer, { logMark, counts, changesAt });
    keep(pages, key, page);
    return answerOf(page, request);
  };
}

/** Two addresses never share a page; an absurdly long one gets none kept. */
function keyOf(request: Request): string | null {
  if (request.method !== 'GET' || request.url.length > MAX_ADDRESS) return null;
  return `${isLite(request.headers) ? 'lite' : 'full'} ${request.url}`;
}

const holds = (page: KeptPage, logMark: string, now: number): boolean =>
  page.logMark === logMark && performance.now() < page.untilMs && now < page.changesAt;

/** Services that hand on every visit and every search that is counted, and remember it. */
function listening(services: Services, counts: KeptPage['counts']): Services {
  const { visits, searches } = services;
  const remembering =
    <T>(note: (counted: T) => void) =>
    (counted: T) => {
      counts.push(() => note(counted));
      note(counted);
    };
  return {
    ...services,
    visits: { ...visits, note: remembering((visit) => visits.note(visit)) },
    searches: { ...searches, note: remembering((search) => searches.note(search)) },
  };
}

const isForEverybody = (answer: Response): boolean =>
  answer.status === 200 &&
  answer.headers.get('Cache-Control')?.startsWith('public') === true &&
  answer.headers.get('Content-Type')?.startsWith('text/html') === true &&
  !answer.headers.has('Set-Cookie');

type Known = Pick<KeptPage, 'logMark' | 'counts' | 'changesAt'>;

async function pageOf(answer: Response, known: Known): Promise<KeptPage> {
  return {
    ...known,
    body: Buffer.from(await answer.arrayBuffer()),
    headers: Object.fromEntries([...answer.headers].filter(([name]) => name !== 'content-length')),
    untilMs: performance.now() + KEPT_MS,
    encoded: new Map(),
  };
}

/** The newest page comes last; when there are too many the oldest goes. */
function keep(pages: Map<string, KeptPage>, key: string, page: KeptPage): void {
  pages.delete(key);
  if (page.body.byteLength > MAX_PAGE_BYTES) return;
  const oldest = pages.size >= MAX_PAGES ? pages.keys().next().value : undefined;
  if (oldest !== undefined) pages.delete(oldest);
  pages.set(key, page);
}

/** The page in the encoding that the client takes; each encoding is made once. */
async function answerOf(page: KeptPage, request: Request): Promise<Response> {
  const headers = new Headers({ ...page.headers });
  const encoding = encodingFor(request.headers.get('Accept-Encoding') ?? undefined);
  if (encoding === null) return new Response(new Uint8Array(page.body), { headers });
  const made = page.encoded.get(encoding) ?? encode(page.body, encoding);
  page.encoded.set(encoding, made);
  headers.set('Content-Encoding', encoding);
  headers.append('Vary', 'Accept-Encoding');
  return new Response(new Uint8Array(await made), { headers });
}
