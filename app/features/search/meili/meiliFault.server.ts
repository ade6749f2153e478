import { MeilisearchApiError } from 'meilisearch';

/**
 * `down`: it cannot answer now; `refused`: it does not take our key; `lost`: our index is not there, or not as we
 * made it; `ours`: what we asked makes no sense to it.
 */
export type Fault = { kind: 'down' | 'refused' | 'lost' | 'ours'; retryAfterMs: number | null };

/** An index answers, but is not one that we built. */
export class IndexLost extends Error {
  override name = 'IndexLost';
}

/** A task that was accepted and then failed, or was not carried out in time: nothing of it counts as written. */
export class TaskFailed extends Error {
  override name = 'TaskFailed';
}

const LOST = new Set(['index_not_found', 'document_not_found']);
const REFUSED = new Set([401, 403]);
const OVERLOADED = new Set([408, 425, 429]);
const SECOND_MS = 1_000;

/**
 * What is wrong, by what the client threw. Whatever is no answer of Meilisearch itself (no connection, time over,
 * a proxy's page that is no JSON and comes as a bare SyntaxError) means that it is down.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof IndexLost) return { kind: 'lost', retryAfterMs: null };
  if (!(error instanceof MeilisearchApiError)) return { kind: 'down', retryAfterMs: null };
  const { status, headers } = error.response;
  const retryAfterMs = waitOf(headers.get('Retry-After'));
  if (status >= 500 || OVERLOADED.has(status)) return { kind: 'down', retryAfterMs };
  if (REFUSED.has(status)) return { kind: 'refused', retryAfterMs };
  const { code, message } = error.cause ?? {};
  const isWithoutSettings = code === 'invalid_search_filter' && /not filterable/.test(message ?? '');
  return { kind: LOST.has(code ?? '') || isWithoutSettings ? 'lost' : 'ours', retryAfterMs };
}

/** Retry-After in seconds; its other form, a date, is not what Meilisearch sends. */
function waitOf(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * SECOND_MS : null;
}

/** Whether the client says that the thing asked for is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && LOST.has(error.cause?.code ?? '');
