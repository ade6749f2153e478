// Builds the site and compresses its files: `node bin/build.mjs`, or as a part of `npm start`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { run } from './installed.mjs';

const SOURCES = ['app', 'db', 'public'];
const SETTINGS = ['vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json', 'bin/build.mjs'];
const STAMP = 'build/sources';
const CLIENT = 'build/client';
const TEXT = /\.(js|css|svg|json|webmanifest|txt|xml|html)$/;
const MIN_BYTES = 1024;

/** Builds unless the build there is was made of these very sources. */
export function ensureBuilt() {
  const sources = hashOfSources();
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (built === sources) return;
  console.log('Building the site …');
  rmSync('build', { recursive: true, force: true });
  mkdirSync('build');
  run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
  });
  const count = precompress(CLIENT);
  writeFileSync(STAMP, sources);
  console.log(`Built, ${count} files compressed.`);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap(filesIn), ...SETTINGS]) {
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Writes a .br and a .gz beside every text file worth it; gives back how many files that were. */
function precompress(folder) {
  const files = filesIn(folder).filter((file) => TEXT.test(file) && statSync(file).size >= MIN_BYTES);
  for (const file of files) {
    const bytes = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  ensureBuilt();
}
