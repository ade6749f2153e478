import { hasNul } from './acceptable';
import type { BodyRule } from './bodyRule';

export type BodyRead =
  | { kind: 'body'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; why: 'payloadTooLarge' | 'badRequest' };

/**
 * Reads the body of a write, counting as it goes: a length that was declared too small, or not at all, does not
 * get further than the limit. Forms that hold a NUL are refused: no database text can keep one. One that breaks off
 * is no request: there is nobody left to answer.
 */
export async function readBody(request: Request, { maxBytes, isText }: BodyRule): Promise<BodyRead> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge;
  const read = await upTo(maxBytes, request.body);
  if (read === 'tooMuch') return tooLarge;
  if (read === 'brokenOff' || (isText && hasNul(Buffer.from(read).toString('latin1')))) {
    return { kind: 'refused', why: 'badRequest' };
  }
  return { kind: 'body', bytes: read };
}

const tooLarge: BodyRead = { kind: 'refused', why: 'payloadTooLarge' };

async function upTo(maxBytes: number, body: ReadableStream<Uint8Array> | null) {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = body?.getReader();
  const next = () => reader?.read().catch(() => 'brokenOff' as const);
  for (let read = await next(); read; read = await next()) {
    if (read === 'brokenOff') return read;
    if (read.done) break;
    total += read.value.byteLength;
    if (total > maxBytes) {
      await reader?.cancel();
      return 'tooMuch';
    }
    chunks.push(read.value);
  }
  return joined(chunks, total);
}

/** Put together once: a large body is copied as seldom as can be. */
function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
