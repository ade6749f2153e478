import type { Db } from '~db/connection.server';
import * as FeedLine from './FeedLine';
import type { FeedNow } from './feedRefresh.server';
import { itemsOf } from './feedRepo.server';
import { bodyOf } from './feedStream';
import { hashOf } from './feedSurvey.server';

/** Counted up with every change of how a line is written, so that feeds that were fetched before are fetched again. */
const EDITION = 1;

type Asked = { request: Request; publicUrl: string; fileName: string };

/**
 * A feed as CSV, sent block by block as it is read; 304 for who has it already. It is compressed here, since whatever
 * stands in front would gather it whole first.
 */
export function feedAnswer(db: Db, feed: FeedNow, { request, publicUrl, fileName }: Asked): Response {
  const isZipped = takesGzip(request.headers.get('Accept-Encoding'));
  const tag = hashOf(`${EDITION} ${publicUrl} ${feed.state.hash}`).slice(0, 32);
  const headers = new Headers({
    ETag: `"${tag}${isZipped ? '-gz' : ''}"`,
    'Last-Modified': new Date(feed.state.changedAt).toUTCString(),
    'Cache-Control': 'public, no-cache',
    'X-Robots-Tag': 'noindex',
  });
  if (isKnown(request.headers, tag, feed.state.changedAt)) {
    headers.set('Vary', 'Accept-Encoding');
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', 'text/csv; charset=utf-8');
  headers.set('Content-Disposition', `inline; filename="${fileName}"`);
  const body = bodyOf(linesOf(db, feed, publicUrl));
  if (!isZipped) return new Response(body, { headers });
  headers.set('Vary', 'Accept-Encoding');
  headers.set('Content-Encoding', 'gzip');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { headers });
}

async function* linesOf(db: Db, { parts }: FeedNow, publicUrl: string): AsyncGenerator<string> {
  yield FeedLine.HEADER;
  for (const { hash } of parts) {
    const items = await itemsOf(db, hash);
    yield items.map((item) => FeedLine.of(item, publicUrl)).join('');
  }
}

const takesGzip = (accepted: string | null): boolean =>
  (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*q=/))
    .some(([name, q]) => name === 'gzip' && Number(q ?? 1) > 0);

/** Whether the asker has this very feed; the time counts only for who names no tag (RFC 9110, 13.2.2). */
function isKnown(headers: Headers, tag: string, changedAt: number): boolean {
  const tags = headers.get('If-None-Match');
  if (tags !== null) {
    return tags
      .split(',')
      .map((one) => one.trim().replace(/^W\//, ''))
      .some((one) => one === '*' || one === `"${tag}"` || one === `"${tag}-gz"`);
  }
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  return Number.isFinite(since) && Math.floor(changedAt / 1000) * 1000 <= since;
}
