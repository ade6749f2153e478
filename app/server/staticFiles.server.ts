import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { encodingFor } from './compression.server';

const HASHED = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=3600';
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

type StaticFile = { file: string; type: string; cacheControl: string; encoded: ReadonlySet<string> };
type Asked = { acceptEncoding: string | undefined; ifNoneMatch: string | undefined };

export type StaticFiles = { answer(pathname: string, asked: Asked): Response | null };

/**
 * The files of one build, listed once at boot: a path that is not in the list is no file, so nothing outside the
 * folder can be reached by any spelling. Contents are read at the first asking and kept.
 */
export function staticFilesOf(folder: string): StaticFiles {
  const files = list(folder);
  const contents = new Map<string, Buffer>();
  const read = (file: string): Buffer => {
    const kept = contents.get(file) ?? readFileSync(file);
    contents.set(file, kept);
    return kept;
  };
  return {
    answer(pathname, asked) {
      const found = files.get(pathname);
      return found ? answerWith(found, asked, read) : null;
    },
  };
}

function answerWith(found: StaticFile, asked: Asked, read: (file: string) => Buffer): Response {
  const headers = new Headers({ 'Content-Type': found.type, 'Cache-Control': found.cacheControl });
  const etag = `"${createHash('sha256').update(read(found.file)).digest('base64url').slice(0, 16)}"`;
  headers.set('ETag', etag);
  if (found.encoded.size > 0) headers.set('Vary', 'Accept-Encoding');
  if (asked.ifNoneMatch?.includes(etag)) return new Response(null, { status: 304, headers });
  const wanted = encodingFor(asked.acceptEncoding);
  const encoding = ENCODINGS.find(({ name }) => name === wanted && found.encoded.has(name));
  if (encoding) headers.set('Content-Encoding', encoding.name);
  return new Response(new Uint8Array(read(`${found.file}${encoding?.ending ?? ''}`)), { headers });
}

function list(folder: string): Map<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'));
  const present = new Set(names);
  const isEncoded = (name: string) => ENCODINGS.some(({ ending }) => name.endsWith(ending));
  return new Map(
    names.filter((name) => !isEncoded(name)).map((name) => [name, entryOf(folder, name, present)]),
  );
}

function entryOf(folder: string, name: string, present: ReadonlySet<string>): StaticFile {
  return {
    file: join(folder, name),
    type: typeOf(name),
    cacheControl: name.startsWith('/assets/') ? HASHED : SHORT,
    encoded: new Set(ENCODINGS.filter(({ ending }) => present.has(name + ending)).map((one) => one.name)),
  };
}

function typeOf(name: string): string {
  if (name.endsWith('.webmanifest')) return 'application/manifest+json';
  return getMimeType(name) ?? 'application/octet-stream';
}
