import { hasNul } from './acceptable';

/** The largest form of ours: sixty notes of 300 emoji, percent-encoded, and the rest of the order form. */
const MAX_FORM_BYTES = 256 * 1024;

export type BodyRead =
  | { kind: 'body'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; why: 'payloadTooLarge' | 'badRequest' };

/**
 * Reads the body of a write, counting as it goes: a length that was declared too small, or not at all, does not
 * get further than the limit. Forms that hold a NUL are refused: no database text can keep one.
 */
export async function readBody(request: Request, maxBytes = MAX_FORM_BYTES): Promise<BodyRead> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge;
  const bytes = await upTo(maxBytes, request.body);
  if (bytes === null) return tooLarge;
  const isText = !request.headers.get('content-type')?.startsWith('multipart/');
  if (isText && hasNul(Buffer.from(bytes).toString('latin1'))) return { kind: 'refused', why: 'badRequest' };
  return { kind: 'body', bytes };
}

const tooLarge: BodyRead = { kind: 'refused', why: 'payloadTooLarge' };

async function upTo(maxBytes: number, body: ReadableStream<Uint8Array> | null) {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    total += read.value.byteLength;
    if (total > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
