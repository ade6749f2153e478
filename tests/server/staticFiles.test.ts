import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { staticFilesOf } from '~/server/staticFiles.server';

const folder = mkdtempSync(join(tmpdir(), 'bangga-files-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'assets/a-123.js'), 'script');
writeFileSync(join(folder, 'assets/a-123.js.br'), brotliCompressSync('script'));
writeFileSync(join(folder, 'robots-test.txt'), 'words');
writeFileSync(join(folder, 'app.webmanifest'), '{}');
writeFileSync(join(folder, '.secret'), 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

const files = staticFilesOf(folder);
const plain = { acceptEncoding: undefined, ifNoneMatch: undefined };

it('hashed assets are for ever and precompressed, other files are kept for an hour', async () => {
  const compressed = files.answer('/assets/a-123.js', { ...plain, acceptEncoding: 'gzip, br' });
  expect(compressed?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(compressed?.headers.get('content-type')).toContain('javascript');
  expect(compressed?.headers.get('content-encoding')).toBe('br');
  expect(
    brotliDecompressSync(Buffer.from((await compressed?.arrayBuffer()) ?? new ArrayBuffer(0))).toString(),
  ).toBe('script');
  const uncompressed = files.answer('/assets/a-123.js', plain);
  expect(await uncompressed?.text()).toBe('script');
  expect(uncompressed?.headers.get('vary')).toBe('Accept-Encoding');
  expect(files.answer('/robots-test.txt', plain)?.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(files.answer('/app.webmanifest', plain)?.headers.get('content-type')).toBe(
    'application/manifest+json',
  );
});

it('a file that has not changed is not sent again', () => {
  const etag = files.answer('/robots-test.txt', plain)?.headers.get('etag') ?? '';
  expect(files.answer('/robots-test.txt', { ...plain, ifNoneMatch: etag })?.status).toBe(304);
  expect(files.answer('/robots-test.txt', { ...plain, ifNoneMatch: '"other"' })?.status).toBe(200);
});

it.each([
  '/.secret',
  '/assets/a-123.js.br',
  '/../package.json',
  '/assets/../.secret',
  '/assets',
  '/',
  '//etc/passwd',
])('%s is no file of the site', (path) => {
  expect(files.answer(path, plain)).toBeNull();
});
