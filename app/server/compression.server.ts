import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this an answer fits one packet anyway. */
const MIN_BYTES = 1024;
const BROTLI_QUALITY = 4;
const TEXT_TYPE =
  /^(text\/|application\/(json|javascript|xml|manifest\+json|ld\+json|[\w.-]+\+xml)|image\/svg\+xml)/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** What a client takes, best first: `br`, `gzip` or null. A q of 0 means never. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | null {
  const taken = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .filter(([, q]) => q === undefined || Number(q) > 0)
      .map(([name]) => name),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : null;
}

/** The same answer, compressed when it is a text worth it and the client takes it; Vary says so either way. */
export async function compress(response: Response, acceptEncoding: string | undefined): Promise<Response> {
  const { headers } = response;
  if (headers.has('Content-Encoding') || !TEXT_TYPE.test(headers.get('Content-Type') ?? '')) return response;
  headers.append('Vary', 'Accept-Encoding');
  const encoding = encodingFor(acceptEncoding);
  // The body is looked at last: until then the server holds a text as it is, and sends it so.
  if (encoding === null || !response.body) return response;
  const plain = Buffer.from(await response.arrayBuffer());
  const init = { status: response.status, headers };
  if (plain.byteLength < MIN_BYTES) return new Response(plain, init);
  headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  return new Response(new Uint8Array(await encode(plain, encoding)), init);
}

/** The bytes in an encoding, as quick as a page that is made on request needs it. */
export function encode(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(plain);
  return brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    },
  });
}
