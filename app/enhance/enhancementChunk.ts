import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = 'app/enhance/main.ts';
const VIRTUAL = 'virtual:enhancement';
const DEVELOPMENT_URL = `/${ENTRY}`;
const NAME_FILE = 'build/enhancement.json';

/**
 * Builds the shopper pages' script as a chunk of its own in the client build, and tells the server build its
 * address: `import { scriptUrl } from 'virtual:enhancement'`. Remix removes Vite's manifest of the client, so
 * the chunk's hashed name is written beside the build; the server build, which Remix makes second, reads it there.
 */
export function enhancementChunk(): Plugin {
  let isServing = false;
  let isServerBuild = false;
  let chunk = '';
  return {
    name: 'enhancement-chunk',
    configResolved(config) {
      isServing = config.command === 'serve';
      isServerBuild = Boolean(config.build.ssr);
    },
    buildStart() {
      if (isServing || isServerBuild) return;
      chunk = this.emitFile({ type: 'chunk', id: ENTRY, name: 'enhance' });
    },
    writeBundle() {
      if (chunk === '') return;
      mkdirSync(resolve('build'), { recursive: true });
      writeFileSync(resolve(NAME_FILE), JSON.stringify({ scriptUrl: `/${this.getFileName(chunk)}` }));
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      if (isServing) return exporting(JSON.stringify(DEVELOPMENT_URL));
      if (isServerBuild) return exporting(JSON.stringify(builtUrl()));
      // In the browser the root module of a panel may ask too; the name is not known yet while it is built.
      return exporting(`new URL(import.meta.ROLLUP_FILE_URL_${chunk}).pathname`);
    },
  };
}

const exporting = (expression: string) => `export const scriptUrl = ${expression};`;

function builtUrl(): string {
  const { scriptUrl } = JSON.parse(readFileSync(resolve(NAME_FILE), 'utf8')) as { scriptUrl: string };
  return scriptUrl;
}
