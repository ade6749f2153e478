import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from '../../../remix.config.js';
import { alias } from '../../../vite.aliases';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page to measure against: what `npx create-remix` gives, with the same 24 cards and nothing else. */
export default defineConfig({
  resolve: { alias },
  plugins: [
    remix({
      ...remixConfig,
      appDirectory: here('./app'),
      buildDirectory: here('../../../.cache/bench/minimal'),
    }),
  ],
});
