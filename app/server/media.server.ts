import type { Services } from '~/services.server';
import * as Batik from '~/ui/batik/Batik';
import { PICTURE_POLICY } from './contentPolicy';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** A stand-in for a format the queue has not made yet must not stay in caches for a year. */
const STAND_IN = 'public, max-age=60';
const ORIGINAL = /^\/media\/([0-9a-f]{64})\.svg$/;
const RENDITION = /^\/media\/([0-9a-f]{64})\/(\d{2,4})\.(webp|avif|jpg)$/;

/** A picture by its hash, or null when the address is none of ours. Only drawings are given out as they came. */
export async function mediaAnswer(photos: Services['photos'], pathname: string): Promise<Response | null> {
  const drawing = ORIGINAL.exec(pathname)?.[1];
  if (drawing !== undefined) {
    const original = await photos.original(drawing);
    return original?.mime === 'image/svg+xml'
      ? pictureAnswer(original.bytes, original.mime, IMMUTABLE)
      : null;
  }
  const [, hash, width, format] = RENDITION.exec(pathname) ?? [];
  if (hash === undefined) return null;
  const rendition = await photos.rendition(hash, Number(width), format as 'webp' | 'avif' | 'jpg');
  if (rendition === null) return null;
  return pictureAnswer(rendition.bytes, rendition.mime, rendition.isAsAsked ? IMMUTABLE : STAND_IN);
}

function pictureAnswer(
  bytes: Uint8Array<ArrayBuffer> | string,
  mime: string,
  cacheControl: string,
): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': mime,
      'Cache-Control': cacheControl,
      'Content-Security-Policy': PICTURE_POLICY,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
}

const CLOTH = { width: 480, height: 300 };

/** The cloth of a store by the word for its design (`kawung-soga.svg`), or null when there is none such. */
export function batikAnswer(file: string): Response | null {
  const design = file.endsWith('.svg') ? Batik.fromKey(file.slice(0, -'.svg'.length)) : null;
  return design && pictureAnswer(Batik.svg(design, CLOTH), 'image/svg+xml', IMMUTABLE);
}
